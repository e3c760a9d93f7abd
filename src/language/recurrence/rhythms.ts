/** How often: "monthly", "every six weeks", "alternate Mondays", "twice a month", "of each quarter". */
import { daysIn, type Form, form, type Meaning, type Unit } from "./piece.ts";

const adverbs: Readonly<Record<string, readonly [Unit, number]>> = {
	daily: ["day", 1],
	weekly: ["week", 1],
	fortnightly: ["week", 2],
	monthly: ["month", 1],
	quarterly: ["quarter", 1],
	yearly: ["year", 1],
	annually: ["year", 1],
	annual: ["year", 1],
	biennially: ["year", 2],
	"half-yearly": ["month", 6],
	"half yearly": ["month", 6],
	"semi-annually": ["month", 6],
	semiannually: ["month", 6],
};

const units: Readonly<Record<string, readonly [Unit, number]>> = {
	day: ["day", 1],
	week: ["week", 1],
	fortnight: ["week", 2],
	month: ["month", 1],
	quarter: ["quarter", 1],
	year: ["year", 1],
};

const unit = "(?<unit>day|week|fortnight|month|quarter|year)";

const rhythm = (name = "", count = 1, extra: object = {}): Meaning | undefined => {
	const [kind, times] = units[name] ?? [];
	if (!kind || !times || count < 1) return undefined;
	return { is: "rhythm", unit: kind, interval: count * times, ...extra };
};

const counted = (word: string | undefined): number =>
	/^(?:other|alternate|alternating)$/.test(word ?? "") ? 2 : Number.parseInt(word ?? "1", 10);

const timesIn = (word = "1"): number => {
	if (word === "once") return 1;
	if (word === "twice") return 2;
	return word === "thrice" ? 3 : Number.parseInt(word, 10);
};

const often = (groups: Readonly<Record<string, string | undefined>>): Meaning | undefined => {
	const times = timesIn(groups.times);
	return rhythm(groups.unit, counted(groups.count), times > 1 ? { times } : {});
};

const either = (question: string, ...meanings: readonly string[]): Meaning => ({
	is: "either",
	question,
	meanings,
});

const times = "(?<times>once|twice|thrice|\\d{1,2} (?:times|meetings))";

export const rhythms: readonly Form[] = [
	form(`(?:on an? )?(?<adverb>${Object.keys(adverbs).join("|")})(?: basis)?`, ({ adverb = "" }) => {
		const [kind, interval] = adverbs[adverb] ?? [];
		return kind && interval ? { is: "rhythm", unit: kind, interval } : undefined;
	}),
	form("(?:on an? )?(?<count>\\d{1,2})[- ](?<unit>dai|week|month|year)ly(?: basis)?", (groups) =>
		rhythm(groups.unit === "dai" ? "day" : groups.unit, counted(groups.count)),
	),
	form(`(?:1 |once )?(?:every|each) (?:single )?${unit}`, ({ unit: name }) => rhythm(name)),
	form(
		`(?:1 |once )?(?:every|each) (?<count>other|alternate|\\d{1,2}(?:st|nd|rd|th)?) ${unit}s?`,
		({ unit: name, count }) => rhythm(name, counted(count)),
	),
	form(`(?:in |on )?(?:alternate|alternating) ${unit}s?`, ({ unit: name }) => rhythm(name, 2)),
	form(
		`${times} (?:an?|per|each|every|in an?|in every) (?:(?<count>\\d{1,2}|other) )?${unit}s?`,
		often,
	),
	form(`${times} (?<adverb>dai|week|month|year)ly`, ({ adverb, times: said }) =>
		often({ unit: adverb === "dai" ? "day" : adverb, times: said }),
	),
	form("(?:a|per) (?<unit>week|month|year)", ({ unit: name }) => rhythm(name)),
	form("(?:of|in) (?<said>the|each|every) (?<unit>month|quarter|year)", ({ unit: name, said }) =>
		rhythm(name, 1, { soft: true, said }),
	),
	form("(?:of|in) (?<unit>month)", ({ unit: name }) =>
		rhythm(name, 1, { soft: true, said: "the" }),
	),
	form(
		"(?:of|in) (?:every|each) (?<count>other|alternate|2nd|3rd|4th|6th) (?<unit>month|quarter|year)|(?:of|in) alternate (?<alternate>month|quarter|year)s",
		({ unit: name, count = "other", alternate }) => rhythm(name ?? alternate, counted(count)),
	),
	form("bi-?weekly", () =>
		either("Every two weeks, or twice a week?", "fortnightly", "twice a week"),
	),
	form("bi-?monthly", () =>
		either("Every two months, or twice a month?", "every two months", "twice a month"),
	),
	form("bi-?annual(?:ly)?", () =>
		either("Twice a year, or every two years?", "half-yearly", "every two years"),
	),
	form("semi-?monthly", () => rhythm("month", 1, { times: 2 })),
];

const plural = (text = ""): boolean => /days\b/.test(text);

/** Weekdays, and the rhythm that stands before them. */
export const weekdayForms: readonly Form[] = [
	form("(?:for |the next )?(?<count>\\d{1,2}) (?<days>{day})", ({ count, days }) =>
		plural(days)
			? [
					{ is: "count", count: Number(count) },
					{ is: "weekdays", days: daysIn(days), every: true },
				]
			: undefined,
	),
	form("(?:on )?{days:days}(?= (?:morning|lunch ?time|afternoon|evening|night)s)", ({ days }) => ({
		is: "weekdays",
		days: daysIn(days),
		every: true,
	})),
	form("(?<every>every |each |all )?(?:on )?{days:days}", ({ every, days }) => ({
		is: "weekdays",
		days: daysIn(days),
		every: every !== undefined || plural(days),
	})),
	form(
		"(?:every other|every alternate|alternate|alternating|each alternate) {days:days}",
		({ days }) => [
			{ is: "rhythm", unit: "week", interval: 2 },
			{ is: "weekdays", days: daysIn(days), every: true },
		],
	),
];
