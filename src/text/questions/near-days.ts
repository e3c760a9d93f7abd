/** A day with no year is the one near by: "is the 22 January meeting on", asked a week later, is not of next year. */
import { addDays } from "../../domain/plain-date.ts";
import { readPeriod } from "../dates.ts";
import { leanOf } from "./leaning.ts";
import type { TimeContext } from "./periods.ts";

const farOff = 250;
const nearBy = 60;

/** Words that look ahead, whatever day stands beside them. */
const looksAhead = /\b(will|shall|next|going to|\w+['’]ll)\b/i;

/** The days that these words mean in this question. */
export const nearWindow = (words: string, question: string, context: TimeContext) => {
	const { today, zone, calendar } = context;
	const lean = leanOf(question, context.looksBack);
	const found = readPeriod(words, { today, zone, calendar, lean });
	if (lean === "past" || !found || looksAhead.test(question)) return found;
	const opens = found.last >= "2150";
	if (!opens && found.first !== found.last) return found;
	const past = readPeriod(words, { today, zone, calendar, lean: "past" });
	const isNear =
		past && found.first > addDays(today, farOff) && past.first >= addDays(today, -nearBy);
	return isNear ? past : found;
};
