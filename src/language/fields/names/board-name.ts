/** What a new board is called and its short code, apart from what is said around it: "a new board called …", "…, members @may". */
import { z } from "zod";
import type { Field } from "../../../command.ts";
import { isCode } from "../../../domain/reference.ts";
import { bodyNouns } from "../../names/words.ts";
import { unwrap } from "../../tokens/clean.ts";
import { slot } from "../field.ts";
import { wordsField } from "../words.ts";

const noun = `(?:${bodyNouns})`;
const leadsTo = new RegExp(
	`^(?:(?:an?|the|our|another)\\s+)?(?:new\\s+)?${noun}\\s+(?:(?:to be\\s+)?(?:called|named)\\s+|(?=["“„«]))|^(?:called|named)\\s+`,
	"i",
);
/** "A new Risk Panel": but a New Schools board is so called. */
const another = /^(?:(?:an?|another)\s+)?(?:new\s+)?(?=\p{Lu}|["“„«])/u;
const leadsOn = /\s+(?:with|and|whose|having|its)$/i;

const nameIn = (typed: string): string =>
	unwrap(typed.trim().replace(leadsTo, "").replace(another, "").replace(leadsOn, ""));

/** Nobody's mention is part of a name, nor is what stands above a board or who is on it. */
const holdsMore = new RegExp(
	`<@|(?<![\\p{L}\\p{N}.])@\\p{L}|\\s${noun},?\\s+(?:parent|under|part of|members?(?!['’])|reports to|reporting to)\\s`,
	"iu",
);

export const boardNameField = (): Field<string> => {
	const field = wordsField({
		label: "Name",
		example: "Borough Forums board",
		missing: "What is it called? Try: Borough Forums board.",
		most: 120,
	});
	return {
		...field,
		schema: (reading) =>
			z.preprocess(
				(typed) => (typeof typed === "string" ? nameIn(typed) : typed),
				field.schema(reading).refine((name) => !holdsMore.test(name), {
					error: ({ input }) =>
						`"${String(input)}" holds more than a name. Give the name, and then the rest by its words: Borough Forums board, code BFB, members @guidance-lead, part of LPB.`,
				}),
			),
	};
};

/** "Code of Conduct", "Building Code board": a code is in capitals, or a word of its own that is no such noun. */
const isCodeWord = (word: string, rest: string): boolean =>
	!codeless.test(word) &&
	(word === word.toUpperCase() || (word === word.toLowerCase() && /^\s*(?:[,;)]|$)/.test(rest)));
const codeless = new RegExp(
	`^(?:${bodyNouns}|an?|the|of|and|for|in|on|to|by|from|with|at|as|or|is)s?$`,
	"i",
);

/** One in capitals whatever follows, or any word that is all that follows. */
const anyCase = bodyNouns.replace(/\b[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const codeSaid = new RegExp(
	`^\\s*(?:["“]?[A-Z][A-Z0-9]{1,7}["”]?(?![\\p{L}\\p{N}])|(?!(?:${anyCase})s?\\s*$)\\S+\\s*$)`,
	"u",
);

/** A board's short code. */
export const codeField = (): Field<string> => {
	return slot({
		label: "Short code",
		example: "BFB",
		typed: {
			keywords: { soft: ["code", "short code"], insists: codeSaid },
			lead: (text) => {
				const found = /^["“]?([A-Za-z][A-Za-z0-9]{1,7})["”]?(?![\p{L}\p{N}])/u.exec(text);
				const rest = text.slice(found?.[0].length ?? 0);
				return found?.[1] && isCodeWord(found[1], rest) ? { used: found[1], rest } : undefined;
			},
			loose: "never",
		},
		control: { as: "line", most: 8 },
		missing: "A code is two to eight capital letters or digits, such as BFB.",
		read: (text) => {
			const code = unwrap(text).toUpperCase();
			return isCode(code) ? code : undefined;
		},
	});
};
