/** "What did the clerk close": whoever closed an action, whose it was or not. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Answering } from "./answering.ts";
import type { Duty } from "./lines.ts";

/** Only what is done was closed by somebody: "and what's open" goes on with whose it is. */
export const asksClosers = ({ closers, state }: Question): boolean =>
	closers === true && state === "done";

export const isCloser = ({ kind }: Subject): boolean => kind === "person";

/** Those named, but for the ones who are asked of as having closed it. */
export const besideClosers = (question: Question): readonly Subject[] =>
	asksClosers(question) ? question.subjects.filter((each) => !isCloser(each)) : question.subjects;

export const isClosedAsAsked = (item: Duty, { question, meId }: Answering): boolean => {
	if (!asksClosers(question)) return true;
	const people = question.subjects.filter(isCloser).map(({ id }) => id);
	const ids = question.mine && meId !== undefined ? [...people, meId] : people;
	if (item.kind !== "action" || item.state.is !== "closed") return false;
	return item.state.byId !== undefined && ids.includes(item.state.byId);
};
