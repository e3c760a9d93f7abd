/** Guidance by where it was sent: what is only expected has been sent to nobody. */
import type { Guidance } from "../../domain/guidance.ts";
import { isAllOfThem, type Organisation } from "../../domain/person.ts";
import type { Question } from "../../domain/question.ts";
import type { Duty } from "./lines.ts";

const isSent = ({ state, circulatedTo, recipients = [] }: Guidance): boolean =>
	state.is !== "expected" && (circulatedTo !== undefined || recipients.length > 0);

/** Where it is counted body by body, those bodies alone were sent it; "all boroughs" says no more than that. */
const isSentTo = ({ recipients = [] }: Guidance, bodies: readonly string[]): boolean =>
	recipients.length === 0 ||
	recipients.some(({ organisationId }) => bodies.includes(organisationId));

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

/** "What has been circulated so far", where "whom does it go to" asks of all. */
export const asksForSent = ({ facets, state }: Question): boolean =>
	facets.includes("circulated") && state === "done";

/** "Out but not circulated": what is only expected is not out. */
export const isReleasedUnsent = ({ facets, lacking }: Question): boolean =>
	lacking === "circulation" && facets.includes("released");

const bodiesAsked = ({ subjects }: Question): readonly string[] =>
	subjects.flatMap(({ kind, id }) => (kind === "organisation" ? [id] : []));

export const isCirculatedAsAsked = (item: Duty, question: Question): boolean => {
	if (item.kind !== "guidance") return true;
	if (question.lacking === "circulation")
		return !isSent(item) && (!isReleasedUnsent(question) || item.state.is !== "expected");
	if (!asksForSent(question)) return true;
	const bodies = bodiesAsked(question);
	return isSent(item) && (bodies.length === 0 || isSentTo(item, bodies));
};

export const unsentWords = (items: readonly Duty[], question: Question): string =>
	`${items.filter((item) => !isCirculatedAsAsked(item, question)).length} not circulated`;
