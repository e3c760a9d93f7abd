/** What the first load put into the register within a time: told as one, beside what was changed otherwise. */
import type { Fact } from "../../domain/answer.ts";
import { wordDay } from "../../domain/honest-date.ts";
import { dayIn, type Instant } from "../../domain/plain-date.ts";
import type { Change, Changed, Period } from "../ports.ts";
import { loadedThrough } from "../programme/load.ts";
import type { Answering } from "./answering.ts";
import { pageSize } from "./reading-on.ts";

export type Loaded = { readonly count: number; readonly at: Instant; readonly by: string };

export type ChangedBesideLoad = Changed & { readonly loaded?: Loaded | undefined };

/** A few that were loaded can be told one by one. */
const fewest = 6;

type Each = Changed["newest"][number];

export const isOfLoad = ({ author }: Change): boolean => author.through === loadedThrough;

/** As it was loaded when the record began, and not touched since. */
const isUntouched =
	(began: Instant) =>
	({ last, times }: Each): boolean =>
		times === 1 && last.at === began && isOfLoad(last);

const firstPage = (all: readonly Each[]): Changed => ({
	count: all.length,
	newest: all.slice(0, pageSize),
});

/** Whoever asks what changed since a day before the load asks for no list of all that there is. */
export const changedBesideLoad = async (
	ids: readonly string[],
	period: Period,
	{ register }: Answering,
): Promise<ChangedBesideLoad> => {
	const sought = new Set(ids);
	const began = await register.began();
	if (began === undefined || began < period.from || began >= period.until)
		return register.changedWithin(period, { ids: sought, most: pageSize });
	const { newest } = await register.changedWithin(period, { ids: sought, most: ids.length });
	const loaded = newest.filter(isUntouched(began));
	const [one] = loaded;
	if (!one || loaded.length < fewest) return firstPage(newest);
	const others = newest.filter((each) => !loaded.includes(each));
	const by = one.last.author.name;
	return { ...firstPage(others), loaded: { count: loaded.length, at: began, by } };
};

/** "the load of the register on Tue 27 January 2009 by the Records Officer (93 things)" */
export const loadWords = ({ count, at, by }: Loaded, { zone }: Answering): string =>
	`the load of the register on ${wordDay(dayIn(zone, at))} by ${by} (${count} things)`;

/** Said once, beside what was changed otherwise. */
export const besideLoad = ({ loaded }: ChangedBesideLoad, answering: Answering): readonly Fact[] =>
	loaded && !answering.seen
		? [{ is: "none", says: `Besides these: ${loadWords(loaded, answering)}` }]
		: [];
