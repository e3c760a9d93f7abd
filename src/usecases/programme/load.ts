/**
 * Loads a programme file: each entry is made, brought up to date or left alone, all together or not at all.
 * Nothing is ever removed by a load, and what people changed since the last one is kept unless the file is forced.
 */
import { dayIn, type Instant } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import { type Entity, type EntityKind, type Item, isItemKind } from "../../domain/register.ts";
import { startForming } from "../board/start-forming.ts";
import type { Author, Ids, RegisterChange, Store } from "../ports.ts";
import { extendSeries } from "../series/extend.ts";
import { activateBoard } from "./activate-boards.ts";
import { clashes } from "./clashes.ts";
import { differences, type Merge, merge } from "./compare.ts";
import { type Resolve, wantedEntity } from "./desired-values.ts";
import { doubtsOf } from "./doubts.ts";
import { type Held, isItem, keyOf, knownFrom, matchHeld, readHeld } from "./existing-entries.ts";
import { makeNumbering, type Numbering } from "./numbering.ts";
import { sortForSaving } from "./order.ts";
import type {
	Entry,
	Programme,
	ProgrammeError,
	ProgrammeReading,
	ReadProgramme,
} from "./programme.ts";

/** How the history tells a load's changes from those that people made. */
export const loadedThrough = "programme load";
/** What a secretary brings in from a table or a calendar is brought up to date in the same way. */
export const importedThrough = "programme import";

export type LoadRequest = {
	readonly store: Store;
	readonly ids: Ids;
	readonly read: ReadProgramme;
	readonly calendar: WorkingCalendar;
	readonly author: Author;
	readonly now: Instant;
	/** Say what would happen, and keep nothing. */
	readonly dryRun?: boolean | undefined;
	/** Of a dry run: only look what would be made, and write nothing even for a while. */
	readonly onlyLooks?: boolean | undefined;
	/** The file wins over what people have changed since. */
	readonly force?: boolean | undefined;
	/** The workspace is the local Slack, whose ids are made from the file's keys. */
	readonly localSlack?: boolean | undefined;
};

export type Tally = {
	readonly created: number;
	readonly changed: number;
	readonly unchanged: number;
};

/** People's own later change, which the file did not undo. */
export type KeptChange = {
	readonly kind: EntityKind;
	readonly key: string;
	readonly fields: readonly string[];
};

export type LoadOutcome =
	| {
			readonly is: "loaded";
			readonly dryRun: boolean;
			readonly tally: Readonly<Record<EntityKind, Tally>>;
			readonly kept: readonly KeptChange[];
			/** What it says that can hardly be meant, and was loaded as it stands. */
			readonly doubts: readonly ProgrammeError[];
	  }
	| { readonly is: "refused"; readonly errors: readonly ProgrammeError[] };

/** Thrown to leave a transaction with nothing kept, once it is known what it would have done. */
class DryRun extends Error {
	constructor(readonly outcome: LoadOutcome) {
		super("dry run");
	}
}

export const loadProgramme = async (text: string, request: LoadRequest): Promise<LoadOutcome> => {
	const { store, calendar, now } = request;
	const known = knownFrom(await readHeld(store.as({ kind: "operator" })));
	const reading = request.read(text, { known, calendar });
	if (reading.is === "refused") return reading;

	const isImport = request.author.through === importedThrough;
	const author = { ...request.author, through: isImport ? importedThrough : loadedThrough };
	const by = { audience: { kind: "operator" }, author, now } as const;
	const work = async (register: RegisterChange): Promise<LoadOutcome> => {
		const held = await readHeld(register);
		const matches = matchHeld(held, reading.programme.entries);
		const found = clashes(held, matches, reading.programme.entries);
		if (found.length > 0)
			return {
				is: "refused",
				errors: found.map(({ at, field, message }) => reading.errorAt(at, field, message)),
			};
		const doubts = doubtsIn(reading, now);
		const outcome = await keepAll(reading.programme, { register, held, matches, request, doubts });
		if (request.dryRun) throw new DryRun(outcome);
		return outcome;
	};
	const outcome = await store.change(by, work).catch((fault: unknown) => {
		if (fault instanceof DryRun) return fault.outcome;
		throw fault;
	});
	// At once: a meeting of the week to come that is booked later is reminded of too late.
	if (outcome.is === "loaded" && !outcome.dryRun)
		await extendSeries(store, { now, ids: request.ids, calendar });
	return outcome;
};

/** By its own clock, where it has one: in a file of another year, this year is no news. */
const doubtsIn = (
	{ programme, errorAt }: Extract<ProgrammeReading, { is: "read" }>,
	now: Instant,
): readonly ProgrammeError[] => {
	const today = dayIn(programme.zone, programme.clock ?? now);
	return doubtsOf(programme, today)
		.map(({ at, field, message, example }) => ({ ...errorAt(at, field, message), example }))
		.sort((one, other) => one.line - other.line);
};

type Loading = {
	readonly register: RegisterChange;
	readonly held: Held;
	readonly matches: ReadonlyMap<Entry, Entity>;
	readonly request: LoadRequest;
	readonly doubts: readonly ProgrammeError[];
};

type Filing = {
	readonly programme: Programme;
	readonly resolve: Resolve;
	readonly saving: Saving;
};

type Saving = {
	readonly save: (entity: Entity) => Promise<void>;
	/** Writes what is still gathered. */
	readonly flush: () => Promise<void>;
};

const isNewItem = (entity: Entity): entity is Item =>
	entity.version === 0 && isItemKind(entity.kind);

/** So many are written before anybody else is served. */
const atOnce = 10;

/** New items are numbered and written many at a time; whatever else is saved finds there what comes before it. */
const makeSaving = (register: RegisterChange, numbering: Numbering): Saving => {
	const gathered: Item[] = [];
	const flush = async () => {
		if (gathered.length > 0) await register.saveNew(await numbering.number(gathered.splice(0)));
	};
	const save = async (entity: Entity) => {
		if (isNewItem(entity)) {
			gathered.push(entity);
			return gathered.length < atOnce ? undefined : flush();
		}
		await flush();
		if (entity.version > 0 || !isItem(entity)) return register.save(entity);
		for (const numbered of await numbering.number([entity])) await register.save(numbered);
	};
	return { flush, save };
};

type Verdict = {
	readonly entry: Entry;
	readonly was: "created" | "changed" | "unchanged";
	readonly kept: readonly string[];
};

const keepAll = async (programme: Programme, loading: Loading): Promise<LoadOutcome> => {
	const resolve = resolver(programme.entries, loading);
	const verdicts: Verdict[] = [];
	const numbering = makeNumbering(loading.register);
	const saving = makeSaving(loading.register, numbering);
	const file = { programme, resolve, saving };
	for (const entry of programme.entries)
		if ("number" in entry && entry.number !== undefined && !loading.matches.has(entry)) {
			const { kind, number } = entry;
			numbering.reserve({ kind, number, boardId: resolve("board", entry.boardId) });
		}
	for (const entry of sortForSaving(programme.entries))
		verdicts.push(await keepOne(entry, file, loading));
	if (loading.request.onlyLooks) return looked(verdicts, loading);
	await saving.flush();
	await numbering.settle();
	// A file may bring the first meeting of a board that it does not tell of itself.
	await startForming(loading.register, () => true);
	return looked(verdicts, loading);
};

const looked = (verdicts: readonly Verdict[], { request, doubts }: Loading): LoadOutcome => ({
	is: "loaded",
	dryRun: request.dryRun ?? false,
	tally: tallyOf(verdicts),
	doubts,
	kept: verdicts
		.filter(({ kept }) => kept.length > 0)
		.map(({ entry, kept }) => ({ kind: entry.kind, key: entry.key, fields: kept })),
});

/** The id behind each key: the register's where it has one, otherwise a fresh one. */
const resolver = (entries: readonly Entry[], { held, matches, request }: Loading): Resolve => {
	const ids = new Map<string, string>();
	for (const kind of Object.keys(noTally) as EntityKind[])
		for (const entity of held.of(kind)) ids.set(`${kind} ${keyOf(entity)}`, entity.id);
	for (const entry of entries)
		ids.set(`${entry.kind} ${entry.key}`, matches.get(entry)?.id ?? request.ids());
	return (kind, key) => {
		const id = ids.get(`${kind} ${key}`);
		if (id === undefined) throw new Error(`the file's ${kind} "${key}" has no id`);
		return id;
	};
};

const keepOne = async (entry: Entry, file: Filing, loading: Loading): Promise<Verdict> => {
	const current = loading.matches.get(entry);
	const localSlack = loading.request.localSlack ?? false;
	const { programme, resolve } = file;
	const written = wantedEntity(entry, { programme, resolve, current, localSlack });
	const wanted = activateBoard(written, entry, { programme, held: loading.held });
	const { onlyLooks } = loading.request;
	if (!current) {
		if (!onlyLooks) await file.saving.save(wanted);
		return { entry, was: "created", kept: [] };
	}
	if (differences(wanted, current).length === 0) return { entry, was: "unchanged", kept: [] };
	const { entity, kept } = await settle(wanted, current, loading);
	if (differences(entity, current).length === 0) return { entry, was: "unchanged", kept };
	if (!onlyLooks) await file.saving.save(entity);
	return { entry, was: "changed", kept };
};

const settle = async (wanted: Entity, current: Entity, loading: Loading): Promise<Merge> => {
	const history = await loading.register.changesOf(current.kind, current.id);
	const loaded = history.findLast(({ author }) =>
		[loadedThrough, importedThrough].includes(author.through),
	)?.entity;
	return merge({ current, wanted, loaded, force: loading.request.force ?? false });
};

const none: Tally = { created: 0, changed: 0, unchanged: 0 };
const noTally: Readonly<Record<EntityKind, Tally>> = {
	organisation: none,
	person: none,
	board: none,
	plan: none,
	term: none,
	workStream: none,
	series: none,
	meeting: none,
	action: none,
	milestone: none,
	guidance: none,
	agendaItem: none,
	paper: none,
	decision: none,
	reply: none,
	attendance: none,
	minutes: none,
	merge: none,
};

const tallyOf = (verdicts: readonly Verdict[]): Readonly<Record<EntityKind, Tally>> => {
	const tally = { ...noTally };
	for (const { entry, was } of verdicts) {
		const before = tally[entry.kind];
		tally[entry.kind] = { ...before, [was]: before[was] + 1 };
	}
	return tally;
};
