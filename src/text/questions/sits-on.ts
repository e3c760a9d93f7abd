/** "And sit on", after what somebody chairs: all the boards that they are on. */
import type { ThreadContext } from "../../domain/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";

const sits =
	/^\W*(?:(?:and|or|so|what does (?:he|she)|does (?:he|she)) )*(?:also )?(?:sits?|serves?) on(?: (?:as well|too|anything else))?\W*$/i;

export const sitsOn = (
	text: string,
	{ question }: ThreadContext,
	{ people }: World,
): string | undefined => {
	const whose = question?.subjects.filter(({ kind }) => kind === "person") ?? [];
	const [id] = whose.map((each) => each.id);
	const name = people.find((each) => each.id === id)?.name;
	return sits.test(text) && name && whose.length === 1 ? `which boards is ${name} on` : undefined;
};
