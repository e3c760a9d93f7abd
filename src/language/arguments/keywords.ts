/** The keywords of fields, found in typed words, and every way to take them as such. */
import type { Field, Fields } from "../../command.ts";
import { memoizeByObject, memoizeByText } from "../../domain/memoize.ts";
import { quotedParts } from "../tokens/clean.ts";
import type { Leads } from "./loose-words.ts";
import {
	endingWords,
	isCarried,
	isLoose,
	leadingWords,
	ownWords,
	softWords,
	takesAnything,
} from "./typed-fields.ts";

/** A keyword of a field, found in the words. A firm one cannot be read as anything else. */
export type Mark = {
	readonly name: string;
	readonly from: number;
	/** Where its words begin: after the keyword, or at it where it says something itself ("before 6 March"). */
	readonly to: number;
	readonly firm: boolean;
	/** As it was typed, and what stands before it. */
	readonly keyword: string;
	readonly before: string;
};

/** One field may stand in several commands, under several names. */
const mostNames = 20;

/** More than this of one keyword is somebody's prose, not our grammar. */
const mostMarks = 4;

export const escapeExpression = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Are these words in the text as whole words? "COG" is no part of "recognition". */
export const isWholeIn = (text: string, words: string): boolean =>
	new RegExp(`(?<![\\p{L}\\p{N}])${escapeExpression(words)}(?![\\p{L}\\p{N}])`, "iu").test(text);

const compiled = memoizeByObject((keywords: readonly string[]): RegExp => {
	const longestFirst = [...keywords].sort((a, b) => b.length - a.length).map(escapeExpression);
	return new RegExp(
		`(?<![\\p{L}\\p{N}@<])(?:${longestFirst.join("|")})(?![\\p{L}'’-])(?: ?[:=])?`,
		"giu",
	);
});

/** Finds them from the beginning, whoever has looked with it before. */
export const expressionOf = (keywords: readonly string[]): RegExp => {
	const expression = compiled(keywords);
	expression.lastIndex = 0;
	return expression;
};

const isFirm = (field: Field<unknown>, keyword: string, after: string): boolean =>
	field.typed.keywords.hard.includes(keyword.toLowerCase().replace(/ ?[:=]$/, "")) ||
	/[:=]$/.test(keyword) ||
	(!field.typed.keywords.staysInTitle?.test(keyword) &&
		(field.typed.keywords.insists?.test(ownClause(field, after)) ?? false));

/** Up to a comma, or to where the same field might begin once more: "for boroughs | for London Prevent board". */
const ownClause = (field: Field<unknown>, after: string): string => {
	const { insists } = field.typed.keywords;
	const clause = after.split(/[,;]/)[0] ?? "";
	// A board's noun introduces its name too, and is no other clause of it.
	const again = softWords(field).filter((keyword) => !insists?.test(`some ${keyword}`));
	return again.length > 0 ? (clause.split(expressionOf(again))[0] ?? "") : clause;
};

/** "Title: …": a field's own name with a colon, where a clause begins. Longer prose may hold such words too. */
const labelsOf = memoizeByObject((field: Field<unknown>) =>
	memoizeByText(mostNames, (name): RegExp => {
		const labels = [name, field.label].filter(Boolean).map(escapeExpression);
		return new RegExp(`(?<=^\\s*|[,;:\\n]\\s*)(?:${labels.join("|")}) ?[:=]`, "gi");
	}),
);

/** "Check the stream of complaints", "agree who the owner is": a noun among others, unless what follows can be read. */
const inPhrase =
	/[^\s,;:]\s+(?:the|an?|our|your|their|its|his|her|this|that|each|every|any|all|some|which|whose)\s+$/i;

/** "…, the owner is @may and a deadline of 6 March": what leads to a noun that introduces a field goes with it. */
const leadIn =
	/(?:\b(?:and|with|whose|by|to|for|as)\s+)?\b(?:the|an?|its)\s+$|\b(?:and|with|whose)\s+$/i;
const preposition =
	/^(?:for|to|of|on|by|in|at|from|before|until|till?|about|over|across|under|is|are|between|during|since|this|last|and|&|with|as)$/i;

/** The "lead" of "@guidance-lead" introduces nothing. */
const mention = /<@[^>]*>|@[\p{L}\p{N}._-]+/gu;

/** Where keywords stand, in the order of the words: not in quotation marks, in a mention or in what another field says. */
const placesOf = (name: string, field: Field<unknown>, words: string) => {
	const { hard, onlyWhere } = field.typed.keywords;
	const keywords = onlyWhere?.test(words) === false ? hard : leadingWords(field);
	const closed = [
		...quotedParts(words),
		...[...words.matchAll(mention)].map(({ index, 0: { length } }) => ({
			from: index,
			to: index + length,
		})),
	];
	const labelled = [...words.matchAll(labelsOf(field)(name))];
	const introduced = keywords.length > 0 ? [...words.matchAll(expressionOf(keywords))] : [];
	return [
		...labelled,
		...introduced.filter(({ index }) => labelled.every((one) => one.index !== index)),
	]
		.filter(({ index }) => !closed.some((part) => part.from < index && index < part.to))
		.filter(({ index, 0: { length } }) => {
			const [before, after] = [words.slice(0, index), words.slice(index + length)];
			return !field.typed.keywords.isOther?.(before, after);
		})
		.sort((a, b) => a.index - b.index);
};

const markAt = (
	{ index, 0: keyword }: RegExpExecArray,
	field: Field<unknown>,
	words: string,
): Omit<Mark, "name"> => {
	const before = words.slice(0, index);
	const doubt = field.typed.keywords.doubts?.exec(before)?.index;
	if (doubt !== undefined) return { from: doubt, to: doubt, firm: true, keyword: "", before };
	const after = index + keyword.length;
	const isPart = ownWords(field).includes(keyword.toLowerCase());
	const isColoned = /[:=]$/.test(keyword);
	const isNoun = field.typed.lead !== undefined && !isColoned && inPhrase.test(before);
	const firm = !isNoun && isFirm(field, keyword, words.slice(after));
	const isLed = field.typed.lead && !isPart && !preposition.test(keyword);
	const from = index - (isLed ? (leadIn.exec(before)?.[0].length ?? 0) : 0);
	return { from, to: isPart ? index : after, firm, keyword, before };
};

export const marksOf = (name: string, field: Field<unknown>, words: string): readonly Mark[] => {
	if (isCarried(field)) return [];
	const isBehindComma = ({ from, to }: Mark) => to > from && /^\s*[,;]/.test(words.slice(to));
	return (
		placesOf(name, field, words)
			.map((place) => ({ name, ...markAt(place, field, words) }))
			// "Agree target, planned end of June": a comma behind it, and it introduces nothing of what comes then.
			.filter((mark) => !field.typed.lead || !isBehindComma(mark))
			.filter((mark, at, all) => {
				// "Roof on by Christmas": the first of two side by side is a word of what is before them.
				const next = all[at + 1];
				// "To before the next board": what belongs to its own words is no second keyword.
				const isOwn = next?.to === next?.from;
				return mark.firm || !next || isOwn || words.slice(mark.to, next.from).trim() !== "";
			})
			.slice(-mostMarks)
	);
};

type Widening = { readonly fields: Fields; readonly leads: Leads };

/** Words that a rhythm takes before its own "from": "every second and fourth Tuesday of the month". */
const mostBefore = 9;

/** The starts of the last words of the clause before some place. */
const startsBefore = (words: string, place: number): readonly number[] => {
	const clause = /[^,;]*$/.exec(words.slice(0, place))?.[0] ?? "";
	const from = place - clause.length;
	return [...clause.matchAll(/\S+/g)].slice(-mostBefore).map(({ index }) => from + index);
};

/** How far another field reads from the front of the line: the "1" of "LPB 1 to 30 October" is the reference's. */
const takenByOthers = (words: string, name: string, { fields, leads }: Widening): number =>
	Math.max(
		0,
		...Object.entries(fields).map(([other, field]) => {
			if (other === name || !field.typed.lead || takesAnything(field) || !isLoose(field)) return 0;
			const found = leads(other, words);
			return found ? words.length - found.rest.length : 0;
		}),
	);

const atEnd = /^\s*(?:$|[,;.:)])/;

/** Does a clause end here, or another field's keyword go on? */
const endsClause = (rest: string, name: string, { fields }: Widening): boolean =>
	atEnd.test(rest) ||
	Object.entries(fields).some(([other, field]) => {
		const all = leadingWords(field);
		return (
			other !== name && all.length > 0 && expressionOf(all).exec(rest.trimStart())?.index === 0
		);
	});

/** "Next week" at the end of what is said is a date; before other words it may be a part of theirs. */
const trails = (words: string, mark: Mark, widening: Widening): boolean => {
	const field = widening.fields[mark.name];
	if (mark.firm || !field || !endingWords(field).includes(mark.keyword.toLowerCase())) return true;
	const led = widening.leads(mark.name, words.slice(mark.to));
	if (led === undefined) return false;
	// The comma behind a date may have been read with it.
	const isStopped = /[,;]\s*$/.test(words.slice(0, words.length - led.rest.length));
	return isStopped || endsClause(led.rest, mark.name, widening);
};

/**
 * "Early in March", "every 6 weeks from 10 March", "a week after the board": words before a keyword that go on through
 * it belong to what it introduces, keyword and all. Where they could stand alone too, both ways are weighed.
 */
export const widened = (words: string, mark: Mark, widening: Widening): readonly Mark[] => {
	const { leads, fields } = widening;
	const own = mark.firm ? undefined : leads(mark.name, words.slice(mark.to));
	const field = fields[mark.name];
	if (!field || (!own && !endingWords(field).includes(mark.keyword.toLowerCase()))) return [mark];
	const left = own?.rest.length ?? words.length - mark.from - mark.keyword.length - 1;
	const others = takenByOthers(words, mark.name, widening);
	const introduces = leadingWords(field);
	const isWider = (start: number) => {
		if (start < others) return false;
		if (introduces.includes(words.slice(start, mark.from).trim().toLowerCase())) return false;
		const wider = leads(mark.name, words.slice(start));
		return wider !== undefined && wider.rest.length <= left;
	};
	const start = startsBefore(words, mark.from).find(isWider);
	const standsAlone =
		start === undefined || leads(mark.name, words.slice(start, mark.from)) !== undefined;
	const wider = start === undefined ? [] : [{ ...mark, from: start, to: start }];
	return [...(standsAlone ? [mark] : []), ...wider].filter((one) => trails(words, one, widening));
};

/** Prose full of keywords has more readings than are worth weighing: then only the last mark of each is tried. */
const mostChoices = 4_000;

const isFree = (mark: Mark, taken: readonly Mark[]) =>
	taken.every((other) => mark.to <= other.from || other.to <= mark.from);

/** Every way to take at most one mark of each field, none overlapping. */
export const choicesOf = (marks: readonly (readonly Mark[])[]): readonly (readonly Mark[])[] => {
	const count = marks.reduce((product, own) => product * (own.length + 1), 1);
	const weighed = count > mostChoices ? marks.map((own) => own.slice(-1)) : marks;
	let chosen: readonly (readonly Mark[])[] = [[]];
	for (const own of weighed) {
		const taking = chosen.flatMap((some) =>
			own.filter((mark) => isFree(mark, some)).map((mark) => some.concat(mark)),
		);
		chosen = chosen.concat(taking);
	}
	return chosen;
};
