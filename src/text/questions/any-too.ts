/** "Does Logistics have any", after a list: the same of whoever or whatever is named. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import { opened } from "./shaped.ts";

const them = "(?:any|some|one|none|anything)(?: of (?:them|those|that))?";
const too = "(?: (?:too|as well|either|then|like that|open|of (?:its|their|his|her) own))*";
const nobody =
	"(?!(?:it|they|that|this|those|these|there|any\\w*|some\\w*|every\\w*|we|you|i|me|us)\\b)";
const form = opened(
	`(?:does|do|has|have|did|had) ${nobody}(?:the )?(.{2,40}?) (?:(?:have|got|has|own|owns) )?(?:got )?${them}${too}\\W*$`,
);

export const ofAnyToo = (text: string, { question }: ThreadContext): string | undefined => {
	if (question?.ask !== "items" && question?.ask !== "meetings") return undefined;
	const name = form.exec(text)?.[1];
	return name && `and for ${name}`;
};
