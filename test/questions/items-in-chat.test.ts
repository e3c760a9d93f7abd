/** Questions about items as hurried people type them, over programmes of several trades; ">" goes on in the thread. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openNamed } from "./demo.ts";

/** What is told; or the words that a refusal names. */
type Wanted = readonly string[] | string;
const questions = JSON.parse(
	readFileSync(new URL("items-in-chat.json", import.meta.url), "utf8"),
) as Record<string, readonly (readonly [string, Wanted])[]>;

const programmes: Readonly<Record<string, readonly [string, string]>> = {
	demo: ["", "guidance-lead"],
	pools: ["2027-02-17T09:30:00Z", "pso"],
	taxis: ["2028-03-09T10:15:00Z", "pco"],
	streetlights: ["2010-07-29T10:00:00Z", "tp-prevent-lead"],
	hospital: ["2031-05-14T09:00:00Z", "records-manager"],
	rail: ["2027-06-16T09:00:00Z", "programme-secretary"],
	water: ["2026-11-18T09:00:00Z", "programme-office"],
	academies: ["2027-03-02T09:00:00Z", "programme-clerk"],
	homes: ["2028-12-13T09:00:00Z", "board-clerk"],
	collections: ["2030-05-20T09:00:00Z", "trust-secretary"],
	university: ["2029-10-10T09:00:00Z", "registrar"],
	libraries: ["2027-09-15T09:00:00Z", "clerk"],
	cathedral: ["2028-04-26T09:00:00Z", "clerk"],
	broadband: ["2029-06-13T09:00:00Z", "cm"],
	airport: ["2028-02-16T09:00:00Z", "tm"],
	elections: ["2027-03-04T10:00:00Z", "clerk"],
	blood: ["2030-05-15T09:00:00Z", "drm"],
	rescue: ["2030-09-18T09:00:00Z", "cmoss"],
	fire: ["2014-11-20T09:30:00Z", "programme-manager"],
	tramway: ["2033-10-05T09:00:00Z", "pnand"],
	league: ["2033-02-16T09:00:00Z", "ph"],
	darkskies: ["2029-03-14T09:30:00Z", "dferris"],
	estuary: ["2027-10-13T09:00:00Z", "lena"],
	veterinary: ["2029-11-06T14:20:00Z", "ipell"],
	port: ["2030-05-22T09:15:00Z", "tkell"],
	wards: ["2031-11-13T13:40:00Z", "nokafor"],
	creamery: ["2034-05-17T09:20:00Z", "rachebe"],
	courts: ["2012-02-09T10:00:00Z", "board-secretary"],
	lighthouses: ["2036-06-11T09:00:00Z", "iross"],
	heat: ["2026-06-16T09:00:00Z", "pnair"],
	census: ["2041-02-06T10:00:00Z", "kbray"],
	postoffices: ["2032-05-12T09:30:00Z", "ahoad"],
	markets: ["2035-10-10T09:30:00Z", "jorme"],
	seedbank: ["2033-03-16T10:00:00Z", "iquill"],
	archive: ["2035-03-14T09:30:00Z", "nbrook"],
	market: ["2034-10-04T09:00:00Z", "june"],
	halls: ["2027-03-10T09:30:00Z", "clerk"],
	ropeway: ["2038-05-12T09:20:00Z", "clerk"],
	leadpipes: ["2032-09-15T08:30:00Z", "toduya"],
	schoolmeals: ["2036-02-06T09:00:00Z", "clerk"],
	skerran: ["2037-10-14T09:10:00Z", "mtew"],
	welcome: ["2035-09-19T09:00:00Z", "iduarte"],
	rapidbus: ["2034-02-09T11:20:00Z", "pmo"],
	tweed: ["2038-05-12T09:00:00Z", "una"],
	trees: ["2031-10-15T08:30:00Z", "ewoods"],
	payments: ["2035-05-16T08:30:00Z", "nashby"],
	depots: ["2036-03-11T21:00:00Z", "admin"],
	hospice: ["2036-10-15T09:00:00Z", "wpell"],
	trambridge: ["2039-06-08T13:00:00Z", "pat"],
	foodwaste: ["2037-05-12T09:00:00Z", "tbarlow"],
	cemeteries: ["2038-02-04T09:00:00Z", "office"],
};

describe.each(Object.entries(programmes))("of the programme of %s", (name, [today, asker]) => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openNamed(name, today);
	}, 60_000);
	afterAll(() => demo.close());

	const lastOf = async (turns: readonly string[]) => {
		let thread: ThreadContext | undefined;
		for (const turn of turns.slice(0, -1))
			thread = (await demo.ask(turn, { asker, thread })).thread;
		return (await demo.ask(turns.at(-1) ?? "", { asker, thread })).answer;
	};

	it.each(questions[name] ?? [])("%s", async (text, wanted) => {
		const answer = await lastOf(text.split(" > "));
		const said = answerMessage(answer).text;
		const isTold = answer.is === "found" || answer.is === "nothing";
		expect([isTold, said]).toEqual([typeof wanted !== "string", said]);
		for (const words of [wanted].flat()) expect(said).toContain(words);
	});
});
