/** What somebody watches, how long a seat is one's own, for whom one stands in, and whether the papers have come: each read as the plain question. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened, shaped } from "./shaped.ts";

type Read = (words: string) => Reading;

const pickedWatched =
	/^\W*(?:(?:and|so|ok)\b[\s,]*)*which (?:ones?|of (?:them|those|these))(?: (?:are|is|am|do|does))? (?:watched by (me|.+?)|(.+?) (?:watch(?:es|ing)?|watching over))\W*$/i;

/** "Which of those am I watching" picks those that are watched by whoever is asked of, and tells of no others. */
const ofPickedWatched = (text: string, read: Read): Reading | undefined => {
	const found = pickedWatched.exec(text);
	const who = found?.[1] ?? found?.[2];
	if (who === undefined) return undefined;
	const isMe = /^(?:me|i)$/i.test(who);
	const reading = read(isMe ? "any of them mine" : `which of those does ${who} own`);
	const isMeant = reading.is === "question" && reading.question.ask === "items";
	return isMeant ? reading : { is: "unread", words: [text.trim()] };
};

const watching = opened(
	`what(?:['’]?s| is| are| am| do| does)? (i|we|(?!(?:it|that|this|they|he|she)\\b)[\\w'’-]+(?: [\\w'’-]+)?) watch(?:ing)?(?: (?:at the moment|right now|now|for))*\\W*$`,
);

/** It is guidance that somebody watches. */
const ofWatching = (text: string, read: Read): Reading | undefined => {
	const who = watching.exec(text)?.[1];
	if (who === undefined) return undefined;
	const verb = /^i$/i.test(who) ? "am" : /^we$/i.test(who) ? "are" : "is";
	const reading = read(`what guidance ${verb} ${who} watching`);
	return reading.is === "question" && reading.question.ask === "items" ? reading : undefined;
};

const papersCome = opened(
	`(?:have|has|did) (?:(?:all|any) )?(?:of )?(?:the )?papers (?:all )?(?:come|arrived|turned up|landed|been sent)(?: (?:in|through|round|yet|to us))*\\W*$`,
);

/** Whether each paper has come is told with the papers. */
const ofPapersCome = (text: string, read: Read): Reading | undefined => {
	const reading = papersCome.test(text) ? read("have we got the papers") : undefined;
	return reading?.is === "question" && reading.question.records?.includes("papers")
		? reading
		: undefined;
};

const seatFor = opened(
	`(?:how long (?:is|do i have|have i got|am i in)|till when (?:is|do i have)|until when (?:is|do i have)) (my|our) (?:seat|term|place)(?: (?:for|left))?\\W*$`,
);

const ofSeatFor = (text: string, read: Read): Reading | undefined => {
	const reading = seatFor.test(text) ? read("when does my seat end") : undefined;
	return reading?.is === "question" && reading.question.ask === "tenure" ? reading : undefined;
};

const plateOf = shaped(
	"(?:what|how much)(?:['’]?s| is| has| have| does| do)? (.+?)(?:['’]s)?(?: got| have)?(?: left)?(?: on)? (?:(?:his|her|their|its|the) )?(?:plate|to-?do list|in-?tray)(?: (?:now|at the moment|just now|currently))?",
);

/** "What's Nora got on her plate", "what's on Nora's plate": what is open for her. */
const ofPlate = (text: string, read: Read): Reading | undefined => {
	const who = plateOf.exec(text)?.[1]?.replace(/^on /i, "");
	if (who === undefined || /^(?:my|i|me|we|our|us|your|you)$/i.test(who)) return undefined;
	const reading = read(`what is open for ${who}`);
	return reading.is === "question" && reading.question.ask === "items" ? reading : undefined;
};

const standsInFor = opened(
	`(?:who(?:m)? (?:do|am|would|will|should|can) i (?:the )?(?:deputy|deputi[sz](?:e|ing)|stand(?:ing)? in|sit(?:ting)? in|step(?:ping)? in|fill(?:ing)? in|cover(?:ing)?|sub(?:bing)?|(?:a )?substitute) for|whose (?:deputy|stand-?in|substitute) am i)( (?:on|at|for) .+?)?\\W*$`,
);

/** "Whose deputy am I", "who do I stand in for": the seats where the asker is the deputy. */
const ofOwnStandIn = (text: string, read: Read): Reading | undefined => {
	const found = standsInFor.exec(text);
	if (!found) return undefined;
	const reading = read(`am i a deputy${found[1] ?? ""}`);
	return reading.is === "question" && reading.question.ask === "deputies" ? reading : undefined;
};

export const roundOwn = (text: string, read: Read): Reading | undefined =>
	ofPickedWatched(text, read) ??
	ofWatching(text, read) ??
	ofPapersCome(text, read) ??
	ofPlate(text, read) ??
	ofOwnStandIn(text, read) ??
	ofSeatFor(text, read);
