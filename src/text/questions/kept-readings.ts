/** Many ways read a question again in the very words in which another has: each of them is read once. */
import { memoizeByObject } from "../../domain/memoize.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

type Context = {
	/** Of one question of one asker: nothing is kept for another. */
	readonly reader: object;
	readonly thread: ThreadContext;
	readonly takesAll?: boolean | undefined;
	readonly expected?: number | undefined;
	readonly boardHereId?: string | undefined;
};

type Read<C extends Context> = (text: string, context: C) => Reading;

export const keptReadings = <C extends Context>(read: Read<C>): Read<C> => {
	const keptOf = memoizeByObject((_reader: object) =>
		memoizeByObject((_thread: ThreadContext) => new Map<string, Reading>()),
	);
	return (text, context) => {
		const { reader, thread, takesAll, expected, boardHereId } = context;
		const kept = keptOf(reader)(thread);
		const key = JSON.stringify([text, takesAll, expected, boardHereId]);
		const reading = kept.get(key) ?? read(text, context);
		kept.set(key, reading);
		return reading;
	};
};
