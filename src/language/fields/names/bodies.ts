/** Fields that name many bodies at once ("all boroughs", "every borough except Barnet"), or an outside body that need not be known. */
import type { Field, Led } from "../../../command.ts";
import { membersOf } from "../../../domain/people/groups.ts";
import type { Organisation } from "../../../domain/people/person.ts";
import { isOwnersName, matchOrganisation } from "../../names/entities.ts";
import { keyOf, keysOf } from "../../names/words.ts";
import type { Reading } from "../../reading.ts";
import {
	type Asked,
	leadingList,
	leadingName,
	led,
	mapped,
	type Naming,
	retyped,
	slot,
	stop,
	typedBy,
} from "../field.ts";
import { nearOf } from "../settle.ts";
import { wordsField } from "../words.ts";

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
const allOfPattern = /^(?:to )?(?:all|every|each)(?: of)?(?: the)? /i;
const joinPattern = /^\s*(?:,|;|&|\+|and\b)(?:\s*and\b)?\s*/i;

const sameSort = "of their sort";

/** One body's name after the other. */
const namesAt = (text: string, { lexicon }: Reading) =>
	leadingList(
		text,
		joinPattern,
		(rest) =>
			leadingName(
				rest,
				(typed) =>
					!/(?:\band|&|\+)$/i.test(typed) && matchOrganisation(typed, lexicon).is !== "none",
			)?.used,
	);

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
	const [first = ""] = namesAt(text.slice(all), reading).names;
	const start = matchOrganisation(first, reading.lexicon).is === "one" ? all : 0;
	const own = every ? { end: 0, names: [] } : namesAt(text.slice(start), reading);
	const end = every ? every.used.length : own.names.length > 0 ? start + own.end : 0;
	const named = { end, bodies: own.names, sort };
	const except = end > 0 ? exceptPattern.exec(text.slice(end)) : null;
	if (!except) return { ...named, except: [] };
	const behind = end + except[0].length;
	const left = namesAt(text.slice(behind), reading);
	if (left.names.length > 0) return { ...named, end: behind + left.end, except: left.names };
	return { ...named, end: sort === sameSort ? 0 : end, except: [] };
};

const ofSort = (sort: string, except: readonly Organisation[], { lexicon }: Reading) => {
	const sorts = sort === sameSort ? except.map((body) => body.sort) : [sort];
	return lexicon.organisations.filter((body) => sort === "any" || sorts.includes(body.sort));
};

/** All that was typed, of which one name is looked up. */
type Looking = Asked & { readonly whole: string };

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

const settle = (typed: string, { reading, context }: Asked): readonly Organisation[] => {
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

export const bodiesField = (
	spec: Naming & { readonly missing: string },
): Field<readonly Organisation[]> =>
	slot({
		label: spec.label,
		example: "all boroughs, or Barnet, Camden and NPIA",
		typed: {
			...typedBy(spec),
			lead: (text, reading) => {
				const { end } = namedAt(text, reading);
				return end === 0 ? undefined : led(text, text.slice(0, end));
			},
		},
		control: { as: "lines", most: 2_000 },
		missing: spec.missing,
		most: 2_000,
		read: settle,
	});

/** "Not Barnet": what was said of these was not so. */
export const notInField = (label: string): Field<readonly Organisation[]> =>
	retyped(
		bodiesField({ label, softKeywords: [], missing: "Which bodies were recorded by mistake?" }),
		{ keywords: { hard: ["not in", "not for", "not", "take back"] }, loose: "never" },
	);

/** Up to a comma, or to where it is said why. */
const untilWhy =
	/^.*?(?=[,;]|\s(?:because|as|since|due to|owing to|until|till?|review)(?![\p{L}\p{N}])|$)/iu;

const leadBody = (text: string, { lexicon }: Reading): Led | undefined => {
	const known = leadingName(text, (typed) => isOwnersName(typed, { ...lexicon, people: [] }));
	const whole = untilWhy.exec(text)?.[0] ?? "";
	return known ?? (whole.trim() ? led(text, whole) : undefined);
};

/** An outside body: an organisation of the register by its own name, or any other in the words that were typed. */
export const bodyField = (spec: Naming): Field<string> => {
	const field = wordsField({
		...spec,
		example: "NCALT",
		missing: "Which body? Try: by NCALT.",
		most: 120,
	});
	return mapped(retyped(field, { lead: leadBody }), (said, { reading }) => {
		const typed = said.replace(/^(?:on|for)\s+(?=\S)/i, "");
		const match = matchOrganisation(typed, reading.lexicon);
		return match.is === "one" ? match.value.name : typed;
	});
};
