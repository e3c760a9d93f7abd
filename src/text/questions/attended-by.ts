/** "Which meetings has Nora missed", "how often has the county come": somebody's part in each meeting up to now, or in the time that was said. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

const came =
	"(?:(?:not )?attend(?:ed)?|been (?:to|at|in|present at)|come to|came to|gone to|go to|went to|ma[dk]e(?: it to)?|(?:turn|show)(?:ed)? up (?:to|at|for)|sat in on|miss(?:ed)?|skip(?:ped)?|sen[dt] (?:her |his |their |my )?apologies (?:for|to)|apologised for)";
const often = "(?:attend(?:ed)?|come|came|been|missed|miss|sen[dt] apologies|turned up)";
const meetings = "(?:meetings?|mtgs?)";
const whole = "(?:any|many|all|every|each|most|both|a|more than one)(?: of)?";
const our = "(?: (?:the|our|its|her|his|their|my))?";

type Form = {
	readonly shape: RegExp;
	/** What was found, as who it is and of which meetings. */
	readonly parts: (found: readonly string[]) => readonly [string, ...string[]];
};

const forms: readonly Form[] = [
	{
		shape: opened(
			`(?:which|what|how many)(?: of)?${our} ?(.*?) ?${meetings}( of .+?)? (?:has|have|did|was|were) (.+?) ${came}(?: (.+?))?\\W*$`,
		),
		parts: ([board = "", of = "", who = "", time = ""]) => [who, board, of, time],
	},
	{
		shape: opened(
			`(?:has|have|did) (.+?)(?: ever| actually)* ${came} ${whole}${our} ?(.*?) ?${meetings}(?: (.+?))?\\W*$`,
		),
		parts: ([who = "", board = "", time = ""]) => [who, board, time],
	},
	{
		shape: opened(
			`(?:has|have|did) (.+?)(?: ever| actually)* ${came} ${whole}\\b${our} ?(.*?)\\W*$`,
		),
		parts: ([who = "", rest = ""]) => [who, rest],
	},
	{
		shape: opened(
			`(?:has|have|did) (.+?) (?:been|come|came|gone|go|get) to (.+?) (?:much|often|a lot|regularly|very often|that often|many times)(?: (.+?))?\\W*$`,
		),
		parts: ([who = "", board = "", time = ""]) => [who, board, time],
	},
	{
		shape: opened(
			`how many(?: of)?${our}(?: (.+?))? (?:has|have|did) (.+?) (?:ever )?(?:${came}|${often})(?: (.+?))?\\W*$`,
		),
		parts: ([board = "", who = "", time = ""]) => [who, board, time],
	},
	{
		shape: opened(`how (?:often|many times) (?:has|have|did) (.+?) ${often}(?: (.+?))?\\W*$`),
		parts: ([who = "", rest = ""]) => [who, rest],
	},
	{
		shape: opened(
			`(?:(?:what(?:['’]?s| is| was)|how(?:['’]?s| is| was)|show me) )?(.+?)['’]s attendance(?: record)?(?: (.+?))?\\W*$`,
		),
		parts: ([who = "", rest = ""]) => [who, rest],
	},
];

const isOfSomebody = ({ ask, records, subjects, mine, facets }: Question): boolean =>
	ask === "records" &&
	records?.join() === "attendance" &&
	!facets.includes("next") &&
	(mine || subjects.some(({ kind }) => kind === "person" || kind === "organisation"));

/** At how many of them is said before each is told of. */
const counted = (question: Question): Reading => ({
	is: "question",
	question: { ...question, tally: "each" },
});

export const attendedBy = (text: string, read: (words: string) => Reading): Reading | undefined => {
	for (const { shape, parts } of forms) {
		const found = shape.exec(text);
		if (!found) continue;
		const [who, ...rest] = parts(found.slice(1));
		const asked = `${/^i$/i.test(who) ? "have" : "has"} ${who} attended ${rest.filter(Boolean).join(" ")}`;
		const [timed, ever] = [read(asked), read(`${asked} before today`)];
		if (timed.is === "question" && timed.question.span && isOfSomebody(timed.question))
			return counted(timed.question);
		if (ever.is === "which" && !ever.isGuess) return ever;
		if (ever.is === "question" && isOfSomebody(ever.question)) return counted(ever.question);
	}
	return undefined;
};
