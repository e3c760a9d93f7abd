/** "The second and third", after a list: those of it, one after the other. */
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { shaped } from "./shaped.ts";
import { toldLast } from "./told-last.ts";
import type { PutPlainly } from "./turn-of-thing.ts";

const nth =
	"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|1st|2nd|3rd|4th|5th|6th|7th|8th|last)";
const places = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
const several = shaped(
	`((?:(?:who(?:['’]?s)?|whose|when(?:['’]?s)?|what(?:['’]?s)?|why|is|are|has|have|got|owns|doing|about|how|just|only|show|me)\\b[\\s,]*){0,4})(?:the )?(${nth})(?: one)?(?:,? and (?:the )?|, (?:the )?|\\s*[&+]\\s*(?:the )?)(${nth})(?: ones?)?(?: (due|late|overdue|blocked))?`,
);

const placeOf = (word: string, all: readonly unknown[]): number => {
	if (/^last$/i.test(word)) return all.length - 1;
	const digit = /^\d/.test(word) ? Number.parseInt(word, 10) - 1 : -1;
	return digit >= 0 ? digit : places.indexOf(word.toLowerCase());
};

export const ofSeveralByPlace: PutPlainly = (text, { thread, world }) => {
	const [, lead = "", first = "", second = "", state = ""] = several.exec(text) ?? [];
	const told = toldLast(thread).filter(isDuty);
	if (first === "" || thread.question?.ask !== "items" || told.length < 2) return undefined;
	const picked = [first, second].map((word) => told[placeOf(word, told)]);
	const names = picked.flatMap((each) => (each ? (nameOf(each, world) ?? []) : []));
	if (names.length !== 2 || names[0] === names[1]) return undefined;
	return [lead.trim(), names.join(" and "), state].filter(Boolean).join(" ");
};

const lateAtPlace = shaped(
	`how long(?:['’]?s| has| have| is| was)? (?:the )?(${nth})(?: one)? (?:been |being )?(?:late|overdue|behind)(?: (?:by|now|then|for))*`,
);

/** "How long has the first been late", of several: how late that one is. */
export const ofLateAtPlace: PutPlainly = (text, { thread }) => {
	const place = lateAtPlace.exec(text)?.[1];
	const several = toldLast(thread).filter(isDuty).length > 1;
	return place !== undefined && several ? `how late is the ${place}` : undefined;
};
