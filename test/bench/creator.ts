/** B8 in a process of its own, bundled as the program itself is: it tells its figures, and ends. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Board } from "../../src/domain/boards/board.ts";
import type { Action } from "../../src/domain/items/action.ts";
import { openRegister } from "../../src/main.ts";
import { openBestDriver, type SqliteDriver } from "../../src/store/engine/sqlite/driver.ts";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { folder } from "./children.ts";
import { type Figure, share } from "./figures.ts";
import { by, makeWorld, today, w1 } from "./world.ts";

const inHand = 8;
const roundMs = 1_500;
const rounds = 3;
const warmUps = 100;

const keepBoard = async ({ store }: OpenStore): Promise<Board> => {
	const world = makeWorld(
		{
			...w1,
			boards: 1,
			people: 5,
			actions: 0,
			meetings: 0,
			guidance: 0,
			milestones: 0,
		},
		["U0BENCH0", "U0BENCH1", "U0BENCH2", "U0BENCH3", "U0BENCH4"],
	);
	const [held] = await store.as(by.audience).boards();
	if (held) return held;
	await store.change(by, async (register) => {
		for (const entity of [...world.people, ...world.boards]) await register.save(entity);
	});
	return world.boards[0] as Board;
};

const newAction = (boardId: string, number: number): Action => ({
	kind: "action",
	id: randomUUID(),
	version: 0,
	boardId,
	number,
	title: "Draft the risk paper for the northern boroughs",
	due: { precision: "day", words: "today", first: today, last: today, saidOn: today },
	state: { is: "open" },
});

const createIn =
	({ store }: OpenStore, { id }: Board) =>
	() =>
		store.change(by, async (register) =>
			register.save(newAction(id, await register.nextNumber(id, "item"))),
		);

const openBare = async (): Promise<SqliteDriver> => {
	const driver = await openBestDriver(join(folder(), "bare.db"));
	await driver.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
	await driver.exec("CREATE TABLE action (id TEXT PRIMARY KEY, value TEXT NOT NULL)");
	await driver.exec("CREATE TABLE history (id TEXT PRIMARY KEY, value TEXT NOT NULL)");
	return driver;
};

/** One transaction at a time, as one connection must: the row, its history, and the commit. */
const createBare = (driver: SqliteDriver) => {
	let last: Promise<unknown> = Promise.resolve();
	const once = async () => {
		const action = newAction("board", 1);
		const values = [action.id, JSON.stringify(action)];
		await driver.exec("BEGIN IMMEDIATE");
		await driver.run("INSERT INTO action VALUES (?, ?)", values);
		await driver.run("INSERT INTO history VALUES (?, ?)", values);
		await driver.exec("COMMIT");
	};
	return () => {
		const turn = last.then(once);
		last = turn;
		return turn;
	};
};

type Took = { readonly each: number[]; seconds: number };

const createFor = async (
	create: () => Promise<unknown>,
	took: Took,
	lanes: number,
): Promise<void> => {
	const began = performance.now();
	const lane = async () => {
		while (performance.now() - began < roundMs) {
			const asked = performance.now();
			await create();
			took.each.push(performance.now() - asked);
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	took.seconds += (performance.now() - began) / 1_000;
};

type Sides = { readonly ours: Took; readonly peer: Took };

const figuresOf = (what: string, { ours, peer }: Sides): readonly Figure[] => {
	const rate = ({ each, seconds }: Took) => each.length / seconds;
	const [mine, theirs] = [share(ours.each, 0.99), share(peer.each, 0.99)];
	const common = { of: "B8", beside: "bare driver" };
	return [
		{ ...common, what, unit: "/s", ours: rate(ours), peer: rate(peer) },
		{ ...common, what: `${what}: p99`, unit: "ms", ours: mine, peer: theirs },
	];
};

/** What is promised: the rate and the wait of creates that are asked for at once. */
const judged = ([rate, wait]: readonly Figure[]): readonly Figure[] =>
	rate && wait
		? [
				{ ...rate, target: "≥ 500/s", met: rate.ours >= 500 },
				{ ...wait, target: "≤ 20 ms", met: wait.ours <= 20 },
			]
		: [];

const compare = async (opened: OpenStore, bare: SqliteDriver, lanes: number): Promise<Sides> => {
	const create = createIn(opened, await keepBoard(opened));
	const createThere = createBare(bare);
	const [ours, peer]: [Took, Took] = [
		{ each: [], seconds: 0 },
		{ each: [], seconds: 0 },
	];
	for (let n = 0; n < warmUps; n += 1) await create();
	for (let round = 0; round < rounds; round += 1) {
		await createFor(create, ours, lanes);
		await createFor(createThere, peer, lanes);
	}
	return { ours, peer };
};

/** Of what was acknowledged, what is not there when the file is opened again. */
const lostFrom = async (url: string, acknowledged: number): Promise<Figure> => {
	const reopened = await openStore({ url });
	const kept = (await reopened.store.as(by.audience).actions()).length;
	await reopened.close();
	const lost = acknowledged - kept;
	const what = `acknowledged and lost, of ${acknowledged}`;
	return { of: "B8", what, unit: "", ours: lost, target: "0", met: lost === 0 };
};

const run = async (): Promise<readonly Figure[]> => {
	const bare = await openBare();
	const url = `file:${join(folder(), "creates.db")}`;
	const opened = await openStore({ url });
	const one = await compare(opened, bare, 1);
	const many = await compare(opened, bare, inHand);
	await opened.close();
	const register = await openRegister(`file:${join(folder(), "planned.db")}`);
	const planned = await compare(register, bare, inHand);
	await register.close();
	await bare.close();
	return [
		...figuresOf("creates with history, one at a time", one),
		...judged(figuresOf(`creates with history, ${inHand} in hand`, many)),
		...figuresOf(`creates with history and reminders, ${inHand} in hand`, planned),
		await lostFrom(url, one.ours.each.length + many.ours.each.length + 2 * warmUps),
	];
};

process.send?.(await run(), () => process.exit(0));
