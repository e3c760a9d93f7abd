/** Puts the pieces of one reading together, and sees whether they can stand together at all. */
import type { Meaning, Piece, PieceOf, Place, Unit } from "./piece.ts";

export type Rhythm = {
	readonly unit: Unit;
	readonly interval: number;
	readonly times?: number | undefined;
	/** Only said as "of each quarter", "of the year": the place is counted in it. */
	readonly soft: boolean;
};

export type Gathered = {
	readonly pieces: readonly Piece[];
	readonly rhythm?: Rhythm | undefined;
	readonly weekdays: readonly number[];
	readonly places: readonly Place[];
	readonly monthDays: readonly number[];
	readonly months: readonly number[];
	readonly exceptMonths: readonly number[];
	readonly exceptDays: readonly number[];
	readonly working?: PieceOf<"working"> | undefined;
	/** "every" stands before the days themselves. */
	readonly every: boolean;
};

export const piecesOf = <Is extends Meaning["is"]>(
	pieces: readonly Piece[],
	is: Is,
): readonly PieceOf<Is>[] =>
	pieces.flatMap(({ means }) => (means.is === is ? [means as PieceOf<Is>] : []));

export const oneOf = <Is extends Meaning["is"]>(
	pieces: readonly Piece[],
	is: Is,
): (Piece & { readonly means: PieceOf<Is> }) | undefined =>
	pieces.find((piece) => piece.means.is === is) as
		| (Piece & { readonly means: PieceOf<Is> })
		| undefined;

/** Undefined when there is none; false when two contradict each other. */
const rhythmOf = (pieces: readonly Piece[]): Rhythm | undefined | false => {
	const all = piecesOf(pieces, "rhythm");
	const hard = all.filter(({ soft }) => !soft);
	const [first] = hard.length > 0 ? hard : all;
	if (!first) return undefined;
	const rival = (hard.length > 0 ? hard : all).find(
		({ unit, interval }) => unit !== first.unit || interval !== first.interval,
	);
	if (rival) return false;
	const soft = all.find((each) => each.soft && hard.length > 0);
	if (soft && (first.unit === "week" || first.unit === "day")) return false;
	if (soft && soft.unit !== "month" && soft.unit !== first.unit) return false;
	const times = all.find((each) => each.times !== undefined)?.times;
	const { unit, interval } = first;
	return { unit, interval, times, soft: hard.length === 0 };
};

const unique = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)];

const isSamePlace = (one: Place, other: Place): boolean =>
	one.place === other.place && one.day === other.day && one.shift === other.shift;

const distinct = (places: readonly Place[]): readonly Place[] =>
	places.filter((one, at) => places.findIndex((other) => isSamePlace(one, other)) === at);

/** "3 March and 4 May" are not the 3rd and the 4th of both. */
const areDifferent = (said: readonly object[]): boolean =>
	new Set(said.map((each) => JSON.stringify(each))).size > 1;

export const gather = (pieces: readonly Piece[]): Gathered | undefined => {
	const rhythm = rhythmOf(pieces);
	if (rhythm === false) return undefined;
	const weekdays = piecesOf(pieces, "weekdays");
	const places = piecesOf(pieces, "places");
	const months = piecesOf(pieces, "months");
	const monthDays = unique(piecesOf(pieces, "monthDays").flatMap(({ days }) => days));
	const working = oneOf(pieces, "working")?.means;
	const kinds = [weekdays, places, monthDays].filter((some) => some.length > 0).length;
	if (kinds + (working ? 1 : 0) > 1) return undefined;
	// "Every Monday and every other Thursday" are two series, not one that is every other week.
	const isTwoRhythms = weekdays.length > 1 && weekdays.some(({ every }) => every);
	if (rhythm && rhythm.interval > 1 && isTwoRhythms) return undefined;
	if (months.length > 1 && (areDifferent(places) || areDifferent(piecesOf(pieces, "monthDays"))))
		return undefined;
	return {
		pieces,
		rhythm,
		weekdays: unique(weekdays.flatMap(({ days }) => days)).toSorted((a, b) => a - b),
		places: distinct(places.flatMap((each) => each.places)),
		monthDays,
		months: unique(months.flatMap((each) => each.months)).toSorted((a, b) => a - b),
		exceptMonths: unique(piecesOf(pieces, "exceptMonths").flatMap((each) => each.months)),
		exceptDays: unique(piecesOf(pieces, "exceptDays").flatMap(({ days }) => days)),
		working,
		every:
			[...weekdays, ...places].some(({ every }) => every) || months.some(({ yearly }) => yearly),
	};
};

/** "First Tuesday of the month from September" has more than one. */
const goesOn = (pieces: readonly Piece[]): boolean =>
	pieces.some(({ means }) => /^(?:start|until|count|exceptMonths)$/.test(means.is));

/** Do the words themselves say that it recurs, so that no single day can be meant? */
export const isExplicit = ({ pieces, every, working, rhythm }: Gathered): boolean =>
	every ||
	(working !== undefined && working.place === undefined) ||
	(rhythm !== undefined && !rhythm.soft) ||
	piecesOf(pieces, "places").some(({ plural }) => plural) ||
	piecesOf(pieces, "rhythm").some(({ soft, said }) => soft && (said !== "the" || goesOn(pieces))) ||
	piecesOf(pieces, "either").length > 0;

/** "Mon, Wed and Fri", "first Monday of May and November": several days by name, and no word for how often. */
export const isList = ({ rhythm, weekdays, places, monthDays, months }: Gathered): boolean =>
	rhythm === undefined &&
	(weekdays.length > 1 ||
		places.length > 1 ||
		(months.length > 1 && places.length + monthDays.length > 0));

/** How often such a list comes again, if it does. */
export const unitOfList = ({ months, weekdays }: Gathered): "week" | "month" | "year" => {
	if (months.length > 0) return "year";
	return weekdays.length > 0 ? "week" : "month";
};
