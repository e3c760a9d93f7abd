/**
 * A long list is read a page at a time, in an order that is each line's own.
 * The next page begins after the last line that was read, wherever that stands by then: what changed meanwhile is
 * neither said twice nor passed over.
 */
export type Page<T> = {
	readonly shown: readonly T[];
	/** How many come after those shown. */
	readonly left: number;
	/** Where the next page begins; absent on the last one. */
	readonly next?: string | undefined;
};

export type Paging<T> = {
	/** Sorts the list, as text; no two lines have the same. */
	readonly keyOf: (line: T) => string;
	/** The key of the last line that was read. */
	readonly after?: string | undefined;
	readonly size: number;
};

export const pageOf = <T>(lines: readonly T[], { keyOf, after, size }: Paging<T>): Page<T> => {
	const rest = after === undefined ? lines : lines.filter((line) => keyOf(line) > after);
	const shown = rest.slice(0, size);
	const last = shown.at(-1);
	const left = rest.length - shown.length;
	return { shown, left, next: left > 0 && last !== undefined ? keyOf(last) : undefined };
};

export const byKey =
	<T>(keyOf: (line: T) => string) =>
	(a: T, b: T): number =>
		keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0;
