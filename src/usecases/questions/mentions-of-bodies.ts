/** What stands under no body that was named, and speaks of it all the same. */
import { dutiesIn } from "../../domain/boards/board-contents.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import type { Answering } from "./answering.ts";
import { type Duty, isDone, isLate } from "./lines.ts";
import { textOf } from "./words-of-items.ts";

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

/** "The reading list" does not speak of Reading. */
const isNamedIn = (text: string, name: string): boolean =>
	speaksOf(text, name) && (!/^\p{Lu}\p{Ll}+$/u.test(name) || text.includes(name));

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
	const mark = (item: Duty): string => markOf(item, answering);
	const late = (item: Duty): boolean => isLate(item, answering);
	const said = [...found.filter(late), ...found.filter((item) => !late(item))]
		.slice(0, mostMentions)
		.map((item) => `${lookups.reference(item)} ${item.title}${mark(item)}`);
	const more = found.length > mostMentions ? ` and ${found.length - mostMentions} more` : "";
	return `It is spoken of in ${said.join(", ")}${more}`;
};
