/** Whether a board has begun, who works on a thing, what falls due after it, why and when a meeting was called off, and who is over whom: each read as the plain question, or as what nobody keeps. */
import type { Board } from "../../domain/boards/board.ts";
import { type HonestDate, isDated, wordDay } from "../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Subject } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened, shaped } from "./shaped.ts";

type Around = {
	readonly read: (words: string) => Reading;
	readonly boards: readonly Board[];
	readonly itemOf: (subject: Subject) => Item | undefined;
	readonly today: PlainDate;
};
type Way = (text: string, around: Around) => Reading | undefined;

const begins = opened(
	"(?:is|are|does|do|did|has|have|will|was|were|when(?:['’]?s| is| are| does| do| did| will)) (?:the |our )?(.+?) (?:(?:due|going|expected|meant|supposed|still|actually|really|ever|be|to|been|yet|already|properly) )*(?:start|starts|starting|started|begin|begins|beginning|begun|began|launch|launches|launching|launched|set up|up and running)(?: (?:in|by|on|next|this|before|after|during|from|at|as|late|early|soon|yet|already|now|or)\\b.*?)?\\W*$",
);

/** "Is the London board starting in March", of one that has not met yet: when it is expected to. */
const ofBeginning: Way = (text, { read, boards }) => {
	const which = begins.exec(text)?.[1];
	if (which === undefined) return undefined;
	const reading = read(`when does ${which} start`);
	if (reading.is !== "question" || reading.question.ask !== "about") return undefined;
	const [only, ...others] = reading.question.subjects;
	const isForming = boards.some(({ id, state }) => id === only?.id && state.is === "forming");
	return isForming && others.length === 0 ? reading : undefined;
};

const worksOn = opened(
	"who(?: else| all)?(?:['’]?s| is| are)? (?:also )?(?:works?|working|worked) on (?:the |our )?(.+?)\\W*$",
);

/** "Who works on the pilot sites": whoever owns them is kept, and nobody else. */
const ofWorkers: Way = (text, { read }) => {
	const what = worksOn.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(`who owns ${what}`);
	const isMeant = reading.is === "question" && reading.question.ask === "facts";
	return isMeant || reading.is === "which" ? reading : undefined;
};

const staff = "(?:people|persons|staff|officers|employees|colleagues|folks?)";
const worksFor = opened(
	`(?:how many ${staff} (?:work|are working|are employed|serve|are based|are there)(?: (?:for|in|at|with|under))|how many ${staff} (?:does|do|has|have)) (?:the |our )?(.+?)(?: (?:have|employ|got))?\\W*$`,
);

const whoWorksFor = opened(
	"(who)(?: else| all)?(?:['’]?s| is| are)? (?:works?|working|worked) (?:for|in|at|with|under) (?:the |our )?(.+?)\\W*$",
);

/** "How many officers work in the command": places on boards are kept, and who of it has one. */
const ofStaff: Way = (text, { read }) => {
	const from = whoWorksFor.exec(text)?.[2];
	const people = from === undefined ? undefined : read(`who is from ${from}`);
	if (people?.is === "question" && people.question.ask === "from") return people;
	const whose = worksFor.exec(text)?.[1];
	if (whose === undefined) return undefined;
	const reading = read(`which boards is ${whose} on`);
	const [only] = reading.is === "question" ? reading.question.subjects : [];
	return only?.kind === "organisation"
		? { is: "not-held", matter: "how many people a body has" }
		: undefined;
};

const dueOf = (item: Item | undefined): HonestDate | undefined => {
	if (item?.kind === "action") return item.due;
	return item?.kind === "milestone" ? item.forecast : undefined;
};

const besideItem = opened(
	"(?:what(?:['’]?s| is| else is| else|['’]?s else)?|(?:which|any|are any|is any)(?:thing)?(?: actions?| milestones?| items?)?(?: is| are)?) (?:the )?(?:next )?(?:due|deadlines?|due dates?)(?: (?:that )?(?:is|are|falls?|comes?))? (after|before) (?:the |our )?(?!(?:the )?(?:next|last|first|this|that)\\b)(.+?)(?: on (?:any(?:one|body)['’]?s?|the|my|our) lists?)?\\W*$",
);

/** "What is due after the December returns": after the day on which they are. */
const ofBesideItem: Way = (text, { read, itemOf }) => {
	const [, side = "", what] = besideItem.exec(text) ?? [];
	const plain = what === undefined ? undefined : read(`what is due ${side} ${what}`);
	const isOfTime =
		plain?.is === "question" && plain.question.ask === "items" && plain.question.span !== undefined;
	if (plain === undefined || isOfTime) return undefined;
	const reading = read(`when is ${what} due`);
	if (reading.is !== "question" || reading.question.ask !== "facts") return undefined;
	const [only, ...others] = reading.question.subjects;
	const item = only && others.length === 0 ? itemOf(only) : undefined;
	if (item?.kind === "meeting") return undefined;
	const due = dueOf(item);
	if (!due || !isDated(due)) return { is: "unread", words: [`${side} ${what}`] };
	const day = wordDay(side.toLowerCase() === "after" ? due.last : due.first);
	const list = read(`what is due ${side} ${day.replace(/^\w+ /, "")}`);
	return list.is === "question" && list.question.ask === "items" ? list : undefined;
};

const calledOff = opened(
	"why (was|were|is|are|has|have) (.+?) ((?:been )?(?:cancelled|canceled|called off|scrapped|moved|postponed|put back|put off)),?(?: and)? (?:on what day|when)(?: (?:was|were|is) (?:it|that|they)(?: (?:done|decided|cancelled|called off))?)?\\W*$",
);

/** "Why was it cancelled, and when": the day of it stands beside the reason. */
const ofCalledOff: Way = (text, { read }) => {
	const [, was, what, done] = calledOff.exec(text) ?? [];
	if (what === undefined) return undefined;
	const reading = read(`why ${was} ${what} ${done}`);
	return reading.is === "question" && reading.question.ask === "reasons" ? reading : undefined;
};

export const newDate =
	"(?:(?:is|was|has) there (?:been )?|do we have |have we got |has anyone (?:set|fixed) )(?:a |any |the )?(?:new|another|revised|fresh|replacement) (?:date|day|time|slot) (?:yet )?(?:set |fixed |agreed |booked )?(?:for|of|instead of|to replace) (?:the |our )?(.+?)(?: yet)?";
const asksNewDate = shaped(newDate);

/** "Is there a new date for the January meeting": whether it was moved is asked in plainer words, and none of its other changes. */
const ofNewDate: Way = (text) => {
	const which = asksNewDate.exec(text)?.[1];
	if (which === undefined) return undefined;
	return { is: "unread", words: [which] };
};

const manages = opened(
	"(?:who(?:['’]?s| is| are)? (?:(?:the |a )?(?:line manager|line management|boss|supervisor) (?:of|for|to) (.+?)|(.+?)['’]?s? (?:line managers?|boss|supervisor)|(?:(?:line[ -]?)?manages|supervises|bosses) (.+?)|(?:does|do|would) (.+?) (?:answer|report) to))\\W*$",
);
const appoints = opened(
	"who (?:first )?(?:appointed|nominated|elected|named|chose|picked|selected) (?:the |our )?([\\w'’-]+(?: [\\w'’-]+){0,5}?)(?:,? as .+?)?(?:,? and (?:when|why))?\\W*$",
);
const madeSo = opened(
	"who (?:made|put) (?:the |our )?([\\w'’-]+(?: [\\w'’-]+){0,3}?) (?:(?:as|to be|the|a|our) )*(?:chair|secretary|lead|leader|clerk|deputy|member|in charge)\\b.*?\\W*$",
);

const isSomebody = (whom: string, read: Around["read"]): boolean => {
	if (/^(?:i|me|my|him|her|them|he|she|they|(?:chair|secretary|clerk)(?: of .+)?)$/i.test(whom))
		return true;
	const reading = read(`which boards is ${whom} on`);
	const [only] = reading.is === "question" ? reading.question.subjects : [];
	return only?.kind === "person";
};

/** Who is whose manager, and who put somebody where they are, nobody keeps. */
const ofStanding: Way = (text, { read }) => {
	const managed = manages
		.exec(text)
		?.slice(1)
		.find((each) => each !== undefined);
	const whom = managed ?? (appoints.exec(text) ?? madeSo.exec(text))?.[1];
	if (whom === undefined || !isSomebody(whom.replace(/^the /i, ""), read)) return undefined;
	return {
		is: "not-held",
		matter: managed === undefined ? "who appointed whom" : "who manages whom",
	};
};

const twoCounts = opened(
	"how many(?: (?:things|items|of (?:them|the things)))? (?:are )?(?:there )?((?:in|on|of|for|under) .+?) (?:are|is) (.+?),? and how many(?: are)? (.+?)\\W*$",
);

/** "How many in the stream are green and how many amber": of each, within the same. */
const ofTwoCounts: Way = (text, { read }) => {
	const [, where, ...sorts] = twoCounts.exec(text) ?? [];
	if (where === undefined) return undefined;
	const texts = sorts.map((sort) =>
		/^(?:actions?|milestones?|guidance)$/i.test(sort)
			? `how many ${sort} ${where}`
			: `how many items ${where} are ${sort}`,
	);
	const readings = texts.map(read);
	const areLists = readings.every(
		(each) =>
			each.is === "question" && each.question.ask === "items" && each.question.subjects.length > 0,
	);
	return areLists ? { is: "each", texts } : undefined;
};

const isOrNot = "(has|have|is|are|was|were|do|does|did)";
const bothSides = opened(
	`((?:which|what) .+?) ${isOrNot} (.+?),? (?:and|or) which(?: ones?)? ${isOrNot}(?:n['’]?t| not)(?: yet)?\\W*$`,
);

/** "Which guidance has come out and which hasn't": the one list, and the other. */
const ofBothSides: Way = (text, { read }) => {
	const [, which, verb, done] = bothSides.exec(text) ?? [];
	if (which === undefined) return undefined;
	const texts = [`${which} ${verb} ${done}`, `${which} ${verb} not ${done}`];
	const asks = texts
		.map(read)
		.map((each) => (each.is === "question" ? each.question.ask : each.is));
	return asks.every((ask) => ask === asks[0] && ask !== "unread" && ask !== "lost")
		? { is: "each", texts }
		: undefined;
};

const lastOfAll = opened(
	"(?:(?:what|when|which)(?:['’]?s| is| will be) (?:the |our )?(?:very )?(?:last|latest|final|furthest)(?:[ -](?:off|out|away))? (?:meeting|mtg|one|date)(?: (?:that )?(?:is |we have |we['’]?ve )?(?:in the (?:diary|calendar|book)|recorded|planned|booked|scheduled|set|fixed|on record|in the system|of all|ahead))+(?:,? (?:the )?furthest (?:out|off|away).*)?|which board (?:meets|is meeting|sits) (?:last|latest)(?: of all)?)\\W*$",
);

/** "What's the last meeting in the diary": the furthest ahead of all. */
const ofLastOfAll: Way = (text, { today }) =>
	lastOfAll.test(text)
		? {
				is: "question",
				question: {
					...plainQuestion("meetings"),
					end: "last",
					span: { first: today, words: "from today on" },
				},
			}
		: undefined;

const ofAge = opened(
	"(?:which|what|whats|what['’]s) (?:is )?(?:the |our )?(?:((?:oldest|newest|youngest|longest[- ]standing|most recent) (?:board|group|committee|panel|forum))|(?:board|group|committee|panel|forum)(?:['’]?s| is| was)? (?:the )?(oldest|newest|youngest|longest[- ]standing|most recent))\\W*$",
);

/** "Which board is the oldest": nobody kept the day, and its things are others. */
export const ageOfBoards = (text: string): string | undefined =>
	ofAge
		.exec(text)
		?.slice(1)
		.find((each) => each !== undefined);

const ways: readonly Way[] = [
	ofTwoCounts,
	ofBothSides,
	ofLastOfAll,
	ofBeginning,
	ofWorkers,
	ofStaff,
	ofBesideItem,
	ofCalledOff,
	ofNewDate,
	ofStanding,
];

export const roundThings: Way = (text, around) => {
	for (const way of ways) {
		const found = way(text, around);
		if (found) return found;
	}
	return undefined;
};
