/** What stands in another order than a title does, or asks why something is not so: tried where nothing else can be read. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

type Read = (words: string) => Reading;
type Round = {
	readonly read: Read;
	readonly isCounted: (subject: Subject) => boolean;
};

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
		"why (?:has|have|is|are|was|were)(?:n['’]?t| not) (?:the |our )?(.+?) (?:been |being )?(\\w+(?:ed|en|ne|lt|nt|pt|id|old|ought|ound|ixed|ing)|done|sorted)(?: yet)?",
	),
	shaped(
		"why(?:['’]?s| has| have| is| are| was| were) (?:the |our )?(.+?) (?:still )?not (?:yet )?(?:been |being )?(\\w+(?:ed|en|ne|lt|nt|pt|id|old|ought|ound|ixed|ing)|done|sorted)(?: yet)?",
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

const wasThere = shaped(
	"(?:was|were) there (?:an? |any )(.+?)(?: meeting| mtg)? ((?:on |in |this |last |earlier )?(?:yesterday|today|\\w+day|.*\\d.*|(?:this |last |earlier this )?(?:week|month|year)|[a-z]+ary|march|april|may|june|july|august|[a-z]+ber))",
);

/** "Was there a venues committee yesterday" asks whether it met. */
const ofBeingHeld = (text: string, read: Read): Reading | undefined => {
	const [, who, when] = wasThere.exec(text) ?? [];
	if (who === undefined) return undefined;
	const reading = read(`did the ${who} meet ${when}`);
	const isOfBoard =
		reading.is === "question" &&
		reading.question.ask === "meetings" &&
		reading.question.span !== undefined &&
		reading.question.subjects.some(({ kind }) => kind === "board");
	return isOfBoard ? reading : undefined;
};

const isThere = shaped(
	"(?:is|are) there (?:still |even )?(?:an? |any |the )?(?!(?:meetings?|mtgs?|papers?|minutes|agendas?|actions?|items?)\\b)(.+?)(?: (?:still|any ?more|now|at all|going|these days))*",
);

/** "Is there still a tourism forum" asks whether that goes on. */
const ofBeing = (text: string, read: Read): Reading | undefined => {
	const what = isThere.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(`is the ${what} still going`);
	const isOfBoard =
		reading.is === "question" &&
		reading.question.ask === "about" &&
		reading.question.boardState !== undefined &&
		reading.question.subjects.length === 1 &&
		reading.question.subjects.every(({ kind }) => kind === "board");
	return isOfBoard ? reading : undefined;
};

const seatEnds = shaped(
	"(?:is|are|will|does|do|has|have) (.+?['’]s?) (?:seat|term|place)(?: on (?:the |our )?(.+?))? (?:(?:about|due|going|coming) to |nearly |almost |soon )*(?:run(?:ning)? out|end(?:ing|ed|s)?|expir(?:e|ing|ed|es)|finish(?:ed|ing)?|laps(?:e|ed|ing)|up|over)(?: soon| yet| this year| shortly)?",
);

/** "Is the department's seat about to run out" asks until when it is held. */
const ofSeat = (text: string, read: Read): Reading | undefined => {
	const [, whose, board] = seatEnds.exec(text) ?? [];
	if (whose === undefined) return undefined;
	const reading = read(`when does ${whose} seat${board ? ` on ${board}` : ""} end`);
	return reading.is === "question" && reading.question.ask === "tenure" ? reading : undefined;
};

const howManyDone: readonly RegExp[] = [
	shaped(
		"how many (?:of (?:the|our) )?(.+?) (?:have|has|had|are|were)(?: now| already| so far)? (?:been )?(\\w+(?:ed|en|ne|lt|nt|pt|id))(?: so far| yet| already| now)?",
	),
	shaped(
		"how many (?:more )?(?:of (?:the|our) )?(.+?) (?:are |have |do we have )?(?:still |left |yet |got )+to (?:be )?(\\w+)(?: yet)?",
	),
];

const leftFor = shaped(
	"(?:who|which (?:ones?|bodies|departments?|boroughs?|[\\w’'-]+))(?:['’]?s| is| are| has| have)?(?: still| yet)? (?:left|outstanding|missing|to go|to do|to come)(?: to do)? (?:for|on|with|in|from|of) (?:the |our )?(.+?)",
);

/** "Who's left for the dates", of "Tell every team the dates": the bodies that have not had it. */
const ofLeftFor = (text: string, { read, isCounted }: Round): Reading | undefined => {
	const what = leftFor.exec(text)?.[1];
	if (what === undefined || /^(?:it|that|this|them|those|these)$/i.test(what)) return undefined;
	const reading = ofOne(read(`what is the status of ${what}`));
	if (reading?.is !== "question" || !reading.question.subjects.every(isCounted)) return undefined;
	return { is: "question", question: { ...reading.question, ask: "coverage", facets: [] } };
};

/** "How many halls have been surveyed", of "Survey every hall": in how many places that is done. */
const ofCounted = (text: string, { read, isCounted }: Round): Reading | undefined => {
	const [, what, deed] = howManyDone.map((form) => form.exec(text)).find((found) => found) ?? [];
	if (what === undefined || deed === undefined) return undefined;
	const reading = ofOne(read(`what is the status of ${deed} ${what}`));
	if (reading?.is !== "question" || !reading.question.subjects.every(isCounted)) return undefined;
	return { is: "question", question: { ...reading.question, ask: "coverage", facets: [] } };
};

export const turnedRound = (text: string, round: Round): Reading | undefined => {
	const { read } = round;
	const ways = [ofVerb, ofPlan, ofWhyNot, ofSending, ofAgendaAhead, ofBeingHeld, ofBeing, ofSeat];
	const first = ways.reduce(
		(sofar: Reading | undefined, way) => sofar ?? way(text, read),
		undefined,
	);
	const found = first ?? ofLeftFor(text, round) ?? ofCounted(text, round);
	return found && read(text).is !== "question" ? found : undefined;
};
