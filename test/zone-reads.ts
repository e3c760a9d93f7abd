/**
 * Notes each test file that reads the machine's zone, so that those run again in another. The programme's own zones are
 * given with every reading and are not noted.
 */
import { appendFileSync } from "node:fs";
import { expect } from "vitest";

/** Where `npm test` wants the paths, a line for each. */
const list = process.env.CONVENOR_ZONE_READS;

const noted = new Set<string>();

const note = (): void => {
	const file = expect.getState().testPath;
	if (!list || !file || noted.has(file)) return;
	noted.add(file);
	appendFileSync(list, `${file}\n`);
};

const local = Object.getOwnPropertyNames(Date.prototype).filter(
	(name) => /^(?:get|set|to)/.test(name) && !/UTC|ISO|GMT|JSON|Time$/.test(name),
);

const watchMethods = (): void => {
	for (const name of local) {
		const plain = Reflect.get(Date.prototype, name) as (...given: unknown[]) => unknown;
		const value = function (this: Date, ...given: unknown[]): unknown {
			note();
			return plain.apply(this, given);
		};
		Object.defineProperty(Date.prototype, name, { configurable: true, writable: true, value });
	}
};

/** Words without an offset mean the machine's zone, except a bare date. */
const isLocal = (words: unknown): boolean =>
	typeof words === "string" && !/(?:Z|[+-]\d\d:?\d\d|GMT)$|^\d{4}-\d\d-\d\d$/.test(words);

const watchDate = (): void => {
	const plainParse = Date.parse;
	Date.parse = (words) => {
		if (isLocal(words)) note();
		return plainParse(words);
	};
	globalThis.Date = new Proxy(Date, {
		apply(target, self, given) {
			note();
			return Reflect.apply(target, self, given);
		},
		construct(target, given, made) {
			if (given.length > 1 || isLocal(given[0])) note();
			return Reflect.construct(target, given, made);
		},
	});
};

const watchFormats = (): void => {
	const noteUnlessGiven = ([, options]: readonly { timeZone?: string }[]): void => {
		if (!options?.timeZone) note();
	};
	const watched = new Proxy(Intl.DateTimeFormat, {
		apply(target, self, given) {
			noteUnlessGiven(given);
			return Reflect.apply(target, self, given);
		},
		construct(target, given, made) {
			noteUnlessGiven(given);
			return Reflect.construct(target, given, made);
		},
	});
	Reflect.set(Intl, "DateTimeFormat", watched);
};

const isWatched = Symbol.for("convenor.zone-reads");
if (list && !Reflect.has(globalThis, isWatched)) {
	Reflect.set(globalThis, isWatched, true);
	watchMethods();
	watchDate();
	watchFormats();
}
