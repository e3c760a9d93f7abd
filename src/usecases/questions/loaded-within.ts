/** What the first load put into the register within a time: told as one, beside what was changed otherwise. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { dayIn, type Instant, instant } from "../../domain/dates/plain-date.ts";
import type { Change, Changed, Period } from "../ports.ts";
import { loadedThrough } from "../programme/load.ts";
import type { Answering } from "./answering.ts";
import { pageSize } from "./reading-on.ts";

type Loaded = { readonly count: number; readonly at: Instant; readonly by: string };

export type ChangedBesideLoad = Changed & { readonly loaded?: Loaded | undefined };

export const isOfLoad = ({ author }: Change): boolean => author.through === loadedThrough;

/** Nothing is told of within less. */
const justAfter = (at: Instant): Instant => instant(new Date(Date.parse(at) + 1).toISOString());

/** Whoever asks what changed since a day before the load asks for no list of all that there is; what fits a page is told one by one. */
export const changedBesideLoad = async (
	ids: readonly string[],
	period: Period,
	{ register }: Answering,
): Promise<ChangedBesideLoad> => {
	const sought = { ids: new Set(ids), most: pageSize };
	const all = await register.changedWithin(period, sought);
	const began = await register.began();
	if (began === undefined || began < period.from || began >= period.until) return all;
	const loadedBy = justAfter(began);
	const since = await register.changedWithin({ from: loadedBy, until: period.until }, sought);
	const untouched = all.count - since.count;
	const first = await register.changedWithin({ from: began, until: loadedBy }, sought);
	const load = first.newest.find(({ last }) => isOfLoad(last));
	if (!load || untouched <= pageSize) return all;
	return { ...since, loaded: { count: untouched, at: began, by: load.last.author.name } };
};

/** "All of them by the load of the register", beside how many changed. */
export const loadWords = (
	{ count, loaded }: ChangedBesideLoad,
	{ zone, seen }: Answering,
): string | undefined => {
	if (!loaded || seen) return undefined;
	const some = count === 0 ? "all of them" : `${loaded.count} of them`;
	return `${some} by the load of the register on ${wordDay(dayIn(zone, loaded.at))} by ${loaded.by}`;
};
