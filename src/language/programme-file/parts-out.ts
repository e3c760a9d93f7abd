/** How the parts of a programme file that many entries share are written. */
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { Source } from "../../domain/people/person.ts";
import type { Written } from "./schema.ts";

export const date = (honest: HonestDate): Written<"actions">["due"] => {
	const { words, saidOn, precision } = honest;
	if (precision === "undated") return { words, saidOn, precision };
	return { words, saidOn, precision, first: honest.first, last: honest.last };
};

export const maybe = <T, R>(value: T | undefined, write: (value: T) => R): R | undefined =>
	value === undefined ? undefined : write(value);

/** Leaves out what the reader would supply. */
export const list = <T>(values: readonly T[]): T[] | undefined =>
	values.length === 0 ? undefined : [...values];
export const unless = <T>(usual: T, value: T): T | undefined =>
	value === usual ? undefined : value;

export const source = (held: Source | undefined) => maybe(held, (value) => ({ ...value }));
