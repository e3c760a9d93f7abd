/** Questions about the conversation itself: who sees it, what an answer rests on, whether anything was done. */
import type { SelfMatter } from "../../domain/answer.ts";
import type { Part } from "./answering.ts";
import type { Asked } from "./working.ts";

/** `last` is the answer before, worked out again: what it rests on is cited. */
export const answerAboutUs = (
	matter: SelfMatter,
	{ register, channelId }: Pick<Asked, "register" | "channelId">,
	last: Part | undefined,
): Part => {
	const isPrivate = register.audience.kind === "person" && channelId === undefined;
	const rests = matter === "grounds" ? (last?.rests ?? []) : [];
	return {
		is: rests.length > 0 ? "found" : "nothing",
		facts: [{ is: "self", matter, isPrivate }],
		rests,
		focus: last?.focus ?? [],
		buttons: [],
		citing: last?.citing,
	};
};
