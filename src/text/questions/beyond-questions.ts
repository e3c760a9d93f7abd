/** "Email me what's overdue", "just the risks", "anything to escalate": what is not done or not kept here is said, and what there is of it is told. */
import type { Question } from "../../domain/questions/question.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { type Beyond, saidFirst } from "./beside-the-answer.ts";
import { nameOf } from "./called-by.ts";
import { deedReported } from "./reports-done.ts";
import { shaped } from "./shaped.ts";

const lists: ReadonlySet<Question["ask"]> = new Set(["items", "meetings", "boards", "overview"]);
const isList = (reading: Reading): boolean =>
	reading.is === "question" && lists.has(reading.question.ask);

const sends =
	"(?:e-?mail|mail|text|whatsapp|message|dm|forward|fax|print|export|download|ping|slack|send|attach)(?: out| over| across| on| through)?";
const polite =
	"(?:(?:can|could|would|will) (?:you|u) (?:please )?)?(?:(?:i['’]?d like you to|i want you to|go and|kindly|just|could u) )?";
const copy = "(?:(?:an?|the) )?(?:(?:list|copy|report|summary|note|pdf|spreadsheet) of )?";
const form =
	"(?: (?:as|in|to|into) (?:an? )?(?:pdf|csv|excel|word|spreadsheet|e-?mail|file|paper)| by e-?mail| please| pls)?";
const whom =
	"(?!(?:what|who|which|when|where|all|any\\w*|every\\w*|an?|the (?:overdue|open|late|list|actions|red|amber|next)|open|overdue|late|red|amber|actions|milestones|meetings)\\b)(?:the |our )?[\\w'’@.-]+(?: [\\w'’@.-]+){0,2}?";
const sendings: readonly RegExp[] = [
	shaped(`${polite}(?!send me|send us)${sends} (?:me|us|myself) (?:with )?${copy}(.+?)${form}`),
	shaped(`${polite}${sends} ${copy}(.+?) (?:to|round to|over to) (?:me|us|${whom})${form}`),
	shaped(`${polite}${sends} ${whom} (?:with )?${copy}(.+?)${form}`),
	shaped(`${polite}(?!send)${sends} ${copy}(.+?)${form}`),
];
const listed = /^(?:the |an? )?(.+?) list$/i;

/** Answers stay where they are asked for; what is to be sent can be told all the same. */
export const toBeSent = (text: string, read: (words: string) => Reading): Reading | undefined => {
	for (const sending of sendings) {
		const what = sending.exec(text)?.[1];
		if (what === undefined || /\b(?:that|about|saying|apolog\w*|apols)\b/i.test(text)) continue;
		const reading = read(what.replace(listed, "what is $1"));
		// "Export committee meetings", "forward plan overdue" name a board or a plan, and send nothing.
		if (isList(reading) && read(text).is === "question") return undefined;
		if (isList(reading)) return saidFirst(reading, "I answer here, and send or export nothing");
	}
	return undefined;
};

const risks = shaped(
	"(?:(?:just|only|show(?: me)?|give me|list|what(?:['’]?s| is| are)|what about|any|are there any|tell me) )?(?:the |our |all the |main |top |key |biggest |open )*(?:risks?|issues|risks and issues)(?: (?:on|for|in|to|of|with|at) (.+?))?",
);

/** Nobody keeps a register of risks; what is red or amber has its reason. */
const ofRisks: Beyond = (text, { reading, read, thread, world }) => {
	if (reading.is !== "not-held" || reading.matter !== "risks and issues") return undefined;
	const found = risks.exec(text);
	if (!found) return undefined;
	const boards = thread.question?.subjects.filter(({ kind }) => kind === "board") ?? [];
	const [told, ...others] = boards.flatMap((each) => nameOf(each, world) ?? []);
	const of = found[1] ?? (others.length === 0 ? told : undefined);
	const inDoubt = read(`what is red or amber${of ? ` on ${of}` : ""}`);
	return isList(inDoubt)
		? saidFirst(
				inDoubt,
				"Not recorded: any risk register. I can tell what is reported red or amber",
			)
		: undefined;
};

const escalates = "(?:escalat(?:e|ed|ing|ion)|go(?:ing)? up(?:wards)?|raised? (?:up|higher))";
const escalating = shaped(
	`(?:(?:what|which (?:things|items|actions)|anything|is there anything|do we have anything|does anything|is anything|any)(?:['’]?s| is| are| do we| should we)? ?(?:(?:needs?|should|must|ought|has|have|to|be|that|which|for|worth|due|we|i|is|are) )*${escalates}|any escalations?|what are the escalations)(?: (?:to|at|with|by|for) .+?)?(?: now| this (?:week|month))?`,
);

/** What is late or in doubt may have to go up; that it must, nobody records. */
const toEscalate: Beyond = (text, { reading, read }) => {
	if (reading.is === "question" || !escalating.test(text)) return undefined;
	return saidFirst(
		read("what is going wrong"),
		"Not recorded: what is to be escalated. I can tell what is late, red or amber",
	);
};

const decides = shaped(
	"(?:what|which (?:things|items|matters)|anything|is there anything)(?:['’]?s| is| are| that)? ?(?:needs?|wants?|awaits?|awaiting|requires?|waiting for|due|up for|needing) (?:an? )?(?:decision|deciding|sign[- ]?off|approval|ruling)(?: (?:from|by|at|of) (?:the |our )?(.+?))?",
);

/** What is to be decided stands, if anywhere, on an agenda. */
const toDecide: Beyond = (text, { reading, read }) => {
	const found = reading.is === "question" ? null : decides.exec(text);
	const board = found?.[1];
	if (!found || board === undefined) return undefined;
	const agenda = read(`what is on the agenda for ${board}`);
	return agenda.is === "question" && agenda.question.ask === "records"
		? saidFirst(agenda, "Not recorded: what is still to be decided. I can tell the next agenda")
		: undefined;
};

const without = shaped(
	"(?:which|what) ([\\w’'-]+) (?:have|has|are|do|does|still)(?:n['’]?t| not)? ?(?:got |have |having |without |lack(?:ing)? |missing |no |any |an? |yet )*(?:no |without |lacking |an? )?(.+?)(?: yet| so far| at all)?",
);
const lacks = /\b(?:no|without|lack\w*|missing|\w*n['’]t|not)\b/i;

/** Body by body it is kept only of what was rolled out or sent to them. */
const bodiesWithout: Beyond = (text, { reading, world, read }) => {
	const found = lacks.test(text) ? without.exec(text) : null;
	const isUnread = reading.is === "unread" || reading.is === "lost" || reading.is === "which";
	if (!found || !isUnread) return undefined;
	const [, bodies = "", what = ""] = found;
	const all = read(`how many ${bodies} are there`);
	const hasBodies = world.organisations.some(({ sort }) => sort === "borough");
	const isOfBodies =
		all.is === "question" &&
		all.question.ask !== "items" &&
		all.question.kinds.length === 0 &&
		all.question.subjects.length > 0 &&
		all.question.subjects.every(({ kind }) => kind === "organisation");
	if (!hasBodies || !isOfBodies) return undefined;
	const done = read(`which ${bodies} have not done ${what}`);
	if (done.is === "question" && done.question.ask === "coverage") return done;
	return { is: "not-held", matter: "borough by borough records" };
};

const handsIn = shaped(
	"(?:has|have|did) (?:the |our )?(.+?) (?:already |actually )?(?:sent|send|hand(?:ed)?|submit(?:ted)?|deliver(?:ed)?|given|turned|put)(?: (?:in|us|over))? (?:(?:its|his|her|their|the|an?|our) )*(.+?) (?:paper|report)(?: (?:in|over))?(?: yet| already)?",
);

/** "Has the treasurer handed in the budget paper": the paper is asked of, and no item that is called like it. */
const paperHandedIn: Beyond = (text, { reading, read }) => {
	const what = reading.is === "which" ? handsIn.exec(text)?.[2] : undefined;
	const paper = what === undefined ? undefined : read(`has the ${what} paper come in`);
	return paper?.is === "question" && paper.question.records?.includes("papers") ? paper : undefined;
};

const submits = shaped(
	"(?:has|have|did) (?:the |our )?(?:.+?) (?:already |actually )?(?:submit(?:ted)?|filed?|(?:sent|send|handed|hand|put) in) (?:(?:its|his|her|their|the|an?|our) )*(.+?)(?: yet| already)?",
);
const paperNoun = /\s+(?:paper|report|note)s?\W*$/i;
const mostWords = 6;

const isOfPapers = (reading: Reading): boolean =>
	reading.is === "question" && reading.question.records?.includes("papers") === true;

/** "The crate options", "has data submitted the take-up figures": what no item is called, and one paper is. */
const paperAlone: Beyond = (text, { reading, read, world: { paperTitles = [] } }) => {
	const isUnread =
		(reading.is === "unread" && !reading.order) ||
		reading.is === "lost" ||
		reading.is === "not-held" ||
		(reading.is === "which" && reading.isGuess === true);
	if (!isUnread) return undefined;
	const said = submits.exec(text)?.[1] ?? text.trim().replace(/[?.!]+$/, "");
	const what = said.replace(/^(?:the|our) /i, "").replace(paperNoun, "");
	const titles = paperTitles.filter((title) => speaksOf(title, what));
	if (what.split(/\s+/).length > mostWords || what.split(/\s+/).length < 2) return undefined;
	const paper = titles.length === 1 ? read(`has the ${what} paper come in`) : undefined;
	return paper && isOfPapers(paper) ? paper : undefined;
};

const gotDone = shaped(
	"(?:did|has|have|will) (?!(?:i|we|you|they|he|she|it)\\b)(.+?) (?:ever |finally |actually )?(?:get|got|gotten) (\\w{2,}(?:ed|en|t|n|d|ght|ne))(?: (?:yet|already|in the end))?",
);

/** "Did the ramps get ordered" asks whether they have been. */
const wasItDone: Beyond = (text, { reading, read }) => {
	const [, what, deed] = (reading.is === "question" ? undefined : gotDone.exec(text)) ?? [];
	const done = what === undefined ? undefined : read(`have ${what} been ${deed}`);
	return done?.is === "question" && done.question.ask === "facts" ? done : undefined;
};

/** What somebody says that they did, where one thing has that deed in its title. */
const didIt: Beyond = (text, { reading, read }) => {
	const plain = reading.is === "question" ? undefined : deedReported(text);
	const done = plain === undefined ? undefined : read(plain);
	if (done?.is !== "question" || done.question.ask !== "facts") return undefined;
	const { span, subjects, besides = [] } = done.question;
	return !span && subjects.length === 1 && besides.length === 0 ? done : undefined;
};

const onAll = shaped(
	"(?:(?:is|are) (?:there )?(?:any(?:one|body)|some(?:one|body))|does any(?:one|body))(?:['’]?s| is| are| sits?)? ?(?:(?:who|that) )?(?:(?:is|sits?|are) )?on (?:all|every|each)(?: one| single)?(?: of)?(?: the| our)? ?(?:boards?|groups?|committees?|panels?)",
);

/** Whoever is on the most boards says whether somebody is on all of them. */
const onAllBoards: Beyond = (text, { read }) =>
	onAll.test(text) ? read("who is on the most boards") : undefined;

export const beyondQuestions: readonly Beyond[] = [
	ofRisks,
	toEscalate,
	toDecide,
	bodiesWithout,
	paperHandedIn,
	wasItDone,
	didIt,
	paperAlone,
	onAllBoards,
];
