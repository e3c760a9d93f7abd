/** Several things typed at once, a line each: "for LPB:" before them is said of all, and each line is read by itself. */
import type { Field, Fields, Raw } from "../../command.ts";
import { partsIn } from "../fields/words.ts";
import type { Reading } from "../reading.ts";
import type { Parsed } from "./arguments.ts";
import { parseLine } from "./short-reference.ts";

const bullet = /^\s*(?:[-–•*]|\(?\d{1,2}[.)])\s+/;

/** A title as it was typed, with all that is said of it. */
const whole = (field: Field<unknown>): Field<unknown> => {
	const { lead: _, ...typed } = field.typed;
	return { ...field, typed };
};

const read = (line: string, fields: Fields, reading: Reading): Parsed =>
	parseLine(line.replace(bullet, ""), fields, reading);

/** What the first line says of all: a board and whatever else, or its board and then a title of its own. */
const headOf = (first: string, fields: Fields, reading: Reading): Raw => {
	if (bullet.test(first)) return { title: first };
	const { board, title, ...others } = fields;
	const { raw, over } = read(first, board ? { board, ...others } : others, reading);
	if (over === "") return raw;
	if (!board || !title) return { title: first };
	return read(first, { board, title: whole(title) }, reading).raw;
};

/** The record of all of them, each title a line of it; nothing where the lines are fields of one thing. */
export const titleLines = (typed: string, fields: Fields, reading: Reading): Raw | undefined => {
	const [first = "", ...others] = typed.split("\n").filter((line) => /[\p{L}\p{N}]/u.test(line));
	if (others.length === 0) return undefined;
	const { title, ...shared } = headOf(first, fields, reading);
	const lines = [...(title === undefined ? [] : [title]), ...others];
	const left = without(fields, shared);
	const areTitles = others.every((line) => read(line, left, reading).raw.title !== undefined);
	return areTitles && lines.length > 1 ? { ...shared, title: lines.join("\n") } : undefined;
};

const without = (fields: Fields, said: Raw): Fields =>
	Object.fromEntries(
		Object.entries(fields).filter(([name]) => name === "title" || said[name] === undefined),
	);

/** The record of each line of a title; words that no field could read are left over. */
export const eachTitle = (
	{ title = "", ...shared }: Raw,
	fields: Fields,
	reading: Reading,
): readonly (Parsed & { readonly line: string })[] => {
	const lines = partsIn(title);
	if (lines.length < 2) return [];
	return lines.map((line) => {
		const { raw, over } = read(line, without(fields, shared), reading);
		return { line, raw: { ...shared, ...raw }, over };
	});
};
