/** "How many days until it meets", "how long since we met": the day of a meeting, and how far off or back that is. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

const asks =
	/^\W*(?:and |so |ok )*(?:(?:how (?:many (?:more )?(?:days|weeks|sleeps)|long|soon)|(?:days|weeks|time|sleeps|countdown)(?= (?:left|to go|until|till|til|before|to)\b)|number of (?:days|weeks))(?: is it| is there| are there| do we have| have we got| have i got)?(?: left| to go)? (?:until|till|til|before|to) |countdown (?:to|for|until) |(?:days|weeks|time) to go (?:to|for|until|before) )(.+?)\W*$/i;
const meets = /\s+(?:next )?(?:meets?|sits?|is|happens)(?: again| next)?$/i;

/** "Days till the opening", of one thing, asks by when it is and how far off that is. */
const ofThing = (text: string, what: string, read: (words: string) => Reading) => {
	const asked = read(text);
	if (asked.is === "question") return undefined;
	const reading = read(`how many days until ${what}`);
	return reading.is === "question" && reading.question.ask === "facts" ? reading : undefined;
};

const spent =
	"(?:(?:is|has|was)(?:n['’]?t)? it(?: been)? |['’]?s it been |it['’]?s been )?(?:now )?";
const since = opened(
	`how (?:long|many (?:days|weeks)) (?:${spent}since (?:the )?(.+?)(?:['’]s)? (?:last |actually |even )*(?:met|meet|sat|sit|got together|meeting)|since (?:the |our )?last (.+?)|ago (?:did|was) (?:the )?(?:last )?(.+?)(?:['’]s)? (?:last )?(?:meet|met|sit|sat|meeting))\\W*$`,
);

const agoWas = opened("how (?:long|many (?:days|weeks)) ago (?:was|is) (?:the |our )?(.+?)\\W*$");

const isMeeting = ({ kind }: Subject): boolean => kind === "meeting";
const ofMeetings = (question: Question): Reading => ({ is: "question", question });

/** "How long since we met": the day on which it last did, and how far back that is. */
const sinceMet = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const whose = since
		.exec(text)
		?.slice(1)
		.find(Boolean)
		?.replace(/^last /i, "");
	const one = whose === undefined ? agoWas.exec(text)?.[1] : undefined;
	if (whose === undefined && one === undefined) return undefined;
	const reading = read(one === undefined ? `when did ${whose} last meet` : `when was ${one}`);
	if (reading.is !== "question") return undefined;
	const { question } = reading;
	// One meeting that is named is told of as a meeting is.
	const isNamed = question.ask === "facts" && question.subjects.every(isMeeting);
	if (isNamed) return ofMeetings({ ...question, ask: "meetings", facets: ["last", "lateness"] });
	if (question.ask !== "meetings") return undefined;
	return ofMeetings({ ...question, facets: [...question.facets, "lateness"] });
};

export const countdown = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const met = sinceMet(text, read);
	if (met) return met;
	const whose = asks.exec(text)?.[1];
	if (whose === undefined) return undefined;
	const plain = whose.replace(meets, "");
	const reading = read(`when is ${plain}`);
	if (reading.is !== "question") return undefined;
	if (reading.question.ask !== "meetings") return ofThing(text, plain, read);
	const { question } = reading;
	// "Until the horses are at the new site" is of no meeting that is held there.
	if (question.facets.includes("last") || question.place) return undefined;
	return { is: "question", question: { ...question, facets: [...question.facets, "lateness"] } };
};
