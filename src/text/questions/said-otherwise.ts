/** "What's in the work stream", "which guidance was withdrawn", "is it mine": questions in other words than those that are read. */

import type { Reading } from "../../usecases/questions/understanding.ts";
import { comingSoon } from "./coming-soon.ts";
import { endDateOf } from "./end-date-of.ts";
import { firstToHaveIt } from "./first-to-have-it.ts";
import { askedIndirectly } from "./indirect-questions.ts";
import { ofCourseInstead } from "./its-course.ts";
import { lateByThen } from "./late-by-then.ts";
import { ofAskedToDo, ofWay } from "./otherwise.ts";
import { generallyInstead } from "./otherwise-generally.ts";
import { ofHurried } from "./otherwise-hurried.ts";
import { inPassing, inPassingInstead } from "./otherwise-in-passing.ts";
import { ofSooner } from "./planned-sooner.ts";
import { reportedThen } from "./reported-then.ts";
import { reporterOfStream } from "./reporter-of-stream.ts";
import { shaped } from "./shaped.ts";
import { ofUndatedBoards } from "./undated-boards.ts";
import { whyMoved } from "./why-moved.ts";
import { ofWithdrawn } from "./withdrawn.ts";

const contents = shaped(
	"(?:list )?what(?:['’]?s| is| are| do we have| have we got)? (?:all )?(?:in|under|within|inside|comes? under|falls? under|sits? under|belongs? (?:to|under)) (?:the |our )?(.+?)",
);

/** "What's in the Prevention work stream": what it holds, and not what it is. */
const ofContents = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const whole = contents.exec(text)?.[1];
	if (whole === undefined) return undefined;
	const reading = read(`list the items of the ${whole}`);
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const { subjects, span, kinds } = reading.question;
	const [only] = subjects;
	const isWhole = only?.kind === "plan" || only?.kind === "workStream";
	return subjects.length === 1 && isWhole && !span && kinds.length === 0 ? reading : undefined;
};

const years = shaped(
	"(?:which|what) (?:financial )?years? (?:does|do|did|will|is|are) (?:the |our )?(.+?) (?:cover|covers|span|run for|run|last|for|covered by|made for|fall in)",
);

/** "Which years does the grant cover": each item that is called so says its own. */
const ofYears = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const what = years.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(`when is ${what} due`);
	if (reading.is === "question") return reading.question.ask === "facts" ? reading : undefined;
	const isAll = reading.is === "which" && !reading.isGuess && reading.more === 0;
	if (!isAll || reading.choices.length > 4) return undefined;
	return { is: "each", texts: reading.choices.map(({ question }) => question) };
};

const inForce = shaped(
	"(?:is|was|has|are) (?:the |our )?(.+?) (?:still )?(?:been )?(?:withdrawn|in force|valid|in use)(?: yet| now)?",
);

/** Guidance alone is withdrawn; how it stands says whether it is. */
const ofForce = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const what = inForce.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(`has ${what} been released`);
	if (reading.is !== "question" || reading.question.ask !== "facts") return undefined;
	const { subjects } = reading.question;
	return subjects.length === 1 && subjects[0]?.kind === "guidance" ? reading : undefined;
};

const byPost =
	/\s(?:by (?:correspondence|e-?mail|circulation)|outside (?:of )?(?:a|any|the) meetings?|between meetings|without (?:a|any) meeting)\b/i;

/** Decisions that no meeting took. */
const ofCorrespondence = (text: string, read: (words: string) => Reading): Reading | undefined => {
	if (!byPost.test(text)) return undefined;
	const reading = read(text.replace(byPost, ""));
	if (reading.is !== "question" || reading.question.ask !== "decisions") return undefined;
	const { question } = reading;
	return {
		is: "question",
		question: { ...question, facets: [...question.facets, "by correspondence"] },
	};
};

const newest = shaped(
	"(?:(?:what|which)(?:['’]?s| is| was)? )?(?:the |our )?(?:very )?(?:latest|newest|most recent|last) decision(?: (?:anyone|anybody|we|any board|made|taken|recorded|reached|of all|of any board|so far|overall|has|have|that|was|been))*",
);

/** "What's the newest decision", of no board: the latest of all. */
const ofNewest = (text: string, read: (words: string) => Reading): Reading | undefined => {
	if (!newest.test(text)) return undefined;
	const reading = read("what was decided");
	if (reading.is !== "question" || reading.question.ask !== "decisions") return undefined;
	return { is: "question", question: { ...reading.question, limit: 1 } };
};

const oneOf = shaped(
	"(?:is|was|are|were) (.+?) (?:one of|among|in|part of) (?:them|those|these|that list|the list)",
);

/** "Is Barnet one of them", of bodies that were counted, asks how far that one has come. */
const ofOneOfThem = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const body = oneOf.exec(text)?.[1];
	if (body === undefined) return undefined;
	const reading = read(`what about ${body}`);
	return reading.is === "question" && reading.question.ask === "coverage" ? reading : undefined;
};

/** "Present" is also who was there. */
const ofPresents = (text: string, read: (words: string) => Reading): Reading | undefined => {
	if (!/\bpresents\b/i.test(text)) return undefined;
	const reading = read(text.replace(/\bpresents\b/gi, "is presenting"));
	const isMeant = reading.is === "question" && reading.question.records?.includes("agenda");
	return isMeant ? reading : undefined;
};

const goingOn = shaped(
	"what(?:['’]?s| is| was) (?:happening|going on|up|new) (?:with|on|in) (.+?)",
);

/** "What is happening with the engagement strand" asks how it stands, and not what of it is due. */
const ofGoingOn = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const what = goingOn.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(`what is the status of ${what}`);
	if (reading.is !== "question" || reading.question.ask !== "about") return undefined;
	const { subjects, span } = reading.question;
	const areStrands = subjects.every(({ kind }) => kind === "workStream" || kind === "plan");
	return subjects.length > 0 && areStrands && !span ? reading : undefined;
};

const gotOn = shaped(
	"what(?:['’]?s| has| have) (.+?) got on(?: (?:at the moment|just now|right now|now|currently|then))?",
);

/** "What have they got on", of a board, asks what it has to do, and not who sits on it. */
const ofWork = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const who = gotOn.exec(text)?.[1];
	if (who === undefined) return undefined;
	const reading = read(`what is open for ${who === "they" ? "them" : who}`);
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const { subjects } = reading.question;
	return subjects.length > 0 && subjects.every(({ kind }) => kind === "board")
		? reading
		: undefined;
};

const stillHeld = shaped(
	"(?:are|do) (?:we|they) still (?:do(?:ing)?|hav(?:e|ing)|hold(?:ing)?|get(?:ting)?) (?:the |our |those |these )?(.+?)",
);

/** "Are we still having the pilot boards" asks whether they go on, and not how they do. */
const ofStillHeld = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const what = stillHeld.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(`is ${what} still going`);
	if (reading.is !== "question" || reading.question.ask !== "about") return undefined;
	return reading.question.subjects.every(({ kind }) => kind === "board") ? reading : undefined;
};

const isMine = shaped("(?:is|are|was) (.+?) (?:mine|ours|with me|for me to do|on my plate|my job)");

/** "Is LPB-3 mine" asks who owns it. */
const ofMine = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const what = isMine.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(`who owns ${what}`);
	return reading.is === "question" && reading.question.ask === "facts" ? reading : undefined;
};

const wasIt = shaped("(?:was|were) (?:the |our )?(.+?)(?: yet| after all| in the end)?");

/** "Were the alarms fitted": an action's own words, and whether it is so. */
const ofPast = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const what = wasIt.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(`is ${what} done`);
	if (reading.is !== "question" || reading.question.ask !== "facts") return undefined;
	const { subjects, span } = reading.question;
	return subjects.every(({ kind }) => kind === "action") && !span ? reading : undefined;
};

const thing =
	/\b(the|that|this) (?!(?:next|last|first|only|same|other|main|whole|one|big\w*|oldest|latest|newest|worst|best|most|right|wrong|real)\b)([\w'’-]+(?: [\w'’-]+){0,3}) (?:(?:thing|lot|crowd|bunch|gang|mob)\b|(?:people|folks?|guys|lads)\b(?= (?:next |last |all |usually )*(?:meets?|met|sits?|sat|gets?|got|decided?|agreed?)\b))/i;

/** "The chair of the drills thing": a name that somebody does not trouble to say. */
const ofAThing = (text: string, read: (words: string) => Reading): Reading | undefined => {
	if (!thing.test(text)) return undefined;
	const reading = read(text.replace(thing, "$1 $2"));
	return reading.is === "question" && reading.question.subjects.length > 0 ? reading : undefined;
};

type Way = (text: string, read: (words: string) => Reading) => Reading | undefined;

/** These are read as something else as they stand. */
const instead: readonly Way[] = [
	comingSoon,
	firstToHaveIt,
	lateByThen,
	reportedThen,
	reporterOfStream,
	endDateOf,
	ofAskedToDo,
	ofContents,
	ofForce,
	ofWithdrawn,
	ofCorrespondence,
	ofPresents,
	ofOneOfThem,
	ofGoingOn,
	ofWork,
	ofStillHeld,
	whyMoved,
	inPassingInstead,
	ofSooner,
	ofNewest,
	ofUndatedBoards,
	ofCourseInstead,
	generallyInstead,
];

/** These are tried where nothing can be read. */
const besides: readonly Way[] = [
	askedIndirectly,
	ofWay,
	ofYears,
	ofPast,
	ofMine,
	ofAThing,
	ofHurried,
	inPassing,
];

const firstOf =
	(ways: readonly Way[]): Way =>
	(text, read) => {
		for (const way of ways) {
			const found = way(text, read);
			if (found) return found;
		}
		return undefined;
	};

export const saidInstead: Way = firstOf(instead);

export const saidOtherwise: Way = (text, read) =>
	read(text).is === "question" ? undefined : firstOf(besides)(text, read);
