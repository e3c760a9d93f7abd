/** "Who is meeting now", "any meetings on at the moment": what is going on at this hour of today. */
import { timeIn } from "../../domain/plain-date.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const now = "(?:right now|just now|now|at the moment|at this moment|as we speak|currently)";
const boards = "(?:boards?|groups?|committees?|panels?|meetings?|mtgs?)";
const going =
	"(?:meeting|sitting|on|in session|going on|running|under ?way|taking place|in progress)";

const goingOn = shaped(
	`(?:(?:who|what|which ${boards}|any ${boards})(?:['’]?s| is| are)?|(?:is|are) (?:there )?(?:anyone|anybody|anything|any (?:of the |of our )?${boards}|an? ${boards}))(?: ${now})? ${going}(?: ${now})?`,
);
/** "When do we finish", while one is on, asks of that one. */
const finishing = shaped(
	`(?:when|what time)(?: do| are| will| should)? (?:we|they|i) (?:all )?(?:finish(?:ing)?|end(?:ing)?|break(?:ing)? up|get out|done)(?: today| here| this)?`,
);
const saysNow = new RegExp(`\\b${now}\\b`, "i");

export const atThisMoment = (text: string, { now: at, zone }: Circumstances): string =>
	at !== undefined && ((saysNow.test(text) && goingOn.test(text)) || finishing.test(text))
		? `what meetings are there at ${timeIn(zone, at)} today`
		: text;
