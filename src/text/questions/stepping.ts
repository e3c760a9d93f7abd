/** The meeting so many after the one that was told of, or before it. */
import type { Question, Subject } from "../../domain/questions/question.ts";

/** The board whose next was asked for; of all boards, or of all one's own, the one that follows is of any of them. */
const steppedOver = ({ ask, subjects, among = [] }: Question, focus: readonly Subject[]) => {
	const boards = subjects.filter(({ kind }) => kind === "board");
	const isOfAny = ask === "meetings" && subjects.length + among.length === 0;
	if (isOfAny || boards.length > 1) return boards;
	return focus.filter(({ kind }) => kind === "board").slice(0, 1);
};

export const isOfPeople = ({ subjects }: Question): boolean =>
	subjects.some(({ kind }) => kind === "person" || kind === "organisation");

/** Somebody's meetings are of many boards: the one after the next is told with it. */
const oneMore = (question: Question, told: number, by: number): Question | undefined => {
	const { ask, facets, span, limit = 1 } = question;
	const isOfNext = ask === "meetings" && facets.includes("next") && span === undefined;
	return isOfNext && by === 1 && told === limit ? { ...question, limit: limit + 1 } : undefined;
};

/** Their meetings, without what was asked of the one before. */
export const ofMeetingsAlone = (question: Question, subjects: readonly Subject[]): Question => ({
	...question,
	ask: "meetings",
	subjects,
	among: undefined,
	records: undefined,
	span: undefined,
	limit: undefined,
	nth: undefined,
	end: undefined,
	step: undefined,
	counted: false,
});

export const stepFrom = (
	question: Question,
	focus: readonly Subject[],
	by: number,
): Question | undefined => {
	const [only, ...others] = focus.filter(({ kind }) => kind === "meeting");
	if (only && isOfPeople(question)) return oneMore(question, 1 + others.length, by);
	if (!only || others.length > 0) return undefined;
	return {
		...ofMeetingsAlone(question, steppedOver(question, focus)),
		facets: [by > 0 ? "next" : "last"],
		step: { fromId: only.id, by },
	};
};
