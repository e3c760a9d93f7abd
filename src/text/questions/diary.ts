/** "What have I got on this week": what somebody's days hold, which is meetings as well as what falls due. */
import type { Board } from "../../domain/boards/board.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import { bodyNouns } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { coinedFor } from "./name-apart.ts";
import { opened } from "./shaped.ts";

type Around = {
	readonly read: (words: string) => Reading;
	readonly boards: readonly Board[];
};

const who = "(.{1,40}?)";
const much = "(?:anything|something|nothing|much|a lot|lots|stuff)";
const asking: readonly RegExp[] = [
	opened(`what(?:['’]?s| has| have|['’]?ve| do| does)? ${who} (?:got|have|has)(?: got)? on (.+)$`),
	opened(
		`what(?:['’]?s| has| have|['’]?ve) ${who} got(?: coming up)? ((?:today|tomorrow|this (?:week|month|quarter)|next (?:week|month|quarter)|in )\\b.*)$`,
	),
	opened(`(?:have|has|do|does) ${who} (?:got |have |has )?(?:got )?${much} on(?: for)? (.+)$`),
	opened(
		`(?:is there |are there |got |have we got )?${much} (?:in the (?:diary|calendar)|on|booked|coming up) for ${who} ((?:today|tomorrow|this|next|on|in)\\b.*)$`,
	),
	opened(
		`(?:what(?:['’]?s| is) |is there |are there |got |have we got )?(?:${much} )?(?:down )?(?:in|on) (the|our|my) (?:diary|calendar)(?: for)?(?: on)? (.+)$`,
	),
	opened(`what(?: am| are| is|['’]?s) ${who} doing ((?:today|tomorrow|this|next|on|in)\\b.*)$`),
	opened(`what(?:['’]?s| is) on for ${who} ((?:today|tomorrow|this|next|on|in)\\b.*)$`),
];

/** On her list, her mind, her plate: what she has to do, and no days. */
const noDays = /^(?:(?:his|her|their|my|our|the|your) )?(?:plate|list|mind|hook|go)\b/i;

export const ofDiary = (text: string, read: (words: string) => Reading): Reading | undefined => {
	for (const words of asking) {
		const [, whose, when] = words.exec(text) ?? [];
		if (!whose || !when || noDays.test(when)) continue;
		// What "we" have on is everybody's.
		const isOurs = /^(?:we|the|our)$/i.test(whose);
		const meant = isOurs ? "" : `for ${/^(?:i|my)$/i.test(whose) ? "me" : whose} `;
		const days = /^(?:the \d|\d|mon|tue|wed|thu|fri|sat|sun)/i.test(when) ? `on ${when}` : when;
		const reading = read(`what is coming up ${meant}${days}`);
		const isOfDays =
			reading.is === "question" && reading.question.ask === "next" && reading.question.span;
		if (isOfDays) return reading;
	}
	return undefined;
};

const time =
	"(?:\\s+((?:today|tomorrow|tonight|yesterday|this|next|last|on|in|before|after|since|over|during|between|from|until|by)\\b.*?))?\\W*$";
const meetings: readonly RegExp[] = [
	opened(
		`(?:what|which|any|how many)(?: of the| of our| other)? (?:meetings|mtgs) (?:does|do|has|have|is|are|will) ${who} (?:got|have|has|in|at|going to|attending|down for|due at|be at|be in|need to go to)${time}`,
	),
	opened(
		`(?:(?:list|show me|what are|any|when are) )?${who}['’]s (?:meetings|mtgs|diary|calendar)${time}`,
	),
	opened(
		`(?:is|has|does|will) ${who} (?:got |have |be |due |down )?(?:(?:in|at|for|to) )?(?:anything|(?:any|some|a|many) (?:meetings?|mtgs?))${time}`,
	),
];

const nobody = /^(?:i|we|you|they|he|she|it|there|this|that|any\w+|every\w+|who|my|our)$/i;

const namesOf = memoizeByObject(
	(boards: readonly Board[]): ReadonlySet<string> =>
		new Set(
			boards
				.flatMap(({ id, code, name, aliases }) => [code, name, ...aliases, coinedFor(id)])
				.map((name) => name.toLowerCase()),
		),
);

/** A board, and not its chair: what is read twice takes twice as long. */
const ofBody = new RegExp(`^(?!.* of ).*\\b(?:${bodyNouns})(?: \\d+)?$`, "i");

const meeting = "(?:meeting|mtg|session)";
const nexts: readonly RegExp[] = [
	opened(
		`(?:when|what|where)(?:['’]?s| is| are)? (?:the )?${who}(?:['’]?s|['’]) next ${meeting}(?: on| at| due)?\\W*$`,
	),
	opened(
		`(?:when|where)(?:['’]?s| is| are| does| do| has| have| will)? ${who}(?:['’]s)? (?:next (?:got|have|has|having|in|at|due at|due in|meet|meeting)(?: (?:a|an|any|another) ${meeting})?|(?:got|have|having|in|at) (?:(?:a|an|his|her|their) )?(?:next ${meeting}|${meeting} next))\\W*$`,
	),
];

/** "When's Nora's next meeting": the first of her boards' to come. */
const ofTheirNext = (text: string, { read, boards }: Around): Reading | undefined => {
	for (const words of nexts) {
		const whose = words.exec(text)?.[1];
		if (!whose || nobody.test(whose) || ofBody.test(whose)) continue;
		if (namesOf(boards).has(whose.toLowerCase())) continue;
		const reading = read(`what is in the diary for ${whose} from today`);
		if (reading.is !== "question") continue;
		const { subjects, span, ask } = reading.question;
		if (ask !== "next" || !span || subjects.length !== 1 || subjects[0]?.kind !== "person")
			continue;
		return {
			is: "question",
			question: { ...reading.question, ask: "meetings", facets: ["next"], span: undefined },
		};
	}
	return undefined;
};

/** "Has she anything on Friday": what falls due as well. */
const ofAll = /(?<!\b(?:in|at|to) )\banything\b/i;

/** "Is Nora in anything next week", "what meetings has she got": those of somebody's boards, who may be called by the first name. */
export const ofTheirMeetings = (text: string, around: Around): Reading | undefined => {
	const { read } = around;
	for (const words of meetings) {
		const [, whose, when = "from today"] = words.exec(text) ?? [];
		if (!whose || nobody.test(whose)) continue;
		const reading = read(`what is in the diary for ${whose} ${when}`);
		if (reading.is !== "question") continue;
		const { ask, subjects, span } = reading.question;
		const isOfOne = subjects.length === 1 && subjects[0]?.kind === "person";
		if (ask !== "next" || !isOfOne || !span) continue;
		const { question } = reading;
		return {
			is: "question",
			question: ofAll.test(text) ? question : { ...question, ask: "meetings", facets: ["next"] },
		};
	}
	return ofTheirNext(text, around);
};
