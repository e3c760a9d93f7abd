/** "What's the date today", "is tomorrow a working day", "when is the next bank holiday": asked of the calendar alone. */
import type { DayMatter, Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const holiday = "(?:bank|public) hol(?:iday)?";
const sort = `(?:(?:a |an )?(?:working|work|business) ?day|a ${holiday}|a day off)`;

const matters: readonly (readonly [DayMatter, RegExp])[] = [
	[
		"today",
		shaped(
			"(?:what(?:['’]?s|s| is)? (?:is )?(?:the )?(?:date|day)(?: of the week)?(?: is it)? today|what(?:['’]?s| is) today(?:['’]?s (?:date|day))?|today['’]?s date)",
		),
	],
	["sort of today", shaped(`(?:is today ${sort}|is it ${sort} today|do we work today)`)],
	["sort of tomorrow", shaped(`(?:is tomorrow ${sort}|is it ${sort} tomorrow)`)],
	[
		"next holiday",
		shaped(
			`(?:(?:when|what (?:date|day))(?:['’]?s| is)?|what(?:['’]?s| is) (?:the date of )?)? ?(?:the |our )?next ${holiday}(?: after (?:today|this one|that))?`,
		),
	],
];

export const todaysDate = (text: string): Reading | undefined => {
	const found = matters.find(([, form]) => form.test(text));
	return found && { is: "self", matter: found[0] };
};
