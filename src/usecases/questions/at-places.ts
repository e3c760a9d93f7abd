/** What goes on at a place: the meetings that are held there, beside the items that speak of it. */
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import { type Answering, listed } from "./answering.ts";

import { meetingLine } from "./lines.ts";
import { inOrder, isAhead } from "./meeting-times.ts";

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
