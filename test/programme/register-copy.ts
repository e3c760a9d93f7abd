/** A register on SQLite that many tests begin with: it is made once in a process, and each of them has a copy. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/open-store.ts";

type Make = (url: string) => Promise<void>;

const folder = mkdtempSync(join(tmpdir(), "convenor-registers-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

/** A folder for each: a register may have files beside it. */
const newPlace = (): string => join(mkdtempSync(join(folder, "one-")), "register.db");

const make = async (by: Make): Promise<string> => {
	const place = newPlace();
	await by(`file:${place}`);
	return place;
};

const made = new Map<string, Promise<string>>();

/** The address of a copy. `what` tells one register from another; `by` closes the one that it makes. */
export const copyOf = async (what: string, by: Make): Promise<string> => {
	const original = made.get(what) ?? make(by);
	made.set(what, original);
	const copy = newPlace();
	copyFileSync(await original, copy);
	return `file:${copy}`;
};

/** With nothing in it, migrated. */
export const emptyRegister = (): Promise<string> =>
	copyOf("empty", async (url) => (await openStore({ url })).close());
