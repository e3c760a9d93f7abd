/** "And sit on", after what somebody chairs: all the boards that they are on. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { calledBy } from "./called-by.ts";

const sits =
	/^\W*(?:(?:and|or|so|what does (?:he|she)|does (?:he|she)) )*(?:also )?(?:sits?|serves?) on(?: (?:as well|too|anything else))?\W*$/i;

/** "Who is, then", after whether somebody sits on a board. */
const whoIs =
	/^\W*(?:(?:and|so|ok|well|but)\b[\s,]*)*who(?: is|['’]s| are)(?: (?:then|on it|there))*\W*$/i;

export const sitsOn = (
	text: string,
	{ question }: ThreadContext,
	{ people, boards }: World,
): string | undefined => {
	const ids = question?.ask === "roles" || question?.ask === "seats" ? question.subjects : [];
	const [board, ...others] = boards.filter(({ id }) => ids.some((each) => each.id === id));
	if (whoIs.test(text) && board && others.length === 0) return `who is on ${calledBy(board)}`;
	const whose = question?.subjects.filter(({ kind }) => kind === "person") ?? [];
	const [id] = whose.map((each) => each.id);
	const name = people.find((each) => each.id === id)?.name;
	return sits.test(text) && name && whose.length === 1 ? `which boards is ${name} on` : undefined;
};
