/** "Which boards meet twice in May", "both this month and next": the meetings of the boards that meet so often. */
import { distinctOccasions } from "../../domain/meetings/joint.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Question, Span } from "../../domain/questions/question.ts";
import { type Answering, nothing, type Part } from "./answering.ts";
import { shownHereWords } from "./items-wording.ts";
import { besides, isBehind, isWithin } from "./meeting-times.ts";
import { meetingList } from "./meetings-listed.ts";

export const asksHowOften = ({ fewest, atMost }: Question): boolean =>
	fewest !== undefined || atMost !== undefined;

const times = (count: number): string =>
	count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;

const oftenWords = ({ fewest, atMost }: Question): string => {
	if (fewest !== undefined && fewest === atMost) return ` ${times(fewest)}`;
	if (atMost !== undefined) return ` no more than ${times(atMost)}`;
	return fewest === undefined ? "" : ` ${times(fewest)} or more`;
};

/** One that is held jointly is a meeting of each of its boards. */
const boardsThatMeet = (
	meetings: readonly Meeting[],
	spans: readonly Span[],
	{ fewest = 1, atMost = Number.POSITIVE_INFINITY }: Question,
): ReadonlySet<string> => {
	const of = (boardId: string, span: Span) =>
		meetings.filter((each) => each.boardId === boardId && isWithin(each, span)).length;
	const meets = (boardId: string) =>
		spans.every((span) => of(boardId, span) >= fewest && of(boardId, span) <= atMost);
	return new Set(meetings.map(({ boardId }) => boardId).filter(meets));
};

export const ofBoardsThatMeet = (
	all: readonly Meeting[],
	span: Span,
	answering: Answering,
): Part => {
	const { question } = answering;
	const spans = [span];
	const back = question.facets.includes("last");
	const meetings = all.filter(
		(each) =>
			spans.some((one) => isWithin(each, one)) &&
			each.state.is !== "cancelled" &&
			(!back || isBehind(each, answering)),
	);
	const boards = boardsThatMeet(meetings, spans, question);
	const period = spans.map(({ words }) => words).join(" and ");
	const often = oftenWords(question);
	const notes = spans.flatMap((one) => besides(all, one, answering)?.split(/(?<=\.) /) ?? []);
	const also = [...new Set(notes)].join(" ") || undefined;
	if (boards.size === 0) {
		const verb = back ? "met" : "meets";
		const says = `No board${shownHereWords} is recorded as one that ${verb}${often}, ${period}`;
		return nothing({ is: "none", says, also: also?.replace(/\.$/, "") });
	}
	const shown = distinctOccasions(meetings.filter(({ boardId }) => boards.has(boardId)));
	const count = `${boards.size} ${boards.size === 1 ? "board" : "boards"}`;
	const which = often || " in each of them";
	const of = `${count} that ${back ? "met" : boards.size === 1 ? "meets" : "meet"}${which}`;
	return meetingList(shown, { of, period, also }, answering);
};
