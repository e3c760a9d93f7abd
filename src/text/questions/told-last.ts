/** What was told of last in a thread, as turns of phrase that point at it need it. */
import type { Subject, ThreadContext } from "../../domain/question.ts";
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
