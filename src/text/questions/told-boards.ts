/** "Is there one in August", "who chairs both", "how many do they need", after boards or their meetings were told of. */
import type { Board } from "../../domain/boards/board.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty, isItemKind } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { calledBy } from "./called-by.ts";
import { withSeveral } from "./several.ts";
import { opened } from "./shaped.ts";

type Turn = {
	readonly words: RegExp;
	readonly plain: (codes: string, found: readonly string[]) => string;
};

const turn = (words: string): RegExp => opened(`(?:${words})\\W*$`);

const ofTwo: readonly Turn[] = [
	{
		words: turn(
			"(?:(?:do|have) they (?:share|have|got) (?:anyone|anybody|any (?:members|people)|members|people)(?: in common)?|who do they (?:share|have in common)|(?:is|are)(?: there)? (?:anyone|anybody|any (?:members|people)) (?:on|in) both(?: of them)?|who(?:['’]?s| is) (?:on|in) both(?: of them)?|any(?: members| people)? in common)",
		),
		plain: (codes) => `who is on both ${codes}`,
	},
	{
		words: turn(
			"who (chairs|runs|is secretary of|is the secretary of|clerks|is chair of) both(?: of them)?",
		),
		plain: (codes, [, role]) => `who ${role} ${codes}`,
	},
];

const ofOne: readonly Turn[] = [
	{
		words: turn(
			"how many(?: people| members| of them| places)? (?:do|does|would|did) (?:they|it|we|you) need(?: to be (?:there|quorate)| there| present| for a quorum| to (?:meet|decide|go ahead))*",
		),
		plain: (code) => `what is the quorum of ${code}`,
	},
	{
		words: turn(
			"(?:how many(?: people| of (?:them|us)| members)? (?:make|makes|is|are|for)(?: (?:needed|required) for)? (?:a |the |its )?quorum|what(?:['’]?s| is) (?:the |its |their )?quorum)",
		),
		plain: (code) => `what is the quorum of ${code}`,
	},
	{
		words: turn(
			"(?:when|by when)(?: are| do| is|['’]?s)?(?: the)? papers?(?: deadline)?(?: (?:due|needed|wanted|have to be in|needed by|due by))?",
		),
		plain: (code) => `when are papers due for ${code}`,
	},
	{
		words: turn(
			"what(?:['’]?s| is| has| have| do|['’]?ve)? (?:it|they)(?: have)?(?: got)? (?:coming up|to come|in store|ahead)(?: (?:next|then|soon))?",
		),
		plain: (code) => `what is coming up for ${code}`,
	},
	{
		words: turn(
			"(?:did (?:it|they|that) leave|(?:has|have|had) (?:it|they) left) (?:anything|any (?:actions?|things?|work))(?: (?:still|left|that is))* (?:open|undone|outstanding|unfinished|behind|over|to do)(?: (?:from|by|of) (?:it|that|them))?",
		),
		plain: (code) => `what is open for ${code}`,
	},
	{
		words: turn(
			"(?:has|have|does|do) (?!(?:it|that|this|they|he|she|anyone|anybody|any|the board)\\b)(.+?) (?:got |have |hold )?(?:a|any) (?:seat|place)s?(?: (?:there|on (?:it|that|there)))?",
		),
		plain: (code, [, body]) => `does ${body} have a seat on ${code}`,
	},
	{
		words: turn("who(?:['’]?s| is| are| was)(?: all)? in (?:it|that|them|there|this)"),
		plain: (code) => `who is on ${code}`,
	},
	{
		words: turn(
			"(?:are|is|will) (?:we|they|it)(?: be)? (?:ok|okay|fine|all right|alright|good|quorate|safe) (?:for|on) (?:numbers|people|attendance|a quorum)|(?:will|are|do|have) (?:there|they|we) (?:going to )?(?:be|have|got) enough(?: (?:people|of (?:them|us)|members|there|to (?:decide|go ahead|be quorate)|for a quorum))*|enough(?: (?:people|for that|then|yet))*",
		),
		plain: (code) => `will the next ${code} meeting be quorate`,
	},
	{
		words: turn(
			"what (?:was|were|got|has been)(?: actually)? (?:agreed|decided|concluded|resolved)",
		),
		plain: (code) => `what did ${code} decide`,
	},
];

/** Of a board whose things were told it is asked too, but not of one thing. */
const ofHeldUp: readonly Turn[] = [
	{
		words: turn(
			"what(?:['’]?s| is| are|['’]?re| else is)? ?(?:holding|blocking|slowing|keeping|stopping)(?: (?:it|them|that|things|everything|this|us|stuff))?(?: all)?(?: (?:up|back|down))?|what(?:['’]?s| is) (?:in the way|stuck|the (?:hold[- ]?up|blocker))|(?:any |what are (?:the|their|its) )?(?:blockers?|hold[- ]?ups?|sticking points?)",
		),
		plain: (code) => `what is blocked for ${code}`,
	},
];

/** "Which of them are from the county", "whose term has run out", after its members were told of. */
const ofMembers: readonly Turn[] = [
	{
		words: turn(
			"((?:whose|which|any)(?: (?:seats?|terms?|places?))?(?:['’]?s| is| are| has| have| had)?(?: (?!on\\b)[\\w’'-]+){0,3} (?:run(?:s|ning)? out|end(?:s|ed|ing)?|expir(?:e|es|ed|ing)|up|over|finish(?:es|ed|ing)?|laps(?:es|ed|ing))(?: (?:soon|next|first|already|yet|this year|next year))*)",
		),
		plain: (code, [, said]) => `${said} on ${code}`,
	},
	{
		words: turn(
			"(?:which|who|how many|is any(?:one|body)|are any|any(?:one|body)?)(?: of (?:them|those|these))?(?:['’]?s| is| are)?(?: there)?(?: else)? (?:from|of) (?!(?:them|it|that|this|those|these)\\b)(.+?)(?: (?:is|are|sits?)(?: (?:there|on (?:it|that|there)))?)?",
		),
		plain: (code, [, body]) => `who from ${body} is on ${code}`,
	},
];

const when =
	"((?:in|on|at|after|before|during|this|next) (?!(?:that|this|it|one|them|those|week one)\\b).+?)";

const ofMeetings: readonly Turn[] = [
	{
		words: turn(`(?:is|are|was|were|will) there (?:be )?(?:one|any|another(?: one)?) ${when}`),
		plain: (code, [, time]) => `is there a ${code} meeting ${time}`,
	},
	{
		words: turn(
			`(?:when(?:['’]?s| is| are| was)? |what about |how about )?the (?:one|ones|first one|next one) ${when}`,
		),
		plain: (code, [, time]) => `when is the ${code} meeting ${time}`,
	},
	{
		words: turn(
			"how many(?: more)?(?: of them)?(?: are| is)?(?: there)? (?:left|still to come|to go|to come)(?: (.+?))?",
		),
		plain: (code, [, time]) => `how many ${code} meetings are left ${time ?? ""}`,
	},
];

/** The board that was told of last, or the two of them. */
const boardsTold = ({ focus, latest, question }: ThreadContext): readonly Subject[] => {
	const told = focus.slice(0, latest).filter(({ kind }) => kind === "board");
	const asked = question?.subjects.filter(({ kind }) => kind === "board") ?? [];
	return asked.length === 2 ? asked : told;
};

/** "One" is one of the meetings, where nothing else was told of that it could be one of. */
const toldMeetings = ({ focus, latest, question }: ThreadContext): boolean => {
	const items = focus.slice(0, latest).filter(({ kind }) => isItemKind(kind));
	if (items.length === 0) return question?.ask === "meetings" || question?.ask === "rhythm";
	return items.every(({ kind }) => kind === "meeting");
};

const theEnded =
	/\bthe one (?:that|which|who)?(?:['’]s| is| has| was)?(?: been| already)? ?(ended|finished|closed|merged|wound up|gone)\b/i;

/** Of two that were told of, "the one that ended" is the only one that has. */
const ofTheEnded = (text: string, told: readonly Board[]): string | undefined => {
	const [only, ...others] = told.filter(({ state }) => state.is === "ended");
	return only && others.length === 0 && theEnded.test(text)
		? text.replace(theEnded, only.code)
		: undefined;
};

const now = /\b(?:now|still|these days|nowadays|today|currently|at the moment)\b/i;
const thatBoard =
	/\b(?:it|that|that one|that board|them)(?=\W*$| (?:now|still|these|nowadays|today|currently|at))/i;

/** "Who's on that now", of one board that another has taken over, is asked of the other. */
const ofSuccessorNow = (
	text: string,
	[only, ...others]: readonly Board[],
	boards: readonly Board[],
): string | undefined => {
	const { state } = only ?? {};
	const intoId = state?.is === "ended" ? state.mergedIntoId : undefined;
	const into = boards.find(({ id }) => id === intoId);
	const asksWho = /\bwho|\bchairs?\b|\bsecretary\b|\bmeets?\b|\bsits?\b/i.test(text);
	return into && others.length === 0 && asksWho && now.test(text) && thatBoard.test(text)
		? text.replace(thatBoard, calledBy(into)).replace(/\b(?:still|now) /i, "")
		: undefined;
};

/** "Which of those am I on", after boards were told of. */
const whichOn = turn(
	"which of (?:them|those|these) (am|is|do|does) (i|he|she|[\\w’'-]+(?: [\\w’'-]+)?) (?:on|a member of|part of|go(?:ing)? to|sit on|attend|come to|need to (?:go to|be at))(?: (?:as well|too))?",
);

const eachMeets = turn(
	"when(?: do| does|['’]?s| is)? each(?: one| board| of (?:them|those|these))?(?: next)? (?:meet(?:s|ing)?|sit|due to meet)(?: next)?",
);

/** A day for their first meeting is asked of each, and of no meeting that is called the first. */
const haveDates = turn(
	"(?:(?:do|have|are|is|has|does) )?(?:they|it|either|both|any|each|all)(?: of (?:them|those|these))?(?: (?:both|all|each|yet|now|have|has|had|got|set|fixed|booked))* (?:a |an |any |the )?(?:dates?|days?)(?: (?:set|fixed|booked|agreed|yet))* for (?:a|an|the|their|its|any)(?: very)? (?:first|next) (?:meetings?|mtgs?|ones?|sessions?)(?: (?:yet|now))?",
);

const haveSeats = turn(
	"who(?:['’]?s| has| have| holds?| else has)?(?: got| have)? (?:the |its |their )?seats(?: (?:on (?:it|that)|there))?",
);

/** "Who's got seats" asks the board that was spoken of, whatever of it was told since. */
const ofItsSeats = (text: string, { focus }: ThreadContext, { boards }: World) => {
	const ids = new Set(focus.flatMap(({ kind, id }) => (kind === "board" ? [id] : [])));
	const board = ids.size === 1 ? boards.find(({ id }) => ids.has(id)) : undefined;
	return board && haveSeats.test(text) ? `who is on ${calledBy(board)}` : undefined;
};

/** The same words said of the boards by their codes; none where they do not point at them. */
export const ofToldBoards = (
	text: string,
	thread: ThreadContext,
	world: World,
): string | undefined => {
	const { boards } = world;
	const seats = ofItsSeats(text, thread, world);
	if (seats) return seats;
	const told = boardsTold(withSeveral(text, thread)).flatMap(
		({ id }) => boards.find((each) => each.id === id) ?? [],
	);
	const ended = told.length > 1 ? ofTheEnded(text, told) : undefined;
	if (ended) return ended;
	const successor = ofSuccessorNow(text, told, boards);
	if (successor) return successor;
	const codes = told.map(calledBy);
	if (codes.length > 1 && eachMeets.test(text)) return "when do they next meet";
	if (codes.length > 0 && haveDates.test(text))
		return `when ${codes.length > 1 ? "do" : "does"} ${codes.join(" and ")} next meet`;
	const [, verb, who] = (codes.length > 1 && whichOn.exec(text)) || [];
	if (verb && who) return `${/^i$/i.test(who) ? "am" : "is"} ${who} on ${codes.join(" and ")}`;
	if (codes.length === 0 || codes.length > 2) return undefined;
	const isOfMeetings = codes.length === 1 && toldMeetings(thread);
	const ofItsPeople = thread.question?.ask === "roles" ? ofMembers : [];
	const duties = thread.focus.slice(0, thread.latest).filter(isDuty);
	const alone = [
		...ofOne,
		...(duties.length === 1 ? [] : ofHeldUp),
		...ofItsPeople,
		...(isOfMeetings ? ofMeetings : []),
	];
	const turns = codes.length === 2 ? ofTwo : alone;
	for (const { words, plain } of turns) {
		const found = words.exec(text);
		if (found) return plain(codes.join(" and "), found);
	}
	return undefined;
};
