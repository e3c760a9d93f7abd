/** Whether somebody comes, as people say it: "can't make it", "I'll be there". */

import type { Field } from "../../../command.ts";
import { retyped } from "../field.ts";
import { choiceField } from "../words.ts";

const who = "(?:(?:so |very )?sorry,? (?:but )?)?(?:i|we)?(?: ?(?:am|'m|'ll|will|shall))? ?";
const notAble = "(?:can ?not|can't|cant|won't|wont|not|unable to|not able to|not going to)";
const comes = "(?:make(?: it)?|come|coming|attend|attending|be (?:there|coming|attending)|do)";
const said = [
	["apologies", new RegExp(`^${who}(?:${notAble}|will not) ${comes}(?![\\p{L}\\p{N}])`, "iu")],
	["yes", new RegExp(`^${who}(?:${comes}|there)(?![\\p{L}\\p{N}])`, "iu")],
] as const;

const plain = (text: string): string => text.replace(/[’ʼ]/g, "'");

export const replyField = (): Field<"yes" | "apologies" | "deputy"> => {
	const field = choiceField({
		label: "Reply",
		example: "yes, apologies or deputy",
		missing: "Say yes, apologies, or deputy and who: yes, or deputy @guidance-lead.",
		of: {
			yes: ["y", "coming", "accept", "i'll be there"],
			apologies: ["no", "n", "not coming", "decline", "apology", "sorry"],
			deputy: ["send", "sending"],
		},
	});
	return retyped(field, {
		lead: (text, reading) => {
			for (const [answer, words] of said) {
				const found = words.exec(plain(text))?.[0];
				if (found) return { used: answer, rest: text.slice(found.length) };
			}
			return field.typed.lead?.(text, reading);
		},
	});
};
