/** On which days: "first and third Thursday", "the 1st and 15th", "last working day", "Monday to Friday". */
import {
	daysIn,
	type Form,
	form,
	type Meaning,
	monthsIn,
	type Place,
	placesIn,
	span,
} from "./piece.ts";

const placesOf = (places: string | undefined, days: string | undefined): readonly Place[] =>
	placesIn(places).flatMap((place) => daysIn(days).map((day) => ({ place, day })));

const places = (groups: Readonly<Record<string, string | undefined>>): Meaning | undefined => {
	const found = placesOf(groups.places, groups.days);
	// No month has a sixth of anything, and not every month a fifth from the end.
	if (found.some(({ place }) => place > 5)) return undefined;
	const plural = /days\b/.test(groups.days ?? "");
	return { is: "places", places: found, every: groups.every !== undefined, plural };
};

type Groups = Readonly<Record<string, string | undefined>>;

/** One place, and a day counted from it. */
const countedFrom = ({
	place,
	day,
	way = "",
	on,
	count,
	unit = "",
}: Groups): Meaning | undefined => {
	const [from] = placesOf(place, day);
	if (!from || from.place > 5) return undefined;
	const back = /before|preceding|prior/.test(way);
	const [weekday] = daysIn(on);
	const apart = weekday === undefined ? 0 : (back ? from.day - weekday : weekday - from.day) + 7;
	const many = (Number.parseInt(count ?? "1", 10) || 1) * (unit.startsWith("week") ? 7 : 1);
	const days = weekday === undefined ? many : apart % 7 || 7;
	const shift = back ? -days : days;
	return { is: "places", places: [{ ...from, shift }], every: false, plural: false };
};

/** "Whenever there's a fifth Tuesday" */
const whereFifth = ({ place, day }: Groups): readonly Meaning[] | undefined => {
	const places = placesOf(place, day);
	return places.some((each) => each.place === 5)
		? [{ is: "places", places, every: false, plural: true }, { is: "ifAny" }]
		: undefined;
};

const thereIs =
	"(?:there is|there's|there are|it has|one exists|the month has|a month has|they have)";

const numbers = (text = ""): readonly number[] =>
	[
		...new Set(
			(text.match(/\d{1,2}|last day/g) ?? []).map((word) =>
				word === "last day" ? -1 : Number(word),
			),
		),
	].sort((a, b) => (a < 0 ? 99 : a) - (b < 0 ? 99 : b));

const monthDays = (text: string | undefined): Meaning | undefined => {
	const days = numbers(text);
	return days.every((day) => day <= 31 && day !== 0) ? { is: "monthDays", days } : undefined;
};

const oneOrMore = (piece: string) => `${piece}(?:{and}(?:the |on the )?${piece})*`;
const lead = "(?:on )?(?:the )?";

const dayAndMonth = ({ every, days, month }: Readonly<Record<string, string | undefined>>) => {
	const named = monthDays(days);
	const yearly = every !== undefined;
	return named && ([named, { is: "months", months: monthsIn(month), yearly }] as const);
};

export const dayForms: readonly Form[] = [
	form(
		`${lead}{day:on} (?:immediately |straight |directly )?(?<way>after|following|before|preceding) (?:the )?{place:place} {day:day}`,
		countedFrom,
	),
	form(
		`${lead}(?:(?<count>\\d{1,2}|an?) )?(?<unit>days?|weeks?) (?:immediately )?(?<way>after|following|before|prior to) (?:the )?{place:place} {day:day}`,
		countedFrom,
	),
	form(
		`(?:(?:on|in|but) )?(?:only )?(?:where|when|whenever|if|as long as) ${thereIs}(?: 1| a 5th(?: 1)?)?`,
		() => ({
			is: "ifAny",
		}),
	),
	form(
		`(?:whenever|when|where|if|in (?:any|every) month (?:where|when|that|which|with)|in months (?:with|that have|which have|where|when)) (?:${thereIs} |has )?(?:an? |the )?{place:place} {day:day}`,
		whereFifth,
	),
	form(`${lead}(?<every>every |each )?(?<places>${oneOrMore("{place}")}) {days:days}`, places),
	form(
		"(?:every |each |on )?(?<from>{day}) ?(?:to|-|through|until|till) ?(?<to>{day})",
		({ from, to }) => {
			const [first = 1] = daysIn(from);
			const [last = 7] = daysIn(to);
			return { is: "weekdays", days: span(first, last, 7), every: true };
		},
	),
	form(
		"(?:on )?(?:every |each )?(?<sort>weekdays?|(?:working|business) days?)",
		({ sort = "" }) => ({
			is: "working",
			plain: sort.startsWith("weekday"),
		}),
	),
	form(
		`${lead}(?:every |each )?{place:place} (?<sort>weekday|(?:working|business) day)`,
		({ place, sort = "" }) => ({
			is: "working",
			place: placesIn(place)[0],
			plain: sort === "weekday",
		}),
	),
	form(`${lead}(?<days>${oneOrMore("(?:{ordinal}|last day)")})(?: days?)?`, ({ days }) =>
		monthDays(days),
	),
	form(
		`${lead}(?<every>every |each )?(?<days>\\d{1,2}(?:st|nd|rd|th)?) (?:of )?{month:month}(?! \\d{4})`,
		dayAndMonth,
	),
	form(
		`${lead}{month:month} (?:the )?(?<days>\\d{1,2}(?:st|nd|rd|th)?)(?! ?(?:[:.]\\d|am|pm))`,
		dayAndMonth,
	),
	form(
		"(?<every>every |each )?(?:year )?(?:in |of |during )?{months:months}(?! \\d{4}| '\\d\\d)",
		({ every, months }) => ({
			is: "months",
			months: monthsIn(months),
			yearly: every !== undefined,
		}),
	),
];
