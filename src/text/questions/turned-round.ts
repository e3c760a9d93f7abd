/** What stands in another order than a title does, or asks why something is not so: tried where nothing else can be read. */
import type { Question } from "../../domain/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

type Read = (words: string) => Reading;

const isOfOne = ({ ask, subjects, among = [] }: Question): boolean => {
	const [only, ...others] = [...subjects, ...among];
	return ask === "facts" && others.length === 0 && only !== undefined && only.kind !== "meeting";
};

const ofOne = (reading: Reading): Reading | undefined =>
	reading.is === "question" && isOfOne(reading.question) ? reading : undefined;

const whenGoes = shaped(
	"(when|by when|what (?:date|day)|how soon) (?:do|does|will|did|are|is) (?:the |our )?(.+?) (?:go|get|become|come) (.+?)",
);

/** "When do tickets go on sale", of "Tickets on sale": the verb is no word of the title. */
const ofVerb = (text: string, read: Read): Reading | undefined => {
	const [, when, who, what] = whenGoes.exec(text) ?? [];
	return when === undefined ? undefined : ofOne(read(`${when} is ${who} ${what} due`));
};

const meantToBe = shaped(
	"(?:was|were|is|are) (?:the |our )?(.+?) (?:meant|supposed|due|expected|planned) to (?:be|have been|have gone|go) (.+?)(?: (?:by now|yet|already|before now))",
);

/** "Were tickets meant to be on sale by now" asks what was planned at first. */
const ofPlan = (text: string, read: Read): Reading | undefined => {
	const [, who, what] = meantToBe.exec(text) ?? [];
	return who === undefined ? undefined : ofOne(read(`what was the baseline for ${who} ${what}`));
};

const whyNot: readonly RegExp[] = [
	shaped(
		"why (?:has|have|is|are|was|were)(?:n['’]?t| not) (?:the |our )?(.+?) (?:been |being )?(\\w+(?:ed|en|ne|lt|nt|pt|id|old|ought|ound|ixed)|done|sorted)(?: yet)?",
	),
	shaped(
		"why (?:has|have|is|are|was|were) (?:the |our )?(.+?) (?:still )?not (?:yet )?(?:been |being )?(\\w+(?:ed|en|ne|lt|nt|pt|id|old|ought|ound|ixed)|done|sorted)(?: yet)?",
	),
];

/** "Why isn't the machine fixed", "why haven't the lorries been booked": what stands in its way. */
const ofWhyNot = (text: string, read: Read): Reading | undefined => {
	const [, what, deed] = whyNot.map((form) => form.exec(text)).find((found) => found) ?? [];
	if (what === undefined || /^(?:it|that|this|they|those|we|you)$/i.test(what)) return undefined;
	const reading =
		ofOne(read(`what is stopping ${what}`)) ?? ofOne(read(`what is stopping ${deed} ${what}`));
	return reading?.is === "question" && reading.question.facets.includes("reason")
		? reading
		: undefined;
};

const sends = shaped(
	"who (?:does|would|will|can|might) (.+?) send(?: instead| in (?:his|her|their) (?:place|stead)|(?: (?:when|if) (?:he|she|they) (?:can['’]?t|cannot|isn['’]?t|aren['’]?t|is not|are not|is|are|has|have)\\b.*))?",
);

/** "Who does Dario send when he can't make it": his deputy. */
const ofSending = (text: string, read: Read): Reading | undefined => {
	const who = sends.exec(text)?.[1];
	if (who === undefined) return undefined;
	const reading = read(`who is ${who}'s deputy`);
	return reading.is === "question" && reading.question.ask === "deputies" ? reading : undefined;
};

const discussing =
	"(?:discuss(?:ing|ed)?|talk(?:ing|ed)? (?:about|over|through)|consider(?:ing|ed)?|debat(?:e|ing|ed)|going (?:over|through)|covering|covered)";
const aheads: readonly RegExp[] = [
	shaped(
		`what(?:['’]?s| is| are| will be|['’]?ll be)(?: (?:we|you|they))? (?:being |going to be |to be |due to be )?${discussing}(?: next)?(?: (?:at|in|for) (?:the |our )?| (?=on |tomorrow|today|this |next ))(.+?)`,
	),
	shaped(
		`what(?:['’]?s| is| are| will) (?:the |our )?(.+?) (?:be |going to )*${discussing}(?: next(?: time)?| (?=on |tomorrow|today|this )(.+?))?`,
	),
];

/** "What are we discussing on the 20th", "what will the board talk about next": what is on that agenda. */
const ofAgendaAhead = (text: string, read: Read): Reading | undefined => {
	const [, whose, when = ""] = aheads.map((form) => form.exec(text)).find((found) => found) ?? [];
	if (whose === undefined || /^(?:being|to be|going|it|that|this|we)$/i.test(whose))
		return undefined;
	const reading = read(`what is on the agenda for ${[whose.replace(/^on /i, ""), when].join(" ")}`);
	const isMeant =
		reading.is === "question" &&
		reading.question.records?.join() === "agenda" &&
		!reading.question.topic;
	return isMeant ? reading : undefined;
};

export const turnedRound = (text: string, read: Read): Reading | undefined => {
	const ways = [ofVerb, ofPlan, ofWhyNot, ofSending, ofAgendaAhead];
	const found = ways.reduce(
		(sofar: Reading | undefined, way) => sofar ?? way(text, read),
		undefined,
	);
	return found && read(text).is !== "question" ? found : undefined;
};
