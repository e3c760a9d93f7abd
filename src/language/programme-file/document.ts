/**
 * Reads YAML, of which JSON is a part, and remembers the line that each value stands on, so that an error can say where
 * to look. A field that is written twice would be lost without a word: it is noticed too.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from "yaml";

export type JsonPath = readonly (string | number)[];

type DocumentFault = {
	readonly line: number;
	readonly path: JsonPath;
	readonly message: string;
};

export type DocumentReading = {
	readonly value: unknown;
	/** By `pathText`: the line of a field's name, or of an entry's first character. */
	readonly lines: ReadonlyMap<string, number>;
	/** Either one fault of grammar, which ends the reading, or every field that is written twice. */
	readonly faults: readonly DocumentFault[];
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

/** Deeper than any programme file. */
const deepest = 40;

type Walk = {
	readonly lineOf: (at: number) => number;
	readonly lines: Map<string, number>;
	readonly faults: DocumentFault[];
};

const startOf = (node: ParsedNode | null | undefined): number => node?.range?.[0] ?? 0;

const nameOf = (key: ParsedNode | null): string => {
	if (isScalar(key)) return String(key.value);
	throw new GrammarFault(startOf(key), "A field has a name in words, such as name.");
};

const mapIn = (node: ParsedNode, path: JsonPath, walk: Walk): unknown => {
	if (!isMap(node)) return undefined;
	// Without a prototype, a field called `__proto__` is a field like any other.
	const object: Record<string, unknown> = Object.create(null);
	for (const { key, value } of node.items) {
		const inner = [...path, nameOf(key)];
		const name = String(inner.at(-1));
		const line = walk.lineOf(startOf(key));
		if (Object.hasOwn(object, name))
			walk.faults.push({ line, path: inner, message: "This field is written twice." });
		object[name] = valueIn(value, inner, walk);
		walk.lines.set(pathText(inner), line);
	}
	return object;
};

const valueIn = (node: ParsedNode | null, path: JsonPath, walk: Walk): unknown => {
	if (node === null) return null;
	if (path.length > deepest) throw new GrammarFault(startOf(node), "This is nested too deeply.");
	if (isAlias(node))
		throw new GrammarFault(startOf(node), "This points at another part of the file: write it out.");
	if (isScalar(node)) return node.value;
	if (!isSeq(node)) return mapIn(node, path, walk);
	return node.items.map((item, index) => {
		const inner = [...path, index];
		walk.lines.set(pathText(inner), walk.lineOf(startOf(item)));
		return valueIn(item, inner, walk);
	});
};

const beginning = `programme: {name: Delivery of Prevent in London, zone: Europe/London}
boards: [{key: lpb, code: LPB, name: London Prevent board}]`;

/** What the parser says, as a sentence. */
const sentence = (words: string): string => {
	const [first = ""] = words.split("\n");
	const capital = `${first[0]?.toUpperCase()}${first.slice(1)}`;
	return /[.:!?]$/.test(capital) ? capital : `${capital}.`;
};

const faultIn = (errors: ReturnType<typeof parseDocument>["errors"]): GrammarFault | undefined => {
	const [error] = errors;
	if (!error) return undefined;
	const isDeep = String(error.code) === "RESOURCE_EXHAUSTION";
	return new GrammarFault(
		isDeep ? 0 : error.pos[0],
		isDeep ? "This is nested too deeply." : sentence(error.message),
	);
};

const read = (text: string, walk: Walk, counter: LineCounter): unknown => {
	const found = parseDocument(text, {
		lineCounter: counter,
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: "silent",
	});
	const root = found.contents as ParsedNode | null;
	const fault = faultIn(found.errors);
	if (fault && isMap(root)) throw fault;
	// Somebody's table or list is no slip in a programme file: what is said of one letter of it would help nobody.
	if (!isMap(root) && !/^\s*[{[]/.test(text))
		throw new GrammarFault(
			0,
			`A programme file is YAML or JSON, and begins as this does:\n${beginning}`,
		);
	if (fault) throw fault;
	return valueIn(root, [], walk);
};

export const readDocument = (written: string): DocumentReading => {
	const text = written.replace(/^\uFEFF/, "");
	const counter = new LineCounter();
	const lineOf = (at: number) => counter.linePos(at).line || 1;
	const lines = new Map([["", 1]]);
	const faults: DocumentFault[] = [];
	try {
		return { value: read(text, { lineOf, lines, faults }, counter), lines, faults };
	} catch (fault) {
		if (!(fault instanceof GrammarFault)) throw fault;
		const only = { line: lineOf(fault.at), path: [], message: fault.message };
		return { value: undefined, lines, faults: [only] };
	}
};
