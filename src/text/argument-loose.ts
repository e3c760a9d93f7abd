/** Words that no keyword introduced: given to the fields that can begin with them, free text last. */
import type { Field, Fields, Led } from "../command.ts";
import type { Mark } from "./argument-marks.ts";
import { quotedParts, unwrap } from "./clean.ts";
import type { Reading } from "./reading.ts";

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

/** What is left of a clause that was read: nothing, or the stop that ended the line. */
export const saysNothing = (rest: string | undefined): boolean =>
	rest !== undefined && !/[^\s.,;!]/.test(rest);

/** Takes a last clause that can only be one field's ("…, 6 posts") from the free text before it. */
const peel = (loose: string, split: Split, { fields, leads }: Grammar): string => {
	const comma = loose.lastIndexOf(",");
	if (comma < 0) return loose;
	const clause = loose.slice(comma + 1);
	const name = Object.keys(fields).find((each) => {
		if (!fields[each]?.selfEvident || split.raw[each] !== undefined) return false;
		return saysNothing(leads(each, clause)?.rest);
	});
	if (name === undefined) return loose;
	split.raw[name] = leads(name, clause)?.used ?? "";
	return loose.slice(0, comma);
};

/** A mention cannot be the beginning of a title; a name can, unless a comma or colon or the end follows it. */
const standsAlone = ({ used, rest }: Led): boolean =>
	/^(?:@|<@)/.test(used) || /^\s*(?:[,;:–—]|$)/.test(rest);

/** "@may to draft the paper": the paper is to be drafted, and the "to" is no part of its title. */
export const afterName = ({ used, rest }: Led): string =>
	/^(?:@|<@)/.test(used) ? rest.replace(/^\s*to\s+(?=\p{L})/u, "") : rest;

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
		return (each[0].trim() !== "" && begins(after, clause)) || goingOn(after, clause) !== undefined;
	});
	return stop && { used: text.slice(0, stop.index), rest: text.slice(stop.index) };
};

const begins = (text: string, { name, split, grammar: { fields, leads } }: Clause): boolean =>
	Object.entries(fields).some(([other, field]) => {
		if (other === name || split.raw[other] !== undefined || !field.lead) return false;
		if (field.keywordOnly || field.takesAll) return false;
		const led = leads(other, text);
		if (led === undefined || !standsAlone(led)) return false;
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

const needsKeyword = (field: Field<unknown> | undefined, text: string): boolean =>
	field?.keywordOnly === true && !(field.orMentioned && /^<?@/.test(text));

/** Gives loose words to the fields that can begin with them, in the fields' order; free text comes last. */
export const placeLoose = (loose: string, split: Split, grammar: Grammar): void => {
	const { fields, leads } = grammar;
	let rest = peel(loose.replace(/^[\s,;]+|[\s,;]+$/g, ""), split, grammar);
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
			const led = leads(name, rest);
			if (!led || (fields[name]?.looseNeedsStop && !standsAlone(led))) continue;
			if (fields[name]?.isWhole?.(led.used, grammar.reading) === false && !endsThere(led)) continue;
			const cut = clauseBefore(rest, led, { name, split, grammar });
			split.raw[name] = cut ? unwrap(cut.used) : led.used;
			rest = (cut ? cut.rest : afterName(led)).replace(/^[\s,;]+/, "");
			placed = true;
			break;
		}
	}
	if (!saysNothing(rest)) split.over.push(rest);
};
