/** The meetings of a time that was asked about, and of the side of now that was. */
import type { Board } from "../../domain/boards/board.ts";
import { addDays } from "../../domain/dates/plain-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Span } from "../../domain/questions/question.ts";
import { calledOff } from "./about-reasons.ts";
import {
	type Answering,
	merge,
	nothing,
	type Part,
	subject,
	subjectsOf,
	todayFor,
} from "./answering.ts";
import {
	besides,
	isAhead,
	isBehind,
	isMovedFrom,
	isUnderWay,
	isWithin,
	movedWords,
	surelyWithin,
} from "./meeting-times.ts";
import { found, meetingList } from "./meetings-listed.ts";
import { askedName, atOtherTimes, boardsAsked } from "./meetings-meant.ts";
import { onAnotherDay, stillToCome, told } from "./meetings-told.ts";
import { askedOfNow } from "./under-way.ts";

/** Of the one meeting that a board was to have then: that it was called off, or to when it was moved. */
const becameOfIt = (
	meetings: readonly Meeting[],
	span: Span,
	answering: Answering,
): Part | undefined => {
	if (subjectsOf("board", answering).length === 0) return undefined;
	const off = meetings.filter((each) => each.state.is === "cancelled" && surelyWithin(each, span));
	const [only, ...others] = [...off, ...meetings.filter((each) => isMovedFrom(each, span))];
	if (!only || others.length > 0) return undefined;
	const fact = calledOff(only, answering);
	if (fact) return found([fact], [only]);
	const says = movedWords(answering)(only).replace(/\.$/, "");
	return merge([told("next", only, answering), found([{ is: "none", says }], [only])]);
};

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
	const of = askedName(boardsAsked(answering), answering);
	const also = besides(meetings, span, answering);
	const instead = shown.length === 0 ? becameOfIt(meetings, span, answering) : undefined;
	if (instead) return instead;
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
		askedOfNow(shown, answering) ?? meetingList(shown, { of, period: span.words, also }, answering)
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
