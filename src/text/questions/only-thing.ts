/** "When was the pilot milestone last updated", of a board that has one: that one is asked of, and no list. */
import { holdingOf } from "../../domain/boards/board-contents.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";

/** "The pilot milestone", and neither "milestones" nor "which milestone". */
const oneOfIt =
	/\b(?:the|our|its|their|that|this)\b(?: [\w’'()&/-]+){1,6} (?:action|task|milestone|guidance)\b(?!s|['’]|-)/i;

const onlyThing = (question: Question, { holdings }: World): Subject | undefined => {
	const [board, ...others] = question.subjects;
	const [kind, ...kinds] = question.kinds;
	if (board?.kind !== "board" || others.length > 0 || kinds.length > 0) return undefined;
	if (kind === undefined || kind === "meeting") return undefined;
	const [only, ...more] = holdingOf(holdings, board.id)?.items[kind] ?? [];
	return only && more.length === 0 ? { kind, id: only.id } : undefined;
};

const isPlainList = ({ ask, counted, among, span, asAt, topic, ofList }: Question): boolean =>
	ask === "items" && !counted && !among && !span && !asAt && !topic && !ofList;

/** What is asked of each of a list, asked of one thing. */
const facetsOf = ({ facets, order, reasons }: Question): Question["facets"] => {
	if (order) return order.by === "updated" ? ["updated"] : [];
	return reasons ? ["reason", ...facets] : facets;
};

export const ofOnlyThing = (words: string, question: Question, world: World): Question => {
	if (!isPlainList(question) || !oneOfIt.test(words)) return question;
	const facets = facetsOf(question);
	const thing = facets.length > 0 ? onlyThing(question, world) : undefined;
	if (!thing) return question;
	const { order: _order, limit: _limit, reasons: _reasons, ...rest } = question;
	const state = question.order ? undefined : question.state;
	return { ...rest, ask: "facts", kinds: [], subjects: [thing], facets, state };
};
