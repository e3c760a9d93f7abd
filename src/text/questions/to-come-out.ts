/** "What's out next month", "is the agency publishing anything in March": guidance by the time in which it comes out, which may be past, to come or both. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

type Read = (words: string) => Reading;

const what =
	"(?:what(?: else)?(?:['’]?s| is| are| will| do we have| have we got)?|(?:(?:is|are) there |have we |do we have |will there be )?any(?:thing)?(?: else)?(?: (?:new|more))?(?: that(?:['’]s| is| will be)?| which is)?|(?:is|are|will) any(?:thing)?(?: else)?)";
const soon =
	"(?: (?:be|being|getting|go(?:ing)? to be|to be|due to|set to be|supposed to be|meant to be|planned to be|scheduled to be|expected to be|new|still))*";
const out =
	"(?:issued|released|published|put out|sent out|brought out|com(?:e|es|ing) out|due out|out|appear(?:s|ing)?|to come out)";
const doing =
	"(?:put(?:ting)? out|publish(?:ing)?|issu(?:e|ing)|bring(?:ing)? out|releas(?:e|ing)|send(?:ing)? out)";
const turning = "(?:put(?:ting)?|bring(?:ing)?|get(?:ting)?|send(?:ing)?)";
const verb = "(?:['’]?s| is| are| will| does| do| plans?)";
const soonTo = "(?: (?:be|going to|planning to|due to|to|hoping to|expecting to))*";
const some = "(?:anything|any(?: more| new)? guidance|something|guidance|any)";

const wasDue =
	"(?:(?:was|were) (?:(?:due|expected|meant|supposed|planned|scheduled|promised|going)\\b)(?: to)?|should have)";
const cameOut =
	"(?:(?:(?:come|been|be|have|has) )*(?:come |be |been )*(?:out|issued|released|published|put out|here))";

/** What was planned for a time that is past, whatever has become of it. */
const planned = shaped(
	`(?:what|which)(?: (?:bits?|pieces?) of)?(?: new)? guidance ${wasDue}(?: ${cameOut})? (.+?)`,
);
const byNow = shaped(
	`(?:what|which)(?: (?:bits?|pieces?) of)?(?: new)? guidance ${wasDue} ${cameOut}(?: (?:by now|already|by today|before now))?`,
);

const wasPlanned = (text: string, read: Read): Reading | undefined => {
	if (byNow.test(text)) {
		const late = read("which guidance is overdue");
		return late.is === "question" && late.question.state === "overdue" ? late : undefined;
	}
	const time = planned.exec(text)?.[1];
	// "By the end of May" looks ahead from today, where that May may be past.
	if (/^(?:by|before|until|till)\b/i.test(time ?? ""))
		return { is: "unread", words: [text.trim()] };
	const reading =
		time === undefined
			? undefined
			: read(`which guidance was due ${time.replace(/^for /i, "in ")}`);
	if (reading?.is !== "question" || !isMeant(reading.question, "")) return undefined;
	return { is: "question", question: { ...reading.question, state: "due", facets: [] } };
};

/** What is asked of, whose it is, and in which time. */
const forms: readonly (readonly [RegExp, (...found: readonly string[]) => string])[] = [
	[
		shaped(
			`(?:what|which) papers?(?: (?:are|is|will|do|go|get|be|being|going|to|need to))* (?:com(?:e|ing) |go(?:es|ing)? )?(?:out|circulated|sent(?: out)?|published|issued)(?: (.+?))?`,
		),
		(time = "") => `which papers are due ${time}`,
	],
	[
		shaped(`${what} (?:from|by) (.+?)${soon} ${out}(?: (.+?))?`),
		(who = "", time = "") => `which guidance from ${who} is expected ${time}`,
	],
	[
		shaped(`what${verb} (.+?)${soonTo} ${doing}(?: (.+?))?`),
		(who = "", time = "") => `which guidance from ${who} is expected ${time}`,
	],
	[
		shaped(
			`(?:is|are|will|does) (.+?)${soonTo} (?:${doing} ${some}|${turning} ${some} out)(?: (.+?))?`,
		),
		(who = "", time = "") => `which guidance from ${who} is expected ${time}`,
	],
	[shaped(`${what}${soon} ${out} (.+?)`), (time = "") => `which guidance is expected ${time}`],
	[
		shaped(
			`(?:what|which)(?: (?:bits?|pieces?) of)?(?: new)? guidance(?: (?:is|are|will|be|being|going to|due to|to|gets?))* ${out} (.+?)`,
		),
		(time = "") => `which guidance is expected ${time}`,
	],
];

/** What comes out in a time came out then where that is past: its own time says which. */
const asWhole = (question: Question): Question => ({ ...question, state: undefined, facets: [] });

const isMeant = ({ ask, kinds, span, subjects, mine }: Question, plain: string): boolean => {
	if (ask === "papers") return span !== undefined;
	const isNamed = !/ from /.test(plain) || subjects.length > 0;
	return ask === "items" && kinds.join() === "guidance" && span !== undefined && isNamed && !mine;
};

export const toComeOut = (text: string, read: Read): Reading | undefined => {
	const was = wasPlanned(text, read);
	if (was) return was;
	for (const [form, plainly] of forms) {
		const found = form.exec(text);
		if (!found) continue;
		const plain = plainly(...found.slice(1)).trim();
		const reading = read(plain);
		if (reading.is !== "question" || !isMeant(reading.question, plain)) continue;
		const { question } = reading;
		return question.ask === "papers" ? reading : { is: "question", question: asWhole(question) };
	}
	return undefined;
};
