/**
 * A line as it is typed: "3 amber, the venue is not confirmed", where a number alone stands for an item whose board is not
 * said; or several things at once, a line each, of which "for LPB:" before them is said of all.
 */
import type { Field, Fields, Raw } from "../../command.ts";
import { leadingReferences } from "../fields/items/references.ts";
import { partsIn } from "../fields/words.ts";
import type { Reading } from "../reading.ts";
import { type Parsed, parseArguments } from "./arguments.ts";

const numberFirst = /^\s*(?:#|no\.? ?|number )?(\d{1,4})(?![\p{L}\p{N}:./-])\s*[,:–—]?\s*/iu;

/** What the number counts is no reference: "2 posts filled". */
const isTaken = (number: string, { item: _, ...said }: Raw): boolean =>
	Object.values(said).some((words) => words === number);

/** The line as it reads without the number, which is left to the item's own field to find or refuse. */
const withNumber = (words: string, fields: Fields, reading: Reading): Parsed | undefined => {
	const [whole, number] = numberFirst.exec(words) ?? [];
	if (whole === undefined || number === undefined) return undefined;
	const { item: _, ...others } = fields;
	const code = reading.boardHere?.code;
	// "1 and 5" are two of the board's own.
	const all = code && leadingReferences(`${code}-${words.slice(words.indexOf(number))}`, reading);
	const isSeveral = all && all.used !== `${code}-${number}`;
	const rest = isSeveral ? all.rest : words.slice(whole.length);
	const { raw, over } = parseArguments(rest, others, reading);
	const item = isSeveral ? all.used : code ? `${code}-${number}` : number;
	return { raw: { ...raw, item }, over };
};

/** Reads a line in which an item may be named by its number alone. */
export const parseLine = (words: string, fields: Fields, reading: Reading): Parsed => {
	const plain = parseArguments(words, fields, reading);
	if (!fields.item || fields.item.optional || plain.raw.item !== undefined) return plain;
	const short = withNumber(words, fields, reading);
	const number = numberFirst.exec(words)?.[1] ?? "";
	return short && !isTaken(number, plain.raw) ? short : plain;
};

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
	const left = unsaid(fields, shared);
	const areTitles = others.every((line) => read(line, left, reading).raw.title !== undefined);
	return areTitles && lines.length > 1 ? { ...shared, title: lines.join("\n") } : undefined;
};

const unsaid = (fields: Fields, said: Raw): Fields =>
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
		const { raw, over } = read(line, unsaid(fields, shared), reading);
		return { line, raw: { ...shared, ...raw }, over };
	});
};
