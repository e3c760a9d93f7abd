/** Who organises a board, who goes when somebody cannot, and whether it is somebody's: each read as the plain question. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { roundOwn } from "./round-own.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;

const arranges =
	"(?:organi[sz](?:es?|ing|ed)|arrang(?:es?|ing|ed)|co-?ordinat(?:es?|ing|ed)|convenes?|convening|services|servicing|administers|administering|set(?:s|ting)? up|sort(?:s|ing)? out|books?|booking)";
const organiser = opened(
	`who(?:['’]?s| is| has| does| do)? (?:usually )?(?:the one )?${arranges} (?!it(?:self)?\\b.*\\b(?:for|by)\\b)(.+?)(?:['’]s)?(?: (?:meetings?|mtgs?))?\\W*$`,
);
const sender = opened(
	`who (?:does|sends|sends out|sends round|writes|prepares|puts together|draws up|circulates|does|issues) (?:the )?(?:agendas?|papers|invites?|invitations) (?:for|of|at|to) (.+?)\\W*$`,
);

const serving: readonly RegExp[] = [
	"who(?:['’]?s| is)? (?:does|doing|handles|handling) (?:the |all the )?(?:admin|administration|secretarial work|paperwork)(?: work)? (?:for|of|on|at) (?:the |our )?(.+?)",
	"who(?:['’]?s| is)? (?:keeps|keeping) (?:the |all the )?(?:records|books|minutes|register|action log) (?:of|for|at|on) (?:the |our )?(.+?)",
	"who (?:supports|serves|looks after|acts for) (?:the |our )?(.+?) as (?:its |the |their )?(?:secretary|clerk|secretariat)",
	"(?:who(?:m)? (?:do|should|must|can) (?:i|we|people) (?:send|submit|give|e-?mail|hand(?: in)?|pass) (?:(?:the |our |my )?(.+?)(?:['’]s)? papers?|(?:my |our |a |the |any )?papers? (?:for|of) (?:the |our )?(.+?)) to)",
].map((form) => opened(`${form}\\W*$`));

/** A board's meetings are its secretary's to arrange, and its papers to gather. */
const ofOrganiser = (text: string, read: Read): Reading | undefined => {
	const found = [organiser, sender, ...serving].map((form) => form.exec(text)).find((each) => each);
	const whose = found?.slice(1).find((each) => each !== undefined);
	if (whose === undefined) return undefined;
	const reading = read(`who is the secretary of ${whose}`);
	const isMeant = reading.is === "question" && reading.question.ask === "roles";
	return isMeant ? reading : undefined;
};

const goesIf = opened(
	`who(?: else)? (?:will |would |do we |should )?(?:go(?:es)?|comes?|attends?|sits?(?: in)?|steps? (?:in|up)|covers?|fills? in|stands? in|takes? (?:his|her|their) (?:place|seat)|send)(?: along| instead)?(?: (?:to|at) (?:the |our )?(.+?))? (?:if|when|whenever) (.+?)(?:['’]s (?:ill|away|off|sick|unwell|busy|out|stuck|on leave|on holiday)| (?:can['’]?t|cannot|can not|is(?:n['’]?t| not)?|are(?:n['’]?t| not)?|won['’]?t|does(?:n['’]?t| not)|has to))\\b(.*)$`,
);
const objects: Readonly<Record<string, string>> = {
	he: "him",
	she: "her",
	they: "them",
	i: "me",
};

const standsInIf = opened(
	`who(?:['’]?s| is)?(?: else)? (?:will |would |does |can )?(?:step(?:s|ping)? in|stand(?:s|ing)? in|cover(?:s|ing)?|fill(?:s|ing)? in|deputi[sz](?:es?|ing)|sit(?:s|ting)? in|subs?|subbing|goes|going|act(?:s|ing)?)(?: instead)? for (?!me\\b|us\\b)(.+?) (?:if|when|whenever|while|should) (?:he|she|they|s\\/?he)(?:['’]?s|['’]?re|['’]?ve)?\\b.*$`,
);

/** "If she can't make LPB": on that board. */
const missed =
	/^ (?:make|attend|do|(?:come|go|get)(?: along)? to|be at) (?:the |our )?(.+?)(?: (?:meetings?|next time|this time|either|then|anyway))*\W*$/i;

/** Whoever goes when somebody cannot stands in for them. */
const ofStandIn = (text: string, read: Read): Reading | undefined => {
	const [, to, goes, rest = ""] = goesIf.exec(text) ?? [];
	const who = standsInIf.exec(text)?.[1] ?? goes;
	if (who === undefined) return undefined;
	const board = to ?? missed.exec(rest)?.[1];
	const on = board === undefined || /^(?:it|that|this)$/i.test(board) ? "" : ` on ${board}`;
	const reading = read(`who stands in for ${objects[who.toLowerCase()] ?? who}${on}`);
	const isMeant = reading.is === "question" && reading.question.ask === "deputies";
	return isMeant || reading.is === "which" ? reading : undefined;
};

const possessed = opened(
	`(?:is|was|isn['’]?t) (?:it|that|this|that one|this one)(?: one| still| not)? ([\\w'’-]+(?: [\\w'’-]+){0,2})['’]s(?: (?:one|then|too|as well))?\\W*$`,
);

const isOf = ({ subjects, among = [] }: Question, kinds: RegExp): boolean =>
	[...subjects, ...among].some(({ kind }) => kinds.test(kind));

/** "Is it Nora's": of a thing, whether she owns it; of a board, what she is on it. */
const ofPossessor = (text: string, read: Read): Reading | undefined => {
	const said = possessed.exec(text)?.[1];
	// A name stands there, and no "will" of any other sense.
	const who = said && said.charAt(0).toUpperCase() + said.slice(1);
	if (who === undefined) return undefined;
	const owned = read(`does ${who} own it`);
	if (owned.is === "question" && isOf(owned.question, /^(?:action|milestone|guidance)$/))
		return owned;
	const sits = read(`is ${who} on it`);
	return sits.is === "question" && sits.question.ask === "roles" && isOf(sits.question, /^person$/)
		? sits
		: undefined;
};

const silent =
	/^(\W*(?:(?:and|so|but|ok)\b[\s,]*)*)who (?:have|has)(?:n['’]?t| not) (?:we|i|you)(?: not)? (?:heard|had (?:a reply|an answer|a response)|got (?:a reply|an answer))(?: back)? from\b/i;
const heard =
	/^(\W*(?:(?:and|so|but|ok)\b[\s,]*)*)who (?:have|has) (?:we|i|you) (?:all )?(?:heard|had (?:a reply|replies|an answer)) (?:back )?from\b/i;
const silence = /\bwho (?:have|has) (?:we|i) not heard (?:back )?from\b/i;

/** "Who haven't we heard from" asks who has not replied. */
const ofSilence = (text: string, read: Read): Reading | undefined => {
	const plain = text
		.replace(heard, "$1who has replied")
		.replace(silent, "$1who has not replied")
		.replace(silence, "who has not replied");
	const reading = plain === text ? undefined : read(plain);
	return reading?.is === "question" && reading.question.ask === "records" ? reading : undefined;
};

const nextOf =
	/^\W*(?:(?:and|so|ok)\b[\s,]*)*(?:the )?next (?!(?:week|month|year|quarter|one|page|step|up|few|\d)\b)([\w'’&-]+(?: [\w'’&-]+){0,5}?)(?: (?:please|pls|then))?\W*$/i;

const looks =
	/^(\W*(?:(?:and|so|ok)\b[\s,]*)*)(?:what(?:['’]?s| is| does)|how(?:['’]?s| is| does)) (.+?) (?:looking|look)(?: like)?\W*$/i;
/** "What's the quarter looking like for milestones". */
const listAt =
	/^(\W*(?:(?:and|so|ok)\b[\s,]*)*)(?:what(?:['’]?s| is| does)|how(?:['’]?s| is| does)) (.+?) (?:looking|look|shaping up)(?: like)? (?:for|on|in terms of) (actions?|milestones?|guidance|deadlines?)\W*$/i;
const timeOf =
	/^(?:(?:this|next|the|my|our|rest|of|tomorrow|week|month|fortnight|quarter|q[1-4]|year|\w+day|january|february|march|april|may|june|july|august|september|october|november|december|diary|calendar)\b ?)+$/i;

/** "What's next week looking like", "what's next week": what is on then. */
const ofLooks = (text: string, read: Read): Reading | undefined => {
	const ofKind = listAt.exec(text);
	if (ofKind?.[2] !== undefined && timeOf.test(ofKind[2])) {
		const reading = read(`${ofKind[1] ?? ""}which ${ofKind[3]} are due ${ofKind[2]}`);
		const isList = reading.is === "question" && reading.question.ask === "items";
		return isList && reading.question.span ? reading : undefined;
	}
	const [, opening = "", time = ""] =
		looks.exec(text) ?? /^(\W*)what(?:['’]?s| is) (.+?)\W*$/i.exec(text) ?? [];
	if (time === "" || !timeOf.test(time)) return undefined;
	const whose = /^(?:my)\b/i.test(time) ? "my " : "";
	const reading = read(
		`${opening}what ${whose}meetings are there ${time.replace(/^(?:my|our) /i, "")}`,
	);
	const isMeant = reading.is === "question" && reading.question.ask === "meetings";
	return isMeant && reading.question.span ? reading : undefined;
};

const hasToPresent =
	/^(\W*(?:(?:and|so|ok)\b[\s,]*)*)(?:do|does|have|has|is|am|are) (i|we|(?!there\b|anyone\b).+?)(?: (?:have|got|has))? (?:anything|something|an item|any items|items|much|down)(?: (?:have|got|has))? to (?:present|introduce)\b(.*)$/i;

/** "Has he anything to present" asks what he presents. */
const ofPresenting = (text: string, read: Read): Reading | undefined => {
	const [, opening = "", who, then = ""] = hasToPresent.exec(text) ?? [];
	if (who === undefined) return undefined;
	const verb = /^i$/i.test(who) ? "am" : "is";
	const reading = read(`${opening}what ${verb} ${who} presenting${then}`);
	return reading.is === "question" && reading.question.ask === "records" ? reading : undefined;
};

const sees =
	/^(\W*(?:(?:and|so|ok)\b[\s,]*)*)when (?:do|does|will|shall|are|am) (?:i|we|they) (?:next |due to |going to )*(?:see|seeing)(?: the| our)? (.+?)(?: (?:next|again))?\W*$/i;

/** "When do we see the works board" asks when it meets. */
const ofSeeing = (text: string, read: Read): Reading | undefined => {
	const [, opening = "", whom] = sees.exec(text) ?? [];
	if (whom === undefined) return undefined;
	const reading = read(`${opening}when is the next meeting of ${whom}`);
	return reading.is === "question" && isOf(reading.question, /^board$/) ? reading : undefined;
};

const thatDay =
	/^(\W*(?:(?:and|so|ok)\b[\s,]*)*who(?:['’]?s| is| will)?(?: be)? (?:chairing|chairs|chair|in the chair (?:at|for)|taking (?:the )?minutes (?:at|for|of)) .+?) (?:on (?:the )?\d.*|on \w+day\b.*|tomorrow|today|tonight|this (?:week|month)|next (?:week|month|\w+day))\W*$/i;

/** "Who's chairing the works board on the 20th": its chair, whichever day it meets. */
const ofThatDay = (text: string, read: Read): Reading | undefined => {
	const plain = thatDay.exec(text)?.[1];
	if (plain === undefined || read(text).is === "question") return undefined;
	const reading = read(plain);
	return reading.is === "question" && reading.question.ask === "roles" ? reading : undefined;
};

const pickedTime =
	/^\W*(?:(?:and|so|ok)\b[\s,]*)*(?:which|any|how many)(?: (?:of (?:them|those|these)|ones?))? (?:are|is|were|fall|come|happen) (?=(?:in|on|this|next|before|after|today|tomorrow|during)\b)(.+?)\W*$/i;

/** "Which of those are this month", after meetings were listed, asks the same of that time. */
const ofPickedTime = (text: string, read: Read): Reading | undefined => {
	const time = pickedTime.exec(text)?.[1];
	if (time === undefined || read(text).is === "question") return undefined;
	const reading = read(`and ${time}`);
	return reading.is === "question" && reading.question.ask === "meetings" && reading.question.span
		? reading
		: undefined;
};

const pickedMine =
	/^\W*(?:(?:and|so|ok)\b[\s,]*)*which (?:ones|of (?:them|those|these))(?: (?:actions|items|things))? (?:are|is|were|do i (?:own|have)) ?(?:mine|my own)?\W*$/i;

/** "Which of those are mine", after a list, is asked of that list. */
const ofPickedMine = (text: string, read: Read): Reading | undefined => {
	if (!pickedMine.test(text) || !/\b(?:mine|my own|do i)\b/i.test(text)) return undefined;
	if (read(text).is === "question") return undefined;
	const reading = read("any of them mine");
	return reading.is === "question" && reading.question.mine ? reading : undefined;
};

const needed =
	/\b(?:the |our )?next (?:one|meeting|mtg|thing) (?:that )?(?:i|we) (?:need to|have to|['’]?m meant to|am meant to|am supposed to|should|must) (?:be at|go to|attend|be in|come to)\b/i;

/** "The next one I need to be at" is my next meeting. */
const ofMyNext = (text: string, read: Read): Reading | undefined => {
	if (!needed.test(text)) return undefined;
	const reading = read(text.replace(needed, "my next meeting"));
	return reading.is === "question" && reading.question.ask === "meetings" ? reading : undefined;
};

/** "Next trustees please", of one board and nothing else, asks when it next meets. */
const ofNext = (text: string, read: Read): Reading | undefined => {
	const name = nextOf.exec(text)?.[1];
	if (name === undefined) return undefined;
	const plain = read(text);
	const isOfBoard =
		plain.is === "question" &&
		plain.question.ask === "next" &&
		plain.question.subjects.length === 1 &&
		isOf(plain.question, /^board$/);
	if (!isOfBoard) return undefined;
	const reading = read(`when is the next meeting of ${name}`);
	return reading.is === "question" && reading.question.ask === "meetings" ? reading : undefined;
};

export const roundPeople = (text: string, read: Read): Reading | undefined =>
	ofNext(text, read) ??
	ofSilence(text, read) ??
	ofThatDay(text, read) ??
	ofPickedTime(text, read) ??
	ofPickedMine(text, read) ??
	roundOwn(text, read) ??
	ofMyNext(text, read) ??
	ofSeeing(text, read) ??
	ofPresenting(text, read) ??
	ofLooks(text, read) ??
	ofOrganiser(text, read) ??
	ofStandIn(text, read) ??
	ofPossessor(text, read);
