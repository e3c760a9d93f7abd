/** What parts one clause from the next in typed words, written as a comma (a pasted list's bullets, a dash before a field), and where free text ends at one. */
import type { Field, Fields } from "../../command.ts";
import { quotedParts } from "../tokens/clean.ts";
import { escapeExpression, expressionOf } from "./keywords.ts";
import { type Grammar, hasFreeText, type Split, saysNothing } from "./loose-words.ts";
import {
	isCarried,
	isLoose,
	isLooseIfMentioned,
	ownWords,
	softWords,
	takesAnything,
} from "./typed-fields.ts";

/** Puts other words for each of these that no quotation marks hold. */
const rewritten = (
	words: string,
	marks: RegExp,
	becomes: (mark: string, at: number) => string,
): string => {
	const quoted = quotedParts(words);
	return words.replace(marks, (mark: string, ...found: unknown[]) => {
		const at = Number(found.find((each) => typeof each === "number"));
		const isQuoted = quoted.some(({ from, to }) => from < at && at < to);
		return isQuoted ? mark : becomes(mark, at);
	});
};

/** Puts a comma for each of these, if it is one that `parts` clauses. */
const asCommas = (
	words: string,
	marks: RegExp,
	parts: (at: number, length: number) => boolean,
): string => rewritten(words, marks, (mark, at) => (parts(at, mark.length) ? "," : mark));

const withoutBullets = (words: string): string =>
	asCommas(words, /(?:(?<=^)|\s)[•▪◦‣●·*|](?=\s|$)/g, () => true).replace(/^,/, "");

/** The ends of a span: "2 – 3.30pm", "Mon – Fri", "Feb – July". */
const spanBefore =
	/(?:\d|\b[ap]\.?m\.?|\b(?:noon|midday)|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)$/i;
const spanAfter =
	/^(?:\d|noon\b|midday\b|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;

const isSpan = (before: string, after: string): boolean =>
	spanBefore.test(before.trimEnd()) && spanAfter.test(after);

/** Can all of this clause be nothing else than one field's: "2 hours", "@may", "chair …"? */
const isFields = (clause: string, { fields, leads, reading }: Grammar): boolean =>
	/^<?@/.test(clause) ||
	Object.entries(fields).some(([name, field]) => {
		if (field.typed.evidence?.isName?.(clause, reading) && isLooseIfMentioned(field)) return true;
		const introduced =
			field.typed.keywords.hard.length > 0 && expressionOf(field.typed.keywords.hard).exec(clause);
		if (introduced && introduced.index === 0) {
			const [keyword] = introduced;
			// "Due to snow" is no date, but "owner Fred" is an owner whom nobody knows.
			const mayBeProse =
				field.typed.lead && !field.typed.evidence?.isName && !/[:=]$/.test(keyword);
			return !mayBeProse || leads(name, clause.slice(keyword.length)) !== undefined;
		}
		const isFree = !field.typed.lead || takesAnything(field) || !isLoose(field) || isCarried(field);
		return !isFree && saysNothing(leads(name, clause)?.rest);
	});

/** "Council Chamber – 2 hours": a dash parts clauses where a field begins after it, and is somebody's prose elsewhere. */
const withoutDashes = (words: string, grammar: Grammar): string =>
	asCommas(words, /\s+[–—-](?=\s)/g, (at, length) => {
		const after = words.slice(at + length).trimStart();
		const clause = after.split(/[,;]|\s[–—-]\s/)[0]?.trim() ?? "";
		return !isSpan(words.slice(0, at), after) && isFields(clause, grammar);
	});

/** "By 6 March", "for LPB", with no word left. */
const isIntroduced = (clause: string, { fields, leads }: Grammar): boolean =>
	Object.entries(fields).some(([name, field]) => {
		const soft = softWords(field);
		const isSoft = field.typed.clause === "ends free text" && soft.length > 0;
		const keyword = isSoft ? expressionOf(soft).exec(clause) : null;
		if (keyword?.index !== 0) return false;
		const isPart = ownWords(field).includes(keyword[0].toLowerCase());
		return saysNothing(leads(name, isPart ? clause : clause.slice(keyword[0].length))?.rest);
	});

/** "Draft a plan (owner: @may, due 6 March)": brackets around nothing but fields part clauses. */
const withoutBrackets = (words: string, grammar: Grammar): string =>
	rewritten(words, /\s*\([^()]+\)/g, (bracketed) => {
		const inside = bracketed.trim().slice(1, -1).trim();
		const areFields = inside.split(/[,;]/).every((part) => {
			const clause = part.trim();
			return /\s|^<?@/.test(clause) && (isFields(clause, grammar) || isIntroduced(clause, grammar));
		});
		return areFields ? `, ${inside},` : bracketed;
	});

/** What is said of a field of which there is to be none, in its own words; nothing where it is only left out. */
const noneOf = ({ typed, label, none }: Field<unknown>): string =>
	none === undefined ? "" : `${typed.keywords.hard[0] ?? `${label}:`} ${none}`;

/** "No owner" between commas says that a field is left out, or that there is none of it any more, as it may be. */
const withoutNegations = (words: string, fields: Fields): string => {
	const called = new Map(
		Object.values(fields)
			.filter(({ optional, label }) => optional && label)
			.flatMap((field) =>
				[...(field.none === undefined ? [] : field.typed.keywords.hard), field.label].map(
					(name) => [name.toLowerCase(), field] as const,
				),
			),
	);
	if (called.size === 0) return words;
	const names = [...called.keys()].sort((a, b) => b.length - a.length).map(escapeExpression);
	// Where some words are free, only a clause of its own is none of them.
	const [starts, ends] = hasFreeText(fields)
		? ["(^|[,;])\\s*", "(?=[,;]|$)"]
		: ["(^|[,;\\s])\\s*", "(?=[,;]|$|(?:and|but|or|nor|no|without)\\s)"];
	const clause = new RegExp(
		`${starts}(?:(?:with )?no|without(?: an?| the| any)?) (${names.join("|")})(?: yet| any more| at all| please)*\\s*${ends}`,
		"gi",
	);
	return words.replace(clause, (_, start: string, name: string) => {
		const field = called.get(name.toLowerCase());
		const none = field && noneOf(field);
		return none ? `${start}${none} ` : start;
	});
};

/** "Owner tbc": it is left out, and nobody of that name is looked for. */
const withoutUnknown = (words: string, fields: Fields): string => {
	const called = Object.values(fields)
		.filter(({ optional, none, label }) => optional && none === undefined && label)
		.flatMap(({ label, typed }) => (typed.evidence?.isName ? [escapeExpression(label)] : []));
	if (called.length === 0 || !hasFreeText(fields)) return words;
	const clause = new RegExp(
		`[,;]\\s*(?:${called.join("|")})(?: ?[:=]| is| still| as yet)*\\s+(?:t\\.?b\\.?[cad]\\.?|to be (?:confirmed|decided|agreed|advised|announced|appointed|found)|none|nobody|unassigned|unknown|not (?:yet )?(?:known|decided|agreed|set))(?: yet)?\\s*(?=[,;]|$)`,
		"gi",
	);
	return words.replace(clause, "");
};

/** "14 Dec -> 16 Dec" */
const withoutArrows = (words: string): string =>
	rewritten(words, /\s*(?:[-–—=]+>|[→⇒])\s*/g, () => " to ");

/** "…, Bea to present": what stands behind somebody's name says what they are. */
const withKeywordBefore = (words: string, { fields, leads }: Grammar): string => {
	let said = words;
	for (const [name, { typed }] of Object.entries(fields)) {
		const { behind, hard } = typed.keywords;
		if (!behind) continue;
		const clause = new RegExp(
			`(?<=[,;(]\\s*|\\s[–—-]\\s+)([^\\s,;()][^,;()]{0,60}?)\\s+(?:${behind.source})(?=\\s*(?:[,;.)]|\\s[–—-]\\s|$))`,
			"giu",
		);
		said = rewritten(said, clause, (whole) => {
			const who = whole.replace(new RegExp(`\\s+(?:${behind.source})$`, "iu"), "");
			return saysNothing(leads(name, who)?.rest) ? `${hard[0]} ${who}` : whole;
		});
	}
	return said;
};

/** `LPB "Draft plan"`: what stands before a title in quotation marks is parted from it where it is all another field's. */
const withQuoteApart = (words: string, { fields, leads }: Grammar): string => {
	const [quote, ...others] = quotedParts(words);
	if (!quote || others.length > 0 || !hasFreeText(fields)) return words;
	const before = words.slice(0, quote.from).trim();
	const isOther = Object.entries(fields).some(
		([name, field]) =>
			field.typed.lead && !takesAnything(field) && saysNothing(leads(name, before)?.rest),
	);
	return before !== "" && isOther ? `${before}, ${words.slice(quote.from)}` : words;
};

export const splitClauses = (typed: string, grammar: Grammar): string => {
	const apart = withQuoteApart(withoutBullets(withoutArrows(typed)), grammar);
	const said = withKeywordBefore(apart, grammar);
	const { fields } = grammar;
	return withoutUnknown(
		withoutNegations(withoutBrackets(withoutDashes(said, grammar), grammar), fields),
		fields,
	);
};

type Taking = Grammar & { readonly split: Split };

/** One behind a comma. */
type Clause = { readonly from: number; readonly text: string };

const clausesOf = (text: string): readonly Clause[] => {
	const quoted = quotedParts(text);
	const commas = [...text.matchAll(/[,;]/g)].filter(
		({ index }) => !quoted.some(({ from, to }) => from < index && index < to),
	);
	return commas.map(({ index }, at) => ({
		from: index,
		text: text.slice(index + 1, commas[at + 1]?.index).trim(),
	}));
};

/** "No room in March, April or May": the words before it end as it does, and go on. */
const goesOnList = (before: string, reads: (words: string) => boolean): boolean => {
	const last = before.split(/[,;]/).at(-1)?.trim().split(/\s+/) ?? [];
	return last.slice(-4).some((_word, at, tail) => reads(tail.slice(at).join(" ")));
};

/** Is all of this clause the words of a field that has none yet? */
const isOthers = (before: string, { text }: Clause, taking: Taking): boolean => {
	const { fields, leads, split } = taking;
	const isMissing = (name: string, field: Field<unknown>) =>
		field.typed.clause !== undefined &&
		split.raw[name] === undefined &&
		!split.taken.some((mark) => mark.name === name);
	return Object.entries(fields).some(([name, field]) => {
		const reads = (words: string) => saysNothing(leads(name, words)?.rest);
		return isMissing(name, field) && reads(text) && !goesOnList(before, reads);
	});
};

/** How far the words of a field go; prose ends only before clauses that are all other fields'. */
export const endOfFreeText = (text: string, name: string, taking: Taking): number => {
	const clauses = clausesOf(text);
	const isCut = (clause: Clause) => isOthers(text.slice(0, clause.from), clause, taking);
	const isProse = taking.fields[name]?.control.as === "lines";
	const cut = clauses.find((clause, at) =>
		isProse ? clauses.slice(at).every(isCut) : isCut(clause),
	);
	return cut?.from ?? text.length;
};
