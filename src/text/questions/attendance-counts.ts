/** "Who has been to every board", "who never comes", "whose attendance is worst": counted over all the meetings that are past. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;
type Tally = NonNullable<Question["tally"]>;

const who =
	"(?:who(?: all| else)?|which (?:members|people|of (?:us|them|the members))|anyone|anybody|(?:has|have|did|does|is there) (?:any|some)(?:one|body)(?: who| that)?)";
const has = "(?:['’]s| has| have| had)?";
const been =
	"(?:been (?:to|at|in|present at|along to)|(?:was|were) (?:at|in|present at)|attended|attend|come to|came to|comes to|gone to|went to|goes to|made(?: it to)?|(?:turn|show)(?:ed|s)? up (?:to|at|for)|attends|present at|sat in on)";
const at = "(?: (?:to|at|for|on|of|in))?";
const all = "(?:every|each|both(?: of)?|all(?: of)?)(?: (?:single|one of))*";
const any = "(?:any|one|a single|an?)(?: of)?";
const best = "(?:best|most|highest)";
const worst = "(?:worst|poorest|lowest|fewest|least|patchiest)";

const forms: readonly (readonly [RegExp, Tally])[] = [
	[opened(`${who}${has} ${been} ${all} (.+?)\\W*$`), "every"],
	[opened(`${who}${has} never miss(?:ed|es)? (?:${any} )?(.+?)\\W*$`), "every"],
	[
		opened(`${who} (?:has|have|had|did)(?:n['’]?t| not) miss(?:ed)? (?:${any} )?(.+?)\\W*$`),
		"every",
	],
	[opened(`${who} always ${been} (?:${all} )?(.+?)\\W*$`), "every"],
	[opened(`${who}${has} never ${been} (?:${any} )?(.+?)\\W*$`), "none"],
	[opened(`${who} (?:has|have|had|did)(?:n['’]?t| not) ${been} ${any} (.+?)\\W*$`), "none"],
	[opened(`${who}${has} (?:miss(?:ed|es)?|skipped) (?:the )?most (?!recent)(.+?)\\W*$`), "fewest"],
	[
		opened(`${who}${has} (?:miss(?:ed|es)?|skip(?:s|ped)?) (.+?) (?:the )?most(?: often)?\\W*$`),
		"fewest",
	],
	[opened(`${who}${has} ${been} (?:the )?most (?!recent)(.+?)\\W*$`), "most"],
	[opened(`${who}${has} ${been} (?:the )?fewest (.+?)\\W*$`), "fewest"],
	[opened(`${who}${has} ${been} (.+?) (?:the )?most(?: often)?\\W*$`), "most"],
	[opened(`${who}${has} ${been} (.+?) (?:the )?least(?: often)?\\W*$`), "fewest"],
	[
		opened(
			`(?:who(?:['’]s| has)?(?: got)?|whose|who(?:['’]s| is))(?: the)? ${best} (?:attendance(?: record)?|attender|attendee)${at} (.+?)\\W*$`,
		),
		"most",
	],
	[
		opened(
			`(?:who(?:['’]s| has)?(?: got)?|whose|who(?:['’]s| is))(?: the)? ${worst} (?:attendance(?: record)?|attender|attendee)${at} (.+?)\\W*$`,
		),
		"fewest",
	],
	[opened(`whose attendance (?:is|was|has been) (?:the )?${best}${at} (.+?)\\W*$`), "most"],
	[opened(`whose attendance (?:is|was|has been) (?:the )?${worst}${at} (.+?)\\W*$`), "fewest"],
	[
		opened(
			`(?:what|how)(?:['’]?s| is| was| has)? (?:the )?attendance(?: been)?(?: like| looking| so far| record)*${at} (.+?)(?: (?:been )?like)?\\W*$`,
		),
		"each",
	],
	[
		opened(
			`(?:how well[- ]attended(?: is| are| was| were| has| have)?|how good(?: is| was| has)?(?: the)? attendance(?: been)?${at}) (.+?)(?: been)?\\W*$`,
		),
		"each",
	],
];

/** "All the" stands before what is meant, and says no more of it. */
const plainly = (whose: string): string => whose.replace(/^(?:of )?(?:the|our|its|their) /i, "");

const isOfBoards = ({ ask, records, subjects, facets }: Question, isOfAny: boolean): boolean =>
	ask === "records" &&
	records?.join() === "attendance" &&
	!facets.includes("next") &&
	subjects.length > 0 !== isOfAny &&
	subjects.every(({ kind }) => kind === "board");

const isOfOne = ({ facets, subjects }: Question): boolean =>
	facets.includes("last") || subjects.some(({ kind }) => kind === "meeting");

/** "Who's not been to any meetings": of all the boards together; at every one of them nobody has a place. */
const ofAny =
	/^(?:board |committee )?meetings?(?= (?:in|on|since|this|last|before|between|during|over)\b|$)/i;

export const attendanceCounts = (text: string, read: Read): Reading | undefined => {
	for (const [form, tally] of forms) {
		const whose = form.exec(text)?.[1];
		if (whose === undefined) continue;
		const meant = plainly(whose);
		const isOfAny = (tally === "none" || tally === "most") && ofAny.test(meant);
		const asked = `who attended ${isOfAny ? meant.replace(ofAny, "meetings") : meant}`;
		const [timed, ever] = [read(asked), read(`${asked} before today`)];
		// "How was attendance at the last board": who was at that one.
		if (tally === "each" && timed.is === "question" && isOfOne(timed.question)) return timed;
		const reading = timed.is === "question" && timed.question.span ? timed : ever;
		if (reading.is === "which" && !reading.isGuess) return reading;
		if (reading.is === "question" && isOfBoards(reading.question, isOfAny))
			return { is: "question", question: { ...reading.question, tally, yesNo: false } };
		// Of one meeting it tells nothing that was asked.
		return { is: "unread", words: [text.trim()] };
	}
	return undefined;
};
