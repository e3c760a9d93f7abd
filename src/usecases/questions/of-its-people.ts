/** What is asked of a body may be with its people: said beside what it owns itself, so that "nothing" is not taken for none of theirs. */
import { type Answering, listed, subject } from "./answering.ts";
import { asksClosers } from "./closers.ts";
import type { Duty } from "./lines.ts";
import { familyOf } from "./standing.ts";
import { inScope, isFitting } from "./which-items.ts";

/** So many are named one by one. */
const mostNamed = 5;

/** The items that fit and that people of the one body own, without those that were told as its own. */
const ownedByItsPeople = (answering: Answering, told: ReadonlySet<string>): readonly Duty[] => {
	const { question, world } = answering;
	const [body, ...others] = question.subjects.filter((each) => familyOf(each) === "owner");
	if (body?.kind !== "organisation" || others.length > 0) return [];
	if (question.mine || question.among || question.ofList || asksClosers(question)) return [];
	const people = world.people.filter(({ organisationId }) => organisationId === body.id);
	if (people.length === 0) return [];
	const around = question.subjects.filter((each) => each !== body);
	const theirs = { ...question, subjects: [...around, ...people.map(subject)] };
	const asked = { ...answering, question: theirs };
	return inScope(asked).filter((item) => !told.has(item.id) && isFitting(item, asked));
};

/** "Its people own CON-4 and CON-5" */
export const ofItsPeople = (
	answering: Answering,
	told: readonly { readonly id: string }[],
): string | undefined => {
	const items = ownedByItsPeople(answering, new Set(told.map(({ id }) => id)));
	if (items.length === 0) return undefined;
	const names = items.slice(0, mostNamed).map((item) => answering.lookups.reference(item));
	const more = items.length > mostNamed ? [`${items.length - mostNamed} more`] : [];
	return `Its people own ${listed([...names, ...more])}`;
};
