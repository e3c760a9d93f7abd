/** Questions about the conversation itself: who sees it, what an answer rests on, whether anything was done. */
import type { SelfMatter } from "../../domain/questions/answer.ts";
import { answerAboutToday } from "./about-today.ts";
import type { Part } from "./answering.ts";
import type { DayMatter } from "./understanding.ts";
import type { Asked } from "./working.ts";

const isOfUs = (matter: SelfMatter | DayMatter): matter is SelfMatter =>
	typeof matter === "string" && /^(?:audience|sight|grounds|deeds|reminders)$/.test(matter);

/** `last` is the answer before, worked out again: what it rests on is cited. */
export const answerAboutUs = (
	matter: SelfMatter | DayMatter,
	asked: Pick<Asked, "register" | "channelId" | "now" | "zone" | "calendar">,
	last: Part | undefined,
): Part => {
	if (!isOfUs(matter)) return answerAboutToday(matter, asked, last);
	const { register, channelId } = asked;
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
