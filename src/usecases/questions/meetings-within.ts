/** The meetings of a time that was asked about, and of the side of now that was. */
import type { Board } from "../../domain/boards/board.ts";
import { addDays } from "../../domain/dates/plain-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Span } from "../../domain/questions/question.ts";
import { type Answering, nothing, type Part, subject, todayFor } from "./answering.ts";
import {
	isAhead,
	isBehind,
	isUnderWay,
	isWithin,
	nearMissWords,
	surelyWithin,
} from "./meeting-times.ts";
import { meetingList } from "./meetings-listed.ts";
import { atOtherTimes, boardsAsked, boardsName } from "./meetings-meant.ts";
import { onAnotherDay, stillToCome } from "./meetings-told.ts";
import { meetingsNow } from "./under-way.ts";

export const meetingsWithin = (
	meetings: readonly Meeting[],
	span: Span,
	answering: Answering,
): Part => {
	// "How often have we met this year" leaves out what is still to come.
	const { facets } = answering.question;
	const isOnSide = (meeting: Meeting): boolean => {
		if (facets.includes("last")) return isBehind(meeting, answering);
		if (span.first !== undefined && !span.isAhead) return true;
		return isAhead(meeting, answering) || isUnderWay(meeting, answering);
	};
	const shown = meetings.filter((meeting) => isWithin(meeting, span) && isOnSide(meeting));
	const of = boardsName(boardsAsked(answering), answering);
	const also = nearMissWords(meetings, span, answering);
	if (shown.length === 0) {
		// "Why?" asks of what was called off.
		const off = meetings.filter(
			(each) => each.state.is === "cancelled" && surelyWithin(each, span),
		);
		const period = span.words;
		const said = nothing({
			is: "no-meeting",
			which: "within",
			of,
			period,
			also:
				[atOtherTimes(answering), stillToCome(meetings, answering), also]
					.filter(Boolean)
					.join(" ") || onAnotherDay(meetings, answering),
		});
		return { ...said, focus: off.map(subject) };
	}
	return (
		meetingsNow(shown, answering) ?? meetingList(shown, { of, period: span.words, also }, answering)
	);
};

/** "How many times has it met" looks back; "how many meetings has it" looks ahead. What is over today is counted. */
export const sideOfNow = (
	meetings: readonly Meeting[],
	boards: readonly Board[],
	answering: Answering,
): Span => {
	const today = todayFor(boards[0], answering);
	if (!answering.question.facets.includes("last"))
		return { first: today, isAhead: true, words: "from today" };
	const isToday = ({ time }: Meeting) => time.is === "fixed" && time.on === today;
	return meetings.some((each) => isToday(each) && isBehind(each, answering))
		? { last: today, words: "up to now" }
		: { last: addDays(today, -1), words: "before today" };
};
