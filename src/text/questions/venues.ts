/** Where meetings are held, and on which day of the week: "at City Hall", "on Thursdays". */
import type { Holding } from "../../domain/boards/board-contents.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import type { Question } from "../../domain/questions/question.ts";
import { keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { Clause, Piece } from "./pieces.ts";
import { knownWords } from "./vocabulary.ts";

const before = new Set(["at", "in"]);
const days = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

const placesOf = memoizeByObject(({ items }: Holding): readonly (readonly string[])[] =>
	[...new Set(items.meeting.flatMap(({ place }) => place ?? []))].map(keysOf),
);

/** "County Hall" of "County Hall, Room 2": the house itself, before the room in it. */
const housesOf = memoizeByObject(({ items }: Holding): ReadonlySet<string> => {
	const places = items.meeting.flatMap(({ place }) => place ?? []);
	return new Set(places.flatMap((place) => [place, place.split(/[,(;–—]/)[0] ?? ""]).map(joined));
});
const joined = (place: string): string => keysOf(place).join();

/** The words of the places where a board meets. */
export const placeWordsOf = memoizeByObject(
	(holding: Holding): ReadonlySet<string> => new Set(placesOf(holding).flat()),
);

const holdsRun = (whole: readonly string[], run: readonly string[]): boolean =>
	whole.some((_, at) => run.every((key, step) => whole[at + step] === key));

/** "Any Tuesday meetings" asks whether there are some on the next. */
const anyOne = /(?:^|[ ])(?:a|every|each|on any)$/;

const opensWithDay = ({ words, keys }: Clause, at: number): number => {
	const typed = words[at]?.raw.toLowerCase() ?? "";
	const before = keys.slice(Math.max(0, at - 2), at).join(" ");
	const isHabit = days.includes(typed.replace(/s$/, "")) && typed.endsWith("s");
	const isAny = days.includes(typed) && anyOne.test(before);
	return isHabit || isAny ? days.indexOf(typed.replace(/s$/, "")) + 1 : 0;
};

/** "On Thursdays", "on a Thursday". */
export const weekdaysIn = (clause: Clause): readonly Piece[] =>
	clause.keys.flatMap((_, from): readonly Piece[] => {
		const day = opensWithDay(clause, from);
		if (day === 0) return [];
		// "Every Tuesday" is a word more than "on Tuesdays".
		const isEach = /^(?:every|each|any)$/.test(clause.keys[from - 1] ?? "");
		return [{ is: "weekday", from: isEach ? from - 1 : from, to: from + 1, day }];
	});

/** After "at" or "in", words that stand together in where some meeting is held. */
export const venuesIn = (clause: Clause, { holdings }: World): readonly Piece[] => {
	const { keys } = clause;
	const isPlace = (run: readonly string[]): boolean =>
		holdings.some((holding) => placesOf(holding).some((whole) => holdsRun(whole, run)));
	/** "Town hall", of words that ask elsewhere, and of nothing else. */
	const isWhole = (run: readonly string[]): boolean =>
		run.length > 1 && holdings.some((holding) => housesOf(holding).has(run.join()));
	return keys.flatMap((key, opener): readonly Piece[] => {
		if (!before.has(key)) return [];
		const from = keys[opener + 1] === "the" ? opener + 2 : opener + 1;
		return Array.from({ length: Math.min(6, keys.length - from) }, (_, step) => from + step + 1)
			.map((to) => ({ to, run: keys.slice(from, to) }))
			.filter(({ run }) => run.some((word) => !knownWords.has(word)) || isWhole(run))
			.filter(({ run }) => isPlace(run))
			.map(({ to }): Piece => {
				const said = clause.text.slice(clause.words[from]?.start, clause.words[to - 1]?.end);
				return { is: "venue", from, to, said };
			});
	});
};

/** The place and the days of the week that were read. */
export const whereaboutsIn = (pieces: readonly Piece[]): Pick<Question, "place" | "weekdays"> => {
	const days = pieces.flatMap((piece) => (piece.is === "weekday" ? [piece.day] : []));
	return {
		place: pieces.flatMap((piece) => (piece.is === "venue" ? [piece.said] : [])).at(-1),
		weekdays: days.length > 0 ? days : undefined,
	};
};
