/** Typed lines of other programmes, read as the bot reads them, and what was understood as plain facts. */
import { commands } from "../../commands/index.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import { dayIn, instant } from "../../src/domain/dates/plain-date.ts";
import { readRaw } from "../../src/language/arguments/read-raw.ts";
import { parseLine } from "../../src/language/arguments/typed-lines.ts";
import { spokenVerb } from "../../src/language/arguments/verbs.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { type Lexicon, lexiconOf } from "../../src/language/names/entities.ts";
import type { Reading } from "../../src/language/reading.ts";
import { type Corpus, readCorpus } from "../corpora/corpus.ts";
import { type Demo, openNamed } from "../questions/demo.ts";

/** Who typed it, and in which board's own channel. */
export type TypedLine = { readonly line: string; readonly by?: string; readonly here?: string };

/** By field, in words and dates; "asks" where nothing would be recorded before an answer. */
export type Facts = Readonly<Record<string, unknown>> | "asks";

type Named = {
	readonly id?: string;
	readonly code?: string;
	readonly name?: string;
	readonly number?: number;
	readonly kind?: string;
	readonly boardId?: string;
};

const codeOf = (id: string | undefined, { boards }: Lexicon): string =>
	boards.find((board) => board.id === id)?.code ?? "";

const factOf = (value: unknown, lexicon: Lexicon): unknown => {
	if (Array.isArray(value)) return value.map((each) => factOf(each, lexicon));
	if (typeof value !== "object" || value === null) return value;
	const { id, code, name, number, kind, boardId } = value as Named;
	if (number !== undefined && boardId) return `${codeOf(boardId, lexicon)} ${kind} ${number}`;
	if (code) return code;
	if (name) return name;
	const owner = [...lexicon.people, ...lexicon.organisations].find((one) => one.id === id);
	if (owner) return owner.name;
	const entries = Object.entries(value).filter(
		([key]) => !["saidOn", "words", "anchor"].includes(key),
	);
	return Object.fromEntries(entries.map(([key, each]) => [key, factOf(each, lexicon)]));
};

export type Bureau = {
	readonly reads: (typed: TypedLine) => Promise<Facts>;
	readonly close: () => Promise<void>;
};

const readingOf = async (demo: Demo, corpus: Corpus, { by, here }: TypedLine): Promise<Reading> => {
	const viewer = await demo.viewer(by ?? corpus.asker);
	const register = demo.store.store.as(
		by === undefined ? { kind: "operator" } : { kind: "person", viewer },
	);
	const lexicon = await lexiconOf(register);
	const now = instant(corpus.clock);
	const isHere = ({ code }: Board): boolean => code === here;
	const me = lexicon.people.find(({ id }) => id === viewer.personId);
	const boardHere = lexicon.boards.find(isHere);
	return {
		...{ now, today: dayIn(demo.zone, now), zone: demo.zone, calendar: englandAndWales },
		...{ lexicon, register, me, boardHere, about: boardHere },
	};
};

/** One programme on its own day. */
export const openBureau = async (name: string): Promise<Bureau> => {
	const corpus = readCorpus(name);
	const demo = await openNamed(name, corpus.clock);
	return {
		close: demo.store.close,
		reads: async (typed) => {
			const reading = await readingOf(demo, corpus, typed);
			const [, noun = "", text = ""] = /^\/(\S+)\s*(.*)$/s.exec(typed.line) ?? [];
			const ofNoun = commands.filter((each) => each.name.startsWith(`${noun} `));
			const { command, says, rest } = spokenVerb(noun, text, ofNoun);
			if (!command) throw new Error(`no such command: ${typed.line}`);
			const left = Object.entries(command.fields).filter(([field]) => !says[field]);
			const { raw, over } = parseLine(rest, Object.fromEntries(left), reading);
			if (over !== "") return "asks";
			const read = await readRaw(command, { ...says, ...raw }, reading);
			if (read.is === "refused") return "asks";
			const said = Object.entries(read.input).filter(([, value]) => value !== undefined);
			return Object.fromEntries(
				said.map(([field, value]) => [field, factOf(value, reading.lexicon)]),
			);
		},
	};
};
