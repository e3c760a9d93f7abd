/** Seasons, by whole months: spring is March to May; winter runs over the turn of the year. */
import type { Window } from "../../../domain/dates/honest-date.ts";
import { addDays, addMonths, monthOf, yearOf } from "../../../domain/dates/plain-date.ts";
import { type Form, form } from "../family.ts";
import { aWindow, everyYear, type Found } from "../finding.ts";
import type { ReadingContext } from "../reading.ts";
import { firstOf, joinedYears, yearMeantBy } from "./years.ts";

const opening: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

const seasonOf = (year: number, season: string): Window => {
	const first = firstOf(year, opening[season] ?? 3);
	return { first, last: addDays(addMonths(first, 3), -1) };
};

const yearWords = (season: string, year: number): string =>
	season === "winter"
		? `winter ${year}/${String((year + 1) % 100).padStart(2, "0")}`
		: `${season} ${year}`;

/** "this winter" said in January is the one that began in December. */
const steppedSeason = (which: string, season: string, { today }: ReadingContext): Found => {
	const now = season === "winter" && monthOf(today) <= 2 ? yearOf(today) - 1 : yearOf(today);
	const near = seasonOf(now, season);
	if (which === "this") return aWindow("season", near);
	const far = which === "next" ? now + 1 : now - 1;
	const reached = which === "next" ? near.first > today : near.last < today;
	if (!reached) return aWindow("season", seasonOf(far, season));
	return {
		is: "choices",
		question: `Which ${season}?`,
		choices: [now, far].map((year) => ({
			label: yearWords(season, year),
			words: yearWords(season, year),
		})),
	};
};

const season = "(?<season>spring|summer|autumn|winter)";

const seasonInYear = (name: string, text: string, context: ReadingContext): Found | undefined => {
	const year = yearMeantBy(text, context);
	if (year === undefined) return undefined;
	return aWindow("season", seasonOf(year, name), {
		assumed: name === "winter" ? `taken as the winter that begins in December ${year}` : undefined,
	});
};

export const seasons: readonly Form[] = [
	form(season, ({ season: name = "" }) => everyYear("season", (year) => seasonOf(year, name))),
	form(
		`${season}(?:,? | of )(?:the year )?{year}`,
		({ season: name = "", year = "" }, { context }) => seasonInYear(name, year, context),
	),
	form("winter (?<from>\\d{4}) ?[/-] ?(?<to>\\d{1,4})", ({ from = "", to = "" }, { context }) => {
		const starts = joinedYears(from, to, context.today);
		return starts === undefined ? undefined : aWindow("season", seasonOf(starts, "winter"));
	}),
	form(`{which} ${season}`, ({ which = "", season: name = "" }, { context }) =>
		steppedSeason(which, name, context),
	),
];
