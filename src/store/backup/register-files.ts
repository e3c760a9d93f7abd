/** The files that an SQLite register is made of, and whether a file that somebody names is one of them. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

export const sides: readonly string[] = ["-wal", "-shm", "-journal"];

const partsOf = (path: string): readonly string[] => ["", ...sides].map((end) => `${path}${end}`);

/** What is not there yet is known by its folder and its name. */
const placeOf = (file: string): string => {
	if (existsSync(file)) return realpathSync(file);
	const folder = dirname(resolve(file));
	return join(existsSync(folder) ? realpathSync(folder) : folder, basename(file));
};

const isSame = (one: string, other: string): boolean => {
	const [a, b] = [one, other].map((file) => statSync(file, { throwIfNoEntry: false }));
	if (a && b) return a.dev === b.dev && a.ino === b.ino;
	return placeOf(one) === placeOf(other);
};

/** By another name, through a link, or as a second name of the same file. */
export const isPartOfRegister = (file: string, path: string): boolean =>
	partsOf(path).some((part) => isSame(file, part));

/** What was in hand as a copy was made: it has been answered long before anybody brings the copy back. */
export const passingTable = "PendingRequest";
