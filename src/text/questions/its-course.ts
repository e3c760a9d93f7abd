/** How a thing fares, in the words of those who wait for it: reached, put back, held up, in hand, better or worse. */
import type { Question } from "../../domain/questions/question.ts";
import { firstOf, type Otherwise, shaped, type Way } from "./shaped.ts";

const isOfOne = ({ ask, subjects, among = [] }: Question): boolean =>
	ask === "facts" && subjects.length + among.length === 1;
const isOf =
	(...asks: readonly Question["ask"][]) =>
	({ ask, subjects }: Question): boolean =>
		asks.includes(ask) && subjects.length > 0;

const thing = "(?:the |our )?(.+?)";
const sofar = "(?: yet| already| now| so far| at last| in the end| today)*";
const moved =
	"(?:moved|slipped|put back|put off|pushed (?:back|out)|postponed|delayed|deferred|re-?dated|rescheduled|brought forward|extended)";

const of = (shape: string, plain: Otherwise["plain"], asks = isOfOne): Otherwise => ({
	shape: shaped(shape),
	plain,
	asks,
});

const ofBoards = isOf("roles", "items", "about", "overview");

export const waysOfCourse: readonly Otherwise[] = [
	of(
		`(?:has|have|had|was|were) ${thing} (?:been )?(?:ever |actually |now |yet )?(?:reached|met|attained|passed|hit|accomplished|fulfilled|landed)${sofar}`,
		(what) => `is ${what} done`,
	),
	of(
		`(?:did|have|had) (?:we|they) (?:ever |actually )?(?:make|made|reach(?:ed)?|meet|met|land(?:ed)?|attain(?:ed)?) ${thing}${sofar}`,
		(what) => `is ${what} done`,
	),
	of(
		`how (?:many times|often) (?:has|have|was|were|had) ${thing} (?:been )?${moved}${sofar}`,
		(what) => `when is ${what} due`,
	),
	of(
		`(?:(?:has|have|was|were) |when (?:was|were) )${thing} (?:been )?(?:last |ever )?${moved}${sofar}`,
		(what) => `when is ${what} due`,
	),
	of(
		`(?:has|have|is) ${thing} (?:(?:got(?:ten)?|getting|become|becoming|gone) (?:any )?(?:better|worse|redder|greener)|improved|improving|deteriorated|deteriorating|picked up|recovered|(?:any )?(?:better|worse) than (?:before|it was|last (?:time|week|month|quarter)))${sofar}`,
		(what) => `when did ${what} turn amber`,
	),
	of(
		`(?:is|are) ${thing} (?:(?:well |all )?in hand|under control|(?:in|on) course)${sofar}`,
		(what) => `what is the status of ${what}`,
	),
	of(
		`what (?:stage|point|state) (?:is|are|has|have) ${thing} (?:at|in|got to|reached)${sofar}`,
		(what) => `what is the status of ${what}`,
	),
	of(`(?:(?:pull|bring|call|look)|show me) up ${thing}`, (what) => `what is the status of ${what}`),
	of(
		`what(?:['’]?s| is| are) (?:holding|keeping) ${thing} (?:up|back)${sofar}`,
		(what) => `why is ${what} blocked`,
	),
	of(
		`what (?:blocks|holds up|stops|delays|prevents|hinders) ${thing}`,
		(what) => `why is ${what} blocked`,
	),
	of(
		`when(?:['’]?s| is| are| will) ${thing} (?:be |being |to be |next )*(?:reviewed|unblocked|revisited|looked at)(?: next| again)*`,
		(what) => `what is the review date of ${what}`,
	),
	of(
		`(?:who (?:can|could|would|might) (?:tell (?:me|us)|know|explain|answer)(?: more| anything)*(?: about| on| for)?|who knows(?: more| anything)*(?: about| on)) ${thing}`,
		(what) => `who should I ask about ${what}`,
	),
	of(
		`by (?:when|what date|which date|what day) (?:must|should|does|do|will|is|are|has|have) ${thing}(?: (?:to )?(?:be (?:done|ready|finished|complete|completed|in|over|closed)|due|happen|finish|land))?`,
		(what) => `when is ${what} due`,
	),
	of(
		`when (?:was|were) ${thing} (?:first )?(?:created|entered|logged|put (?:in|on)|registered|opened|set up)`,
		(what) => `when was ${what} added`,
	),
	of(
		`when (?:did ${thing} last (?:change|move)|(?:was|were) (?:the |our )?(.+?) (?:last |most recently )(?:changed|edited|amended|modified|altered))`,
		(one, other) => `when was ${one ?? other} last updated`,
	),
	of(`who reports (?:on|for|about) ${thing}`, (what) => `who reported ${what} last`),
	of(`am i (?:on|doing|down for|responsible for|listed on) ${thing}`, (what) => `is ${what} mine`),
	of(
		`who (?:has|have|owns|holds|carries)(?: got)? (?:the )?most(?: things| items| work)? (?:on|at|in|for) ${thing}`,
		(board) => `who has most to do for ${board}`,
		ofBoards,
	),
	of(
		`who (?:on|at|in|for) ${thing} (?:has|owns|holds|carries)(?: got)? (?:the )?most(?: to do| things| items| work)?`,
		(board) => `who has most to do for ${board}`,
		ofBoards,
	),
	of(
		`(?:is|are) ${thing} (?:in (?:good|bad|decent|any sort of) (?:shape|order|health|nick)|healthy|in trouble|struggling|coping)${sofar}`,
		(board) => `is ${board} on track`,
		ofBoards,
	),
	of(
		"(?:any |the )?(?:aliases|other names|nicknames|alias|former names?) (?:of|for) (?:the |our )?(.+?)",
		(board) => `what is ${board}`,
		ofBoards,
	),
	of(
		"what (?:else is|was|were|used) (?:the |our )?(.+?) (?:to be )?(?:called|known as|named)(?: before| previously| formerly| once)*",
		(board) => `what is ${board}`,
		ofBoards,
	),
];

const isBoardsOwn = ({ ask, subjects }: Question): boolean =>
	ask === "about" && subjects.length === 1 && subjects[0]?.kind === "board";

/** Read as it stands, each asks for something else: the short name for a vacancy, a board's end for its rhythm. */
export const ofCourseInstead: Way = firstOf([
	of(
		`what(?:['’]?s| is| are| does| do) (?:the letters )?${thing} (?:short for|stand for|an? (?:abbreviation|acronym) (?:of|for))`,
		(name) => `what is ${name}`,
		isOf("about"),
	),
	of(
		`when (?:does|do|did|will|is|was) ${thing}(?: due to| going to| set to| supposed to)? (?:be )?(?:wind(?:ing)? up|wound up|cease(?: to exist)?|close down|closed down|come to an end|disband(?:ed)?|dissolved?)`,
		(board) => `is ${board} still going`,
		isBoardsOwn,
	),
	of(
		"(?:what(?:['’]?s| is) )?(?:the )?end date (?:of|for) (?:the |our )?(.+?)",
		(board) => `is ${board} still going`,
		isBoardsOwn,
	),
	of(
		`(?:what|does anything|is anything|what else) (?:depends?|depending|hangs?|hanging|relies|rely|relying|hinges?) (?:on|upon) ${thing}`,
		(what) => `what is waiting for ${what}`,
		isOf("items", "records"),
	),
]);
