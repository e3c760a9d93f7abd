import { describe, expect, it } from "vitest";
import type { Entity } from "../../src/domain/register.ts";
import { action, day, small } from "./file.ts";
import { edit, find, loadFile, newStore, type Open, totals } from "./store.ts";

describe("what people changed since the last load", () => {
	const rename = async (open: Open, title: string) => {
		const entity = await find(open, "action", "draft");
		await edit(open, { ...entity, title } as Entity);
	};

	it("stays when the file says nothing new", async () => {
		const open = newStore();
		await loadFile(open, small({ actions: [action()] }));
		await rename(open, "Draft two options");
		const outcome = await loadFile(open, small({ actions: [action()] }));
		expect(outcome).toMatchObject({ is: "loaded", kept: [] });
		expect(totals(outcome)).toMatchObject({ changed: 0 });
		expect(await find(open, "action", "draft")).toMatchObject({ title: "Draft two options" });
	});

	it("stays, and is reported, when the file says something else; force lets the file win", async () => {
		const open = newStore();
		await loadFile(open, small({ actions: [action()] }));
		await rename(open, "Draft two options");
		const wanted = small({ actions: [action({ title: "Draft three options" })] });
		const kept = [{ kind: "action", key: "draft", fields: ["title"] }];
		expect(await loadFile(open, wanted)).toMatchObject({ kept });
		expect(await find(open, "action", "draft")).toMatchObject({ title: "Draft two options" });
		expect(await loadFile(open, wanted, { force: true })).toMatchObject({ kept: [] });
		expect(await find(open, "action", "draft")).toMatchObject({ title: "Draft three options" });
	});

	it("stays in its own field while the file changes another", async () => {
		const open = newStore();
		await loadFile(open, small({ actions: [action()] }));
		await rename(open, "Draft two options");
		const outcome = await loadFile(open, small({ actions: [action({ due: day("2009-03-13") })] }));
		expect(totals(outcome)).toMatchObject({ changed: 1 });
		expect(outcome).toMatchObject({ kept: [] });
		expect(await find(open, "action", "draft")).toMatchObject({
			title: "Draft two options",
			due: { first: "2009-03-13" },
		});
	});

	it("a board that people made by hand is taken up by its code, and keeps what they said", async () => {
		const open = newStore();
		await edit(open, {
			kind: "board",
			id: "by-hand",
			version: 0,
			code: "LPB",
			name: "London Prevent",
			aliases: [],
			state: { is: "active" },
			visibility: "open",
			zone: "Europe/London",
			memberIds: [],
			seats: [],
		});
		const outcome = await loadFile(open, small({ actions: [action()] }));
		expect(outcome).toMatchObject({ kept: [{ key: "lpb", fields: ["name", "secretaryId"] }] });
		const board = await find(open, "board", "lpb");
		expect(board).toMatchObject({ id: "by-hand", name: "London Prevent" });
		expect(await find(open, "action", "draft")).toMatchObject({ boardId: "by-hand" });
	});

	it("someone who was entered from Slack is taken up by their handle, and stays one person", async () => {
		const open = newStore();
		const enrolled = {
			kind: "person",
			id: "by-slack",
			version: 0,
			name: "Guidance Lead",
			handle: "Guidance-Lead",
			slackId: "U024BE7LH",
			zone: "Europe/London",
		} as const;
		await edit(open, enrolled);
		await loadFile(open, small({ actions: [action()] }));
		const lead = await find(open, "person", "lead");
		expect(lead).toMatchObject({ id: "by-slack", slackId: "U024BE7LH", key: "lead" });
		expect(await find(open, "action", "draft")).toMatchObject({ owner: { id: "by-slack" } });
	});
});
