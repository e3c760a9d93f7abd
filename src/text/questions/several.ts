/** "Those" and "they", after one of several was asked of: the several that it is one of. */
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";

/** Actions, milestones and guidance are listed together; a meeting is none of them. */
const sortOf = ({ kind }: Subject): string =>
	isItemKind(kind) && kind !== "meeting" ? "duty" : kind;

/** A thing is never "they" by itself, where a board or somebody may be. */
const manyThings = /\b(?:they|them|their|theirs|those|these|both)\b/i;
const manyOfAnySort =
	/\b(?:those|these|both|(?:which|any|all|each|either|neither|none|some|most|many) of (?:them|those|these)|they (?:all|both)|them (?:all|both)|each(?=\W*$))\b/i;

const isOf = (sort: string, text: string): boolean =>
	sort === "duty" ? manyThings.test(text) : manyOfAnySort.test(text);

type Rows = Pick<ThreadContext, "few" | "listed" | "inTurn">;

/** The several that one thing which was asked of stands among: those of the list, or those that were asked of in turn. */
export const rowOf = (
	one: Subject,
	{ few = [], listed = [], inTurn = [] }: Rows,
): readonly Subject[] => {
	const rows = [few, listed, inTurn].map((all) =>
		all.filter((each) => sortOf(each) === sortOf(one)),
	);
	return rows.find((row) => row.length > 1 && row.some(({ id }) => id === one.id)) ?? [one];
};

/** "Both" are two: of a longer row, the two that were asked of last. */
const pairOf = (one: Subject, thread: Rows) => {
	const row = rowOf(one, thread);
	const pair = rowOf(one, { inTurn: thread.inTurn?.slice(-2) });
	return row.length > 2 && pair.length === 2 ? pair : row;
};

/** A list that held one thing is that one; what was asked of by itself is one of several. After its members, "those" are they. */
const wasAskedOf = ({ id }: Subject, { question }: ThreadContext): boolean =>
	!(question?.ask === "roles" && question.facets.includes("members")) &&
	[...(question?.subjects ?? []), ...(question?.among ?? [])].some((each) => each.id === id);

/** The thread with the several in the place of the one, for words that say several. */
export const withSeveral = (text: string, thread: ThreadContext): ThreadContext => {
	const { focus, latest = focus.length } = thread;
	const told = focus.slice(0, latest);
	const widened = told.flatMap((each) => {
		const isAlone = told.filter((other) => sortOf(other) === sortOf(each)).length === 1;
		const isWidened = isAlone && isOf(sortOf(each), text) && wasAskedOf(each, thread);
		if (!isWidened) return [each];
		return /\bboth\b/i.test(text) ? pairOf(each, thread) : rowOf(each, thread);
	});
	const known = new Set(widened.map(({ id }) => id));
	const rest = focus.slice(latest).filter(({ id }) => !known.has(id));
	return { ...thread, focus: [...widened, ...rest], latest: widened.length };
};

/** "Are they both late", where one was told of, or three. */
export const isOfNoTwo = (text: string, { among }: Question): boolean =>
	/\bboth\b/i.test(text) && among !== undefined && among.length !== 2;
