/** Lists whose lines are a name and a few words, a page at a time. */
import type { Subject } from "../../domain/questions/question.ts";
import { type Answering, type Part, subject } from "./answering.ts";
import { nothingMore, pageOf } from "./reading-on.ts";

type Named = Subject & { readonly words: string };

export const nameList = (what: string, all: readonly Named[], answering: Answering): Part => {
	const { shown, page, left } = pageOf(all, answering);
	if (shown.length === 0) return nothingMore();
	const boards = shown.map(({ words }) => words);
	return {
		is: "found",
		facts: [{ is: "boards", what, count: all.length, boards, left }],
		rests: shown.map(subject),
		focus: shown.map(subject),
		buttons: [],
		page,
		left,
	};
};
