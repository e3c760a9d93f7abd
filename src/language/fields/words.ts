/** Fields that take words as they are: titles, reasons, places, names. */
import { z } from "zod";
import type { Field, Typed } from "../../command.ts";
import { plainMarks, unwrap } from "../tokens/clean.ts";
import { lines, listedIn, mapped, type Naming, slot, stop, typedBy, words } from "./field.ts";

type WordsSpec = Naming & {
	readonly example: string;
	readonly missing: string;
	readonly most?: number;
	/** It tells where something is, so a postcode or a number to dial belongs to it. */
	readonly ofPlace?: boolean;
	/** It tells of one item: references alone were meant as more of the same. */
	readonly ofOne?: boolean;
};

const reference = /^[A-Z][A-Z\d]{1,7}-[A-Z]{0,2}\d{1,5}$/iu;

/** Taken apart first: one pattern over the whole would try every way of dividing it. */
const areReferences = (text: string): boolean => {
	const parts = text.split(/[\s,;&]+|\band\b/iu).filter((part) => part !== "");
	return parts.length > 0 && parts.every((part) => reference.test(part));
};

/** A crime number, an NHS number or a date of birth has no place in a governance register. */
const ofSomebody =
	/\b(?:d\.?o\.?b\.?|date of birth|nhs (?:no|number)|crime (?:no|number|ref)|crn\s?\d{4,})\b/i;
/** Nor has an NHS number that is not called so, or the postcode of a home; "Q4 2nd draft" holds none. */
const figures =
	/\b(?:\d{3}[ -]?\d{3}[ -]?\d{4}|[A-Z]{1,2}\d[A-Z\d]? ?(?!1st\b|2nd\b|3rd\b|\dth\b)\d[A-Za-z]{2})\b|\b[a-z]{1,2}\d[a-z\d]? ?(?!1st\b|2nd\b|3rd\b|\dth\b)\d[a-z]{2}\b/;
const address = /https?:\/\/\S+/gi;

/** A case number, or what tells of one person: such things are kept elsewhere. */
export const looksPersonal = (text: string, isPlace = false): boolean =>
	ofSomebody.test(text) || (!isPlace && figures.test(text.replace(address, " ")));

const question =
	"That looks like a personal or case detail. Convenor keeps governance facts only: please say it without.";

/** What is said when there is nothing to keep: a question, with a good answer. */
const askFor = ({ label, example, missing }: WordsSpec): string =>
	missing || `What is the ${label.toLowerCase()}? Try: ${example}.`;

const number = "\\(?\\d{1,2}[.)]\\s+";
const numbered = /^\s*\(?1[.)]\s+\S.*\s\(?2[.)]\s+\S/s;

/** A list that was pasted, each on a line of its own or with a number before it. */
export const partsIn = (text: string): readonly string[] => {
	const between = new RegExp(numbered.test(text) ? `\\n|(?:^|\\s)${number}` : "\\n");
	const bullet = new RegExp(`^\\s*(?:[-–•*]\\s+|${number})`);
	return text
		.split(between)
		.map((each) => each.replace(bullet, "").replace(/^\s+|[\s,;]+$/g, ""))
		.filter((each) => /\p{L}/u.test(each));
};

const isAllOne = (text: string, { label }: WordsSpec, context: z.RefinementCtx): string => {
	const parts = partsIn(text);
	if (parts.length < 2) return text;
	const question = `That reads like several. Is all of it one ${label.toLowerCase()}? (Otherwise add each by itself.)`;
	return stop(context, question, [{ label: "All of it is one", words: parts.join("; ") }]);
};

/** One line of free text. */
export const wordsField = (spec: WordsSpec): Field<string> => ({
	label: spec.label,
	example: spec.example,
	optional: false,
	typed: typedBy(spec),
	control: { as: "line", most: spec.most ?? 300 },
	schema: () =>
		z
			.string({ error: askFor(spec) })
			.transform((text, context) => isAllOne(text, spec, context))
			.pipe(words(askFor(spec), spec.most))
			.transform((text) => unwrap(plainMarks(text)))
			.pipe(z.string().min(1, askFor(spec)))
			.refine((text) => /[\p{L}\p{N}]/u.test(text), askFor(spec))
			.refine((text) => !looksPersonal(text, spec.ofPlace), question),
});

/** Several lines of free text: reasons and notes. */
export const linesField = (spec: WordsSpec): Field<string> => ({
	...wordsField(spec),
	control: { as: "lines", most: spec.most ?? 1_000 },
	schema: () =>
		lines(askFor(spec), spec.most ?? 1_000)
			.transform((text) => unwrap(plainMarks(text)))
			.pipe(z.string().min(1, askFor(spec)))
			.refine((text) => !looksPersonal(text), question)
			.refine((text) => !spec.ofOne || !areReferences(text), {
				error: ({ input }) =>
					`"${String(input)}" names something else: one at a time, please. Nothing was changed.`,
			}),
});

/** The longest of these that the words begin with. */
const leadOneOf = (choices: readonly string[]): Typed["lead"] => {
	const longestFirst = [...choices].sort((a, b) => b.length - a.length);
	return (text) => {
		const found = longestFirst.find(
			(word) =>
				text.toLowerCase().startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length)),
		);
		return found === undefined ? undefined : { used: found, rest: text.slice(found.length) };
	};
};

/** One of a few words. */
export const choiceField = <const W extends string>(
	spec: Naming & {
		readonly example: string;
		readonly missing: string;
		readonly of: Readonly<Record<W, readonly string[]>>;
	},
): Field<W> => {
	const all = Object.entries<readonly string[]>(spec.of) as [W, readonly string[]][];
	return slot({
		label: spec.label,
		example: spec.example,
		sayIfMissing: true,
		typed: {
			...typedBy(spec),
			lead: leadOneOf(all.flatMap(([word, also]) => [word, ...also])),
		},
		control: {
			as: "choice",
			options: () =>
				all.map(([word]) => ({ label: `${word[0]?.toUpperCase()}${word.slice(1)}`, words: word })),
		},
		missing: spec.missing,
		read: (text) =>
			all.find(([word, also]) => [word, ...also].includes(text.trim().toLowerCase()))?.[0],
	});
};

/** A whole number before or after its noun: "4 posts", "quorum 5". */
export const countField = (
	spec: Naming & {
		readonly example: string;
		readonly missing: string;
		readonly noun?: string;
		readonly most: number;
	},
): Field<number> => {
	const pattern = new RegExp(
		`^(\\d{1,4})${spec.noun ? `\\s+${spec.noun}s?` : ""}(?![\\p{L}\\p{N}-])`,
		"iu",
	);
	return slot({
		label: spec.label,
		example: spec.example,
		typed: {
			keywords: { hard: spec.keywords ?? [] },
			clause: spec.noun ? "self-evident" : undefined,
			lead: (text) => {
				const found =
					pattern.exec(text) ?? (spec.noun ? /^(\d{1,4})(?=\s*(?:[,;]|$))/.exec(text) : null);
				if (!found || (spec.noun && !found[0].toLowerCase().includes(spec.noun))) return undefined;
				return { used: found[1] ?? "", rest: text.slice(found[0].length) };
			},
			loose: spec.noun ? "before a stop" : undefined,
		},
		control: { as: "line", most: 4 },
		missing: spec.missing,
		read: (text) => {
			const count = Number(/^\d{1,4}/.exec(text)?.[0] ?? 0);
			return count >= 1 && count <= spec.most ? count : undefined;
		},
	});
};

/** Takes back what is planned: no input of a form, a button or a word says it. */
export const calledOffField = (): Field<"called off"> => ({
	...choiceField({
		label: "Called off",
		example: "called off",
		missing: "Say: called off.",
		of: { "called off": ["call off", "call it off", "cancelled"] },
	}),
	sayIfMissing: false,
	unasked: "in words",
});

/** Names as they are written, several with commas: not everyone who sits in is known to the register. */
export const nameListField = (): Field<readonly string[]> => {
	const field = wordsField({
		label: "In attendance",
		example: "Borough Commander, NPIA observer",
		missing: "Who sat in? Write their names.",
		keywords: ["in attendance", "attending"],
		keywordOnly: true,
		most: 1_000,
	});
	return mapped(field, listedIn);
};

/** The words that take the place of a title: "Four co-ordinators in post", or "to Four co-ordinators in post". */
export const rewordedField = (example: string): Field<string> => {
	const field = wordsField({
		label: "New words",
		example,
		missing: `What should it say? Try: ${example}.`,
		keywords: ["new words", "new title"],
	});
	return mapped(field, (typed) => typed.replace(becomes, ""));
};

const becomes = /^(?:to(?: (?:say|read|be))?|as|so that it (?:says|reads)|[:–—-])\s+/i;

/** An entry of the glossary. */
export const shortFormField = () =>
	wordsField({
		label: "Short form",
		example: "QSR",
		missing: "Which short form? Try: QSR.",
		most: 40,
	});
