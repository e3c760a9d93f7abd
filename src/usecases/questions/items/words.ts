/** What is recorded of an item in words, where something is looked for in them. */

import { dutiesIn } from "../../../domain/boards/board-contents.ts";
import { isDated } from "../../../domain/dates/honest-date.ts";
import { blockedOf } from "../../../domain/items/action.ts";
import { speaksOf } from "../../../domain/words/text-match.ts";
import { type Answering, fewOf } from "../answering.ts";
import { type Duty, dueOf, isDone, isLate } from "./lines.ts";

/** "Awaiting the union": where no time is named, the words in its place say what it waits for. */
const undatedWords = (item: Duty): string => {
	const due = isDone(item) ? undefined : dueOf(item);
	return due && !isDated(due) ? due.words : "";
};

/** Its title, its other names, and what is said of how it stands. */
export const textOf = (item: Duty, answering: Answering): string =>
	`${recordedOf(item, answering)} ${undatedWords(item)}`;

const recordedOf = (item: Duty, { world }: Answering): string => {
	if (item.kind === "milestone") return `${item.title} ${item.report?.reason ?? ""}`;
	if (item.kind === "guidance") {
		const issuer = world.organisations.find(({ id }) => id === item.issuerId);
		return [item.title, ...item.aliases, issuer?.name, ...(issuer?.aliases ?? [])].join(" ");
	}
	const blocked = blockedOf(item);
	const note = item.state.is === "open" ? item.state.note : item.state.outcome;
	return [item.title, note, blocked?.by, blocked?.reason].filter(Boolean).join(" ");
};

const mostMentions = 5;

/** What stands under nobody that was named, and speaks of them all the same. */
export const mentionsOf = (answering: Answering): string | undefined => {
	const { question } = answering;
	const [only, ...others] = question.subjects;
	const isOne = only?.kind === "organisation" && others.length === 0;
	return isOne ? spokenOf(only.id, answering) : undefined;
};

/** What is late, or of a colour that was asked for, is marked so. */
const markOf = (item: Duty, answering: Answering): string => {
	const { rags } = answering.question;
	const rag = item.kind === "milestone" ? item.report?.rag : undefined;
	const marks = [
		...(isLate(item, answering) ? ["overdue"] : []),
		...(rag && rags.includes(rag) ? [rag] : []),
	];
	return marks.length > 0 ? ` (${marks.join(", ")})` : "";
};

/** One word that begins with a capital, and has no other. */
const isOneName = ([first = "", ...rest]: string): boolean =>
	first !== first.toLowerCase() &&
	rest.length > 0 &&
	rest.every((letter) => letter === letter.toLowerCase() && letter !== letter.toUpperCase());

/** "The reading list" does not speak of Reading. */
const isNamedIn = (text: string, name: string): boolean =>
	speaksOf(text, name) && (!isOneName(name) || text.includes(name));

/** The open items whose words speak of a body, by any of its names. */
export const spokenOf = (bodyId: string, answering: Answering): string | undefined => {
	const { world, lookups, question } = answering;
	const body = world.organisations.find(({ id }) => id === bodyId);
	const names = body ? [body.name, ...body.aliases] : [];
	const found = world.holdings
		.flatMap(dutiesIn)
		.filter(
			(item) =>
				!isDone(item) &&
				(question.kinds.length === 0 || question.kinds.includes(item.kind)) &&
				names.some((name) => isNamedIn(textOf(item, answering), name)),
		);
	if (found.length === 0) return undefined;
	const late = (item: Duty): boolean => isLate(item, answering);
	const said = [...found.filter(late), ...found.filter((item) => !late(item))].map(
		(item) => `${lookups.reference(item)} ${item.title}${markOf(item, answering)}`,
	);
	return `It is spoken of in ${fewOf(said, mostMentions)}`;
};
