/** Reads a programme file: YAML or JSON to typed entries, or every fault in it, each with its line and a good example. */

import type { HonestDate } from "../../domain/dates/honest-date.ts";
import { dayIn, instant, type PlainDate, plainDate } from "../../domain/dates/plain-date.ts";
import { calendarFor, type WorkingCalendar } from "../../domain/dates/working-days.ts";
import type {
	ChannelEntry,
	Entry,
	Known,
	Programme,
	ProgrammeError,
	ProgrammeReading,
} from "../../usecases/programme/programme.ts";
import { readDate } from "../dates/dates.ts";
import { boardEntry } from "./boards-in.ts";
import { checkEntries, type Head, type Lines, locate, readHead, type Sound } from "./check.ts";
import { type PhraseReader, readFileDate } from "./dates.ts";
import { pathText, readDocument } from "./document.ts";
import {
	actionEntry,
	channelEntry,
	type EntryContext,
	milestoneEntry,
	organisationEntry,
	personEntry,
	planEntry,
	termEntry,
	workStreamEntry,
} from "./entries.ts";
import { type Example, type Fault, faultError } from "./errors.ts";
import { guidanceEntry, meetingEntry, seriesEntry } from "./events.ts";
import { danglingLinks, fieldOf, type Keys, keysOf, type Located, loops } from "./links.ts";
import {
	agendaEntry,
	attendanceEntry,
	decisionEntry,
	minutesEntry,
	paperEntry,
	replyEntry,
} from "./records-in.ts";
import { repeats } from "./repeats.ts";

const toEntry = (sound: Exclude<Sound, { section: "channels" }>, context: EntryContext): Entry => {
	switch (sound.section) {
		case "organisations":
			return organisationEntry(sound.value, context);
		case "people":
			return personEntry(sound.value, context);
		case "boards":
			return boardEntry(sound.value, context);
		case "plans":
			return planEntry(sound.value, context);
		case "terms":
			return termEntry(sound.value, context);
		case "workStreams":
			return workStreamEntry(sound.value, context);
		case "series":
			return seriesEntry(sound.value, context);
		case "meetings":
			return meetingEntry(sound.value, context);
		case "actions":
			return actionEntry(sound.value, context);
		case "milestones":
			return milestoneEntry(sound.value, context);
		case "guidance":
			return guidanceEntry(sound.value, context);
		case "replies":
			return replyEntry(sound.value, context);
		case "attendance":
			return attendanceEntry(sound.value, context);
		case "minutes":
			return minutesEntry(sound.value, context);
		case "agenda":
			return agendaEntry(sound.value, context);
		case "papers":
			return paperEntry(sound.value, context);
		case "decisions":
			return decisionEntry(sound.value, context);
	}
};

/** What every entry is read against. */
type Surroundings = {
	readonly head: Head["programme"];
	readonly keys: Keys;
	readonly zoneOf: (boardKey: string) => string;
	readonly meeting: EntryContext["meeting"];
	/** As the calendar of that board has it. */
	readonly readPhrase: (boardKey: unknown) => PhraseReader;
	readonly fault: (fault: Fault) => void;
};

/** A phrase was said on its paper's date, or else when the programme's clock stands. */
const saidOn = (value: unknown, { clock, zone }: Head["programme"]): PlainDate | undefined => {
	const dated = fieldOf(fieldOf(value, "source"), "dated");
	if (typeof dated === "string" && /^\d{4}-\d\d-\d\d$/.test(dated)) return plainDate(dated);
	return clock === undefined ? undefined : dayIn(zone, instant(clock));
};

const contextOf = ({ path, value }: Sound, around: Surroundings): EntryContext => ({
	at: pathText(path),
	zone: around.head.zone,
	zoneOf: around.zoneOf,
	meeting: around.meeting,
	ownerKind: (key) => (around.keys.get("people")?.has(key) ? "person" : "organisation"),
	date: (field, written, read): HonestDate =>
		readFileDate(written, {
			...read,
			path: [...path, field],
			saidOn: saidOn(value, around.head),
			readPhrase: around.readPhrase(fieldOf(value, "board")),
			fault: around.fault,
		}),
	fault: (field: string, message: string, example?: Example) =>
		around.fault({ path: [...path, field], message, example }),
});

const phraseReader =
	(calendar: WorkingCalendar): PhraseReader =>
	(words, { saidOn: today, zone, lean }) => {
		const read = readDate(words, { today, zone, calendar, lean });
		if (read.is === "date") return { ...read.date, words };
		if (read.is === "instant") return "This field is a day or a window, without a time of day.";
		if (read.is === "clarify")
			return `${read.question} Write ${read.choices.map((choice) => `"${choice.words}"`).join(" or ")}.`;
		if (read.why) return `"${read.unread}" is no date. ${read.why}`;
		return `"${read.unread}" could not be read as a date. If it names no day, spell it out with the precision "undated".`;
	};

const zoneFinder = (sound: readonly Sound[], head: Head["programme"], known: Known) => {
	const zones = new Map<string, string>();
	for (const one of sound)
		if (one.section === "boards") zones.set(one.value.key, one.value.zone ?? head.zone);
	return (key: string) => zones.get(key) ?? known.zoneOf(key) ?? head.zone;
};

/** A board counts working days by its own region's bank holidays. */
const calendarFinder = (sound: readonly Sound[], programme: WorkingCalendar) => {
	const boards = new Map(
		sound.flatMap((one) => (one.section === "boards" ? [[one.value.key, one.value]] : [])),
	);
	return (key: unknown) => calendarFor(boards.get(key as string), programme);
};

const meetingFinder = (sound: readonly Sound[]): EntryContext["meeting"] => {
	const meetings = new Map(
		sound.flatMap((one) => (one.section === "meetings" ? [[one.value.key, one.value]] : [])),
	);
	return (key) => meetings.get(key);
};

/** A file whose YAML or JSON is sound, with what stands where. */
type Parsed = {
	readonly lines: Lines;
	readonly located: readonly Located[];
	readonly sound: readonly Sound[];
	readonly keys: Keys;
};

const build = (parsed: Parsed, around: Surroundings): Pick<Programme, "channels" | "entries"> => {
	const channels: ChannelEntry[] = [];
	const entries: Entry[] = [];
	for (const one of parsed.sound) {
		const context = contextOf(one, around);
		if (one.section === "channels") channels.push(channelEntry(one.value, context));
		else entries.push(toEntry(one, context));
	}
	return { channels, entries };
};

const refused = (errors: readonly ProgrammeError[]): ProgrammeReading => ({
	is: "refused",
	errors: [...errors].sort((one, other) => one.line - other.line),
});

/** Where the loader says that something stands: an entry, and one of its fields. */
const errorAtEntry =
	(file: unknown, lines: Lines) =>
	(at: string, name: string, message: string): ProgrammeError => {
		const [, section = "", index = ""] = /^(\w+)\[(\d+)\]$/.exec(at) ?? [];
		return faultError({ file, lines }, { path: [section, Number(index), name], message });
	};

const readFile = (file: unknown, lines: Lines, { known, calendar }: Options): ProgrammeReading => {
	const located = locate(file);
	const { sound, errors } = checkEntries(located, lines);
	const keys = keysOf(located, known);
	const found: ProgrammeError[] = [...errors];
	const fault = (one: Fault) => {
		found.push(faultError({ file, lines }, one));
	};
	for (const one of [...repeats(located), ...danglingLinks(located, keys), ...loops(located)])
		fault(one);

	const head = readHead(file, lines);
	if (!("programme" in head)) return refused([...head, ...found]);
	const { name, zone, clock } = head.programme;
	const calendarIn = calendarFinder(sound, calendar);
	const zoneOf = zoneFinder(sound, head.programme, known);
	const around = {
		head: head.programme,
		keys,
		zoneOf,
		meeting: meetingFinder(sound),
		readPhrase: (key: unknown) => phraseReader(calendarIn(key)),
		fault,
	};
	const built = build({ lines, located, sound, keys }, around);
	if (found.length > 0) return refused(found);

	const starts = clock === undefined ? undefined : instant(clock);
	const programme = { name, zone, clock: starts, ...built };
	return { is: "read", programme, errorAt: errorAtEntry(file, lines) };
};

type Options = { readonly known: Known; readonly calendar: WorkingCalendar };

/** Reads the text of a programme file; `known` is what the register already holds. */
export const readProgrammeFile = (text: string, options: Options): ProgrammeReading => {
	const { value, lines, faults } = readDocument(text);
	if (value === undefined)
		return refused(faults.map(({ line, message }) => ({ line, path: "", message })));
	const reading = readFile(value, lines, options);
	if (faults.length === 0) return reading;
	const twice = faults.map((fault) => faultError({ file: value, lines }, fault));
	return refused([...twice, ...(reading.is === "refused" ? reading.errors : [])]);
};

/** For a programme that stands alone: nothing is in the register yet. */
export const nothingKnown: Known = { keys: () => [], zoneOf: () => undefined };

/** `line 12, boards[3].secretary: No person has the key "x". Did you mean "y"? For example "secretary": "y".` */
export const writeProgrammeError = ({ line, path, message, example }: ProgrammeError): string =>
	`line ${line}${path && `, ${path}`}: ${message}${example ? ` For example: ${example}` : ""}`;
