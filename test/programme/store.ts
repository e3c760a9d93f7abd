/** A register in memory to load programme files into, and ways of looking at what came of it. */
import { readFileSync } from "node:fs";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import type { Entity, EntityKind } from "../../src/domain/register.ts";
import {
	readProgrammeFile,
	writeProgrammeError,
} from "../../src/language/programme-file/programme-file.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import type { OpenStore } from "../../src/store/open-store.ts";
import { loadOrder, readHeld } from "../../src/usecases/programme/existing-entries.ts";
import {
	type LoadOutcome,
	type LoadRequest,
	loadProgramme,
} from "../../src/usecases/programme/load.ts";
import { type File, textOf } from "./file.ts";

export const operator = { kind: "operator" } as const;
export const now = instant("2009-01-29T10:00:00Z");
export const demoText = readFileSync("prisma/demo/programme.json", "utf8");

let count = 0;

export type Open = Pick<OpenStore, "store" | "verifyHistory">;

export const newStore = (): Open => openMemoryStore();

type Wish = Partial<Pick<LoadRequest, "dryRun" | "force" | "localSlack">>;

export const load = (open: Open, text: string, wish: Wish = {}): Promise<LoadOutcome> =>
	loadProgramme(text, {
		store: open.store,
		ids: () => {
			count += 1;
			return `id-${count}`;
		},
		read: readProgrammeFile,
		calendar: weekendsOnly,
		author: { name: "operator", through: "the command line" },
		now,
		...wish,
	});

export const loadFile = (open: Open, file: File, wish: Wish = {}) => load(open, textOf(file), wish);

export const all = async (open: Open): Promise<readonly Entity[]> => {
	const held = await readHeld(open.store.as(operator));
	return loadOrder.flatMap((kind) => held.of(kind));
};

export const find = async (open: Open, kind: EntityKind, key: string): Promise<Entity> => {
	const found = (await all(open)).find((one) => one.kind === kind && one.key === key);
	if (!found) throw new Error(`no ${kind} ${key}`);
	return found;
};

/** What people do in the register after a load. */
export const edit = (open: Open, entity: Entity) =>
	open.store.change(
		{ audience: operator, author: { name: "Guidance Lead", through: "action re-date" }, now },
		(register) => register.save(entity),
	);

export const totals = (outcome: LoadOutcome) => {
	if (outcome.is === "refused") throw new Error(outcome.errors.map(writeProgrammeError).join("\n"));
	const tallies = Object.values(outcome.tally);
	const sum = (name: "created" | "changed" | "unchanged") =>
		tallies.reduce((total, one) => total + one[name], 0);
	return { created: sum("created"), changed: sum("changed"), unchanged: sum("unchanged") };
};

export const errors = (outcome: LoadOutcome) =>
	outcome.is === "refused" ? outcome.errors.map(writeProgrammeError) : [];
