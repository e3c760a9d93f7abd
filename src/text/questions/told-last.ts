/** What was told of last in a thread, as turns of phrase that point at it need it. */
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import type { Told } from "./turn-of-thing.ts";

/** The one that there is, where there is one alone. */
export const only = <T>(all: readonly T[]): T | undefined =>
	all.length === 1 ? all[0] : undefined;

export const toldLast = ({ focus, latest = 0 }: ThreadContext): readonly Subject[] =>
	focus.slice(0, latest);

/** The one meeting that was told of last, by its name. */
export const meetingTold = ({ thread, world }: Told): string | undefined => {
	const meeting = only(toldLast(thread).filter(({ kind }) => kind === "meeting"));
	return meeting && nameOf(meeting, world);
};

const isBoard = ({ kind }: Subject): boolean => kind === "board";

/** The one board that was told of, or asked of, where no thing to be done was; by its name. */
export const boardTold = ({ thread, world }: Told): string | undefined => {
	const told = toldLast(thread);
	if (told.some(isDuty)) return undefined;
	const asked = (thread.question?.subjects ?? []).filter(isBoard);
	const board = only(told.filter(isBoard)) ?? only(asked);
	return board && nameOf(board, world);
};
