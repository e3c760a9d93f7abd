/** "On the 10th, is there anything in the afternoon": of a day's meetings, those that begin in that part of it. */
import type { WallTime } from "../../domain/dates/plain-date.ts";
import type { Turned } from "./list-turns.ts";

const hours: Readonly<Record<string, readonly [string, string]>> = {
	morning: ["00:00", "12:00"],
	afternoon: ["12:00", "18:00"],
	evening: ["17:00", "24:00"],
};

const part = "(morning|afternoon|evening)(?:['’]?s)?(?= *(?:$|[\\s?.!,;]))";
/** The day, where it is said in the same breath, stays. */
const forms: readonly RegExp[] = [
	new RegExp(`\\b()(?:(?:in|during|for|on) )?the ${part} of(?= )`, "i"),
	new RegExp(`\\b()(?:in|during|for|over|on) (?:the |that )?${part}`, "i"),
	new RegExp(`\\b()${part} (?=(?:meetings?|mtgs?|sessions?|boards?|ones)\\b)`, "i"),
	new RegExp(`\\b(this|tomorrow|yesterday) ${part}`, "i"),
	new RegExp(
		`((?:\\w+day|\\d{1,2}(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))(?: in the)? ${part}`,
		"i",
	),
];

const thing =
	/\bwhat(?:['’]?s| is)?(?: there)? (?:on|in (?:the|my|our) (?:diary|calendar)|happening|booked)(?= |$)|\b(?:is there |are there )?(?:anything|something|nothing|much|owt)(?: (?:on|booked|planned|happening))?\b|\bwhat(?:['’]?s| is) (?:going on|coming up)(?= |$)/i;
/** "Is the finance group in the morning", of nothing else. */
const named =
	/^\W*(?:(?:and|so) )?(?:is|are) (?!there\b|any\w*\b|it\b|that\b)((?:[\w'’&-]+ ){0,4}[\w'’&-]+)\W*$/i;
const meeting = /\b(?:meet\w*|mtgs?|sessions?|boards?|groups?|committees?|panels?)\b/i;

const clock =
	/\b(before|earlier than|after|from|past|later than) (?:(\d{1,2})(?:[:.](\d{2}))? ?(am|pm|a\.m\.|p\.m\.|o['’]?clock)|(\d{1,2})[:.](\d{2})|(lunch(?:time)?|noon|midday|mid-day))(?=\W|$)/i;

/** "Before 9am", "after lunch": as a time of the day, with the half of it that an hour alone does not say. */
const clockIn = (found: readonly (string | undefined)[]): WallTime => {
	const [, , hour, minute, half = "", plainHour, plainMinute] = found;
	const said = Number(hour ?? plainHour ?? 12);
	const isLate = /^p/i.test(half) || (/^o/i.test(half) && said < 7);
	const past = isLate && said < 12 ? said + 12 : /^a/i.test(half) && said === 12 ? 0 : said;
	return `${String(past).padStart(2, "0")}:${minute ?? plainMinute ?? "00"}` as WallTime;
};

const exact =
	/\b(?:(?:starting|beginning|start|begin|starts|begins|that (?:start|begin|are)) )?at (?:(\d{1,2})(?:[:.](\d{2}))? ?(am|pm|a\.m\.|p\.m\.|o['’]?clock)|(\d{1,2})[:.](\d{2}))(?=\W|$)/i;
/** Whatever begins at an hour, on whichever day: of one day, what is on at that hour is asked. */
const ofMany =
	/^\W*(?:(?:and|so) )?(?:(?:which|what|any|list|show|all|how many|are there|have we|do we have)\b.*?)?\b(?:meetings|mtgs|sessions)\b|^\W*(?:which|what|any|how many) (?:boards|groups|committees|panels|forums|bodies) (?:(?:meet|sit|are)\b|at\b)|^\W*what(?:['’]?s| is| do (?:we|i) have| have (?:we|i)(?: got)?) at\b|\banything\b/i;
const saysOneDay =
	/\b(?:today|tonight|tomorrow|yesterday|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d\/\d|\d{4}-\d/i;

const atTheHour = (text: string): RegExpExecArray | undefined => {
	const found = exact.exec(text);
	return found && ofMany.test(text) && !saysOneDay.test(text) ? found : undefined;
};

/** "Before 10am on Friday" is no time that ends on Friday. */
export const saysClock = (text: string): boolean =>
	clock.test(text) || atTheHour(text) !== undefined;

/** Boards that meet then, or whatever is on then: the meetings there are. */
const opensWith =
	/^\W*(?:(?:which|what|any|how many) (?:boards|groups|committees|panels|forums|bodies)(?: (?:meet|sit|are))?|what(?:['’]?s| is| do (?:we|i) have| have (?:we|i)(?: got)?))(?= |\W*$)/i;

/** "Which meetings are at 2pm", "anything at noon next week": those that begin at that minute. */
const atOneHour = (text: string): Turned | undefined => {
	const found = atTheHour(text);
	if (!found) return undefined;
	const [said, hour, minutes, half, plainHour, plainMinutes] = found;
	const at = clockIn(["", "at", hour, minutes, half, plainHour, plainMinutes]);
	if (at >= "24:00") return undefined;
	const words = said.replace(/^.*?(?=\bat )/i, "").toLowerCase();
	const partOfDay = { from: at, to: `${at}:59` as WallTime, words };
	const left = text.replace(said, "").replace(/ (?:are|is)(?=\W*$)/i, "");
	return ofPart(left.replace(opensWith, "which meetings are there"), said, partOfDay);
};

/** "Which meetings start before ten": those are the meetings before ten. */
const starting =
	/\b(?:(?:that|which) )?(?:starts?|begins?|starting|beginning)(?= (?:before|after|earlier|later|from|past)\b)/i;

const byTheClock = (text: string): Turned | undefined => {
	const found = clock.exec(text);
	const at = found && clockIn(found);
	if (!found || !at || at >= "24:00") return undefined;
	const [said, side = ""] = found;
	const isBefore = /^(?:before|earlier)/i.test(side);
	const [from, to] = isBefore ? ["00:00", at] : [at, "24:00"];
	const partOfDay = { from: from as WallTime, to: to as WallTime, words: said.toLowerCase() };
	return ofPart(text.replace(starting, "").replace(said, ""), said, partOfDay);
};

type PartOfDay = NonNullable<Turned["filter"]["partOfDay"]>;

/** The rest asks for meetings, where it asks for anything at all. */
const ofPart = (left: string, said: string, partOfDay: PartOfDay): Turned => {
	const [, bare] = named.exec(left) ?? [];
	if (bare !== undefined) return { text: `meetings of ${bare}`, said, filter: { partOfDay } };
	const rest = meeting.test(left) ? left : left.replace(thing, "are there any meetings");
	return { text: rest, said, filter: { partOfDay } };
};

export const partOfDayIn = (text: string): Turned | undefined => {
	for (const form of forms) {
		const [said, day = "", name = ""] = form.exec(text) ?? [];
		const [from, to] = hours[name.toLowerCase()] ?? [];
		if (said === undefined || from === undefined || to === undefined) continue;
		const stays = /^this$/i.test(day) ? "today" : day;
		const left = text.replace(said, / of$/i.test(said) ? "on" : stays);
		const partOfDay = {
			from: from as WallTime,
			to: to as WallTime,
			words: `in the ${name.toLowerCase()}`,
		};
		return ofPart(left, said, partOfDay);
	}
	return byTheClock(text) ?? atOneHour(text);
};
