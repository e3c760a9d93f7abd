/** Texts that are made to be read for ever, and the patterns that would: each repeated part of each pattern is repeated. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import ts from "typescript";
import { parse } from "../architecture/sources.ts";

/** What tries every division of a text does not end while anybody waits; what does not has ended long before. */
const mostMilliseconds = 2_000;

const script = new Script("globalThis.hostileRun()");

/** Whether it ends: the engine is stopped from outside where it does not. */
export const ends = (run: () => unknown): boolean => {
	const held = globalThis as { hostileRun?: () => unknown };
	held.hostileRun = run;
	try {
		script.runInThisContext({ timeout: mostMilliseconds });
		return true;
	} catch (error) {
		if ((error as { code?: string }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
		throw error;
	} finally {
		delete held.hostileRun;
	}
};

const literals = (path: string): readonly RegExp[] => {
	const found: RegExp[] = [];
	const visit = (node: ts.Node): void => {
		const [, source, flags] =
			(ts.isRegularExpressionLiteral(node) && /^\/(.*)\/([a-z]*)$/su.exec(node.text)) || [];
		if (source !== undefined) found.push(new RegExp(source, flags));
		ts.forEachChild(node, visit);
	};
	visit(parse(path, ts.sys.readFile(path) ?? "").tree);
	return found;
};

/** Every pattern of a room: those that are written out, and those that are put together when it is loaded. */
export const patternsIn = async (room: string): Promise<readonly RegExp[]> => {
	const made: RegExp[] = [];
	const plain = globalThis.RegExp;
	globalThis.RegExp = new Proxy(plain, {
		construct: (target, given) => {
			const pattern = Reflect.construct(target, given);
			made.push(pattern);
			return pattern;
		},
	});
	const files = readdirSync(room, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts"))
		.map((name) => join(room, name));
	try {
		for (const file of files) await import(file);
	} finally {
		globalThis.RegExp = plain;
	}
	const all = [...made, ...files.flatMap(literals)];
	return [...new Map(all.map((pattern) => [String(pattern), pattern])).values()];
};

/** Where the group that opens here closes. */
const closeOf = (source: string, from: number): number => {
	let depth = 0;
	let inClass = false;
	for (let at = from; at < source.length; at += 1) {
		if (source[at] === "\\") at += 1;
		else if (inClass) inClass = source[at] !== "]";
		else if (source[at] === "[") inClass = true;
		else if (source[at] === "(") depth += 1;
		else if (source[at] === ")" && --depth === 0) return at;
	}
	return source.length;
};

/** The groups of a pattern that may be taken several times, each with how often. */
export const repeatedIn = ({ source }: RegExp): readonly string[] =>
	[...source.matchAll(/(?<!\\)\((?!\?[=!]|\?<[=!])/gu)].flatMap(({ index }) => {
		const end = closeOf(source, index) + 1;
		const often = /^(?:[*+]|\{\d+,\d*\})\??/u.exec(source.slice(end))?.[0];
		return often === undefined ? [] : [source.slice(index, end) + often];
	});

const marks = ["a", "1", "'", "-", "’", " "];

/** What a group may be made of: its words, each alone and beside the next, and the marks of its classes. */
const unitsOf = (group: string): readonly string[] => {
	const words = group
		.replace(/\\[a-zA-Z]|\?<\w+>/gu, " ed ")
		.split(/[^a-z ]+/iu)
		.flatMap((said) => [said.trim(), said.trim().split(" ")[0] ?? ""])
		.filter((said) => said !== "");
	const pairs = words.map((said, at) => `${said} ${words[(at + 1) % words.length]}`);
	return [...new Set([...words, ...pairs, ...marks, "LPB-1", "be opened"])];
};

/** The repeated part by itself, and texts that it takes again and again, with an end that it does not take. */
export const pumpsOf = (group: string): readonly string[] =>
	unitsOf(group).flatMap((unit) =>
		["", " ", ", "].map((between) =>
			`${/^\((?:\?:)? /u.test(group) ? " " : ""}${unit}${between}`
				.repeat(200)
				.slice(0, 400)
				.concat("\u0001"),
		),
	);

export const alone = (group: string, { flags }: RegExp): RegExp | undefined => {
	try {
		return new RegExp(`^${group}$`, flags.replace(/[gy]/gu, ""));
	} catch {
		// It points back at what stands before it.
		return undefined;
	}
};
