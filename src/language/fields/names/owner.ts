/** The field that names who answers for something: a person, or a whole organisation. */
import type { z } from "zod";
import type { Field, Introduced, Led, Option, Typed } from "../../../command.ts";
import type { Organisation, Owner, Person } from "../../../domain/people/person.ts";
import type { Choice } from "../../../domain/refusal.ts";
import { isOwnersFullName, isOwnersName, matchOwner, roleHolder } from "../../names/entities.ts";
import { isGivenName } from "../../names/given-names.ts";
import type { Reading } from "../../reading.ts";
import { leadingName, led, type Naming, slot, stop, typedBy } from "../field.ts";
import { distinguishLabels, settle } from "../settle.ts";
import { nameChoice } from "./named.ts";
import { isMe, nameTyped, personChoice } from "./names.ts";

const ownerChoice = (value: Person | Organisation): Choice =>
	value.kind === "person" ? personChoice(value) : nameChoice(value);

/** The words by which people would give it. */
export const ownerAsTyped = ({ id }: Owner, { lexicon }: Reading): string => {
	const found = [...lexicon.people, ...lexicon.organisations].find((one) => one.id === id);
	return found ? ownerChoice(found).words : "";
};

/** A mention, or all of a name: "training" and "boroughs" are words of a title, whoever has them in their name. */
const isSurelyOwner = (words: string, reading: Reading): boolean =>
	/^<?@/.test(words) ||
	isMe(words) ||
	isOwnersFullName(words, reading.lexicon) ||
	isSeveralPeople(words, reading);

/** How people say whose something is to be, while they say what it is. */
export const ownerWords = {
	keywords: [
		...["owner", "owners", "action owner", "owned by", "assigned to", "assignee"],
		...["who:", "lead:", "responsible:"],
	],
	softKeywords: [
		...["lead", "lead officer", "responsible", "person responsible", "responsible officer"],
		...["assigned", "assign to", "action by", "actioned by", "by", "for"],
	],
};

/** "By" leads to whoever wrote the paper as often as to whoever is to: only a mention is nobody else's. */
const isSureAfter = (words: string, { keyword, before }: Introduced, reading: Reading): boolean => {
	if (/^by$/i.test(keyword)) return /^<?@/.test(words) || isMe(words);
	if (/^for$/i.test(keyword) && !behindTitle.test(before)) return false;
	return isSurelyOwner(words.replace(/^the\s+/i, ""), reading);
};

/** Where quotation marks hold the title, what stands behind them is no part of it. */
const behindTitle = /["”»]\s*,?\s*$/;

/** "LPB-2 to training": but "LPB-2 belongs to training" is a note. */
const isSureInNote = (words: string, { before }: Introduced, reading: Reading): boolean =>
	isSurelyOwner(words, reading) ||
	!/\p{L}/u.test(before.replace(/^\s*(?:["“][^"”]*["”]|\S+)/u, ""));

const mention = /^(?:<@[^>]+>|@[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?)/iu;
/** What parts one of several from the next; only mentions stand side by side. */
const parts = /^\s*(?:[,;/&+]\s*(?:(?:and|or)\s+)?|(?:and|or|with|plus)\s+)|^\s+(?=<?@)/i;
/** No name ends with such a word, or begins with one. */
const joinsOn = /\s(?:and|or|with|plus|to|for|of|by|in|on|at|an?|the)$/i;
const goesOnWith = /^\s*(?:and|or|with|plus)\s/i;

type One = { readonly typed: string; readonly value: Person | Organisation };

/** A mention, or all of a name, with the sign of a mention before it or without. */
const leadingOne = (text: string, { lexicon }: Reading): One | undefined => {
	const ends = [...text.slice(0, 120).matchAll(/[^\s,;:/&+]+/g)]
		.slice(0, 8)
		.map((word) => text.slice(0, word.index + word[0].length));
	const whole = ends.findLast(
		(typed) => !joinsOn.test(typed) && isOwnersFullName(typed.replace(/^@/, ""), lexicon),
	);
	for (const typed of [whole, mention.exec(text)?.[0]]) {
		const match = typed === undefined ? undefined : matchOwner(typed, lexicon);
		if (typed !== undefined && match?.is === "one") return { typed, value: match.value };
	}
	return undefined;
};

type Several = {
	readonly used: string;
	readonly values: readonly One["value"][];
	/** Those after the first only help: "@may with @jo". */
	readonly isLed: boolean;
};

const withOthers = /^\s+(?:with|helped by)\s+$/i;
/** "@may with nobody": whoever helped helps no more. */
const nobodyElse = "\\s(?:alone|with (?:nobody|no ?one)(?: else)?)";
const unhelped = new RegExp(`^${nobodyElse}(?![\\p{L}\\p{N}])`, "iu");
const endsUnhelped = new RegExp(`${nobodyElse}$`, "iu");

/** "@may and @jo", "Survey Lead, Guidance Lead": all of them, to be asked which, unless one is said to lead. */
const severalOwners = (text: string, reading: Reading): Several => {
	const values: One["value"][] = [];
	let [end, next, isLed] = [0, 0, false];
	for (;;) {
		const one = leadingOne(text.slice(next), reading);
		if (!one) return { used: text.slice(0, end), values, isLed };
		isLed ||= values.length === 1 && withOthers.test(text.slice(end, next));
		values.push(one.value);
		end = next + one.typed.length;
		const parting = parts.exec(text.slice(end))?.[0];
		if (parting === undefined) return { used: text.slice(0, end), values, isLed };
		next = end + parting.length;
	}
};

/** "Barnet, Camden and Brent": whole organisations are named in a row as what the work is about, too. */
const isSeveralPeople = (typed: string, reading: Reading): boolean => {
	const { used, values } = severalOwners(typed, reading);
	return values.length > 1 && used === typed && values.every(({ kind }) => kind === "person");
};

/** Each as the one who answers, with the others to help where they can. */
const whichOf = (
	{ values }: Several,
	{ typed, isHelped }: { readonly typed: string; readonly isHelped: boolean },
	context: z.RefinementCtx,
) => {
	const choices = values.map((value) => {
		const { label, words: first } = ownerChoice(value);
		const others = values.filter((other) => other !== value && other.kind === "person");
		const help = isHelped && others.length > 0;
		return help
			? { label, words: `${first} with ${others.map((one) => ownerChoice(one).words).join(", ")}` }
			: { label, words: first };
	});
	const rest = isHelped ? "The others help." : "A note keeps the others: /action update.";
	return stop(
		context,
		`"${nameTyped(typed)}" are several, and one answers for it. Which? ${rest}`,
		choices,
	);
};

/** The first answers; people help, and no organisation does. */
const ledBy = ({ values: [first, ...others] }: Several): Owner | undefined => {
	const helpers = others.filter((one) => one.kind === "person" && one.id !== first?.id);
	if (!first || helpers.length !== new Set(others).size) return undefined;
	return { kind: first.kind, id: first.id, helperIds: helpers.map(({ id }) => id) };
};

/** Where no keyword says that somebody follows: a chair is a thing to sit on, too. */
const office = /^(?:(?:the|our|its) (?:chair|secretary)|Chair|Secretary)(?:man|woman|person)?$/;

const mayLead = (typed: string, { lexicon }: Reading): boolean =>
	isMe(typed) || office.test(typed) || matchOwner(typed, lexicon).is !== "none";

const leadingOwner = (text: string, reading: Reading): Led | undefined => {
	if (goesOnWith.test(text)) return undefined;
	const { used, values } = severalOwners(text, reading);
	const alone = unhelped.exec(text.slice(used.length))?.[0];
	return values.length > 1 || (values.length === 1 && alone)
		? led(text, used + (alone ?? ""))
		: leadingName(text, (typed) => mayLead(typed, reading));
};

const beside = {
	title: {
		evidence: {
			isSure: isSureAfter,
			isCalled: (typed: string, { lexicon }: Reading) =>
				office.test(typed) || isGivenName(typed, lexicon.people),
		},
		keywords: {
			behind:
				/to (?:action|lead|own|do|take (?:this|it)(?: on| forward)?)|leading|leads|owns(?: it| this)?/,
		},
	},
	note: {
		evidence: { isSure: isSureInNote },
		keywords: {
			behind:
				/(?:should|ought to|needs to|can|could|will) (?:have|own|take|do|lead on|pick up) (?:it|this|that)(?: on| up)?|(?:has|owns|leads on|does|takes) (?:it|this|that)(?: on)?/,
		},
	},
};

const ownerOptions = ({ lexicon }: Reading): readonly Option[] => [
	...distinguishLabels(lexicon.people.map(personChoice)).map((one) => ({
		...one,
		group: "People",
	})),
	...lexicon.organisations.map((body) => ({ ...nameChoice(body), group: "Organisations" })),
];

type OwnerSpec = Naming & {
	/** Others may help: "@may with @jo". */
	readonly isHelped?: true;
	/** Words beside it are somebody's title, or a note that only goes on after what it is about. */
	readonly beside?: keyof typeof beside;
};

const typedOwner = (spec: OwnerSpec): Typed => ({
	keywords: { ...typedBy(spec).keywords, ...(spec.beside && beside[spec.beside].keywords) },
	lead: leadingOwner,
	loose: "before a stop",
	evidence: {
		isName: (typed, reading) =>
			isMe(typed) || isOwnersName(typed, reading.lexicon) || isSeveralPeople(typed, reading),
		...(spec.beside && beside[spec.beside].evidence),
	},
});

/** A person or a whole organisation. */
export const ownerField = (spec: OwnerSpec): Field<Owner> =>
	slot({
		label: spec.label,
		example: "@ctsu-lead, or an organisation such as NPIA",
		typed: typedOwner(spec),
		control: { as: "choice", options: ownerOptions },
		missing: "Who is the owner? Try @ctsu-lead, or an organisation such as NPIA.",
		read: (typed, { reading, context }): Owner => {
			const said = typed.replace(endsUnhelped, "");
			const several = severalOwners(said, reading);
			const isHelped = spec.isHelped === true;
			const owner = isHelped && several.isLed ? ledBy(several) : undefined;
			if (owner) return owner;
			if (several.values.length > 1) return whichOf(several, { typed, isHelped }, context);
			const helperIds = said === typed ? {} : { helperIds: [] };
			if (isMe(said) && reading.me) return { kind: "person", id: reading.me.id, ...helperIds };
			const holder = roleHolder(said, reading);
			if (holder) return { kind: "person", id: holder, ...helperIds };
			const match = matchOwner(said, reading.lexicon);
			const found = settle(match, context, {
				typed: nameTyped(said),
				what: "person or organisation",
				choice: ownerChoice,
			});
			return { kind: found.kind, id: found.id, ...helperIds };
		},
	});
