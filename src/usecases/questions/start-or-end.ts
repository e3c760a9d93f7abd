/** Boards that start, or have ended, within a time: a start that is only expected in a window may fall then. */
import type { Board } from "../../domain/boards/board.ts";
import { mayFallWithin } from "../../domain/dates/honest-date.ts";
import type { Question, Span } from "../../domain/questions/question.ts";
import { windowOf } from "./meeting-times.ts";

/** Of boards that are forming or over, the time that is asked for is that of their start or their end. */
export const lifeTime = ({ boardState, span }: Question): Span | undefined =>
	boardState === "forming" || boardState === "ended" ? span : undefined;

export const lifeWords = (question: Question): string => {
	const time = lifeTime(question);
	if (!time) return "";
	const verb = question.boardState === "forming" ? "are expected to start, or may" : "ended";
	return ` that ${verb}, ${time.words}`;
};

export const startsOrEndsThen = ({ state }: Board, question: Question): boolean => {
	const time = lifeTime(question);
	if (!time) return true;
	const window = windowOf(time);
	if (state.is === "forming") return mayFallWithin(state.starts, window);
	return state.is === "ended" && window.first <= state.on && state.on <= window.last;
};
