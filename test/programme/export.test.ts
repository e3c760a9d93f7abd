import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import type { Entity } from "../../src/domain/register.ts";
import { writeProgrammeFile } from "../../src/language/programme-file/write.ts";
import { openStore } from "../../src/store/open-store.ts";
import { exportProgramme } from "../../src/usecases/programme/export.ts";
import { small } from "./file.ts";
import {
	all,
	demoText,
	edit,
	find,
	load,
	loadFile,
	newStore,
	type Open,
	operator,
	totals,
} from "./store.ts";

describe("exporting", () => {
	const exported = async (open: Open) =>
		writeProgrammeFile(await exportProgramme(open.store.as(operator), { name: "Again" }));

	/** An entry without what each register gives it for itself. */
	const stripped = async (open: Open) => {
		const entities = await all(open);
		const keys = new Map(entities.map((one) => [one.id, `${one.kind} ${one.key ?? one.id}`]));
		const text = JSON.stringify(
			entities.map(({ version, key, ...rest }) => ({ ...rest, key: key ?? rest.id })),
		);
		return JSON.parse(text, (_, value) =>
			typeof value === "string" ? (keys.get(value) ?? value) : value,
		);
	};

	it("a register that was exported loads into itself as nothing new", async () => {
		const open = newStore();
		await load(open, demoText, { localSlack: true });
		await edit(open, {
			...(await find(open, "action", "channel-coordinators")),
			id: "by-hand",
			version: 0,
			key: undefined,
			number: 99,
		} as Entity);
		const size = (await all(open)).length;
		expect(totals(await load(open, await exported(open)))).toEqual({
			created: 0,
			changed: 0,
			unchanged: size,
		});
	});

	it("two people of one handle, told apart by their Slack accounts, load again", async () => {
		const open = newStore();
		await loadFile(open, small());
		const lead = await find(open, "person", "lead");
		const namesake = { ...lead, id: "namesake", version: 0, key: undefined, slackId: "U024BE7LH" };
		await edit(open, namesake as Entity);
		expect(totals(await load(open, await exported(open)))).toMatchObject({
			created: 0,
			changed: 0,
		});
	});

	it("a group that was removed is left out, unless something names it", async () => {
		const open = newStore();
		await loadFile(open, small());
		const group = { kind: "organisation", version: 0, aliases: [], sort: "organisation" } as const;
		for (const name of ["unused", "owning"])
			await edit(open, { ...group, id: name, name, removedOn: plainDate("2009-01-29") });
		const lead = await find(open, "person", "lead");
		await edit(open, { ...lead, organisationId: "owning" } as Entity);
		const text = await exported(open);
		expect(text).toContain('"owning"');
		expect(text).not.toContain('"unused"');
		expect(totals(await load(newStore(), text))).toMatchObject({ changed: 0 });
	});

	it("and into an empty store as an equal register", async () => {
		const [one, other] = [newStore(), newStore()];
		await load(one, demoText, { localSlack: true });
		expect(totals(await load(other, await exported(one))).changed).toBe(0);
		expect(await stripped(other)).toEqual(await stripped(one));
		expect(await exported(other)).toBe(await exported(one));
	});
});

describe("loading into a database", () => {
	it("holds the demonstration programme as exactly as memory does, and again unchanged", async () => {
		const memory = newStore();
		await load(memory, demoText);
		const folder = mkdtempSync(join(tmpdir(), "programme-"));
		const open = await openStore({ url: `file:${join(folder, "programme.db")}` });
		try {
			const { created } = totals(await load(open, demoText));
			expect(totals(await load(open, demoText))).toEqual({
				created: 0,
				changed: 0,
				unchanged: created,
			});
			const text = async (one: Open) =>
				writeProgrammeFile(await exportProgramme(one.store.as(operator), { name: "Demo" }));
			expect(await text(open)).toBe(await text(memory));
		} finally {
			await open.close();
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
