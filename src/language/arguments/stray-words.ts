/**
 * What a field has taken and is perhaps no part of it. Somebody mentioned in a title that names no owner: who was to be
 * one would answer for nothing, and nobody be told.
 */
import type { Field, Fields, Raw } from "../../command.ts";
import { quotedParts } from "../tokens/clean.ts";
import { type Grammar, placeLoose, type Split, saysNothing } from "./loose-words.ts";
import { isLoose, isLooseIfMentioned, takesAnything } from "./typed-fields.ts";

const one = "(?<![\\p{L}\\p{N}.])(?:<@[^>]+>|@[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)";
const several = `${one}(?:\\s*(?:[,;/&+]|\\b(?:and|or|with)\\b)?\\s*${one})*`;

/** "And @may to send …", "@may to send …": only where nobody could read who it is. */
const atFront = new RegExp(`^(?:(?:and|&|,)\\s*)?${several}`, "iu");
/** "…, with @may", "… – @may", "… (@may)" */
const clause = new RegExp(
	`(?:[,;]|\\s[–—-]\\s)[^,;]*${one}[^,;]*$|\\([^()]*${one}[^()]*\\)\\s*$`,
	"iu",
);
/** "Send results @may": but what is sent to somebody, or somebody who is rung, belongs to what is to be done. */
const atEnd = new RegExp(`(?<=\\S\\s+\\S+)\\s${several}$`, "iu");
const leadsOn =
	/(?:\b(?:to|with|for|from|by|of|on|about|and|or|at|as|via|than|in|into|through|behind|after|before|against|if|that|whether|cc|contact|ask|tell|thank|ring|call|email|brief|meet|remind|chase|invite|help|support|join|see|up|off|out)|[,:&/(])\s*$/iu;

/** "@may" was read, "and @jo" was not. */
const atFrontToo = /^(?:and|&|,)\s*(?:<@|@)/i;

const strayIn = (title: string): string | undefined => {
	const front = atFront.exec(title)?.[0];
	if (front) return front;
	const last = clause.exec(title)?.[0];
	if (last) return last;
	const end = atEnd.exec(title);
	return end && !leadsOn.test(title.slice(0, end.index)) ? end[0] : undefined;
};

const titleOf = (fields: Fields): string | undefined =>
	Object.keys(fields).find((name) => {
		const field = fields[name];
		if (!field || !isLoose(field) || field.optional) return false;
		const isTitle = name === "title" || field.control.as === "line";
		return (!field.typed.lead || takesAnything(field)) && isTitle;
	});

/** "(@may)", "@may": one mention and nothing else. */
const onlyOne = new RegExp(`^\\(?\\s*(${one})\\s*\\)?$`, "iu");

/** The field that has no words yet, and that somebody who is mentioned may be meant for. */
const ownerless = (fields: Fields, raw: Raw): string | undefined =>
	Object.keys(fields).find((name) => isFor(fields[name], raw[name]));

const isFor = (field: Field<unknown> | undefined, words: string | undefined): boolean =>
	field?.typed.evidence?.isName !== undefined &&
	field.optional &&
	isLooseIfMentioned(field) &&
	words === undefined;

type Asked = { readonly raw: Raw; readonly over: readonly string[] };

/** What stands in a title and was perhaps no part of it is asked about, unless quotation marks hold it. */
export const withoutStray = (asked: Asked, typed: string, fields: Fields): Asked => {
	const { raw, over } = asked;
	const name = titleOf(fields);
	const title = name === undefined ? undefined : raw[name];
	if (!name || !title || over.length > 0) return asked;
	if (!ownerless(fields, raw) && !atFrontToo.test(title)) return asked;
	const stray = strayIn(title);
	const isQuoted = quotedParts(typed).some(
		({ from, to }) => stray && typed.slice(from, to).includes(stray.trim()),
	);
	if (!stray || isQuoted) return asked;
	const left = title.replace(stray, "").trim();
	if (left === "") return asked;
	const words = stray.replace(/^[\s,;–—-]+/, "").trim();
	const kept = { ...raw, [name]: left.replace(/^to\s+/i, "") };
	const owner = ownerless(fields, raw);
	const [, alone] = onlyOne.exec(words) ?? [];
	const isOnly = title.match(new RegExp(one, "giu"))?.length === 1;
	return alone && owner && isOnly
		? { raw: { ...kept, [owner]: alone }, over: [] }
		: { raw: kept, over: [words] };
};

/** "City Hall, term time only": what would take any words keeps none that the rest of the line says are not its own. */
export const giveBackStray = (split: Split, grammar: Grammar): void => {
	const { fields, reading } = grammar;
	for (const [name, { typed }] of Object.entries(fields)) {
		const within = typed.around?.within;
		const own = split.raw[name];
		if (own === undefined || !within) continue;
		const kept = within(own, split.raw, reading);
		if (kept) split.raw[name] = kept.used;
		else delete split.raw[name];
		if (kept && !saysNothing(kept.rest)) placeLoose(kept.rest, split, grammar);
		if (!kept) split.over.push(own);
	}
};
