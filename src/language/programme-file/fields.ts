/** The fields that a programme file is made of; each says what it holds and shows a good value. */
import { z } from "zod";
import { regionNamed } from "../dates/holidays.ts";

/** A field as the published schema shows it, and as an error quotes it. */
export const field = <S extends z.ZodType>(schema: S, description: string, example: unknown): S =>
	schema.meta({ description, examples: [example] }) as S;

/** New lines and tabs are text; other control characters, and halves of characters, no database keeps faithfully. */
const unkeepable = /[^\P{Cc}\t\n]|\p{Cs}/u;

export const visible = (longest: number) =>
	z
		.string()
		.max(longest, { error: `This is longer than ${longest} characters.` })
		// What was written elsewhere may end its lines in two characters.
		.overwrite((text) => text.replace(/\r\n?/g, "\n"))
		.refine((text) => !unkeepable.test(text), {
			error: "This holds a character that cannot be seen or kept: write the text again.",
		})
		.refine((text) => text.trim() !== "", { error: "This is blank: write it, or leave it out." });

export const words = (description: string, example: string, longest = 300) =>
	field(visible(longest), description, example);

export const prose = (description: string, example: string) =>
	field(visible(4000), description, example);

export const flag = (description: string) => field(z.boolean(), description, true).optional();

const keyPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/;

const keyText = z.string().regex(keyPattern, {
	error: "A key is letters, digits and . _ : - with no spaces, at most 80 of them.",
});

/** The entry's own key. */
export const key = (example: string) =>
	field(keyText, "Names this entry for good; loading again finds it by this.", example);

/** Another entry's key. */
export const keyOf = (what: string, example: string) =>
	field(keyText, `The key of ${what}.`, example);

const knownZone = (zone: string): boolean => {
	try {
		new Intl.DateTimeFormat("en-GB", { timeZone: zone });
		return zone === "UTC" || /^[A-Z][\w+-]*(?:\/[\w+-]+)+$/.test(zone);
	} catch {
		return false;
	}
};

export const zone = (description: string) =>
	field(
		z.string().refine(knownZone, {
			error: "This is not a time zone of the IANA list, which are written Area/City.",
		}),
		description,
		"Europe/London",
	);

export const region = field(
	z.string().refine((code) => regionNamed(code)?.code === code, {
		error: "This is not the code of a country, or of a country and its region.",
	}),
	"The country or region whose bank holidays it keeps, by its code; the programme's unless said.",
	"GB-SCT",
);

const looksLikeDay = (written: unknown): boolean =>
	typeof written === "string" && /^\d{4}-\d\d-\d\d$/.test(written);

const noSuchDay = "There is no such day in the calendar.";
const wrongDay = (written: unknown): string =>
	looksLikeDay(written) ? noSuchDay : "A day is written year-month-day.";

const isDay = (written: string): boolean => z.iso.date().safeParse(written).success;

export const day = (description: string, example = "2009-03-05") =>
	field(z.iso.date({ error: ({ input }) => wrongDay(input) }), description, example);

export const time = (description: string) =>
	field(
		z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
			error: "A time is written on the 24-hour clock.",
		}),
		description,
		"14:00",
	);

export const moment = (description: string) =>
	field(
		z.iso.datetime({
			offset: true,
			error: "A moment is written with its date, time and offset from UTC.",
		}),
		description,
		"2009-01-29T10:00:00Z",
	);

export const code = field(
	z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/, {
		error: "A board's code is a capital letter, then one to seven capitals or digits.",
	}),
	"The board's short code, from which references are made; unique and never reused.",
	"LPB",
);

/** A reference's number is shown with at most six digits. */
export const number = field(
	z.int().min(1).max(999_999),
	"Its number in the board (7 makes LPB-7). Left out: the next one.",
	7,
);

export const count = (description: string, example: number, least = 0) =>
	field(z.int().min(least).max(1_000_000), description, example);

export const aliases = field(
	z.array(visible(200)).max(100),
	"Other names and abbreviations that people use for it.",
	["PEO", "engagement officers"],
);

export const slackUser = field(
	z.string().regex(/^[UW][A-Z0-9]{2,30}$/, { error: "A Slack user id starts with U or W." }),
	"The Slack user id, when it is known.",
	"U024BE7LH",
);

export const slackChannel = field(
	z.string().regex(/^[CG][A-Z0-9]{2,30}$/, { error: "A Slack channel id starts with C or G." }),
	"The Slack channel id, when it is known.",
	"C024BE91L",
);

/** A date in words, or with its window spelt out. */
export const honestDate = (description: string, example: unknown = "in April") =>
	field(
		z.union([visible(200), spelledDate], {
			error: 'A date is a phrase, or an object with "words" and more.',
		}),
		description,
		example,
	);

const spelledDate = z.strictObject({
	words: field(
		z.string().max(200, { error: "This is longer than 200 characters." }),
		"The phrase as written.",
		"in April",
	),
	saidOn: day("The day it was said, which the phrase is read against.", "2009-01-29").optional(),
	precision: field(
		z.enum([
			"day",
			"week",
			"month",
			"quarter",
			"season",
			"year",
			"financial-year",
			"range",
			"undated",
		]),
		"How exact it is. Given with first and last (or alone, for undated), nothing is read from the words.",
		"month",
	).optional(),
	first: day("The first day of the window.", "2009-04-01").optional(),
	last: day("The last day of the window.", "2009-04-30").optional(),
});

export const source = field(
	z.strictObject({
		paper: words("The paper that it rests on.", "Delivery of Prevent"),
		dated: field(
			visible(300).refine((text) => !looksLikeDay(text) || isDay(text), { error: noSuchDay }),
			"The paper's date.",
			"2009-01-29",
		),
		paragraph: words("The paragraph.", "11"),
	}),
	"The paper and paragraph that it rests on. A phrase with no saidOn was said on the paper's date.",
	{ paper: "Delivery of Prevent", dated: "2009-01-29", paragraph: "11" },
).optional();

export type SpelledDate = z.infer<typeof spelledDate>;
