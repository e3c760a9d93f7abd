/** Fields that name several people at once: those present, those who sent apologies, and who came in whose place. */
import type { z } from "zod";
import type { Field, Led } from "../../../command.ts";
import type { Person } from "../../../domain/people/person.ts";
import type { Everyone } from "../../../usecases/meeting/attend.ts";
import { isPersonsName, matchPerson } from "../../names/entities.ts";
import type { Reading } from "../../reading.ts";
import {
	type Asked,
	leadingList,
	leadingName,
	listedIn,
	type Naming,
	retyped,
	slot,
	stop,
	typedBy,
} from "../field.ts";
import { distinguishLabels, nearOf } from "../settle.ts";
import { isMe, nameTyped, personChoice } from "./names.ts";

const isOne = (typed: string, reading: Reading): boolean =>
	isMe(typed) || matchPerson(typed, reading.lexicon).is === "one";

/** "A, B and C", and mentions that stand side by side; a name that holds "and" stays whole. */
const partsOf = (typed: string, reading: Reading): readonly string[] =>
	listedIn(typed)
		.map((part) => part.replace(/^and\s+/i, ""))
		.flatMap((part) => (isOne(part, reading) ? [part] : part.split(/\s+(?:and|&)\s+|\s+(?=<?@)/i)))
		.map((part) => part.trim())
		.filter((part) => part !== "");

const personOf = (typed: string, reading: Reading, context: z.RefinementCtx): Person => {
	if (isMe(typed) && reading.me) return reading.me;
	const match = matchPerson(typed, reading.lexicon);
	if (match.is === "one" && !match.isSlip) return match.value;
	const found = nearOf(match);
	const near = found
		.slice(0, 3)
		.map(({ handle }) => `@${handle}`)
		.join(", ");
	const meant = near ? ` Did you mean ${near}?` : " Try @guidance-lead.";
	return stop(context, `I can't find a person called "${nameTyped(typed)}".${meant}`);
};

type Spec = Naming & { readonly missing: string };

/** Each of them once. */
const peopleIn = (typed: string, { reading, context }: Asked): readonly Person[] => {
	const people = partsOf(typed, reading).map((part) => personOf(part, reading, context));
	return [...new Map(people.map((person) => [person.id, person])).values()];
};

/** Several people, in any order. */
const peopleField = (spec: Spec): Field<readonly Person[]> =>
	slot({
		label: spec.label,
		example: "@guidance-lead, @ctsu-lead",
		typed: { ...typedBy(spec), loose: "never" },
		control: {
			as: "choices",
			options: ({ lexicon }) => distinguishLabels(lexicon.people.map(personChoice)),
		},
		missing: spec.missing,
		most: 2_000,
		read: peopleIn,
	});

const everyoneWords =
	"everyone,everybody,all members,all present,all of us,all but,all except".split(",");
const everyone =
	/^(?:everyone|everybody|all)\b(?:\s+(?:members|present|of us|attended|came|was there|were there|here))*(?:,?\s*\(?(?:except(?:ing)?|but(?: not)?|bar|apart from|other than|save|excluding|without|not)(?:\s+for)?\s+(?<except>.+?)\)?)?\s*$/i;

/** Who was at a meeting: people, or "everyone except @may". */
export const presentField = (): Field<readonly Person[] | Everyone> => {
	const missing =
		"Who was there? Name them, such as @guidance-lead, or say everyone except @guidance-lead.";
	const people = peopleField({ label: "Present", keywords: ["present"], missing });
	return slot<readonly Person[] | Everyone>({
		...retyped(people, { keywords: { own: everyoneWords } }),
		missing,
		most: 2_000,
		read: (typed, asked) => {
			const all = everyone.exec(typed);
			return all
				? { is: "everyone", except: peopleIn(all.groups?.except ?? "", asked) }
				: peopleIn(typed, asked);
		},
	});
};

export const apologiesField = (): Field<readonly Person[]> =>
	peopleField({
		label: "Apologies",
		keywords: ["apologies", "apologies from", "apols", "apols from"],
		missing: "Name them, such as @guidance-lead.",
	});

/** As many names as begin some words: "@a, @b and @c". */
const leadingPeople = (text: string, reading: Reading): Led | undefined =>
	leadingList(
		text,
		/^[\s,]*(?:(?:and|&)\s+)?/i,
		(rest) => leadingName(rest, (typed) => isOne(typed, reading))?.used,
	).led;

/** The same, which no keyword need introduce. */
export const loosePeopleField = (spec: Spec): Field<readonly Person[]> =>
	retyped(peopleField(spec), { lead: leadingPeople, loose: "before a stop" });

/** Who is on a new board: mentioned or named in full, for there are boards of members. */
export const membersField = (): Field<readonly Person[]> =>
	retyped(
		loosePeopleField({ label: "Members", keywords: ["members:"], missing: "Who is on it?" }),
		{
			keywords: { soft: ["members", "member"] },
			loose: "never",
			evidence: {
				isSure: (typed, _keyword, { lexicon }) =>
					/^<?@/.test(typed) || isPersonsName(typed, lexicon),
			},
		},
	);

export type DeputyPair = { readonly for: Person; readonly by: Person };

/** "@ctsu-lead for @guidance-lead", several with commas. */
export const deputiesField = (spec: Spec): Field<readonly DeputyPair[]> =>
	slot({
		label: spec.label,
		example: "@ctsu-lead for @guidance-lead",
		typed: { ...typedBy(spec), loose: "never" },
		control: { as: "line", most: 1_000 },
		missing: spec.missing,
		most: 1_000,
		read: (typed, { reading, context }): readonly DeputyPair[] =>
			listedIn(typed).map((part) => {
				const [by, member, ...more] = part.split(/\s+for\s+/i);
				if (!by || !member || more.length > 0)
					return stop(
						context,
						`I couldn't read "${nameTyped(part)}" as a deputy. Say who came for whom: @ctsu-lead for @guidance-lead.`,
					);
				return {
					by: personOf(by.trim(), reading, context),
					for: personOf(member.trim(), reading, context),
				};
			}),
	});
