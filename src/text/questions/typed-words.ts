/** What stands in the way of a reading, in the words that were typed and not in those they were turned into. */
import type { Reading } from "../../usecases/questions/understanding.ts";

/** Whole words of it: "with" has no "it" of its own. */
const isTyped = (said: string, typed: string): boolean =>
	typed.split(said).some((before, at, all) => {
		const after = all[at + 1];
		const isApart = !/\w$/.test(before) && !/^\w/.test(after ?? "");
		return after !== undefined && (isApart || !/^\w+$/.test(said));
	});

/** "There", that points at nothing, was put as "it". */
const pointing = (said: string, typed: string): string =>
	said === "it" ? (/\bthere\b/i.exec(typed)?.[0] ?? typed) : typed;

export const inTypedWords = (reading: Reading, typed: string): Reading =>
	reading.is === "unread"
		? {
				...reading,
				words: reading.words.map((said) =>
					isTyped(said, typed) ? said.trim() : pointing(said, typed),
				),
			}
		: reading;
