/** What a board is made with: its name and code, its channel, who sees it, and the board above it. */
import { z } from "zod";
import type { Field } from "../../../command.ts";
import type { Board } from "../../../domain/boards/board.ts";
import type { Upper } from "../../../domain/boards/oversight.ts";
import { isCode } from "../../../domain/reference.ts";
import { isBoardsFullName } from "../../names/entities.ts";
import { bodyNouns } from "../../names/words.ts";
import type { Reading } from "../../reading.ts";
import { unwrap } from "../../tokens/clean.ts";
import { retyped, slot } from "../field.ts";
import { orNone } from "../no-value.ts";
import { choiceField, wordsField } from "../words.ts";
import { boardField, boardWords, isHere, standingBoard } from "./names.ts";

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

const channelMention = /^<#([CG][A-Z0-9]+)(?:\|[^>]*)?>/;

/** Longer than any board's code. */
const bareId = /^[CG][A-Z0-9]{8,}$/;
/** Among other words, with a figure in it: "GOVERNANCE BOARD" is somebody's board. */
const idAmongWords = /^(?=\w*\d)[CG][A-Z0-9]{8,}(?!\w)/;

const channelNamed = (typed: string, { channelId }: Pick<Reading, "channelId">) => {
	const words = typed.trim();
	const named = channelMention.exec(words)?.[1] ?? bareId.exec(words)?.[0];
	return named ?? (isHere(words) ? channelId : undefined);
};

/** A Slack channel, as a mention or chosen in a form; "here" is the channel where it was typed. */
export const channelField = (): Field<string> =>
	slot({
		label: "Channel",
		example: "here, or a channel of yours",
		typed: {
			keywords: { hard: ["channel"], soft: ["to", "in"] },
			lead: (text) => {
				const found =
					channelMention.exec(text) ??
					idAmongWords.exec(text) ??
					/^(?:here|this channel)\b/i.exec(text);
				return found ? { used: found[0], rest: text.slice(found[0].length) } : undefined;
			},
		},
		control: { as: "channel", named: channelNamed },
		missing: "Which channel? Mention it with its #, or say here.",
		unread: (typed) =>
			`I couldn't read "${typed}" as a channel. Mention it with its #, or say here.`,
		read: (typed, { reading }) => channelNamed(typed, reading),
	});

export type Visibility = "open" | "restricted";

const seenBy = choiceField<Visibility>({
	label: "Seen by",
	example: "open",
	missing: "A board is open (anyone in the workspace) or restricted (its members only).",
	of: {
		open: ["open to all", "open to everyone"],
		restricted: ["restricted to members", "restricted to its members", "members only", "private"],
	},
	keywords: ["visibility"],
});

/** "Open Spaces board" is called so; "restricted Open Spaces board" is not. */
export const visibilityField = (): Field<Visibility> =>
	retyped(seenBy, {
		clause: "self-evident",
		lead: (text, reading) => {
			const led = seenBy.typed.lead?.(text, reading);
			const isApart = led && /^\s*(?:[,;:]|$)/.test(led.rest);
			const isBeforeName = /^\p{Ll}/u.test(text) && /^\s+["“]?\p{Lu}/u.test(led?.rest ?? "");
			return isApart || isBeforeName ? led : undefined;
		},
	});

/** A name that says so itself in small letters: "restricted case review board". */
export const maySayRestricted = (name: string): boolean =>
	/(?<!\p{L})(?:restricted|members only|private)(?!\p{L})/u.test(name);

/** The board above another, or the word that there is none any more. */
export const upperField = (spec: {
	readonly label: string;
	readonly keywords: readonly string[];
	readonly missing: string;
}): Field<Upper> =>
	orNone(
		slot({
			...boardWords,
			label: spec.label,
			typed: { ...boardWords.typed, keywords: { hard: spec.keywords }, loose: "never" },
			missing: spec.missing,
			read: standingBoard,
		}),
		"none",
	);

/** The board that a new one is a part of: named in full, for "under" stands in boards' own names. */
export const partOfField = (softKeywords: readonly string[]): Field<Board> =>
	retyped(boardField({ label: "Part of", keywordOnly: true }), {
		keywords: { soft: softKeywords, insists: /(?!)/ },
		evidence: {
			isSure: (words, _keyword, reading) =>
				(isHere(words) && reading.boardHere !== undefined) || isBoardsFullName(words, reading),
		},
	});
