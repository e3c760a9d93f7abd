/** What is asked of how words reach a field: which words lead to it, and where it may stand without any. */
import type { Field, Keywords } from "../../command.ts";
import { memoizeByObject } from "../../domain/memoize.ts";

type Any = Field<unknown>;

/** Worked out once for a field: the same words are looked for in every line. */
const wordsIn = memoizeByObject(
	({ hard, soft = [], own = [], ending = [], vague = [] }: Keywords) => {
		const atEnd = [...ending, ...vague];
		const partly = [...own, ...atEnd];
		const softly = [...soft, ...partly];
		return { atEnd, partly, softly, all: [...hard, ...softly] };
	},
);

/** Nothing but the end of a clause lets these lead to it. */
export const endingWords = ({ typed }: Any): readonly string[] => wordsIn(typed.keywords).atEnd;

/** What leads to it and is a part of what it leads to. */
export const ownWords = ({ typed }: Any): readonly string[] => wordsIn(typed.keywords).partly;

/** What leads to it where what follows can be read. */
export const softWords = ({ typed }: Any): readonly string[] => wordsIn(typed.keywords).softly;

export const leadingWords = ({ typed }: Any): readonly string[] => wordsIn(typed.keywords).all;

const unled: ReadonlySet<unknown> = new Set(["never", "if mentioned", "if quoted"]);

/** May it be taken from any words that no keyword introduced? */
export const isLoose = ({ typed: { loose } }: Any): boolean => !unled.has(loose);

/** The same, or where somebody is mentioned. */
export const isLooseIfMentioned = (field: Any): boolean =>
	isLoose(field) || field.typed.loose === "if mentioned";

export const takesAnything = ({ typed }: Any): boolean => typed.takes === "anything";

/** Only ever set by a button: not typed, not in a form, not in the help. */
export const isCarried = ({ unasked }: Any): boolean => unasked === "by a button";
