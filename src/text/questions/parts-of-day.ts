/** "This afternoon's board": the day says as much, where whatever is held on it is held in that part of it. */
import { addDays, type PlainDate, type WallTime } from "../../domain/plain-date.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";

/** "This mornings board": typed in haste, the mark of whose it is is left out. */
const said = /\b(this|tomorrow) (morning|afternoon|evening)(['’]?s)?\b|\btonight\b/gi;

/** What came in this morning did so then, and is no meeting's. */
const happened =
	/\b(?:came|received|sent(?! (?:apolog|apols|a deputy))|arrived|handed|changed?|closed|added|updated|happened|done|finished|said)\b/i;

const hours: Readonly<Record<string, readonly [string, string]>> = {
	morning: ["00:00", "12:00"],
	afternoon: ["12:00", "18:00"],
	evening: ["17:00", "24:00"],
};

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
		const isTomorrow = /^tomorrow/i.test(words);
		const part = /morning|afternoon/i.exec(words)?.[0].toLowerCase() ?? "evening";
		const day = isTomorrow ? addDays(circumstances.today, 1) : circumstances.today;
		const starts = startsOn(day, circumstances);
		const isAll = starts.length > 0 && starts.every((from) => isWithin(from, part));
		if (!isAll) return words;
		return `${isTomorrow ? "tomorrow" : "today"}${/s$/i.test(words) ? "'s" : ""}`;
	});
