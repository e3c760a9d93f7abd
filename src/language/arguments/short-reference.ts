/** "3 amber, the venue is not confirmed": a number alone stands for an item whose board is not said. */
import type { Fields, Raw } from "../../command.ts";
import { leadingReferences } from "../fields/items/references.ts";
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
