import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/plain-date.ts";
import type { Entity, EntityKind } from "../../src/domain/register.ts";
import { weekendsOnly } from "../../src/domain/working-days.ts";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { readProgrammeFile, writeProgrammeError } from "../../src/text/programme-file.ts";
import { writeProgrammeFile } from "../../src/text/programme-file-write.ts";
import { exportProgramme } from "../../src/usecases/programme/export.ts";
import { loadOrder, readHeld } from "../../src/usecases/programme/held.ts";
import {
	type LoadOutcome,
	type LoadRequest,
	loadProgramme,
} from "../../src/usecases/programme/load.ts";
import { action, day, type File, small, textOf } from "./file.ts";

const operator = { kind: "operator" } as const;
const now = instant("2009-01-29T10:00:00Z");
const demoText = readFileSync("prisma/demo/programme.json", "utf8");

let folder = "";
let opened: OpenStore[] = [];
let count = 0;

const newStore = async (): Promise<OpenStore> => {
	const open = await openStore({ url: `file:${join(folder, `${opened.length}.db`)}` });
	opened.push(open);
	return open;
};

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "programme-"));
	opened = [];
});

afterEach(async () => {
	for (const open of opened) await open.close();
	rmSync(folder, { recursive: true, force: true });
});

type Wish = Partial<Pick<LoadRequest, "dryRun" | "force" | "localSlack">>;

const load = (open: OpenStore, text: string, wish: Wish = {}): Promise<LoadOutcome> =>
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

const loadFile = (open: OpenStore, file: File, wish: Wish = {}) => load(open, textOf(file), wish);

const all = async (open: OpenStore): Promise<readonly Entity[]> => {
	const held = await readHeld(open.store.as(operator));
	return loadOrder.flatMap((kind) => held.of(kind));
};

const find = async (open: OpenStore, kind: EntityKind, key: string): Promise<Entity> => {
	const found = (await all(open)).find((one) => one.kind === kind && one.key === key);
	if (!found) throw new Error(`no ${kind} ${key}`);
	return found;
};

/** What people do in the register after a load. */
const edit = (open: OpenStore, entity: Entity) =>
	open.store.change(
		{ audience: operator, author: { name: "Guidance Lead", through: "action re-date" }, now },
		(register) => register.save(entity),
	);

const totals = (outcome: LoadOutcome) => {
	if (outcome.is === "refused") throw new Error(outcome.errors.map(writeProgrammeError).join("\n"));
	const tallies = Object.values(outcome.tally);
	const sum = (name: "created" | "changed" | "unchanged") =>
		tallies.reduce((total, one) => total + one[name], 0);
	return { created: sum("created"), changed: sum("changed"), unchanged: sum("unchanged") };
};

const errors = (outcome: LoadOutcome) =>
	outcome.is === "refused" ? outcome.errors.map(writeProgrammeError) : [];

describe("loading a programme file", () => {
	it("makes every entry once; loading it again changes nothing and writes no history", async () => {
		const open = await newStore();
		const first = totals(await load(open, demoText, { localSlack: true }));
		expect(first).toMatchObject({ changed: 0, unchanged: 0 });
		const before = await all(open);
		expect(first.created).toBe(before.length);
		const history = await open.verifyHistory();

		const second = totals(await load(open, demoText, { localSlack: true }));
		expect(second).toEqual({ created: 0, changed: 0, unchanged: before.length });
		expect(await all(open)).toEqual(before);
		expect(await open.verifyHistory()).toEqual(history);
	});

	it("a changed field changes just that entry, and its reference stays", async () => {
		const open = await newStore();
		const actions = [action(), action({ key: "other", title: "Book the room" })];
		await loadFile(open, small({ actions }));
		const before = await all(open);
		actions[1] = action({ key: "other", title: "Book the larger room" });
		expect(totals(await loadFile(open, small({ actions })))).toMatchObject({
			created: 0,
			changed: 1,
		});
		const after = await all(open);
		const changed = after.filter((one, index) => one.version !== before[index]?.version);
		expect(changed).toMatchObject([{ key: "other", number: 2, title: "Book the larger room" }]);
	});

	it("items take the number they state, and others the next of their board", async () => {
		const open = await newStore();
		const milestones = [
			{ key: "m", board: "lpb", title: "M", baseline: day("2009-03-01"), number: 14 },
		];
		await loadFile(open, small({ actions: [action(), action({ key: "b" })], milestones }));
		expect(await find(open, "action", "draft")).toMatchObject({ number: 15 });
		expect(await find(open, "action", "b")).toMatchObject({ number: 16 });
		expect(await find(open, "milestone", "m")).toMatchObject({ number: 14 });
	});

	it("a numbered action may come from a meeting that takes the next number", async () => {
		const open = await newStore();
		const meetings = [{ key: "first", board: "lpb", on: "2009-03-05", from: "14:00", minutes: 90 }];
		const actions = [action({ number: 3, meeting: "first" })];
		expect(totals(await loadFile(open, small({ meetings, actions }))).created).toBe(6);
		const meeting = await find(open, "meeting", "first");
		expect(await find(open, "action", "draft")).toMatchObject({ meetingId: meeting.id });
	});

	it("what people add afterwards is numbered after all that the file stated", async () => {
		const open = await newStore();
		await load(open, demoText);
		const { id } = await find(open, "board", "mcb");
		const stated = (await all(open)).filter((one) => "boardId" in one && one.boardId === id);
		const highest = (kinds: readonly EntityKind[]) =>
			Math.max(
				...stated.map((one) => ("number" in one && kinds.includes(one.kind) ? one.number : 0)),
			);
		const author = { name: "Contest Secretary", through: "action add" };
		const next = await open.store.change({ audience: operator, author, now }, async (register) => [
			await register.nextNumber(id, "item"),
			await register.nextNumber(id, "meeting"),
		]);
		const items = highest(["action", "milestone", "guidance"]);
		expect(next).toEqual([items + 1, highest(["meeting"]) + 1]);
	});

	it("a dry run says what would happen and keeps nothing", async () => {
		const open = await newStore();
		const outcome = await load(open, demoText, { dryRun: true });
		expect(outcome).toMatchObject({ is: "loaded", dryRun: true });
		expect(totals(outcome).created).toBeGreaterThan(100);
		expect(await all(open)).toEqual([]);
	});

	it("a file with one fault loads nothing at all", async () => {
		const open = await newStore();
		const outcome = await loadFile(open, small({ actions: [action({ owner: "nobody" })] }));
		expect(errors(outcome)).toHaveLength(1);
		expect(await all(open)).toEqual([]);
	});

	it("entries may name what the register already holds", async () => {
		const open = await newStore();
		await loadFile(open, small());
		const more = { programme: small().programme, actions: [action()] };
		expect(totals(await loadFile(open, more))).toEqual({ created: 1, changed: 0, unchanged: 0 });
		const board = await find(open, "board", "lpb");
		expect(await find(open, "action", "draft")).toMatchObject({ boardId: board.id, number: 1 });
	});

	it("people and channels get the local Slack's ids only where it is the workspace", async () => {
		const channels = [{ key: "lpb", name: "london-prevent-board" }];
		const boards = [{ key: "lpb", code: "LPB", name: "London Prevent board", channel: "lpb" }];
		const real = await newStore();
		await loadFile(real, small({ channels, boards }));
		expect(await find(real, "board", "lpb")).not.toHaveProperty("channelId", expect.any(String));
		const local = await newStore();
		await loadFile(local, small({ channels, boards }), { localSlack: true });
		expect(await find(local, "board", "lpb")).toMatchObject({
			channelId: expect.stringMatching(/^C/),
		});
		expect(await find(local, "person", "lead")).toMatchObject({
			slackId: expect.stringMatching(/^U/),
		});
	});
});

describe("what people changed since the last load", () => {
	const rename = async (open: OpenStore, title: string) => {
		const entity = await find(open, "action", "draft");
		await edit(open, { ...entity, title } as Entity);
	};

	it("stays when the file says nothing new", async () => {
		const open = await newStore();
		await loadFile(open, small({ actions: [action()] }));
		await rename(open, "Draft two options");
		const outcome = await loadFile(open, small({ actions: [action()] }));
		expect(outcome).toMatchObject({ is: "loaded", kept: [] });
		expect(totals(outcome)).toMatchObject({ changed: 0 });
		expect(await find(open, "action", "draft")).toMatchObject({ title: "Draft two options" });
	});

	it("stays, and is reported, when the file says something else; force lets the file win", async () => {
		const open = await newStore();
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
		const open = await newStore();
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
		const open = await newStore();
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
});

describe("what a file may not do to a register in use", () => {
	const started = async () => {
		const open = await newStore();
		const boards = [
			{ key: "lpb", code: "LPB", name: "London Prevent board" },
			{ key: "mcb", code: "MCB", name: "MPS Contest board", overseenBy: "lpb" },
		];
		await loadFile(open, small({ boards, actions: [action()] }));
		return open;
	};

	it.each<[string, File, string]>([
		["number", { actions: [action({ number: 9 })] }, "A number never changes: it is 1."],
		[
			"taken number",
			{ actions: [action({ key: "other", number: 1 })] },
			"The register already has the item number 1 of board lpb, for another entry.",
		],
		[
			"code",
			{ boards: [{ key: "lpb", code: "XX", name: "London Prevent board" }] },
			"A board's code never changes: it is LPB.",
		],
		[
			"taken code",
			{ boards: [{ key: "x", code: "LPB", name: "Another" }] },
			"The register already has the code LPB",
		],
		[
			"taken handle",
			{ people: [{ key: "x", name: "X", handle: "Secretary" }], boards: [] },
			"The register already has the handle secretary",
		],
		[
			"a loop",
			{ boards: [{ key: "lpb", code: "LPB", name: "London Prevent board", overseenBy: "mcb" }] },
			"This would make it oversee itself.",
		],
	])("%s is refused, with its line", async (_, more, says) => {
		const open = await started();
		const { programme } = small();
		const before = await all(open);
		const found = errors(await loadFile(open, { programme, ...more }));
		expect(found).toEqual([expect.stringContaining(says)]);
		expect(found[0]).toMatch(/^line \d+, (?:actions|boards|people)\[0\]\.\w+:/);
		expect(await all(open)).toEqual(before);
	});
});

describe("exporting", () => {
	const exported = async (open: OpenStore) =>
		writeProgrammeFile(await exportProgramme(open.store.as(operator), { name: "Again" }));

	/** An entry without what each register gives it for itself. */
	const stripped = async (open: OpenStore) => {
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
		const open = await newStore();
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

	it("and into an empty store as an equal register", async () => {
		const [one, other] = [await newStore(), await newStore()];
		await load(one, demoText, { localSlack: true });
		expect(totals(await load(other, await exported(one))).changed).toBe(0);
		expect(await stripped(other)).toEqual(await stripped(one));
		expect(await exported(other)).toBe(await exported(one));
	});
});
