/** "The meeting before HNB-M4", "the one after HNB-M5": its board's, beside the one that is named. */
import type { Subject } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";
import { stepFrom } from "./stepping.ts";

type Around = {
	readonly read: (words: string) => Reading;
	readonly itemOf: (subject: Subject) => Item | undefined;
};

const beside = shaped(
	"(?:(?:when|where|what|which)(?:['’]?s| is| was| will be)? )?(?:the )?(?:one|meeting|mtg|session)(?: (?:that|which) (?:is|comes|came|was|follows))?(?: (?:straight|right|just|immediately))? (before|after|following) (?:the )?([a-z]+-m\\d+)",
);

export const besideNamed = (text: string, { read, itemOf }: Around): Reading | undefined => {
	const [, side = "", reference] = beside.exec(text) ?? [];
	if (reference === undefined) return undefined;
	const reading = read(`when is ${reference}`);
	if (reading.is !== "question" || reading.question.ask !== "meetings") return undefined;
	const [only, ...others] = [...reading.question.subjects, ...(reading.question.among ?? [])];
	const item = only && itemOf(only);
	if (!only || item?.kind !== "meeting" || others.length > 0) return undefined;
	const focus = [only, { kind: "board", id: item.boardId }] as const;
	const question = stepFrom(reading.question, focus, /^before$/i.test(side) ? -1 : 1);
	return question && { is: "question", question };
};
