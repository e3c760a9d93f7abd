/** A field that names many bodies at once: "all boroughs", "Barnet, Camden and NPIA", "every borough except Barnet". */
import type { z } from "zod";
import type { Field } from "../../../command.ts";
import { membersOf } from "../../../domain/people/groups.ts";
import type { Organisation } from "../../../domain/people/person.ts";
import { matchOrganisation } from "../../names/entities.ts";
import { keyOf, keysOf } from "../../names/words.ts";
import type { Reading } from "../../reading.ts";
import { leadingName, led, retyped, stop, words } from "../field.ts";
import { nearOf } from "../settle.ts";

const everyPattern =
	/^(?:to )?(?:all|every|each)(?: of)?(?: the)?(?: \d+)? (?<sort>borough|unit|organisation|bod(?=y|ies))(?:s|y|ies)?(?![\p{L}\p{N}-])/iu;
/** "All farms": what every one of them is called. */
const everyOfThem =
	/^(?:to )?(?:all|every|each)(?: of)?(?: the)?(?: \d+)? (?<noun>[\p{L}’'-]+)(?![\p{L}\p{N}-])/iu;
const exceptPattern =
	/^\s*,?\s*(?:except(?:ing)?(?: for)?|other than|but(?: not)?|bar|save(?: for)?|apart from|excluding|minus|without)\s+/i;
/** "All but Newham", "everyone except Newham": all of the same sort as what is left out. */
const allPattern =
	/^(?:to )?(?:all|everyone|everybody|everywhere)(?: of (?:them|these))?(?=\s*,?\s)/i;
/** "All the priority boroughs": what is named after it stands for several by itself. */
const allOfPattern = /^(?:to )?(?:all|every|each)(?: of)?(?: the)? /i;
const joinPattern = /^\s*(?:,|;|&|\+|and\b)(?:\s*and\b)?\s*/i;

const sameSort = "of their sort";

type Cut = { readonly end: number; readonly bodies: readonly string[] };

/** One name after the other, for as long as each is some body's. */
const namesAt = (text: string, start: number, reading: Reading): Cut => {
	const bodies: string[] = [];
	let end = start;
	for (let at = start; at < text.length; ) {
		const found = leadingName(
			text.slice(at),
			(typed) =>
				!/(?:\band|&|\+)$/i.test(typed) && matchOrganisation(typed, reading.lexicon).is !== "none",
		);
		if (!found) break;
		bodies.push(found.used);
		end = at + text.slice(at).indexOf(found.used) + found.used.length;
		const join = joinPattern.exec(text.slice(end));
		if (!join) break;
		at = end + join[0].length;
	}
	return { end: bodies.length > 0 ? end : 0, bodies };
};

type Named = {
	readonly end: number;
	/** "borough": every organisation of that sort. */
	readonly sort?: string | undefined;
	readonly bodies: readonly string[];
	readonly except: readonly string[];
};

/** The bodies that things roll out over go by their own trade's noun, where all their names hold it. */
const isTheirNoun = (noun: string, { lexicon }: Reading): boolean => {
	const names = lexicon.organisations.filter(({ sort }) => sort === "borough");
	const key = keyOf(noun);
	return names.length > 1 && names.every(({ name }) => keysOf(name).includes(key));
};

type Every = { readonly used: string; readonly sort?: string | undefined };

const everyAt = (text: string, reading: Reading): Every | undefined => {
	const every = everyPattern.exec(text);
	const [all] = allPattern.exec(text) ?? [];
	if (all !== undefined && exceptPattern.test(text.slice(all.length)))
		return { used: all, sort: sameSort };
	if (every) {
		const sort = every.groups?.sort?.toLowerCase();
		return { used: every[0], sort: sort === "bod" ? "any" : sort };
	}
	const own = everyOfThem.exec(text);
	return own && isTheirNoun(own.groups?.noun ?? "", reading)
		? { used: own[0], sort: "borough" }
		: undefined;
};

const namedAt = (text: string, reading: Reading): Named => {
	const every = everyAt(text, reading);
	const sort = every?.sort;
	const all = allOfPattern.exec(text)?.[0].length ?? 0;
	const named = every ? { end: every.used.length, bodies: [] } : namesAt(text, all, reading);
	const except = named.end > 0 ? exceptPattern.exec(text.slice(named.end)) : null;
	const left = namesAt(text, named.end + (except?.[0].length ?? 0), reading);
	if (except && left.bodies.length > 0)
		return { ...named, end: left.end, sort, except: left.bodies };
	return except && sort === sameSort
		? { end: 0, bodies: [], except: [] }
		: { ...named, sort, except: [] };
};

const ofSort = (sort: string, except: readonly Organisation[], { lexicon }: Reading) => {
	const sorts = sort === sameSort ? except.map((body) => body.sort) : [sort];
	return lexicon.organisations.filter((body) => sort === "any" || sorts.includes(body.sort));
};

type Looking = {
	/** All that was typed, of which one name is looked up. */
	readonly whole: string;
	readonly reading: Reading;
	readonly context: z.RefinementCtx;
};

const lookUp = (typed: string, { whole, reading, context }: Looking): Organisation => {
	const match = matchOrganisation(typed, reading.lexicon);
	if (match.is === "one" && !match.isSlip) return match.value;
	const choices = nearOf(match);
	return stop(
		context,
		match.is === "several"
			? `Which organisation is "${typed}"?`
			: `I can't find an organisation called "${typed}". Try "all boroughs", or names with commas between them.`,
		choices.slice(0, 10).map(({ name }) => ({ label: name, words: whole.replace(typed, name) })),
	);
};

const settle = (typed: string, reading: Reading, context: z.RefinementCtx) => {
	const looking = { whole: typed, reading, context };
	const { end, sort, bodies, except } = namedAt(typed, reading);
	const rest = typed.slice(end).replace(/^[\s,;.]+/, "");
	if (rest !== "") return [lookUp(rest, looking)];
	const eachOf = (name: string) => membersOf(lookUp(name, looking), reading.lexicon.organisations);
	const without = except.flatMap(eachOf);
	const all = sort === undefined ? bodies.flatMap(eachOf) : ofSort(sort, without, reading);
	const found = [...new Set(all)].filter((body) => !without.includes(body));
	const none = `No ${sort ?? "body"} is recorded yet. Name the bodies.`;
	return found.length > 0 ? found : stop(context, none);
};

export const bodiesField = (spec: {
	readonly label: string;
	readonly missing: string;
	readonly softKeywords: readonly string[];
}): Field<readonly Organisation[]> => ({
	label: spec.label,
	example: "all boroughs, or Barnet, Camden and NPIA",
	optional: false,
	typed: {
		keywords: { hard: [], soft: spec.softKeywords },
		lead: (text, reading) => {
			const { end } = namedAt(text, reading);
			return end === 0 ? undefined : led(text, text.slice(0, end));
		},
	},
	control: { as: "lines", most: 2_000 },
	schema: (reading) =>
		words(spec.missing, 2_000).transform((typed, context): readonly Organisation[] =>
			settle(typed.replace(/\s*\n\s*/g, ", "), reading, context),
		),
});

/** "Not Barnet": what was said of these was not so. */
export const notInField = (label: string): Field<readonly Organisation[]> =>
	retyped(
		bodiesField({ label, softKeywords: [], missing: "Which bodies were recorded by mistake?" }),
		{ keywords: { hard: ["not in", "not for", "not", "take back"] }, loose: "never" },
	);
