/** What a date is moved from and by: "from 10 October to the 17th", "by a week", "two weeks later". */
import type { Field, Verb } from "../../../command.ts";
import type { Shift } from "../../../domain/dates/date-offset.ts";
import { isDated, type Window } from "../../../domain/dates/honest-date.ts";
import type { PlainDate, WallTime } from "../../../domain/dates/plain-date.ts";
import { type DateReading, readDate, readLeadingDate, readTime } from "../../dates/dates.ts";
import { weekdayNumber } from "../../dates/family.ts";
import { weekdays } from "../../dates/lexicon.ts";
import { spell } from "../../dates/spelling.ts";
import type { Reading } from "../../reading.ts";
import { led, optional, reread, retyped, slot } from "../field.ts";

/** "Two weeks" and "back a month" go either way, and "by a week" is later, unless its verb says it. */
export type Moved<T> = T & { readonly unless?: "either" | "later" };
export type Amount = Moved<Shift>;

type Direction = "later" | "earlier" | "either" | "usually";
type Ways = readonly { readonly expression: RegExp; readonly way: Direction }[];

/** What people say for moving something, which way each goes, and what may follow. */
export const waysOf = (said: readonly (readonly [string, Direction])[], ends: string): Ways =>
	said.map(([pattern, way]) => ({ expression: new RegExp(`^(?:${pattern})${ends}`, "i"), way }));

type Groups = Readonly<Record<string, string | undefined>>;

/** How far something is moved, as its words are measured, and where in them that ends. */
export const movedAt = <T>(
	typed: string,
	ways: Ways,
	measure: (said: Groups, ahead: 1 | -1) => T | undefined,
): { readonly shift: Moved<T>; readonly end: number } | undefined => {
	const { text, endAt } = spell(typed);
	for (const { expression, way } of ways) {
		const found = expression.exec(text);
		const shift = found?.groups && measure(found.groups, way === "earlier" ? -1 : 1);
		if (!found || !shift) continue;
		const end = endAt(found[0].length);
		if (way === "either") return { shift: { ...shift, unless: "either" }, end };
		return { shift: way === "usually" ? { ...shift, unless: "later" } : shift, end };
	}
	return undefined;
};

const later = (verb: string): Verb => ({ verb, says: { way: "later" } });
const earlier = (verb: string): Verb => ({ verb, says: { way: "earlier" } });

/** What people type for moving a date, of whatever it is. */
export const movingVerbs: readonly (string | Verb)[] = [
	...["move", "change-date", "re-date", "reschedule", "rearrange", "shift"],
	...["postpone", "put-off", "put-back", "push-back", "push-out"].map(later),
	...["delay", "defer", "slip", "extend"].map(later),
	...["bring-forward", "pull-forward", "advance"].map(earlier),
];

const amount =
	"(?<count>\\d{1,2}|an?|one|couple of|a couple of) ?(?<unit>day|week|wk|fortnight|month|year)s?";
const weekday = `(?<weekday>${weekdays.join("|")})`;
const sameTime = "(?:,? (?:at )?(?:the )?same time)?";
const ways = waysOf(
	[
		[`(?:by )?${amount} (?:later|on)`, "later"],
		[`(?:by )?(?:\\+|plus) ?${amount}(?: (?:later|on))?`, "later"],
		[`(?:by )?(?:[-–−]|minus) ?${amount}(?: (?:earlier|sooner))?`, "earlier"],
		[`(?:for |by |out (?:by )?)?(?:another|a further) ${amount}`, "later"],
		[`out (?:by )?${amount}`, "later"],
		[`(?:by )?${amount} (?:earlier|sooner)`, "earlier"],
		[`(?:forwards?|back(?:wards?)?) (?:by )?${amount}`, "either"],
		[`(?:by )?${amount} (?:forwards?|back(?:wards?)?)`, "either"],
		[`(?:for )?${amount}`, "either"],
		[`by ${amount}`, "usually"],
		["the (?<unit>week|fortnight|month) (?:after|following)(?: that)?", "later"],
		["the following (?<unit>week|fortnight|month)", "later"],
		[`the following ${weekday}`, "later"],
		[`the ${weekday} (?:after|following)(?: (?:that|it))?`, "later"],
		[`the ${weekday} before(?: (?:that|it))?`, "earlier"],
		[`the preceding ${weekday}`, "earlier"],
	],
	`${sameTime}(?=\\s*(?:[,.;]|$|(?:as|because|since|due to|owing to)\\b))`,
);

/** Units that are so many of another. */
const unitsOf: Readonly<Record<string, { readonly times: number; readonly of: Shift["unit"] }>> = {
	fortnight: { times: 2, of: "week" },
	wk: { times: 1, of: "week" },
	year: { times: 12, of: "month" },
};

const shiftAt = (typed: string) =>
	movedAt(typed, ways, ({ count = "a", unit = "day", weekday: named }, ahead): Shift => {
		const many = /couple/.test(count) ? 2 : Number.parseInt(count, 10) || 1;
		const { times, of } = unitsOf[unit] ?? { times: 1, of: unit as Shift["unit"] };
		const weekday = named ? { weekday: weekdayNumber(named) } : {};
		return { is: "shift", count: ahead * many * times, unit: of, ...weekday };
	});

/** "Was 15 May, now 29 May", "is now 29 May" */
const isNow = ["now", "is now", "now due", "is now due"];

/** A field that may be moved by an amount too. */
export const orShift = <T>(field: Field<T>): Field<T | Amount> => ({
	...retyped(
		reread<T, T | Amount>(field, (typed, { own }) => {
			const said = typed ? shiftAt(typed.trim()) : undefined;
			return said && said.end >= (typed?.trim().length ?? 0) ? said.shift : own(typed);
		}),
		{
			keywords: {
				soft: [...(field.typed.keywords.soft ?? []), "until", "till", "til", "for", ...isNow],
				own: [...(field.typed.keywords.own ?? []), "by"],
			},
			lead: (text, reading) => {
				const said = shiftAt(text);
				return said ? led(text, text.slice(0, said.end)) : field.typed.lead?.(text, reading);
			},
		},
	),
});

/** What a date was until now: what is recorded is held against it. */
export type Was = {
	readonly words: string;
	/** Looked for on either side of today: "10 October" may have gone by. */
	readonly windows: readonly Window[];
	readonly time?: WallTime | undefined;
};

const windowOf = (read: DateReading): readonly Window[] => {
	if (read.is === "instant") return [{ first: read.on, last: read.on }];
	return read.is === "date" && isDated(read.date) ? [read.date] : [];
};

const wasIn = (typed: string, { today, zone, calendar, now }: Reading): Was | undefined => {
	const time = readTime(typed);
	if (time !== undefined) return { words: typed, windows: [], time };
	const reads = (["future", "past"] as const).map((lean) =>
		readDate(typed, { today, zone, calendar, now, lean }),
	);
	const windows = reads.flatMap(windowOf);
	const [said] = reads;
	return windows.length > 0
		? { words: typed, windows, time: said?.is === "instant" ? said.time : undefined }
		: undefined;
};

export const wasField = (): Field<Was | undefined> =>
	optional(
		slot({
			label: "From",
			example: "10 October",
			typed: {
				keywords: { soft: ["from", "was"] },
				lead: (text, { today, zone, calendar }) => {
					// Read up to the "to" that says what it becomes.
					const until = /\s+(?:to|until|till|now)\s/i.exec(text)?.index ?? text.length;
					const head = text.slice(0, until);
					const found = readLeadingDate(head, { today, zone, calendar });
					const isTime = readTime(head.trim()) !== undefined;
					const end = isTime ? until : found && until - found.rest.length;
					return end ? led(text, text.slice(0, end)) : undefined;
				},
				loose: "never",
			},
			unasked: "in words",
			most: 100,
			missing: "",
			unread: (typed) =>
				`I couldn't read "${typed}" as the date that it has now. Leave it out, or try "from 10 October".`,
			read: (typed, { reading }) => wasIn(typed, reading),
		}),
	);

/** Is this what was said of it? */
export const wasOn = (
	{ windows, time }: Was,
	held: {
		readonly first: PlainDate;
		readonly last: PlainDate;
		readonly time?: WallTime | undefined;
	},
): boolean =>
	(windows.length === 0 ||
		windows.some(({ first, last }) => first <= held.last && held.first <= last)) &&
	(time === undefined || held.time === undefined || time === held.time);
