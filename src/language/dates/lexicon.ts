/** The words that dates are made of, each with the one form that the families read. */

export const months = [
	"january",
	"february",
	"march",
	"april",
	"may",
	"june",
	"july",
	"august",
	"september",
	"october",
	"november",
	"december",
] as const;

export const weekdays = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday",
] as const;

const ones = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const teens = [
	"ten",
	"eleven",
	"twelve",
	"thirteen",
	"fourteen",
	"fifteen",
	"sixteen",
	"seventeen",
	"eighteen",
	"nineteen",
];
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ordinals = [
	"",
	"first",
	"second",
	"third",
	"fourth",
	"fifth",
	"sixth",
	"seventh",
	"eighth",
	"ninth",
	"tenth",
	"eleventh",
	"twelfth",
	"thirteenth",
	"fourteenth",
	"fifteenth",
	"sixteenth",
	"seventeenth",
	"eighteenth",
	"nineteenth",
	"twentieth",
];

const ending = (count: number): string =>
	count > 3 && count < 21 ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");

/** "twenty", or "twenty" before "first": a ten that may take a one. */
export const tensOf = new Map(tens.flatMap((word, at) => (word ? [[word, at * 10] as const] : [])));
/** One to nine, by word. */
const onesOf = new Map(ones.flatMap((word, at) => (word ? [[word, at] as const] : [])));
/** First to twentieth and thirtieth, by word. */
const ordinalsOf = new Map<string, number>([
	...ordinals.flatMap((word, at) => (word ? [[word, at] as const] : [])),
	["thirtieth", 30],
]);

export const ordinalText = (count: number): string => `${count}${ending(count)}`;

const shortMonths: ReadonlyArray<readonly [string, string]> = months.map((name) => [
	name.slice(0, 3),
	name,
]);
const shortWeekdays: ReadonlyArray<readonly [string, string]> = weekdays.map((name) => [
	name.slice(0, 3),
	name,
]);

/** Short and other ways of writing a word that a family reads. */
export const variants = new Map<string, string>([
	...shortMonths,
	...shortWeekdays,
	["sept", "september"],
	["tues", "tuesday"],
	["weds", "wednesday"],
	["thur", "thursday"],
	["thurs", "thursday"],
	...teens.map((word, at) => [word, String(at + 10)] as const),
	...[...tensOf].map(([word, count]) => [word, String(count)] as const),
	...[...onesOf].map(([word, count]) => [word, String(count)] as const),
	...[...ordinalsOf].map(([word, count]) => [word, ordinalText(count)] as const),
	["w/c", "week commencing"],
	["wc", "week commencing"],
	["w/b", "week commencing"],
	["wb", "week commencing"],
	["w/e", "week ending"],
	["wk", "week"],
	["wks", "weeks"],
	["wkend", "weekend"],
	["hr", "hour"],
	["hrs", "hours"],
	["min", "minute"],
	["mins", "minutes"],
	["yr", "year"],
	["yrs", "years"],
	["mth", "month"],
	["mths", "months"],
	["tmrw", "tomorrow"],
	["xmas", "christmas"],
	...["w.e.f.", "w.e.f", "wef"].map((short) => [short, "with effect from"] as const),
	["mid-day", "midday"],
	["mid", "middle of"],
	["o'clock", "oclock"],
	["eom", "month end"],
	["eow", "end of week"],
	["cop", "close of play"],
	["cob", "close of business"],
	["eod", "end of play"],
	["eop", "end of play"],
	["f/y", "fy"],
	["til", "until"],
	["'til", "until"],
	["&", "and"],
	["@", "at"],
	["½", ".5"],
	["¼", ".25"],
	["¾", ".75"],
]);

/** Names long enough that a slip of the keys can be put right without guessing. */
export const correctable: readonly string[] = [
	...months,
	...weekdays,
	"tomorrow",
	"yesterday",
	"christmas",
	"fortnight",
	"beginning",
	"commencing",
	"quarter",
	"financial",
	"thurs",
	"tues",
	"sept",
];
