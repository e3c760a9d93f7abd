/** Guidance by where it was sent: what is only expected has been sent to nobody. */
import type { Guidance } from "../../domain/items/guidance.ts";
import { isAllOfThem, type Organisation } from "../../domain/people/person.ts";
import type { Question } from "../../domain/questions/question.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import type { Answering } from "./answering.ts";
import type { Duty } from "./lines.ts";

const isSent = ({ state, circulatedTo, recipients = [] }: Guidance): boolean =>
	state.is !== "expected" && (circulatedTo !== undefined || recipients.length > 0);

/** Sent "to all boroughs", and counted in none of them: each borough is meant, and all of them. */
export const isAmongThoseSent = (
	{ circulatedTo = "", recipients = [] }: Guidance,
	body: Organisation,
): boolean => {
	if (recipients.length > 0 || circulatedTo === "") return false;
	const words = circulatedTo.toLowerCase();
	const isCalled = [body.name, ...body.aliases].some((name) => name.toLowerCase() === words);
	return (isCalled && isAllOfThem(body)) || words.endsWith(` ${body.sort}s`);
};

/** "All boroughs but Camden" names Camden as left out. */
const leavesOut = /\b(?:but|except|excluding|other than|apart from|not|without)\b/i;

/** Where it is counted body by body, those bodies alone were sent it; else those that its own words name or mean. */
const isSentTo = (item: Guidance, bodies: readonly Organisation[]): boolean => {
	const { circulatedTo = "", recipients = [] } = item;
	return bodies.some(
		(body) =>
			recipients.some(({ organisationId }) => organisationId === body.id) ||
			isAmongThoseSent(item, body) ||
			(recipients.length === 0 &&
				!leavesOut.test(circulatedTo) &&
				[body.name, ...body.aliases].some((name) => speaksOf(circulatedTo, name))),
	);
};

/** "What has been circulated so far", where "whom does it go to" asks of all. */
export const asksForSent = ({ facets, state }: Question): boolean =>
	facets.includes("circulated") && state === "done";

/** "Out but not circulated": what is only expected is not out. */
export const isReleasedUnsent = ({ facets, lacking }: Question): boolean =>
	lacking === "circulation" && facets.includes("released");

/** Somebody is sent what his organisation is. */
const bodiesAsked = ({ question, world }: Answering): readonly Organisation[] | undefined => {
	const asked = question.subjects.filter(
		({ kind }) => kind === "organisation" || kind === "person",
	);
	const ids = asked.map(({ id }) => {
		const person = world.people.find((each) => each.id === id);
		return person?.organisationId ?? id;
	});
	return asked.length > 0 ? world.organisations.filter(({ id }) => ids.includes(id)) : undefined;
};

export const isCirculatedAsAsked = (item: Duty, answering: Answering): boolean => {
	const { question } = answering;
	if (item.kind !== "guidance") return true;
	if (question.lacking === "circulation")
		return !isSent(item) && (!isReleasedUnsent(question) || item.state.is !== "expected");
	if (!asksForSent(question)) return true;
	const bodies = bodiesAsked(answering);
	return isSent(item) && (bodies === undefined || isSentTo(item, bodies));
};

export const unsentWords = (items: readonly Duty[]): string =>
	`${items.filter((item) => item.kind === "guidance" && !isSent(item)).length} not circulated`;
