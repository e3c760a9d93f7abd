/** Until when a reminder is put off: an hour or so, a day, or a moment of it. */
import type { Field, Raw } from "../../../command.ts";
import { exampleSoon } from "../../../domain/dates/date-words.ts";
import { isDated } from "../../../domain/dates/honest-date.ts";
import {
	addDays,
	instantOf,
	minutesAfter,
	type PlainDate,
} from "../../../domain/dates/plain-date.ts";
import { mostSnoozeDays, type Until } from "../../../domain/reminders/snooze.ts";
import { type DateReading, readDate, readDuration } from "../../dates/dates.ts";
import { spell } from "../../dates/spelling.ts";
import type { Reading } from "../../reading.ts";
import { type Asked, leadingName, retyped, slot, stop } from "../field.ts";
import { anyItemField } from "../items/item.ts";
import { dateField, settleDate } from "./dates.ts";

const missingOn = (today: PlainDate): string =>
	`Until when? Try “an hour”, “tomorrow”, “next working day”, “Monday” or “${exampleSoon(today)}”.`;

const mostMinutes = mostSnoozeDays * 24 * 60;

/** "A week", "3 working days": counted from today. */
const span =
	/^(?:an?|\d{1,2}|(?:a )?couple(?: of)?) (?:(?:working|business) )?(?:day|week|fortnight|month)s?$/;

const isSpan = (words: string): boolean => span.test(spell(words).text);

const minutesIn = (words: string): number | undefined => readDuration(words, mostMinutes);

/** How much of the beginning says how long: "a couple of hours", "three working days". */
const leadingLength = (text: string) =>
	leadingName(text, (words) => minutesIn(words) !== undefined || isSpan(words));

type Settled = Exclude<Until, { is: "minutes" }>;

/** One day, or a moment of one; undefined for a window, a doubt and what is no date. */
const settledBy = (read: DateReading): Settled | undefined => {
	if (read.is === "instant")
		return read.minutes === undefined && read.gather === undefined
			? { is: "day", day: read.on, at: read.time }
			: undefined;
	const isDay = read.is === "date" && isDated(read.date) && read.date.first === read.date.last;
	return isDay ? { is: "day", day: read.date.first } : undefined;
};

/** "Next week", "in April": from its first day on; "after Easter": once it is over. What has begun already is no day ahead. */
const afterIt = /^after\s+(?!that\b|this\b)/i;

const beginning = (read: DateReading, { today }: Reading, side: "first" | "after"): Settled[] => {
	if (read.is !== "date" || !isDated(read.date)) return [];
	const { first, last } = read.date;
	const day = side === "first" ? first : addDays(last, 1);
	return day > today ? [{ is: "day", day }] : [];
};

const weekend = /\b(?:satur|sun)day\b/;

/** By its own name: the same words meant the same day a week ago, or name a day on which nobody works. */
const isNamed = (typed: string, day: PlainDate, reading: Reading): boolean => {
	if (weekend.test(spell(typed).text)) return true;
	const [today, now] = [addDays(reading.today, -7), minutesAfter(reading.now, -7 * 24 * 60)];
	const before = settledBy(readDate(typed, { ...reading, today, now, lean: "future" }));
	return before?.day === day;
};

const isAhead = ({ day, at }: Settled, { now, today, zone }: Reading): boolean =>
	at === undefined ? day > today : instantOf(day, at, zone) > now;

/** "Monday" on a Monday is the next one: nothing is put off until today. Two that are ahead are asked about. */
const aheadOf = (
	{ choices, question }: Extract<DateReading, { is: "clarify" }>,
	typed: string,
	{ reading, context }: Asked,
): Settled => {
	const ahead = choices.flatMap((choice) => {
		const settled = settledBy(readDate(choice.words, { ...reading, lean: "future" }));
		return settled && isAhead(settled, reading) ? [{ choice, settled }] : [];
	});
	const [only] = ahead;
	if (!only) return stop(context, `"${typed}" is no day ahead. ${missingOn(reading.today)}`);
	if (ahead.length === 1) return only.settled;
	const still = ahead.map(({ choice }) => choice);
	return stop(context, question, still);
};

const readUntil = (typed: string, { reading, context }: Asked): Until => {
	const minutes = minutesIn(typed);
	if (minutes !== undefined) return { is: "minutes", minutes };
	const from = isSpan(typed) ? `in ${typed}` : typed;
	const read = readDate(from, { ...reading, lean: "future" });
	const over = afterIt.test(typed)
		? beginning(
				readDate(typed.replace(afterIt, ""), { ...reading, lean: "future" }),
				reading,
				"after",
			)
		: [];
	const [opening] = [...over, ...beginning(read, reading, "first")];
	const named = (settled: Settled): Until => ({
		...settled,
		isNamed: isNamed(from, settled.day, reading),
	});
	const settled = settledBy(read);
	if (settled) return named(settled);
	if (opening) return { ...opening, isNamed: false };
	if (read.is === "clarify") return named(aheadOf(read, typed, { reading, context }));
	const example = missingOn(reading.today);
	return read.is === "refused"
		? settleDate(read, typed, { reading, context, example })
		: stop(context, `"${typed}" is not one day. ${example}`);
};

/** Where it is put off: in its board's own channel on the board's wall, anywhere else on the asker's own. */
export const wallOfReminder = async ({ item }: Raw, reading: Reading): Promise<string> => {
	const { lexicon, channelId, me, zone } = reading;
	const named = await anyItemField().schema(reading).safeParseAsync(item);
	const board = lexicon.boards.find(({ id }) => id === named.data?.boardId);
	if (board === undefined) return zone;
	return channelId !== undefined && board.channelId === channelId ? board.zone : (me?.zone ?? zone);
};

export const untilField = (): Field<Until> => {
	const date = dateField({ label: "Until", missing: "Until when?" });
	return slot<Until>({
		...retyped(date, {
			keywords: { hard: ["until", "till", "til", "untill"], soft: ["for", "to"] },
			lead: (text, reading) => leadingLength(text) ?? date.typed.lead?.(text, reading),
		}),
		example: "next Monday",
		most: 100,
		missing: ({ today }) => missingOn(today),
		read: readUntil,
	});
};
