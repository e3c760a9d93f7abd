/** Minutes and decisions in words: what state they are in, and what they say. */
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Minutes } from "../../domain/meetings/minutes.ts";
import { referenceText } from "../../domain/register.ts";

const amended = ({ amendments }: Minutes): string => {
	if (amendments.length === 0) return "";
	return ` with ${amendments.length === 1 ? "an amendment" : `${amendments.length} amendments`}`;
};

/** "approved at LPB-M5 on Thu 12 March 2009 with an amendment". */
export const wordMinutesState = (
	minutes: Minutes,
	approvedAt: Meeting | undefined,
	board: Board,
): string => {
	const { state } = minutes;
	if (state.is === "draft") return `draft, version ${minutes.version}`;
	if (state.is === "circulated") return `circulated ${wordDay(state.on)}${amended(minutes)}`;
	const at = approvedAt ? ` at ${referenceText(approvedAt, board)}` : "";
	return `approved${at} on ${wordDay(state.on)}${amended(minutes)}`;
};
