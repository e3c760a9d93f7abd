/**
 * Reads JSON and remembers the line that each value stands on, so that an error can say where to look.
 * Unlike `JSON.parse` it also notices a field written twice, which would otherwise be lost without a word.
 */

export type JsonPath = readonly (string | number)[];
type JsonFault = {
	readonly line: number;
	readonly path: JsonPath;
	readonly message: string;
};

export type JsonReading = {
	readonly value: unknown;
	/** By `pathText`: the line of a field's name, or of an entry's first character. */
	readonly lines: ReadonlyMap<string, number>;
	/** Either one fault of grammar, which ends the reading, or every field that is written twice. */
	readonly faults: readonly JsonFault[];
};

/** `boards[3].secretary`; the whole file is the empty text. */
export const pathText = (path: JsonPath): string =>
	path.reduce<string>((text, step) => {
		if (typeof step === "number") return `${text}[${step}]`;
		if (!/^[A-Za-z_]\w*$/.test(step)) return `${text}[${JSON.stringify(step)}]`;
		return text === "" ? step : `${text}.${step}`;
	}, "");

class GrammarFault extends Error {
	constructor(
		readonly at: number,
		message: string,
	) {
		super(message);
	}
}

type Cursor = {
	readonly text: string;
	readonly note: (path: JsonPath, at: number) => void;
	readonly repeated: (path: JsonPath, at: number) => void;
	at: number;
};

/** Deeper than any programme file; a hostile one must not exhaust the stack. */
const deepest = 40;

const space = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside text
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const plain = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const take = (cursor: Cursor, pattern: RegExp): string | undefined => {
	pattern.lastIndex = cursor.at;
	const found = pattern.exec(cursor.text)?.[0];
	if (found !== undefined) cursor.at += found.length;
	return found;
};

/** The next character that means something. */
const peek = (cursor: Cursor): string => {
	take(cursor, space);
	return cursor.text[cursor.at] ?? "";
};

const fail = (cursor: Cursor, wanted: string): never => {
	const found = peek(cursor);
	const where = found === "" ? "the file ends" : `it reads ${JSON.stringify(found)}`;
	if (found === "/" || found === "#")
		throw new GrammarFault(cursor.at, "JSON has no comments: leave this one out.");
	if (found === "'" || found === "“" || found === "‘")
		throw new GrammarFault(cursor.at, 'JSON wants straight double quotes: "name".');
	throw new GrammarFault(cursor.at, `Expected ${wanted}, but ${where}.`);
};

const readString = (cursor: Cursor, wanted: string): string => {
	const at = cursor.at;
	if (peek(cursor) !== '"') return fail(cursor, wanted);
	const found = take(cursor, string);
	if (found === undefined)
		throw new GrammarFault(at, "This text is not closed on its line, or holds a wrong \\ escape.");
	return JSON.parse(found) as string;
};

/** Reads `open entry, entry close`; a comma after the last entry is a fault, as JSON has it. */
const readEntries = (cursor: Cursor, close: string, entry: (index: number) => void): void => {
	cursor.at += 1;
	if (peek(cursor) === close) {
		cursor.at += 1;
		return;
	}
	for (let index = 0; ; index += 1) {
		entry(index);
		const next = peek(cursor);
		if (next !== "," && next !== close) fail(cursor, `a comma or ${close}`);
		cursor.at += 1;
		if (next === close) return;
		if (peek(cursor) === close)
			throw new GrammarFault(cursor.at, `A comma stands before this ${close}: take it out.`);
	}
};

const readObject = (cursor: Cursor, path: JsonPath): Record<string, unknown> => {
	// Without a prototype, a field called `__proto__` is a field like any other.
	const object: Record<string, unknown> = Object.create(null);
	readEntries(cursor, "}", () => {
		peek(cursor);
		const at = cursor.at;
		const name = readString(cursor, 'a field name such as "name"');
		const inner = [...path, name];
		if (Object.hasOwn(object, name)) cursor.repeated(inner, at);
		if (peek(cursor) !== ":") fail(cursor, `a colon after "${name}"`);
		cursor.at += 1;
		object[name] = readValue(cursor, inner);
		cursor.note(inner, at);
	});
	return object;
};

const readArray = (cursor: Cursor, path: JsonPath): unknown[] => {
	const array: unknown[] = [];
	readEntries(cursor, "]", (index) => {
		const inner = [...path, index];
		peek(cursor);
		cursor.note(inner, cursor.at);
		array.push(readValue(cursor, inner));
	});
	return array;
};

const readValue = (cursor: Cursor, path: JsonPath): unknown => {
	const next = peek(cursor);
	if (path.length > deepest) throw new GrammarFault(cursor.at, "This is nested too deeply.");
	if (next === "{") return readObject(cursor, path);
	if (next === "[") return readArray(cursor, path);
	if (next === '"') return readString(cursor, "text");
	const found = take(cursor, plain);
	return found === undefined ? fail(cursor, "a value") : JSON.parse(found);
};

/** The line on which each position stands, the first being 1. */
const lineFinder = (text: string): ((at: number) => number) => {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return (at) => {
		let [low, high] = [0, starts.length];
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? 0) <= at) low = middle;
			else high = middle;
		}
		return low + 1;
	};
};

const beginning = `{"programme": {"name": "Delivery of Prevent in London", "zone": "Europe/London"},
 "boards": [{"key": "lpb", "code": "LPB", "name": "London Prevent board"}]}`;

/** Somebody's YAML or table is not a slip in JSON: what is said of one letter of it would help nobody. */
const refuseOtherKinds = (cursor: Cursor): void => {
	const isJson = /[{[]|\/[/*]/y;
	peek(cursor);
	isJson.lastIndex = cursor.at;
	if (!isJson.test(cursor.text))
		throw new GrammarFault(
			cursor.at,
			`A programme file is JSON, which begins with {, as this does:\n${beginning}`,
		);
};

export const readJson = (written: string): JsonReading => {
	const text = written.replace(/^\uFEFF/, "");
	const lineOf = lineFinder(text);
	const lines = new Map([["", 1]]);
	const faults: JsonFault[] = [];
	const cursor: Cursor = {
		text,
		at: 0,
		note: (path, at) => lines.set(pathText(path), lineOf(at)),
		repeated: (path, at) =>
			faults.push({ line: lineOf(at), path, message: "This field is written twice." }),
	};
	try {
		refuseOtherKinds(cursor);
		const value = readValue(cursor, []);
		if (peek(cursor) !== "") fail(cursor, "the end of the file");
		return { value, lines, faults };
	} catch (fault) {
		if (!(fault instanceof GrammarFault)) throw fault;
		const only = { line: lineOf(fault.at), path: [], message: fault.message };
		return { value: undefined, lines, faults: [only] };
	}
};
