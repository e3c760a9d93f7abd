/** Words that no keyword introduced: given to the fields that can begin with them, free text last. */
import type { Field, Fields, Led } from "../../command.ts";
import type { Reading } from "../reading.ts";
import { quotedParts, unwrap, withoutSeparators } from "../tokens/clean.ts";
import type { Mark } from "./keywords.ts";
import { isLoose, isLooseIfMentioned, softWords, takesAnything } from "./typed-fields.ts";

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
		const isOwn =
			fields[each]?.typed.clause === "self-evident" || isNameOf(each, { before, clause }, grammar);
		if (!isOwn || split.raw[each] !== undefined) return false;
		return saysNothing(leads(each, clause)?.rest);
	});
	if (name === undefined) return loose;
	split.raw[name] = leads(name, clause)?.used ?? "";
	return peel(before, split, grammar);
};

/** Free text that stops before another field's clause may end with such clauses too. */
const peeled = (words: string, name: string, { split, grammar }: Omit<Clause, "name">): string =>
	grammar.fields[name]?.typed.lead ? words : peel(words, split, grammar);

/** "Risk paper, Finance Director": but not where the words before it end with a name too, which is a list of them. */
const isNameOf = (
	name: string,
	{ before, clause }: { readonly before: string; readonly clause: string },
	{ fields, reading }: Grammar,
): boolean => {
	const field = fields[name];
	const { isName: isWholeName, isCalled } = field?.typed.evidence ?? {};
	const isName = (words: string): boolean =>
		isWholeName?.(words, reading) === true || isCalled?.(words, reading) === true;
	if (!field || !isLooseIfMentioned(field) || !isName(clause.trim())) return false;
	const last = before.split(/[,;]/).at(-1)?.trim().split(/\s+/) ?? [];
	return !last.some((_word, from) => isName(last.slice(from).join(" ")));
};

/** A mention cannot be the beginning of a title; a name can, unless a comma or colon or the end follows it. */
const standsAlone = ({ used, rest }: Led): boolean =>
	/^(?:@|<@)/.test(used) || /^\s*(?:[,;:–—]|$)/.test(rest);

/** "@may to draft the paper", "Finance Director to price it": the "to" is no part of what is to be done. */
const goesTo =
	/^\s*(?:to|(?:will|shall|should|must|ought to|(?:needs?|has|have|is|are|agreed|undertook) to)(?!\s+be\b))\s+(?=\p{Ll})/u;
/** But whatever is to be done is nobody. */
const goesToDo = new RegExp(`(?!^\\s*to\\s+be\\b)${goesTo.source}`, "u");

export const afterName = ({ used, rest }: Led, field: Field<unknown> | undefined): string => {
	if (/^(?:@|<@)/.test(used)) return rest.replace(/^\s*to\s+(?=\p{L})/u, "").replace(goesTo, "");
	return field?.typed.evidence?.isName ? rest.replace(goesTo, "") : rest;
};

/** "Barnet, Camden and Brent to be visited": the first of several names is nobody's alone. */
const isListed = (name: string, { used, rest }: Led, leads: Leads): boolean => {
	const [, next = ""] = /^\s*,\s*(\S.*)$/s.exec(rest) ?? [];
	const other = /^(?:@|<@)/.test(used) ? undefined : leads(name, next);
	const after = next.slice(other?.used.replace(/:$/, "").length);
	return other !== undefined && /^\s*(?:[,:]|(?:and|to)\b|&)/i.test(after);
};

type Loose = { readonly name: string; readonly text: string };

/** "LPB Draft a plan", but not "LPB Secretary to draft a plan": no other field reads more of it. */
const opensLine = ({ name, text }: Loose, { used }: Led, grammar: Grammar): boolean => {
	const { fields, leads, reading } = grammar;
	const isMore = (other: string) =>
		fields[other]?.typed.lead && (leads(other, text)?.used.length ?? 0) > used.length;
	const opens = fields[name]?.typed.evidence?.opensLine?.(used, reading) === true;
	return opens && !Object.keys(fields).some(isMore);
};

const unintroduced = { keyword: "", before: "" };

/** May these words be taken for this field, though no keyword introduced them? */
const mayStand = ({ name, text }: Loose, led: Led, grammar: Grammar): boolean => {
	const { fields, leads, reading } = grammar;
	const field = fields[name];
	const isCalled = field?.typed.evidence?.isCalled?.(led.used, reading) === true;
	if (isCalled && goesToDo.test(led.rest)) return true;
	if (field?.typed.loose === "before a title" && !/\d/.test(led.used)) {
		const rest = text.slice(text.indexOf(led.used) + led.used.length);
		if (!standsAlone({ used: led.used, rest })) return false;
	}
	if (isListed(name, led, leads)) return false;
	if (isCalled && standsAlone(led)) return true;
	if (opensLine({ name, text }, led, grammar)) return true;
	if (field?.typed.evidence?.isSure?.(led.used, unintroduced, reading) === false) return false;
	if (field?.typed.loose !== "before a stop" || standsAlone(led) || !hasFreeText(fields))
		return true;
	return field.typed.evidence?.isName?.(led.used, reading) === true && goesTo.test(led.rest);
};

/** Where nothing is free text, a name cannot be the beginning of any. */
export const hasFreeText = (fields: Fields): boolean =>
	Object.values(fields).some(
		(field) => takesAnything(field) || (!field.typed.lead && isLoose(field)),
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
		([other, { typed }]) =>
			other !== name &&
			typed.clause === "self-evident" &&
			split.raw[other] === undefined &&
			saysNothing(leads(other, text)?.rest),
	);

const begins = (
	text: string,
	{ name, split, grammar: { fields, leads, reading } }: Clause,
): boolean =>
	Object.entries(fields).some(([other, field]) => {
		if (other === name || split.raw[other] !== undefined || !field.typed.lead) return false;
		if (!isLoose(field) || takesAnything(field)) return false;
		const led = leads(other, text);
		if (led === undefined || !standsAlone(led)) return false;
		if (field.typed.evidence?.isSure?.(led.used, unintroduced, reading) === false) return false;
		return !field.optional || field.typed.clause === "self-evident" || /^(?:@|<@)/.test(led.used);
	});

/** The field that has words already and goes on with these, and how far. */
const goingOn = (text: string, { split, grammar: { fields, reading } }: Omit<Clause, "name">) => {
	for (const [name, { typed }] of Object.entries(fields)) {
		const already = split.raw[name];
		const led = already === undefined ? undefined : typed.around?.goesOn?.(text, already, reading);
		if (led) return { name, words: `${already}, ${led.used}`, rest: led.rest };
	}
	return undefined;
};

const whenNext =
	/^\s*(?:\d|(?:on|at|for|from|in|to|next|this|every|each|first|last) |tomorrow|today|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)/i;

/** "oversight, …", "oversight Fri 6 March": not the "pilot" of a pilot room. */
const endsThere = (led: Led): boolean => standsAlone(led) || whenNext.test(led.rest);

/** "Pilot House", "on Teams": the house, though some board has "pilot" in its name. */
export const isClaimed = (
	text: string,
	{ raw }: Pick<Split, "raw">,
	{ fields, reading }: Grammar,
): boolean => {
	const clause = /^[^,;]*/.exec(text)?.[0].trim() ?? "";
	return Object.entries(fields).some(
		([name, { typed }]) =>
			raw[name] === undefined && typed.evidence?.claims?.(clause, reading) === true,
	);
};

/** Has all that it needs, but for a board: before its time, a name that begins the line is a board's. */
const hasNeeds = ({ raw }: Split, { fields }: Grammar): boolean =>
	Object.entries(fields).every(
		([name, { optional, typed }]) => optional || typed.evidence?.isWhole || raw[name] !== undefined,
	);

const needsKeyword = (field: Field<unknown> | undefined, text: string): boolean =>
	field !== undefined &&
	!isLoose(field) &&
	!(field.typed.loose === "if mentioned" && /^<?@/.test(text)) &&
	!(field.typed.loose === "if quoted" && quotedParts(text)[0]?.from === 0);

/** "From 12 October" says what a date was: alone, it is not what the date becomes. */
const isUntilNow = (name: string, words: string, { fields, leads }: Grammar): boolean =>
	Object.entries(fields).some(([other, field]) => {
		if (field.unasked !== "in words" || other === name) return false;
		const keyword = softWords(field).find((one) => words.toLowerCase().startsWith(`${one} `));
		return keyword !== undefined && leads(other, words.slice(keyword.length)) !== undefined;
	});

/** "Chair @may and secretary @jo" */
const onlyJoins = /^(?:and|&|plus|with)$/i;

type Placed = { readonly name: string; readonly words: string; readonly rest: string };

/** May what was read be less than a name, or not be meant for a board at all? */
const isDoubtful = (name: string, led: Led, { text, split, grammar }: Placing): boolean => {
	const isWhole = grammar.fields[name]?.typed.evidence?.isWhole;
	if (!isWhole) return false;
	if (!isWhole(led.used, grammar.reading) && !endsThere(led)) return true;
	return hasNeeds(split, grammar) && isClaimed(text, split, grammar);
};

type Placing = { readonly text: string; readonly split: Split; readonly grammar: Grammar };

/** What this field takes from the front of the words, if it may stand there. */
const takenBy = (name: string, placing: Placing): Placed | undefined => {
	const { text, split, grammar } = placing;
	const field = grammar.fields[name];
	if (split.raw[name] !== undefined || needsKeyword(field, text)) return undefined;
	if (isUntilNow(name, text, grammar)) return undefined;
	const led = grammar.leads(name, text);
	if (!led || !mayStand({ name, text }, led, grammar)) return undefined;
	if (isDoubtful(name, led, placing)) return undefined;
	const cut = clauseBefore(text, led, { name, split, grammar });
	return cut
		? { name, words: unwrap(peeled(cut.used, name, { split, grammar })), rest: cut.rest }
		: { name, words: led.used, rest: afterName(led, field) };
};

/** Gives loose words to the fields that can begin with them, in the fields' order; free text comes last. */
export const placeLoose = (loose: string, split: Split, grammar: Grammar): void => {
	const { fields } = grammar;
	const names = Object.keys(fields);
	const inOrder = [
		...names.filter((name) => fields[name]?.typed.lead),
		...names.filter((name) => !fields[name]?.typed.lead),
	];
	let rest = peel(withoutSeparators(loose), split, grammar);
	while (rest) {
		let placed: Placed | undefined = goingOn(rest, { split, grammar });
		for (const name of inOrder) placed ??= takenBy(name, { text: rest, split, grammar });
		if (!placed) break;
		split.raw[placed.name] = placed.words;
		rest = placed.rest.replace(/^[\s,;]+/, "");
	}
	if (!saysNothing(rest.replace(onlyJoins, ""))) split.over.push(rest);
};
