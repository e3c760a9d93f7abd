/** Every refusal that Slack documents for what Convenor asks of it has a meaning, by facts from Slack's reference. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WebClient } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import {
	documentedMeanings,
	meaningOf,
	refusalOf,
	refusalWords,
	refusedEverywhere,
	undocumentedMeanings,
} from "../../src/slack/messenger/refusal.ts";
import { documentedRefusals } from "./documented-refusals.ts";

const documented = documentedRefusals();
const pairs = [...documented].flatMap(([method, errors]) =>
	errors.map((error): [string, string] => [method, error]),
);

/** What the client calls on its own account, and what one of its methods is made of. */
const madeOf: Readonly<Record<string, readonly string[]>> = {
	"files.uploadV2": ["files.getUploadURLExternal", "files.completeUploadExternal"],
};
const byTheSocket = ["apps.connections.open"];

const families = Object.entries(new WebClient()).flatMap(([family, methods]) =>
	typeof methods === "object" && methods !== null ? [[family, methods] as const] : [],
);

/** `client.chat.postMessage(`: a family that the client has, and a method in it. */
const callsIn = (text: string): readonly string[] =>
	[...text.matchAll(/\.(\w+)\s*\.(\w+)\(/g)].flatMap(([, family = "", method = ""]) =>
		family !== "logger" && families.some(([name, methods]) => name === family && method in methods)
			? [`${family}.${method}`]
			: [],
	);

const ourCalls = (): ReadonlySet<string> => {
	const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
		(path) => path.endsWith(".ts") && !path.startsWith("local-slack"),
	);
	const calls = files.flatMap((path) => callsIn(readFileSync(join("src", path), "utf8")));
	return new Set([...calls.flatMap((call) => madeOf[call] ?? [call]), ...byTheSocket]);
};

describe("Slack's documented refusals", () => {
	it("are listed for each method that is called, and for no other", () => {
		expect(callsIn("await client.chat.delete({})")).toEqual(["chat.delete"]);
		expect([...ourCalls()].sort()).toEqual([...documented.keys()].sort());
	});

	it("are many: chat.postMessage alone has 66", () => {
		expect(documented.get("chat.postMessage")).toHaveLength(66);
		expect(pairs.length).toBeGreaterThan(600);
	});

	it("have a meaning, each of them", () => {
		const without = pairs.filter(([, error]) => meaningOf(error) === "unknown");
		expect(without).toEqual([]);
	});

	it("are all that the table holds, but for what it says is documented nowhere", () => {
		const words = new Set(pairs.map(([, error]) => error));
		expect(Object.keys(documentedMeanings).filter((word) => !words.has(word))).toEqual([]);
		expect(Object.keys(undocumentedMeanings).filter((word) => words.has(word))).toEqual([]);
		const known = { ...documentedMeanings, ...undocumentedMeanings };
		const named = [...refusedEverywhere, ...Object.keys(refusalWords)];
		expect(named.filter((word) => !Object.hasOwn(known, word))).toEqual([]);
	});

	it("that meet everyone are passing, or the installation's", () => {
		const meanings = new Set(refusedEverywhere.map(meaningOf));
		expect(meanings).toEqual(new Set(["wait", "installation"]));
	});
});

describe("a word", () => {
	it("that says that Slack itself failed may have been carried out", () => {
		for (const word of ["internal_error", "fatal_error", "service_unavailable"])
			expect(refusalOf(word)).toBeUndefined();
	});

	it.each(["brand_new_word", "constructor", "toString", ""])(
		"that nobody has documented is unknown: %s",
		(word) => expect(refusalOf(word)).toMatchObject({ means: "unknown", isForAll: false }),
	);
});
