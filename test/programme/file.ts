/** A small programme file to spoil or to load, naming only what matters. */
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import {
	nothingKnown,
	readProgrammeFile,
	writeProgrammeError,
} from "../../src/language/programme-file/programme-file.ts";
import type { Programme } from "../../src/usecases/programme/programme.ts";

export type File = { readonly [field: string]: unknown; readonly programme?: unknown };

export const small = (more: File = {}): File => ({
	programme: { name: "Small", zone: "Europe/London", clock: "2009-01-29T10:00:00Z" },
	organisations: [{ key: "npia", name: "National Policing Improvement Agency", aliases: ["NPIA"] }],
	people: [
		{ key: "lead", name: "Guidance Lead", handle: "guidance-lead" },
		{ key: "secretary", name: "Partnerships Secretary", handle: "secretary" },
	],
	boards: [{ key: "lpb", code: "LPB", name: "London Prevent board", secretary: "secretary" }],
	...more,
});

/** A day spelt out, so that these tests do not rest on the reader of phrases. */
export const day = (on: string, saidOn = "2009-01-29") => ({
	words: on,
	saidOn,
	precision: "day",
	first: on,
	last: on,
});

export const action = (more: File = {}): File => ({
	key: "draft",
	board: "lpb",
	title: "Draft options paper",
	owner: "lead",
	due: day("2009-03-06"),
	...more,
});

export const textOf = (file: File): string => JSON.stringify(file, null, "\t");

const options = { known: nothingKnown, calendar: weekendsOnly };

export const readText = (text: string) => readProgrammeFile(text, options);

export const errorsIn = (text: string): readonly string[] => {
	const reading = readText(text);
	return reading.is === "refused" ? reading.errors.map(writeProgrammeError) : [];
};

export const programmeIn = (text: string): Programme => {
	const reading = readText(text);
	if (reading.is === "refused") throw new Error(errorsIn(text).join("\n"));
	return reading.programme;
};
