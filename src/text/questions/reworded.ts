/** What cannot be read by any other way, asked again in plainer words that may themselves need to be turned. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { ofEachBody } from "./each-has-it.ts";
import { ofPlainlyFronted } from "./fronted.ts";
import { waysOfCourse } from "./its-course.ts";
import { waysOfBodies } from "./otherwise-bodies.ts";
import { waysInBrief } from "./otherwise-briefly.ts";
import { waysOfComparing } from "./otherwise-compared.ts";
import { waysOfDuties } from "./otherwise-duties.ts";
import { waysGenerally } from "./otherwise-generally.ts";
import { waysOfMeetings } from "./otherwise-meetings.ts";
import { waysOfNewcomers } from "./otherwise-newcomers.ts";
import { waysSaidShortly } from "./otherwise-shortly.ts";
import { waysOfSpeaking } from "./otherwise-spoken.ts";
import { waysOfThings } from "./otherwise-things.ts";
import { waysOfTranslating } from "./otherwise-translated.ts";
import { isKnown, opened, type Way } from "./shaped.ts";

type Read = (words: string) => Reading;

/** Nothing was found that could be answered; one of several things that are named is asked back. */
const isNoReading = (reading: Reading): boolean =>
	reading.is === "unread" ||
	reading.is === "lost" ||
	reading.is === "not-held" ||
	(reading.is === "which" && reading.isGuess === true);

const kinds = "(?:jobs|tasks|things|stuff|actions|items|work|bits)";
const ofSort = opened(
	`(?:(?:which|what|any|all|the) )?([\\w’'-]+) ${kinds}(?: (?:that|which))?(?: (?:are|is))? (overdue|late|behind|outstanding|open|blocked|done)\\W*$`,
);

/** So many are called by that word that it says of which sort they are, or it stands alone in the way. */
const saysSort = (sort: string, asked: Reading): boolean => {
	if (asked.is === "unread") return asked.words.join() === sort;
	const end = ` ${sort.toLowerCase().replace(/s$/, "")}`;
	return (
		asked.is === "which" &&
		asked.choices.length > 2 &&
		asked.choices.every(({ label }) => label.toLowerCase().endsWith(end))
	);
};

/** "Farm jobs overdue", where each of many is called a farm: what speaks of farms, and of no one of them. */
const ofSortOfThings = (text: string, asked: Reading, read: Read): Reading | undefined => {
	const [, sort, state] = ofSort.exec(text) ?? [];
	if (sort === undefined || !saysSort(sort, asked)) return undefined;
	const reading = read(`${state} actions`);
	return reading.is === "question" && reading.question.ask === "items"
		? { is: "question", question: { ...reading.question, topic: sort } }
		: undefined;
};

const written = / (?:letters?|e-?mails?|reply|messages?)\b/i;

/** "The rota gaps letter" is what somebody is to write about rota gaps, where one thing is called so. */
const ofLetters = (text: string, asked: Reading, read: Read): Reading | undefined => {
	if (asked.is !== "which" || !asked.isGuess || !written.test(text)) return undefined;
	const [thing, ...others] = asked.choices;
	const isToWrite = /^\S+ (?:write|send|reply|e-?mail|respond|draft)\b/i.test(thing?.label ?? "");
	const reading = isToWrite && others.length === 0 ? read(text.replace(written, "")) : undefined;
	return reading?.is === "question" && reading.question.ask === "facts" ? reading : undefined;
};

const ways = [
	...waysOfMeetings,
	...waysOfThings,
	...waysSaidShortly,
	...waysOfBodies,
	...waysOfComparing,
	...waysOfSpeaking,
	...waysInBrief,
	...waysOfDuties,
	...waysOfNewcomers,
	...waysOfCourse,
	...waysGenerally,
	...waysOfTranslating,
];

const reworded: Way = (text, read) => {
	for (const { shape, plain, asks, names } of ways) {
		const [whole, ...found] = shape.exec(text) ?? [];
		if (whole === undefined) continue;
		const name = names?.(...found);
		if (name !== undefined && !isKnown(name, read)) continue;
		const reading = read(plain(...found));
		if (reading.is === "question" ? asks(reading.question) : !isNoReading(reading)) return reading;
	}
	return undefined;
};

const representative = /\b([\w’'-]+?)(?:['’]s|s['’])? rep(?:resentative)?s?\b/i;

/** "The union rep" is whoever sits for the union, where nobody is called so. */
const ofRepresentative = (text: string, read: Read): Reading | undefined => {
	if (!representative.test(text)) return undefined;
	const reading = read(text.replace(representative, "$1"));
	if (reading.is !== "question") return undefined;
	const { ask, subjects } = reading.question;
	const isOfBody = subjects.some(({ kind }) => kind === "organisation");
	return isOfBody && /^(?:records|roles|seats)$/.test(ask) ? reading : undefined;
};

/** In other words, where it cannot be read, or where far too many things are called so. */
export const readReworded = (text: string, asked: Reading, read: Read): Reading | undefined =>
	(asked.is === "question" ? undefined : ofEachBody(text, read)) ??
	ofSortOfThings(text, asked, read) ??
	ofLetters(text, asked, read) ??
	(isNoReading(asked)
		? (reworded(text, read) ?? ofRepresentative(text, read) ?? ofPlainlyFronted(text, read))
		: undefined);
