/** "Who owns the latter", after two were told of: the one of them, by its name. */
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import type { Pointed } from "./next-of-told.ts";
import { toldLast } from "./told-last.ts";

/** "The former board" is a board that has ended. */
const either =
	/\bthe (former|latter)(?: (?:one|of (?:the|those|these) two|of (?:them|those|these)))?\b(?=\s*(?:[?!.,;:–—-]|$)|['’]s\b| (?:meets?|met|next|due|late|overdue|open|on|with|is|was|are|has|have|had|do|does|did|owns?|owes?|chairs?|sits?|comes?|came|gone|been|moved|slipped|finished|started|starts|arrived?|still|happen(?:ing|s)?|and|or|as)\b)/i;

/** In the order of the question, where the answer keeps to it: else neither is the former. */
const pairOf = (thread: ThreadContext): readonly Subject[] => {
	const { question, inTurn = [] } = thread;
	const told = toldLast(thread);
	const asked = question?.subjects ?? [];
	const [sort] = [isDuty, ({ kind }: Subject) => kind === "board"]
		.map((isOfSort) => told.filter(isOfSort))
		.filter(({ length }) => length === 2);
	const isInOrder = asked.length !== 2 || asked.every(({ id }, at) => id === sort?.[at]?.id);
	if (sort) return isInOrder ? sort : [];
	return told.some(({ id }) => inTurn.some((each) => each.id === id)) ? inTurn : [];
};

export const ofFormer = (text: string, thread: ThreadContext, world: World): Pointed => {
	const [said, which = ""] = either.exec(text) ?? [];
	if (said === undefined) return { text };
	const [first, second, ...others] = pairOf(thread);
	const meant = /former/i.test(which) ? first : second;
	const name = others.length === 0 && second && meant ? nameOf(meant, world) : undefined;
	return name === undefined ? { lost: said } : { text: text.replace(either, name) };
};
