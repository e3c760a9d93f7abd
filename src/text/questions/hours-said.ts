/** "Before ten", "at half past nine", "after 6 in the evening": an hour in words, in figures. */

const hoursInWords: readonly string[] =
	"one two three four five six seven eight nine ten eleven twelve".split(" ");
const spelled = hoursInWords.join("|");
const past: Readonly<Record<string, number>> = { half: 30, quarter: 15, "a quarter": 15 };

const meets =
	/\b(?:meet\w*|mtgs?|sessions?|boards?|groups?|committees?|panels?|forums?|starts?|begins?|anything|on|have|got)\b|\bwhat(?:['’]?s| is) (?:at|before|after)\b/i;
/** What may follow an hour that is said alone: "before ten days" is none. */
const ends =
	"(?=\\W*$|\\s+(?:on|in|this|next|today|tomorrow|every|each|o['’]?clock|during|throughout)\\b|[,;])";
const side = "(at|before|after|from|until|till|around|about|than)";

const midday = /\b(?:12 |twelve )?(?:noon|midday|mid-day)\b/gi;
const fraction = new RegExp(
	`\\b(half|a quarter|quarter)(?: (past|to|after|gone))? (${spelled}|\\d{1,2})\\b(?! ?(?:[ap]\\.?m|[:.]\\d))`,
	"gi",
);
const inPart = new RegExp(
	`\\b${side} (${spelled}|\\d{1,2})(?:[:.](\\d\\d))?(?: o['’]?clock)? (?:in the |at )(morning|afternoon|evening|night)\\b`,
	"gi",
);
const inWords = new RegExp(`\\b${side} (${spelled})(?: o['’]?clock)?${ends}`, "gi");
const halfSaid = new RegExp(`\\b(${spelled}) ?([ap])\\.?m\\b`, "gi");
const onTheClock = new RegExp(`\\b(${spelled}) o['’]?clock\\b`, "gi");

const numberOf = (hour: string): number =>
	/^\d/.test(hour) ? Number(hour) : hoursInWords.indexOf(hour.toLowerCase()) + 1;

/** Boards meet by day: two o'clock is in the afternoon, and eight in the morning. */
const byDay = (hour: number): number => (hour < 7 ? hour + 12 : hour);

const written = (hour: number, minutes: number | string): string =>
	`${String(hour).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;

type Found = readonly (string | undefined)[];

const ofFraction = (said: string, [part = "", towards = "", hour = ""]: Found): string => {
	const minutes = past[part.toLowerCase()] ?? 0;
	// "A quarter ten" is no hour, where "half ten" is half past it.
	if (towards === "" && minutes !== 30) return said;
	const at = byDay(numberOf(hour));
	if (at > 23) return said;
	return /^to$/i.test(towards) ? written(at - 1, 60 - minutes) : written(at, minutes);
};

const ofPart = (said: string, [before = "", hour = "", minutes, part = ""]: Found): string => {
	const at = numberOf(hour);
	if (at > 12) return said;
	const isLate = !/^m/i.test(part);
	return `${before} ${written((at % 12) + (isLate ? 12 : 0), minutes ?? 0)}`;
};

export const hoursInFigures = (text: string): string =>
	meets.test(text)
		? text
				.replace(midday, "12:00")
				.replace(fraction, (said, ...found) => ofFraction(said, found))
				.replace(inPart, (said, ...found) => ofPart(said, found))
				.replace(
					inWords,
					(_, before: string, hour: string) => `${before} ${written(byDay(numberOf(hour)), 0)}`,
				)
				.replace(halfSaid, (_, hour: string, half: string) => `${numberOf(hour)}${half}m`)
				.replace(onTheClock, (_, hour: string) => written(byDay(numberOf(hour)), 0))
		: text;
