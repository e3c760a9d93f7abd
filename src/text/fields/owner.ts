/** The field that names who answers for something: a person, or a whole organisation. */
import type { Field } from "../../command.ts";
import type { Organisation, Owner, Person } from "../../domain/person.ts";
import type { Choice } from "../../domain/refusal.ts";
import { isOwnersFullName, isOwnersName, matchOwner } from "../entities.ts";
import type { Reading } from "../reading.ts";
import { leadingName, words } from "./field.ts";
import { isMe, nameChoice, nameTyped, personChoice } from "./names.ts";
import { settle } from "./settle.ts";

const ownerChoice = (value: Person | Organisation): Choice =>
	value.kind === "person" ? personChoice(value) : nameChoice(value);

/** A mention, or all of a name: "training" and "boroughs" are words of a title, whoever has them in their name. */
const isSurelyOwner = (words: string, { lexicon }: Reading): boolean =>
	/^<?@/.test(words) || isMe(words) || isOwnersFullName(words, lexicon);

/** A person or a whole organisation. */
export const ownerField = (spec: {
	readonly label: string;
	readonly keywords: readonly string[];
	readonly softKeywords?: readonly string[];
	/** Words beside it are somebody's title. */
	readonly besideTitle?: true;
}): Field<Owner> => ({
	label: spec.label,
	looseNeedsStop: true,
	example: "@ctsu-lead, or an organisation such as NPIA",
	optional: false,
	keywords: spec.keywords,
	softKeywords: spec.softKeywords ?? [],
	lead: (text, reading) =>
		leadingName(text, (typed) => isMe(typed) || matchOwner(typed, reading.lexicon).is !== "none"),
	isName: (typed, { lexicon }) => isMe(typed) || isOwnersName(typed, lexicon),
	...(spec.besideTitle && { isSure: (typed, _keyword, reading) => isSurelyOwner(typed, reading) }),
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
