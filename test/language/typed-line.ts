/** A line typed on the demonstration programme, read as the bot would read it, with nothing done. */
import { commands } from "../../commands/index.ts";
import type { Raw } from "../../src/command.ts";
import { dayIn, usualZone } from "../../src/domain/dates/plain-date.ts";
import { parseArguments } from "../../src/language/arguments/arguments.ts";
import { type Read, readRaw } from "../../src/language/arguments/read-raw.ts";
import { spokenVerb } from "../../src/language/arguments/verbs.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { lexiconOf } from "../../src/language/names/entities.ts";
import type { Reading } from "../../src/language/reading.ts";
import { clock, type Demo, openDemo } from "../questions/demo.ts";

export type TypedRead = {
	readonly raw: Raw;
	/** What no field took. */
	readonly over: string;
	readonly read: Read;
};

export type Desk = {
	/** `here` is the code of the board whose channel it is typed in. */
	readonly types: (line: string, here?: string) => Promise<TypedRead>;
	readonly close: () => Promise<void>;
};

type Open = { readonly demo: Demo; readonly reading: Reading };

/** What somebody's words are read against on the demonstration programme. */
export const openReading = async (key = "partnerships-secretary"): Promise<Open> => {
	const demo = await openDemo();
	const viewer = await demo.viewer(key);
	const register = demo.store.store.as({ kind: "person", viewer });
	const lexicon = await lexiconOf(register);
	const reading: Reading = {
		now: clock,
		today: dayIn(usualZone, clock),
		zone: usualZone,
		calendar: englandAndWales,
		lexicon,
		register,
		me: lexicon.people.find(({ id }) => id === viewer.personId),
		boardHere: lexicon.boards.find(({ code }) => code === "LPB"),
	};
	return { demo, reading };
};

export const openDesk = async (key?: string): Promise<Desk> => {
	const { demo, reading } = await openReading(key);
	return {
		close: demo.close,
		types: async (line, here) => {
			const [noun = "", ...words] = line.slice(1).split(" ");
			const ofNoun = commands.filter(({ name }) => name.startsWith(`${noun} `));
			const { command, says, rest } = spokenVerb(noun, words.join(" "), ofNoun);
			if (!command) throw new Error(`no such command: ${line}`);
			const boardHere = reading.lexicon.boards.find(({ code }) => code === here);
			const where = { ...reading, boardHere };
			const left = Object.entries(command.fields).filter(([name]) => !says[name]);
			const { raw: said, over } = parseArguments(rest, Object.fromEntries(left), where);
			const raw = { ...says, ...said };
			return { raw, over, read: await readRaw(command, raw, where) };
		},
	};
};
