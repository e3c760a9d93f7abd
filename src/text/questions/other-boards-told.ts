/** "And the others?", after one board or two were asked of: the same of every other board. */
import type { Board } from "../../domain/boards/board.ts";
import type { Question, ThreadContext } from "../../domain/questions/question.ts";

const others =
	/^\W*(?:(?:and|but|so|ok|then|what about|how about)\b[\s,]*)*(?:for |of |on )?(?:all )?(?:the |our )?(?:others|other (?:ones|boards|groups|committees|panels)|rest(?: of (?:the|our) (?:boards|groups|committees|panels))?)(?: then| please| pls)*\W*$/i;

/** Asked of so many by name; of a list, what these have is left out of it. */
const most = 20;

export const ofOtherBoards = (
	text: string,
	{ question }: ThreadContext,
	boards: readonly Board[],
): Question | undefined => {
	if (!question || !others.test(text)) return undefined;
	const { subjects, ask, step, nth, mine, ofList } = question;
	const areBoards = subjects.length > 0 && subjects.every(({ kind }) => kind === "board");
	if (!areBoards || (question.among ?? []).length > 0 || step || nth || mine || ofList)
		return undefined;
	if (ask === "items") {
		const out = { subjects, kinds: [], rags: [], mine: false };
		return {
			...question,
			subjects: [],
			limit: undefined,
			without: [...(question.without ?? []), out],
		};
	}
	// All the people of every board, or all that meet, are no answer to anybody.
	const isOfPeople = ask === "roles" && question.facets.includes("members");
	if (isOfPeople || !/^(?:roles|rhythm)$/.test(ask)) return undefined;
	const left = boards.filter(
		({ id, state }) => state.is !== "ended" && !subjects.some((each) => each.id === id),
	);
	return left.length === 0 || left.length > most
		? undefined
		: { ...question, subjects: left.map(({ id }) => ({ kind: "board" as const, id })) };
};
