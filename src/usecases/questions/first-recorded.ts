/** When something came into the register, by whom, and the meeting at which it was given, if one is recorded. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { dayIn, daysBetween } from "../../domain/dates/plain-date.ts";
import { type Answering, todayFor } from "./answering.ts";
import { type Duty, meetingBehind, meetingLine } from "./lines.ts";

const ago = (days: number): string =>
	days === 0 ? "today" : days === 1 ? "1 day ago" : `${days} days ago`;

const givenAt = (item: Duty, answering: Answering): string | undefined => {
	const meeting = meetingBehind(item, answering);
	if (!meeting) return undefined;
	const { board, when, reference } = meetingLine(meeting, answering);
	return `given at ${board}, ${when} (${reference})`;
};

export const firstRecorded = async (item: Duty, answering: Answering): Promise<string> => {
	const { register, zone, lookups } = answering;
	const [first] = await register.changesOf(item.kind, item.id);
	const given = givenAt(item, answering);
	if (!first) return given ?? "when it was first recorded: not kept";
	const day = dayIn(zone, first.at);
	const today = todayFor(lookups.board(item.boardId), answering);
	const recorded = `first recorded on ${wordDay(day)} by ${first.author.name}, ${ago(daysBetween(day, today))}`;
	return given ? `${given}; ${recorded}` : recorded;
};
