/** One meeting told of as the next, the last or another; and what lies ahead where only the past was asked for. */
import type { Meeting } from "../../domain/meeting.ts";
import { daysBetween } from "../../domain/plain-date.ts";
import { type Answering, listed, type Part, todayFor } from "./answering.ts";
import { meetingLine } from "./lines.ts";
import { isAhead, isWithin, lastMeeting, nextMeeting } from "./meeting-times.ts";
import { found } from "./meetings-listed.ts";
import { meetingsOf } from "./world.ts";

/** Asked what was held within a time, what lies ahead in it is told apart. */
export const stillToCome = (
	meetings: readonly Meeting[],
	answering: Answering,
): string | undefined => {
	const { span, facets } = answering.question;
	if (!span || !facets.includes("last")) return undefined;
	const ahead = meetings.filter((each) => isWithin(each, span) && isAhead(each, answering));
	const lines = ahead.slice(0, 3).map((each) => meetingLine(each, answering));
	return ahead.length > 0
		? `Still to come: ${listed(lines.map(({ when, reference }) => `${when} (${reference})`))}.`
		: undefined;
};

/** How far off it is, where that was asked. */
const daysOff = ({ time, boardId }: Meeting, answering: Answering): string | undefined => {
	if (!answering.question.facets.includes("lateness") || time.is !== "fixed") return undefined;
	const days = daysBetween(todayFor(answering.lookups.board(boardId), answering), time.on);
	if (days < 0) return undefined;
	return days === 0 ? "That is today" : `That is in ${days} ${days === 1 ? "day" : "days"}`;
};

/** Only the first to come is the next, and only the latest held is the last. */
export const told = (which: "next" | "last", meeting: Meeting, answering: Answering): Part => {
	const { world, question } = answering;
	const all = meetingsOf(world, meeting.boardId);
	const first = (which === "last" ? lastMeeting : nextMeeting)(all, answering);
	const line = meetingLine(meeting, answering);
	const is = first && first.id !== meeting.id ? "other" : which;
	const lacksPlace = question.facets.includes("place") && !line.place;
	const off = daysOff(meeting, answering);
	const says = `Not recorded: where ${line.reference} is held`;
	return found(
		[
			{ is: "meeting", which: is, meeting: line },
			...(off ? [{ is: "none" as const, says: off }] : []),
			...(lacksPlace ? [{ is: "none" as const, says }] : []),
		],
		[meeting],
	);
};
