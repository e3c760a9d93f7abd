/** What the first load put into the register within a time: told as one, beside what was changed otherwise. */
import { wordDay } from "../../domain/honest-date.ts";
import { dayIn, type Instant } from "../../domain/plain-date.ts";
import type { Change, Changed, Period } from "../ports.ts";
import { loadedThrough } from "../programme/load.ts";
import type { Answering } from "./answering.ts";
import { pageSize } from "./reading-on.ts";

export type Loaded = { readonly count: number; readonly at: Instant; readonly by: string };

export type ChangedBesideLoad = Changed & { readonly loaded?: Loaded | undefined };

type Each = Changed["newest"][number];

export const isOfLoad = ({ author }: Change): boolean => author.through === loadedThrough;

/** As it was when the record began, with what that load made by itself, and not touched since. */
const isUntouched =
	(began: Instant) =>
	({ last: { at }, times }: Each): boolean =>
		times === 1 && at === began;

const firstPage = (all: readonly Each[]): Changed => ({
	count: all.length,
	newest: all.slice(0, pageSize),
});

/** Whoever asks what changed since a day before the load asks for no list of all that there is; what fits a page is told one by one. */
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
	const one = loaded.find(({ last }) => isOfLoad(last));
	if (!one || loaded.length <= pageSize) return firstPage(newest);
	const others = newest.filter((each) => !loaded.includes(each));
	const by = one.last.author.name;
	return { ...firstPage(others), loaded: { count: loaded.length, at: began, by } };
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
