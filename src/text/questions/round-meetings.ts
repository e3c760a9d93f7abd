/** Whether a meeting was moved, when it finishes, and when a seat is up: each read as the plain question. */
import type { Reading } from "../../usecases/questions/understanding.ts";

type Read = (words: string) => Reading;

const moved =
	/^(\W*(?:and |so )?)(?:has|have|was|were|is) (.+?) (?:been |being )?(?:moved|rescheduled|put back|brought forward|shifted)(?: (?:then|yet|at all|(?:from|to|off) .+))?((?: (?:(?:in|on|for) )?(?:(?:this|next|last) )?(?:week|month|year|quarter|today|tomorrow|\w+day|january|february|march|april|may|june|july|august|september|october|november|december))?)\W*$/i;
const isItTrue =
	/^\W*(?:is it (?:true|right)|am i right|i (?:hear|heard|gather)|someone said)(?: that)? (.+)$/i;

/** "Has the April board been moved": a move is told with its reason, and the month says which meeting. */
const ofMove = (said: string, read: Read): Reading | undefined => {
	const claim = isItTrue.exec(said)?.[1];
	const text = claim?.replace(/^(.+?) ((?:has|have|was|were|is) )/i, "$2$1 ") ?? said;
	const [, opens = "", whose, when = ""] = moved.exec(text) ?? [];
	if (whose === undefined) return undefined;
	const reading = read(`${opens}why did ${whose} move${when}`);
	const isMeant =
		reading.is === "question" &&
		reading.question.ask === "reasons" &&
		reading.question.subjects.some(({ kind }) => kind === "board" || kind === "meeting");
	return isMeant ? reading : undefined;
};

const orMoved =
	/^(\W*(?:(?:and|so|ok) )*)(?:is|are|was) (.+? still .+?),? or (?:has|have|is|was|did) (?:it|they|that|this)(?: (?:all|just|now|been))* (?:changed?|moved?|shift(?:ed)?|reschedul(?:ed?|ing)|put back|brought forward|gone|slipped|different|another (?:day|time|date))\W*$/i;

/** "Still on the 6th, or has it changed" is asked of a meeting that may have moved. */
const ofOrMoved = (text: string, read: Read): Reading | undefined => {
	const [, opens = "", still] = orMoved.exec(text) ?? [];
	if (still === undefined) return undefined;
	const reading = read(`${opens}why is ${still} moved`);
	return reading.is === "question" && reading.question.ask === "reasons" ? reading : undefined;
};

const finishes =
	/^(\W*(?:and |so )?)when (does|do|will|is) (.+?) (?:finish|finishes|end|ends|over)\b(.*)$/i;

/** "When does the board finish on the 23rd": of a day, the hour is asked for. */
const ofItsHour = (text: string, read: Read): Reading | undefined => {
	const [, opens = "", verb = "", whose, then = ""] = finishes.exec(text) ?? [];
	if (whose === undefined) return undefined;
	const reading = read(`${opens}what time ${verb} ${whose} finish${then}`);
	const isMeant =
		reading.is === "question" && reading.question.ask === "meetings" && reading.question.span;
	return isMeant ? reading : undefined;
};

const seatIsUp =
	/^(\W*(?:(?:and|so|ok) )*)when(?:['’]?s| is| does| will)? (.+?)(?:['’]s|s['’]) (?:seat|term|place)(?: (?:on|at|with) (?:the )?.+?)?(?: be| come)? up\W*$/i;

/** "When's Finn's seat on LPB up" asks until when it is held. */
const ofSeatUp = (text: string, read: Read): Reading | undefined => {
	const [, opens = "", whose] = seatIsUp.exec(text) ?? [];
	if (whose === undefined) return undefined;
	const reading = read(`${opens}when does ${whose}'s term end`);
	return reading.is === "question" && reading.question.ask === "tenure" ? reading : undefined;
};

const theThing =
	/^(\W*(?:(?:and|so|ok) )*when(?:['’]?s| is| was)) the (?!(?:next|last|first|same|other|whole)\b)(.+?) (?:thing|do)\W*$/i;

/** "When's the supply thing", of a board, is its meeting. */
const ofTheThing = (text: string, read: Read): Reading | undefined => {
	const [, when = "", whose] = theThing.exec(text) ?? [];
	if (whose === undefined) return undefined;
	const reading = read(`${when} the next ${whose} meeting`);
	const isOfBoard =
		reading.is === "question" &&
		reading.question.ask === "meetings" &&
		reading.question.subjects.some(({ kind }) => kind === "board" || kind === "meeting");
	return isOfBoard ? reading : undefined;
};

const paperOf =
	/^(\W*(?:(?:and|so|ok) )*)(?:is|has) (?!(?:the|that|this|my|your|our)\b)([\w’'-]+(?: [\w’'-]+){0,2}?)['’]s paper ((?:in|here|late|ready|done|come|come in|arrived|been \w+)\b.*)$/i;

/** "Is Ida's paper in" is asked of all that are hers. */
const ofPaperOf = (text: string, read: Read): Reading | undefined => {
	const [, opens = "", whose] = paperOf.exec(text) ?? [];
	if (whose === undefined) return undefined;
	const reading = read(`${opens}papers due for ${whose}`);
	return reading.is === "question" && reading.question.ask === "papers" ? reading : undefined;
};

const theHour =
	/^(\W*(?:(?:and|so|ok) )*where)(?:['’]?s| is| are we meeting for)? (?:the|that|this|our) (\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?|noon)(?: (?:meeting|mtg|one|thing))?\W*$/i;

/** "Where's the 3pm": the meeting that begins at that hour today. */
const ofTheHour = (text: string, read: Read): Reading | undefined => {
	const [, where = "", hour] = theHour.exec(text) ?? [];
	if (hour === undefined || !/[:.]|m$|noon/i.test(hour)) return undefined;
	const reading = read(`${where} is today's ${hour} meeting`);
	return reading.is === "question" && reading.question.ask === "meetings" ? reading : undefined;
};

const whichPart =
	/^(\W*(?:(?:and|so|ok) )*)(?:is|are|was|does|do) (.+?) (?:(?:be|meet|happening|on) )?(?:in )?(?:the |a )?(?:morning|afternoon|evening|am|pm) or (?:in )?(?:the |a |an )?(?:morning|afternoon|evening|am|pm)(?: one| meeting)?\W*$/i;

/** "Is it in the morning or the afternoon" asks for the hour. */
const ofItsPart = (text: string, read: Read): Reading | undefined => {
	const [, opens = "", whose] = whichPart.exec(text) ?? [];
	if (whose === undefined) return undefined;
	const reading = read(`${opens}when is the next meeting of ${whose}`);
	const other = read(`${opens}when is ${whose}`);
	const isOfMeeting = (each: Reading) => each.is === "question" && each.question.ask === "meetings";
	return [other, reading].find(isOfMeeting);
};

export const roundMeetings = (text: string, read: Read): Reading | undefined =>
	ofItsHour(text, read) ??
	ofItsPart(text, read) ??
	ofPaperOf(text, read) ??
	ofOrMoved(text, read) ??
	ofMove(text, read) ??
	ofSeatUp(text, read) ??
	ofTheThing(text, read) ??
	ofTheHour(text, read);
