/** Asked when a board meets, or met last, while it is meeting, that is said first: the meeting beside it, or that none is recorded, is half of it. */

import { timeIn } from "../../domain/dates/plain-date.ts";
import { distinctOccasions } from "../../domain/meetings/joint.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { Question } from "../../domain/questions/question.ts";
import type { Answering, Part } from "./answering.ts";
import { meetingLine } from "./lines.ts";
import { isUnderWay } from "./meeting-times.ts";
import { found } from "./meetings-listed.ts";
import { boardsAsked, meetingsAsked } from "./meetings-meant.ts";
import { isPicked } from "./meetings-picked.ts";

const looksElsewhere = ["joint", "cancelled"];

/** Of no other time, and of no other sort of meetings, than those that come next, or came last. */
const asksForNext = (question: Question): boolean =>
	!isPicked(question) &&
	!question.facets.some((facet) => looksElsewhere.includes(facet)) &&
	![question.span, question.step, question.end, question.lacking].some(Boolean) &&
	!question.counted &&
	!question.often &&
	// "The last three" have it among them.
	!(question.facets.includes("last") && question.limit !== undefined);

/** As it is told already, or among those that are. */
const isTold = ({ reference }: { readonly reference: string }, { facts }: Part): boolean =>
	facts.some((fact) => fact.is === "meeting" && fact.meeting.reference === reference);

const factOf = (meeting: Meeting, answering: Answering): Fact => ({
	is: "meeting",
	which: "now",
	meeting: meetingLine(meeting, answering),
});

/** Asked of this very minute, those that are going on are told as such. */
export const meetingsNow = (
	meetings: readonly Meeting[],
	answering: Answering,
): Part | undefined => {
	const { span } = answering.question;
	const isNow = span?.at !== undefined && span.at === timeIn(answering.zone, answering.now);
	const under = meetings.filter((each) => isUnderWay(each, answering));
	if (!isNow || span.until !== undefined || under.length !== meetings.length) return undefined;
	return found(
		under.map((each) => factOf(each, answering)),
		under,
	);
};

export const withThoseUnderWay = (part: Part, answering: Answering): Part => {
	if (!asksForNext(answering.question)) return part;
	const asked = meetingsAsked(answering, boardsAsked(answering));
	const now = distinctOccasions(asked.filter((each) => isUnderWay(each, answering))).filter(
		(each) => !isTold(meetingLine(each, answering), part),
	);
	if (now.length === 0) return part;
	const first = found(
		now.map((each) => factOf(each, answering)),
		now,
	);
	return {
		...part,
		is: "found",
		facts: [...first.facts, ...part.facts],
		rests: [...first.rests, ...part.rests],
		focus: part.is === "found" ? [...part.focus, ...first.focus] : first.focus,
	};
};
