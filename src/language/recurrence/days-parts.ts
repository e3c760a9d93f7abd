/** What a rule of days can turn out to be, and the words and codes that rules are written in. */
import type { Gathered, Rhythm } from "./gather.ts";

/** How the phrase would go on, or what would stand in place of some of its words. */
export type Edit = {
	readonly label: string;
	readonly replace?: "weekdays" | "places" | "either" | undefined;
	readonly words: string;
};

export type DaysRule =
	| {
			readonly is: "days";
			readonly rrule: string;
			/** Every second or third of something: it has to be known which are meant. */
			readonly phased: boolean;
			readonly holidays?: "skip" | "before" | "after" | undefined;
			readonly assumed?: string | undefined;
	  }
	| { readonly is: "ask"; readonly question: string; readonly edits: readonly Edit[] }
	/** The day comes from the first meeting's. */
	| { readonly is: "fromFirst"; readonly rhythm: Rhythm }
	| { readonly is: "impossible"; readonly why: string };

export const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
export const workingDays = "MO,TU,WE,TH,FR";
export const dayNames = [
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday",
	"Sunday",
];
export const placeNames = new Map([
	[1, "first"],
	[2, "second"],
	[3, "third"],
	[4, "fourth"],
	[5, "fifth"],
	[-1, "last"],
	[-2, "second to last"],
]);

export const impossible = (why: string): DaysRule => ({ is: "impossible", why });
export const ask = (question: string, edits: readonly Edit[] = []): DaysRule => ({
	is: "ask",
	question,
	edits,
});

export const ruleParts = (
	parts: readonly (readonly [string, string | number | undefined])[],
): string =>
	parts
		.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`${name}=${value}`]))
		.join(";");

export const unlessOne = (interval: number): number | undefined =>
	interval === 1 ? undefined : interval;

const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The months that are named, less those that are left out; all of them when nothing was said. */
export const monthsLeft = (
	named: readonly number[],
	{ exceptMonths }: Gathered,
): readonly number[] | undefined => {
	if (exceptMonths.length === 0) return named.length > 0 ? named : undefined;
	return (named.length > 0 ? named : allMonths).filter((month) => !exceptMonths.includes(month));
};
