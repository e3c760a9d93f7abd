/** "Which boards oversee others": those that have one under them, with which. */
import type { Board } from "../../domain/boards/board.ts";
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const others =
	"(?:others?|(?:any |some )?other (?:boards?|ones?)|another(?: board)?|any(?:thing| boards?)|something|a board)";
const asked: readonly RegExp[] = [
	shaped(
		`(?:which|what|do any|how many)(?: of the)? (?:boards?|groups?|committees?)(?: (?:are|do|is|that))* (?:oversee|oversees|overseeing|over|above|supervise|in charge of) ${others}`,
	),
	shaped(
		"(?:which|what|how many) (?:boards?|groups?|committees?) have (?:(?:a|other|any|some) )?(?:boards?|sub-?groups?|sub-?boards?) (?:under|below|beneath|reporting to) them",
	),
];

export const overseeingBoards = (
	text: string,
	{ boards }: { readonly boards: readonly Board[] },
): Reading | undefined => {
	if (!asked.some((shape) => shape.test(text))) return undefined;
	const over = new Set(
		boards.flatMap(({ overseenById, parentId }) => overseenById ?? parentId ?? []),
	);
	const subjects = boards
		.filter(({ id, state }) => over.has(id) && state.is !== "ended")
		.map(({ kind, id }) => ({ kind, id }));
	return subjects.length > 0
		? { is: "question", question: { ...plainQuestion("roles"), facets: ["overseen"], subjects } }
		: undefined;
};
