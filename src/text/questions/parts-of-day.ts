/** "This afternoon's board": the day says as much, where whatever is held on it is held in that part of it. */
import { addDays, type PlainDate, type WallTime } from "../../domain/plain-date.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";

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

const startsOn = (day: PlainDate, { world }: Circumstances): readonly WallTime[] =>
	world.holdings
		.flatMap(({ items }) => items.meeting)
		.flatMap(({ time, state }) =>
			time.is === "fixed" && time.on === day && state.is !== "cancelled" ? [time.from] : [],
		);

/** A day with meetings outside of that part, or with none, is another time than was said: the words stay, and stand in the way. */
export const withoutDayParts = (text: string, circumstances: Circumstances): string =>
	text.replace(said, (words: string) => {
		if (happened.test(text)) return words;
		const day = /^(?:last|yesterday)/i.test(words)
			? "yesterday"
			: /^tomorrow/i.test(words)
				? "tomorrow"
				: "today";
		const part = /morning|afternoon/i.exec(words)?.[0].toLowerCase() ?? "evening";
		const starts = startsOn(addDays(circumstances.today, awayBy[day]), circumstances);
		// Of a day that is past, that nothing was held is an answer.
		const isAll =
			(starts.length > 0 || day === "yesterday") && starts.every((from) => isWithin(from, part));
		if (!isAll) return words;
		return `${day}${/s$/i.test(words) ? "'s" : ""}`;
	});
