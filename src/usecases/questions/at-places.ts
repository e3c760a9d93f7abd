/** What goes on at a place: the meetings that are held there, beside the items that speak of it. */
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import { type Answering, listed, nothing, type Part, subject } from "./answering.ts";
import { standingOn } from "./belonging.ts";
import { meetingLine } from "./lines.ts";
import { inOrder, isAhead, isBehind } from "./meeting-times.ts";
import { meetingList } from "./meetings-listed.ts";
import { spokenOf } from "./mentions-of-bodies.ts";
import { meetingsOf } from "./world.ts";

const namesOfBody = (bodyId: string, { world }: Answering): readonly string[] => {
	const body = world.organisations.find(({ id }) => id === bodyId);
	return body ? [body.name, ...body.aliases] : [];
};

const heldAt = (names: readonly string[], { world }: Answering): readonly Meeting[] =>
	world.boards
		.flatMap(({ id }) => meetingsOf(world, id))
		.filter(({ place }) => place !== undefined && names.some((name) => speaksOf(place, name)));

const linesOf = (meetings: readonly Meeting[], answering: Answering): string =>
	listed(
		meetings
			.slice(0, 3)
			.map((each) => meetingLine(each, answering))
			.map(({ board, when, reference }) => `${board}, ${when} (${reference})`),
	);

/** Where nothing is due for a body: the coming meetings at the place that it is. */
export const meetingsThere = (answering: Answering): string | undefined => {
	const { subjects, state, kinds, span } = answering.question;
	const [only, ...others] = subjects;
	if (only?.kind !== "organisation" || others.length + kinds.length > 0) return undefined;
	if ((state !== undefined && state !== "due") || span) return undefined;
	const held = heldAt(namesOfBody(only.id, answering), answering);
	const ahead = inOrder(held.filter((each) => isAhead(each, answering)));
	return ahead.length > 0 ? `Meetings there: ${linesOf(ahead, answering)}` : undefined;
};

const spokenOfPlace = (place: string, answering: Answering): string | undefined => {
	const isCalledSo = (name: string) => speaksOf(name, place) && speaksOf(place, name);
	const body = answering.world.organisations.find(({ name, aliases }) =>
		[name, ...aliases].some(isCalledSo),
	);
	return body && spokenOf(body.id, answering);
};

/** Asked of a place and no time: the last that was held there, and the items that speak of a body called so. */
export const besidesThere = (meetings: readonly Meeting[], answering: Answering) => {
	const { place, span, facets } = answering.question;
	if (place === undefined || span || facets.includes("last")) return {};
	const [last] = inOrder(meetings.filter((each) => isBehind(each, answering))).slice(-1);
	return {
		before: last && `Last held there: ${linesOf([last], answering)}.`,
		spoken: spokenOfPlace(place, answering),
	};
};

const hasNoPlace = (bodyId: string, answering: Answering): boolean =>
	answering.world.boards.every((board) => standingOn(board, bodyId, answering).length === 0);

/** "What's on at Elmfield", which sits on no board: what is held there, and what speaks of it. */
export const ofPlaceNamed = (answering: Answering): Part | undefined => {
	const [only, ...others] = answering.question.subjects;
	if (only?.kind !== "organisation" || others.length > 0 || answering.question.span)
		return undefined;
	if (answering.question.facets.includes("last") || !hasNoPlace(only.id, answering))
		return undefined;
	const ahead = heldAt(namesOfBody(only.id, answering), answering).filter((each) =>
		isAhead(each, answering),
	);
	const name = answering.lookups.name(only.id) ?? "it";
	const also = spokenOf(only.id, answering);
	if (ahead.length > 0) return meetingList(ahead, { period: `at ${name}`, also }, answering);
	const says = `${name} has no place on a board that I can show here, and no coming meeting is recorded there`;
	return { ...nothing({ is: "none", says, also }), focus: [only], rests: [subject(only)] };
};
