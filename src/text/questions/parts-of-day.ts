/** "This afternoon's board": the day says as much, where whatever is held on it is held in that part of it. */

import { addDays, type PlainDate, type WallTime } from "../../domain/dates/plain-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { referenceText } from "../../domain/register.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Circumstances, World } from "../../usecases/questions/understanding.ts";
import { isDateWord } from "./date-words.ts";
import type { NameIndex } from "./name-index.ts";
import { likelyIn } from "./named-in.ts";
import { clauseOf, piecesOf } from "./pieces.ts";
import type { Reader } from "./read.ts";

/** "This mornings board": typed in haste, the mark of whose it is is left out. */
const said =
	/\b(?:this|tomorrow|yesterday) (?:morning|afternoon|evening|night)(?:['’]?s)?\b|\blast (?:night|evening)(?:['’]?s)?\b|\btonight\b/gi;

/** What came in this morning did so then, and is no meeting's; what came out of this morning's board is that board's. */
const happened =
	/\b(?:came(?! (?:out of|from))|received|sent(?! (?:apolog|apols|a deputy))|arrived|handed|changed?|closed|added|updated|happened|done|finished|said)\b/i;

const hours: Readonly<Record<string, readonly [string, string]>> = {
	morning: ["00:00", "12:00"],
	afternoon: ["12:00", "18:00"],
	evening: ["17:00", "24:00"],
};

const awayBy = { yesterday: -1, today: 0, tomorrow: 1 } as const;

const isWithin = (from: WallTime, part: string): boolean => {
	const [first = "", last = ""] = hours[part] ?? [];
	return first <= from && from < last;
};

type Start = { readonly meeting: Meeting; readonly from: WallTime };

const startsOn = (day: PlainDate, { world }: Circumstances): readonly Start[] =>
	world.holdings
		.flatMap(({ items }) => items.meeting)
		.flatMap((meeting) => {
			const { time, state } = meeting;
			const isHeld = time.is === "fixed" && time.on === day && state.is !== "cancelled";
			return isHeld ? [{ meeting, from: time.from }] : [];
		});

/** The only board that the words name. */
const boardIn = (text: string, index: NameIndex): string | undefined => {
	const pieces = piecesOf(clauseOf(text, index), index, []);
	const ids = likelyIn(pieces, ["board"]).map(({ candidates }) => candidates[0]?.known.id);
	const [only, ...others] = [...new Set(ids)];
	return others.length === 0 ? only : undefined;
};

const cameTo = /\bwho(?: all| else)? came\b|\b(?:came|come) (?:to|along)\b/i;
/** What is kept of one meeting: the answer names that meeting with its hour, whatever hour was said. */
const ofMeeting =
	/\b(?:agendas?|papers?|coming|going to|came|attend\w*|apolog\w*|apols|quor\w+|enough|turn(?:ed|ing) up|repl(?:y|ied)|missing|missed)\b/i;
const chairing = /\b(?:chairs?|chairing)\b/i;
const towards = /\b(?:for|to|at|of|in|is)$/i;

type Found = { readonly found: readonly Start[]; readonly world: World };

/** "Agenda for this afternoon", where one meeting begins then: that one. */
const theOne = (before: string, text: string, { found, world }: Found) => {
	const [only, ...others] = found;
	const board = world.boards.find(({ id }) => id === only?.meeting.boardId);
	if (!only || !board || others.length > 0) return undefined;
	if (!ofMeeting.test(text) && !chairing.test(text)) return undefined;
	const reference = chairing.test(text) ? board.code : referenceText(only.meeting, board);
	const joint = /\b(?:coming|going|came|come)$/i.test(before) ? "to" : "for";
	return towards.test(before) ? reference : `${joint} ${reference}`;
};

const dayOf = (words: string): keyof typeof awayBy =>
	/^(?:last|yesterday)/i.test(words)
		? "yesterday"
		: /^tomorrow/i.test(words)
			? "tomorrow"
			: "today";

/** A day with meetings outside of that part, or with none, is another time than was said: the words stay, and stand in the way. */
const inDays = (text: string, { circumstances, index }: Reader): string =>
	text.replace(said, (words: string, at: number) => {
		const boardId = boardIn(text, index);
		if (happened.test(text) && !cameTo.test(text)) return words;
		const day = dayOf(words);
		const part = /morning|afternoon/i.exec(words)?.[0].toLowerCase() ?? "evening";
		const starts = startsOn(addDays(circumstances.today, awayBy[day]), circumstances);
		const own = starts.filter(({ meeting }) => meeting.boardId === boardId);
		const fit = (own.length > 0 ? own : starts).filter(({ from }) => isWithin(from, part));
		const isOwn = own.length > 0 && (fit.length > 0 || ofMeeting.test(text));
		// Of a day that is past, that nothing was held is an answer.
		const isAll =
			(starts.length > 0 || day === "yesterday") &&
			starts.every(({ from }) => isWithin(from, part));
		const plain = `${day}${/s$/i.test(words) ? "'s" : ""}`;
		if (isAll || isOwn) return plain;
		const one = boardId
			? undefined
			: theOne(text.slice(0, at).trim(), text, { found: fit, world: circumstances.world });
		return one ?? words;
	});

const weekdayPart =
	/\b((?:mon|tues|wednes|thurs|fri|satur|sun)day|the \d{1,2}(?:st|nd|rd|th)) (?:morning|afternoon|evening)(?=\W|$)/i;
const atHour = /\bat (?:about )?(\d{1,2})(?:[.:](\d\d))? ?(?:am|pm|o['’]?clock)?(?=[\s?.!,;]*$)/i;

/** "Enough for the committee at 4": its meeting of today that begins then. */
const hoursToday = (text: string, { circumstances, index }: Reader): string => {
	const [words, hour = "", minutes = "00"] = atHour.exec(text) ?? [];
	if (words === undefined || keysOf(text.replace(words, "")).some(isDateWord)) return text;
	const boardId = boardIn(text.replace(words, ""), index);
	const hours = [Number(hour), Number(hour) + 12].map((each) => String(each).padStart(2, "0"));
	const isThen = startsOn(circumstances.today, circumstances).some(
		({ meeting, from }) =>
			meeting.boardId === boardId && hours.some((each) => from === `${each}:${minutes}`),
	);
	return isThen ? text.replace(words, "today") : text;
};

export const withoutDayParts = (text: string, reader: Reader): string => {
	const plain = hoursToday(inDays(text, reader), reader);
	if (!weekdayPart.test(plain) || !ofMeeting.test(plain)) return plain;
	return boardIn(plain, reader.index) ? plain.replace(weekdayPart, "$1") : plain;
};
