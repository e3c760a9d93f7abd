/** The field that names who answers for something: a person, or a whole organisation. */
import type { z } from "zod";
import type { Field, Introduced, Led } from "../../command.ts";
import type { Organisation, Owner, Person } from "../../domain/person.ts";
import type { Choice } from "../../domain/refusal.ts";
import { isOwnersFullName, isOwnersName, matchOwner } from "../entities.ts";
import type { Reading } from "../reading.ts";
import { leadingName, led, stop, words } from "./field.ts";
import { isMe, nameChoice, nameTyped, personChoice } from "./names.ts";
import { settle } from "./settle.ts";

const ownerChoice = (value: Person | Organisation): Choice =>
	value.kind === "person" ? personChoice(value) : nameChoice(value);

/** A mention, or all of a name: "training" and "boroughs" are words of a title, whoever has them in their name. */
const isSurelyOwner = (words: string, { lexicon }: Reading): boolean =>
	/^<?@/.test(words) || isMe(words) || isOwnersFullName(words, lexicon);

/** How people say whose something is to be, while they say what it is. */
export const ownerWords = {
	keywords: [
		...["owner", "owners", "action owner", "owned by", "assigned to", "assignee"],
		...["who:", "lead:", "responsible:"],
	],
	softKeywords: [
		...["lead", "lead officer", "responsible", "person responsible", "responsible officer"],
		...["assigned", "assign to", "action by", "actioned by", "by"],
	],
};

/** "By" leads to whoever wrote the paper as often as to whoever is to: only a mention is nobody else's. */
const isSureAfter = (words: string, { keyword }: Introduced, reading: Reading): boolean =>
	/^by$/i.test(keyword) ? /^<?@/.test(words) || isMe(words) : isSurelyOwner(words, reading);

/** "LPB-2 to training": but "LPB-2 belongs to training" is a note. */
const isSureInNote = (words: string, { before }: Introduced, reading: Reading): boolean =>
	isSurelyOwner(words, reading) ||
	!/\p{L}/u.test(before.replace(/^\s*(?:["“][^"”]*["”]|\S+)/u, ""));

const mention = "(?:<@[^>]+>|@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?)";
const mentions = new RegExp(
	`^${mention}(?:(?:\\s*[,;/&+]\\s*(?:and\\s+)?|\\s+(?:(?:and|or|with|plus)\\s+)?)${mention})+`,
	"iu",
);

/** "@may and @jo": all of them, to be asked which. */
const severalPeople = (text: string, { lexicon }: Reading): readonly Choice[] => {
	const found = mentions.exec(text)?.[0].match(new RegExp(mention, "giu")) ?? [];
	const people = found.map((each) => matchOwner(each, lexicon));
	return people.every(({ is }) => is === "one")
		? people.flatMap((each) => (each.is === "one" ? [ownerChoice(each.value)] : []))
		: [];
};

const whichOf = (people: readonly Choice[], typed: string, context: z.RefinementCtx) =>
	stop(context, `"${nameTyped(typed)}" are several, and one answers for it. Which?`, people);

const leadingOwner = (text: string, reading: Reading): Led | undefined => {
	const several = severalPeople(text, reading).length > 1 ? mentions.exec(text)?.[0] : undefined;
	return several
		? led(text, several)
		: leadingName(text, (typed) => isMe(typed) || matchOwner(typed, reading.lexicon).is !== "none");
};

/** A person or a whole organisation. */
export const ownerField = (spec: {
	readonly label: string;
	readonly keywords: readonly string[];
	readonly softKeywords?: readonly string[];
	/** Words beside it are somebody's title, or a note that only goes on after what it is about. */
	readonly beside?: "title" | "note";
}): Field<Owner> => ({
	label: spec.label,
	looseNeedsStop: true,
	example: "@ctsu-lead, or an organisation such as NPIA",
	optional: false,
	keywords: spec.keywords,
	softKeywords: spec.softKeywords ?? [],
	lead: leadingOwner,
	isName: (typed, { lexicon }) => isMe(typed) || isOwnersName(typed, lexicon),
	...(spec.beside && { isSure: spec.beside === "title" ? isSureAfter : isSureInNote }),
	control: {
		as: "choice",
		options: ({ lexicon }) => [
			...lexicon.people.map((person) => ({ ...personChoice(person), group: "People" })),
			...lexicon.organisations.map((body) => ({ ...nameChoice(body), group: "Organisations" })),
		],
	},
	schema: (reading) =>
		words("Who is the owner? Try @ctsu-lead, or an organisation such as NPIA.").transform(
			(typed, context): Owner => {
				const several = severalPeople(typed, reading);
				if (several.length > 1) return whichOf(several, typed, context);
				if (isMe(typed) && reading.me) return { kind: "person", id: reading.me.id };
				const match = matchOwner(typed, reading.lexicon);
				const found = settle(match, context, {
					typed: nameTyped(typed),
					what: "person or organisation",
					choice: ownerChoice,
				});
				return { kind: found.kind, id: found.id };
			},
		),
});
