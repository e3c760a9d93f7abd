/** "What are we waiting on", "outstanding decisions", "what came of the trolleys": what is yet to come, and what has come of it. */
import type { Question } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;

const waiting = "(?:still |all |currently )*waiting (?:on|for)(?: now| at the moment)?";

const whatAll = opened(
	`(?:(?:what|who)(?:['’]?s|['’]?re| is| are)?(?: (?:we|you|they|everyone|everybody))? ${waiting}|(?:are we|is there)? ?(?:anything|something|any(?:body|one))(?: (?:we|that we|we['’]re|that we['’]re)(?: are)?)? ${waiting}|what(?:['’]?s| is| are)?(?: still)? (?:holding us up|awaited))\\W*$`,
);
const whatOne = opened(
	`(?:what|who)(?:['’]?s|['’]?re| is| are) (?!(?:we|you|they|it|he|she|that|this|i)\\b)(.+?) ${waiting}(?: from (?:us|you))?\\W*$`,
);

const onAnybody = opened(
	`(?:is|are) (?!(?:we|you|they|it|he|she|that|this|i|any\\w*|there)\\b)(.+?) ${waiting} (?:any(?:one|body|thing)|some(?:one|body|thing)|others?|us)\\W*$`,
);

const isListOf = (reading: Reading, kind: (question: Question) => boolean): boolean =>
	reading.is === "question" && reading.question.ask === "items" && kind(reading.question);

/** What is blocked waits for somebody, and so does guidance that is expected. */
const ofWaiting = (text: string, read: Read): Reading | undefined => {
	if (whatAll.test(text))
		return { is: "each", texts: ["what is blocked", "which guidance is expected"] };
	const whose = whatOne.exec(text)?.[1] ?? onAnybody.exec(text)?.[1];
	if (whose === undefined) return undefined;
	const texts = [`what is blocked for ${whose}`, `which guidance is expected for ${whose}`];
	const isOfBody = ({ subjects }: Question) =>
		subjects.length > 0 && !subjects.some(({ kind }) => isItemKind(kind));
	const readings = texts.map(read);
	if (!readings.every((reading) => isListOf(reading, isOfBody))) return undefined;
	// What a body issues is waited for by others: of a body, what is blocked says what has not reached it.
	const isOfOthers = ({ subjects }: Question) =>
		subjects.some(({ kind }) => kind === "organisation");
	return readings.some((reading) => isListOf(reading, isOfOthers))
		? readings[0]
		: { is: "each", texts };
};

const fromWhom: readonly (readonly [RegExp, "open" | "blocked" | "theirs"])[] = [
	[
		opened(
			`(?:who|whos|which (?:boards?|teams?|people))(?:['’]?s| else is| is| are| all)* ${waiting.replace("(?: now| at the moment)?", "")} (.+?)(?: now| at the moment)?\\W*$`,
		),
		"blocked",
	],
	[
		opened(
			`(?:what|anything|is anything|(?:which|any) (?:things|items|actions|ones|work))(?:['’]?s|['’]?re| is| are)? (?:still |all |currently )*waiting (?:on|for) (?!me\\b|us\\b)(.+?)(?: now| at the moment)?\\W*$`,
		),
		"theirs",
	],
	[
		opened(
			`what(?:['’]?s|['’]?re| is| are) (?:we|you|they|everyone|everybody) ${waiting.replace("(?: now| at the moment)?", "")} (?:from )?(.+?)(?: for| to .+)?\\W*$`,
		),
		"open",
	],
	[
		opened(
			`(?:are|is) (?:we|you|they|everyone|everybody|any(?:one|body|thing)) (?:still |all |currently )*waiting (?:(?:on|for) )?(?:(?:anything|something) )?(?:from |on |for )?(.+?)(?: (?:for|to|with) .+| now| at the moment)?\\W*$`,
		),
		"open",
	],
	[
		opened(
			`(?:what|which (?:items|actions|things)|anything|is anything|are any)(?:['’]?s| is| are)?(?: still)?(?: being)? (?:(?:stuck|held up|held back|delayed|stopped|stalled|blocked|waiting|sitting|parked|lying) (?:with|by|at)|(?:stuck|stalled|held up|hanging|resting|hinging) on) (.+?)\\W*$`,
		),
		"blocked",
	],
	[opened(`what (?:hangs|rests|rides|hinges|turns) (?:on|upon) (.+?)\\W*$`), "blocked"],
	[
		opened(
			`what(?:['’]?s|['’]?re| is| are) (.+?) (?:still )?(?:holding|keeping) (?:us|things|everyone|everybody|me)(?: (?:up|back|waiting))?(?: (?:on|over|with|for))?\\W*$`,
		),
		"blocked",
	],
	// What a body sits on is no board, where nobody asks for one.
	[opened(`what(?:['’]?s|['’]?re| is| are) (.+?) (?:still )?sitting on\\W*$`), "blocked"],
];

/** What a body is waited for, or holds up, is in the words of what waits for it; the body owns none of it. */
const ofBody = (text: string, read: Read): Reading | undefined => {
	for (const [form, state] of fromWhom) {
		const said = form.exec(text)?.[1];
		const body = said?.replace(/^(?:the|our)\s+/i, "");
		if (said === undefined || body === undefined) continue;
		// "The council" may be a body's own name, where "council" is a part of somebody's.
		const reading = [...new Set([said, body, `the ${body}`])]
			.map((name) => read(`what is open for ${name}`))
			.find((each) => each.is === "question");
		if (reading?.is !== "question") continue;
		const { ask, kinds, subjects } = reading.question;
		const [only, ...others] = subjects;
		if (ask !== "items" || kinds.length > 0 || others.length > 0) continue;
		// What somebody is waited for is what they have to do.
		if (only?.kind === "person" && state !== "blocked") return reading;
		if (only?.kind !== "organisation") continue;
		const all = state === "theirs" ? "open" : state;
		const question: Question = {
			...reading.question,
			facets: ["reason"],
			subjects: [],
			state: all,
		};
		return { is: "question", question: { ...question, topic: body } };
	}
	return undefined;
};

const toCome =
	"(?:outstanding|pending|awaited|undecided|unmade|(?:(?:that|which)(?: are| is)? )?(?:still |yet )?(?:to be|needing to be) (?:made|taken|reached)|still to come|yet to come)";
const undecided = new RegExp(
	`\\b(?:${toCome} decisions?|decisions?(?: (?:is|are|that|which|we|still|have|has|got|not|been|left))* ${toCome}|decisions? (?:are|do) we (?:still )?(?:waiting (?:on|for)|need|owe))\\b`,
	"i",
);

const outcome = opened(
	`(?:what(?:['’]?s| is| was)(?: the)? (?:outcome|result|upshot)(?: of| for| on| from)?|what (?:came|has come|became)(?: out)? of|what(?:['’]?s| is)? happened with) (.+?)\\W*$`,
);
const went = opened(`how did (.+?) (?:go|turn out|end|end up)\\W*$`);

/** What came of one thing is told with how it stands; of a meeting its record is asked for. */
const ofOutcome = (text: string, read: Read): Reading | undefined => {
	const what = outcome.exec(text)?.[1] ?? went.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(`what is the status of ${what}`);
	if (reading.is !== "question" || reading.question.ask !== "facts") return undefined;
	const { subjects, among = [] } = reading.question;
	const items = [...subjects, ...among].filter(({ kind }) => isItemKind(kind));
	return items.length > 0 && items.every(({ kind }) => kind !== "meeting") ? reading : undefined;
};

export const ofAwaited = (text: string, read: Read): Reading | undefined => {
	if (undecided.test(text)) return { is: "not-held", matter: "decisions to come" };
	return ofWaiting(text, read) ?? ofBody(text, read) ?? ofOutcome(text, read);
};
