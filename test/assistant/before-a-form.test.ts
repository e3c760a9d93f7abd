/** Whoever may not do a thing is told so as they press, by the rights that would be asked about when it is sent. */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { type Served, serveWords } from "../../src/assistant/dispatch.ts";
import { press } from "../../src/assistant/press.ts";
import { openDemonstration } from "../../src/cli/demonstration.ts";
import { simulatedClock } from "../../src/clock.ts";
import type { Command } from "../../src/command.ts";
import { readSettings } from "../../src/config.ts";
import { partsWithoutSlack } from "../../src/main.ts";
import { openLog } from "../../src/ops/log.ts";

const opened = async () => {
	const practice = await openDemonstration(readSettings({}));
	const { store, desk, roster } = practice;
	const clock = simulatedClock(practice.now);
	const parts = partsWithoutSlack({ store, desk, directory: roster, clock, log: openLog("error") });
	const register = store.as({ kind: "operator" });
	const boards = await register.boards();
	const runs = boards.flatMap(({ secretaryId, chairId }) => [secretaryId, chairId]);
	// Whoever runs a board, and some of the others.
	const people = (await register.people()).flatMap(({ id, slackId, handle }, index) =>
		slackId && (runs.includes(id) || index % 6 === 0) ? [{ slackId, handle }] : [],
	);
	const channelId = roster.channelOf("prevent-delivery");
	const types = (slackId: string, line: string) => {
		const [, noun = "", text = ""] = /^\/(\w+) (.*)$/.exec(line) ?? [];
		return serveWords(parts, { noun, text, asker: { slackId, channelId } });
	};
	const secretary = people.find(({ handle }) => handle === "partnerships-secretary")?.slackId ?? "";
	await types(secretary, '/meeting agenda-add LPB-M4 "Options" 10 minutes');
	await types(secretary, "/meeting paper-ask LPB-A1 from @engagement-lead");
	return { parts, people, types, boards, close: practice.close };
};
type Opened = Awaited<ReturnType<typeof opened>>;

const refusalOf = (served: Served): string =>
	served.is === "message" ? (served.refusal?.why ?? "taken") : "a form";

/** Where the example names what only others of these make, or a place. */
const lines: Readonly<Record<string, string>> = {
	"action roll-out": "/action roll-out MCB-7 over all boroughs",
	"guidance re-date": "/guidance re-date PDT-4 to June 2009",
	"guidance release": "/guidance release PDT-4 on 12 January, edition 1",
	"guidance circulate": "/guidance circulate PDT-4 to all boroughs",
};
const lineOf = ({ name, example }: Command): string => lines[name] ?? example;

/** What a button that opens its form would hold. */
const namedIn = (line: string, { boards }: Opened): Record<string, string> => {
	const item = /\b[A-Z]{3}-[AMP]?\d+\b/.exec(line)?.[0];
	if (item) return { item };
	const named = boards.filter(({ name, code }) => line.includes(name) || line.includes(`${code} `));
	const [board] = named.sort((one, other) => other.name.length - one.name.length);
	return board ? { board: board.code } : {};
};

const withDeed = commands.filter(({ deed }) => deed !== undefined);

describe("a form that is asked for", () => {
	it.each(withDeed.map((one) => [one.name, one] as const))(
		"by %s is opened for those alone whose words would be taken",
		async (_, one) => {
			const office = await opened();
			const line = lineOf(one);
			const named = namedIn(line, office);
			expect(Object.keys(named)).toHaveLength(1);
			const value = { ...named, ask: "form" };
			const asked = { id: `do:${one.name}`, value };
			const letIn: string[] = [];
			for (const { slackId } of office.people) {
				const served = await press(office.parts, { ...asked, asker: { slackId } });
				if (served.is === "form") letIn.push(slackId);
				else expect(refusalOf(served)).toMatch(/^not-(?:yours|found)$/);
			}
			expect(letIn.length).toBeGreaterThan(0);
			expect(letIn.length).toBeLessThan(office.people.length);
			for (const { slackId } of office.people.filter((each) => !letIn.includes(each.slackId)))
				expect(refusalOf(await office.types(slackId, line))).toMatch(/^not-yours$/);
			expect(refusalOf(await office.types(letIn.at(-1) ?? "", line))).not.toBe("not-yours");
			await office.close();
		},
		60_000,
	);
});

/** A programme file that has people alone. */
const beforeAnyBoard = async () => {
	const file = join(tmpdir(), `people-${process.pid}.json`);
	const people = [
		{ key: "ann", name: "Ann Lee", handle: "ann" },
		{ key: "gus", name: "Gus Low", handle: "gus", standing: "guest" },
	];
	writeFileSync(
		file,
		JSON.stringify({ programme: { name: "New", zone: "Europe/London" }, people }),
	);
	const practice = await openDemonstration(readSettings({ CONVENOR_PROGRAMME: file }));
	const { store, desk, roster, now, close } = practice;
	const clock = simulatedClock(now);
	const parts = partsWithoutSlack({ store, desk, directory: roster, clock, log: openLog("error") });
	const types = async (handle: string, noun: string, text: string) => {
		const all = await store.as({ kind: "operator" }).people();
		const slackId = all.find((one) => one.handle === handle)?.slackId ?? "";
		const served = await serveWords(parts, { noun, text, asker: { slackId } });
		return served.is === "message"
			? `${served.message.text} ${JSON.stringify(served.message.blocks)}`
			: "a form";
	};
	return { types, close };
};

describe("before there is any board", () => {
	const lines = commands
		.filter(({ fields: { board } }) => board && !board.optional)
		.flatMap(({ name, example }) => {
			const [noun = "", verb = ""] = name.split(" ");
			return [[noun, verb] as const, [noun, example.replace(`/${noun} `, "")] as const];
		});

	it("whatever needs one says how to set it up, and opens no form that cannot be sent", async () => {
		const office = await beforeAnyBoard();
		expect(lines.length).toBeGreaterThan(20);
		for (const [noun, text] of lines) {
			const said = await office.types("ann", noun, text);
			expect(said).toContain("Set one up with /board create.");
			expect(said).toContain("do:board create");
			expect(said).toContain(`You typed: /${noun} ${text.slice(0, 10)}`);
			expect(await office.types("gus", noun, text)).toContain(
				"Ask a board's secretary to add you.",
			);
		}
		expect(await office.types("ann", "board", "create First board")).toContain("First board");
		await office.close();
	});
});
