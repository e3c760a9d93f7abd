/** Words that no keyword introduced: given to the fields that can begin with them, free text last. */
import type { Field, Fields, Led } from "../../command.ts";
import type { Reading } from "../reading.ts";
import { quotedParts, unwrap, withoutSeparators } from "../tokens/clean.ts";
import type { Mark } from "./keywords.ts";

export type Split = {
	readonly raw: Record<string, string>;
	readonly over: string[];
	/** Fields whose words could not be read: their schemas will say why. */
	readonly unread: string[];
	readonly taken: readonly Mark[];
};
export type Leads = (name: string, words: string) => Led | undefined;

export type Grammar = {
	readonly fields: Fields;
	readonly leads: Leads;
	readonly reading: Reading;
};

/** What is left of a clause that was read: nothing, or what parts it from the next. */
export const saysNothing = (rest: string | undefined): boolean =>
	rest !== undefined && !/[^\s.,;:!–—-]/.test(rest);

/** Takes last clauses that can only be one field's ("…, 6 posts") from the free text before them. */
const peel = (loose: string, split: Split, grammar: Grammar): string => {
	const { fields, leads } = grammar;
	const comma = loose.lastIndexOf(",");
	if (comma < 0 || quotedParts(loose).some(({ from, to }) => from < comma && comma < to))
		return loose;
	const [before, clause] = [loose.slice(0, comma), loose.slice(comma + 1)];
	const name = Object.keys(fields).find((each) => {
		const isOwn = fields[each]?.selfEvident || isNameOf(each, { before, clause }, grammar);
		if (!isOwn || split.raw[each] !== undefined) return false;
		return saysNothing(leads(each, clause)?.rest);
	});
	if (name === undefined) return loose;
	split.raw[name] = leads(name, clause)?.used ?? "";
	return peel(before, split, grammar);
};

/** Free text that stops before another field's clause may end with such clauses too. */
const peeled = (words: string, name: string, { split, grammar }: Omit<Clause, "name">): string =>
	grammar.fields[name]?.lead ? words : peel(words, split, grammar);

/** "Risk paper, Finance Director": but not where the words before it end with a name too, which is a list of them. */
const isNameOf = (
	name: string,
	{ before, clause }: { readonly before: string; readonly clause: string },
	{ fields, reading }: Grammar,
): boolean => {
	const { isName, keywordOnly, orMentioned } = fields[name] ?? {};
	if (!isName || (keywordOnly && !orMentioned) || !isName(clause.trim(), reading)) return false;
	const last = before.split(/[,;]/).at(-1)?.trim().split(/\s+/) ?? [];
	return !last.some((_word, from) => isName(last.slice(from).join(" "), reading));
};

/** A mention cannot be the beginning of a title; a name can, unless a comma or colon or the end follows it. */
const standsAlone = ({ used, rest }: Led): boolean =>
	/^(?:@|<@)/.test(used) || /^\s*(?:[,;:–—]|$)/.test(rest);

/** "@may to draft the paper", "Finance Director to price it": the "to" is no part of what is to be done. */
const goesTo = /^\s*to\s+(?=\p{Ll})/u;
/** But whatever is to be done is nobody. */
const goesToDo = /^\s*to\s+(?!be\b)(?=\p{Ll})/u;

export const afterName = ({ used, rest }: Led, field: Field<unknown> | undefined): string => {
	if (/^(?:@|<@)/.test(used)) return rest.replace(/^\s*to\s+(?=\p{L})/u, "");
	return field?.isName ? rest.replace(goesTo, "") : rest;
};

/** "Barnet, Camden and Brent to be visited": the first of several names is nobody's alone. */
const isListed = (name: string, { used, rest }: Led, leads: Leads): boolean => {
	const [, next = ""] = /^\s*,\s*(\S.*)$/s.exec(rest) ?? [];
	const other = /^(?:@|<@)/.test(used) ? undefined : leads(name, next);
	const after = next.slice(other?.used.replace(/:$/, "").length);
	return other !== undefined && /^\s*(?:[,:]|(?:and|to)\b|&)/i.test(after);
};

const unintroduced = { keyword: "", before: "" };

/** May these words be taken for this field, though no keyword introduced them? */
const mayStand = (
	{ name, text }: { readonly name: string; readonly text: string },
	led: Led,
	{ fields, leads, reading }: Grammar,
): boolean => {
	const field = fields[name];
	if (field?.isCalled?.(led.used, reading) && goesToDo.test(led.rest)) return true;
	if (field?.beforeTitle && !/\d/.test(led.used)) {
		const rest = text.slice(text.indexOf(led.used) + led.used.length);
		if (!standsAlone({ used: led.used, rest })) return false;
	}
	if (field?.isSure?.(led.used, unintroduced, reading) === false || isListed(name, led, leads))
		return false;
	if (!field?.looseNeedsStop || standsAlone(led) || !hasFreeText(fields)) return true;
	return field.isName?.(led.used, reading) === true && goesTo.test(led.rest);
};

/** Where nothing is free text, a name cannot be the beginning of any. */
export const hasFreeText = (fields: Fields): boolean =>
	Object.values(fields).some(
		({ lead, keywordOnly, takesAll }) => takesAll || (!lead && !keywordOnly),
	);

type Clause = {
	readonly name: string;
	readonly split: Split;
	readonly grammar: Grammar;
};

/** "City Hall, 14 May, 2pm": what would take every word stops where a later clause begins a field still missing. */
const clauseBefore = (text: string, { rest }: Led, clause: Clause): Led | undefined => {
	if (!saysNothing(rest)) return undefined;
	const quoted = quotedParts(text);
	const stops = [...text.matchAll(/[,;]\s*|\s+/g)].filter(
		({ index }) => !quoted.some(({ from, to }) => from < index && index < to),
	);
	const stop = stops.find((each) => {
		const after = text.slice(each.index + each[0].length);
		const isBare = each[0].trim() === "" && !leadsOn.test(text.slice(0, each.index));
		if (isBare && isLength(after, clause)) return true;
		return (each[0].trim() !== "" && begins(after, clause)) || goingOn(after, clause) !== undefined;
	});
	return stop && { used: text.slice(0, stop.index), rest: text.slice(stop.index) };
};

/** "Write to Barnet about 2 posts": the posts belong to what is written. */
const leadsOn = /\b(?:about|for|of|on|to|with|by|from|in|at|over|the|these|those|and|or)$/i;

/** "Church Hall 2 hours": the hall is not so called. But "Surrey Open" is, for all that a board may be open. */
const isLength = (text: string, { name, split, grammar: { fields, leads } }: Clause): boolean =>
	!/^\p{Lu}\S*$/u.test(text.trim()) &&
	Object.entries(fields).some(
		([other, { selfEvident }]) =>
			other !== name &&
			selfEvident &&
			split.raw[other] === undefined &&
			saysNothing(leads(other, text)?.rest),
	);

const begins = (
	text: string,
	{ name, split, grammar: { fields, leads, reading } }: Clause,
): boolean =>
	Object.entries(fields).some(([other, field]) => {
		if (other === name || split.raw[other] !== undefined || !field.lead) return false;
		if (field.keywordOnly || field.takesAll) return false;
		const led = leads(other, text);
		if (led === undefined || !standsAlone(led)) return false;
		if (field.isSure?.(led.used, unintroduced, reading) === false) return false;
		return !field.optional || field.selfEvident === true || /^(?:@|<@)/.test(led.used);
	});

/** The field that has words already and goes on with these, and how far. */
const goingOn = (text: string, { split, grammar: { fields, reading } }: Omit<Clause, "name">) => {
	for (const [name, { goesOn }] of Object.entries(fields)) {
		const already = split.raw[name];
		const led = already === undefined ? undefined : goesOn?.(text, already, reading);
		if (led) return { name, words: `${already}, ${led.used}`, rest: led.rest };
	}
	return undefined;
};

/** "oversight, …", "oversight Fri 6 March": not the "pilot" of a pilot room. */
const endsThere = (led: Led): boolean =>
	standsAlone(led) ||
	/^\s*(?:\d|on |at |for |from |in |to |next |this |every |each |first |last |tomorrow|today)/i.test(
		led.rest,
	) ||
	/^\s*(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i.test(
		led.rest,
	);

/** "Pilot House", "on Teams": the house, though some board has "pilot" in its name. */
export const isClaimed = (
	text: string,
	{ raw }: Pick<Split, "raw">,
	{ fields, reading }: Grammar,
): boolean => {
	const clause = /^[^,;]*/.exec(text)?.[0].trim() ?? "";
	return Object.entries(fields).some(
		([name, { claims }]) => raw[name] === undefined && claims?.(clause, reading) === true,
	);
};

/** Has all that it needs, but for a board: before its time, a name that begins the line is a board's. */
const hasNeeds = ({ raw }: Split, { fields }: Grammar): boolean =>
	Object.entries(fields).every(
		([name, { optional, isWhole }]) => optional || isWhole || raw[name] !== undefined,
	);

const needsKeyword = (field: Field<unknown> | undefined, text: string): boolean =>
	field?.keywordOnly === true &&
	!(field.orMentioned && /^<?@/.test(text)) &&
	!(field.orQuoted && quotedParts(text)[0]?.from === 0);

/** Gives loose words to the fields that can begin with them, in the fields' order; free text comes last. */
/** "From 12 October" says what a date was: alone, it is not what the date becomes. */
const isUntilNow = (name: string, words: string, { fields, leads }: Grammar): boolean =>
	Object.entries(fields).some(([other, { unasked, softKeywords = [] }]) => {
		if (!unasked || other === name) return false;
		const keyword = softKeywords.find((one) => words.toLowerCase().startsWith(`${one} `));
		return keyword !== undefined && leads(other, words.slice(keyword.length)) !== undefined;
	});

/** "Chair @may and secretary @jo" */
const onlyJoins = /^(?:and|&|plus|with)$/i;

export const placeLoose = (loose: string, split: Split, grammar: Grammar): void => {
	const { fields, leads } = grammar;
	let rest = peel(withoutSeparators(loose), split, grammar);
	const names = Object.keys(fields);
	const inOrder = [
		...names.filter((name) => fields[name]?.lead),
		...names.filter((name) => !fields[name]?.lead),
	];
	for (let placed = true; placed && rest; ) {
		placed = false;
		const more = goingOn(rest, { split, grammar });
		if (more) {
			split.raw[more.name] = more.words;
			rest = more.rest.replace(/^[\s,;]+/, "");
			placed = true;
			continue;
		}
		for (const name of inOrder) {
			if (split.raw[name] !== undefined || needsKeyword(fields[name], rest)) continue;
			if (isUntilNow(name, rest, grammar)) continue;
			const led = leads(name, rest);
			if (!led || !mayStand({ name, text: rest }, led, grammar)) continue;
			if (fields[name]?.isWhole?.(led.used, grammar.reading) === false && !endsThere(led)) continue;
			if (fields[name]?.isWhole && hasNeeds(split, grammar) && isClaimed(rest, split, grammar))
				continue;
			const cut = clauseBefore(rest, led, { name, split, grammar });
			split.raw[name] = cut ? unwrap(peeled(cut.used, name, { split, grammar })) : led.used;
			rest = (cut ? cut.rest : afterName(led, fields[name])).replace(/^[\s,;]+/, "");
			placed = true;
			break;
		}
	}
	if (!saysNothing(rest.replace(onlyJoins, ""))) split.over.push(rest);
};
