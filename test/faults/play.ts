/** One row of the fault suite: an arena, things that happen to it, and what came of them. */
import { type ChildProcess, spawnSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { millis } from "../../src/reminders/instants.ts";
import type { OwnPostgres } from "../build/postgres.ts";
import { type Arena, type ArenaOptions, dueMoment, type Expected, openArena } from "./arena.ts";
import { check, type Totals } from "./checker.ts";
import type { Dice } from "./dice.ts";

export type Stage = {
	readonly on: "SQLite" | "Postgres";
	/** A fresh database. */
	readonly databaseUrl: () => Promise<string>;
	readonly folder: string;
	readonly dice: Dice;
	/** A small form, for every run of the tests. */
	readonly isShort: boolean;
	/** A server that may be ended, where there is one. */
	readonly postgres?: OwnPostgres | undefined;
};

export type Result = Totals & { readonly kills: number; readonly note?: string | undefined };
export type Skipped = { readonly skipped: string };

export type Row = {
	readonly name: string;
	readonly on?: Stage["on"] | undefined;
	/** Part of the short form too. */
	readonly isQuick?: boolean | undefined;
	readonly run: (stage: Stage) => Promise<Result | Skipped>;
};

export type Scene = {
	readonly arena: Arena;
	readonly expected: Expected[];
	kills: number;
	/** Something new in each board's channel. */
	readonly happenEverywhere: () => Promise<void>;
	/** What happened last in each is changed: what is said of it by then is all that must be said. */
	readonly happenAgainEverywhere: () => Promise<void>;
	/** Ends a worker by kill -9 and counts it. */
	readonly kill: (child: ChildProcess) => Promise<void>;
	/** Counts one that was ordered to end itself; ends it where it never got there. */
	readonly awaitDeath: (child: ChildProcess, ms?: number) => Promise<void>;
};

export const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean =>
	exitCode === null && signalCode === null;

const within = (child: ChildProcess, ms: number): Promise<unknown> =>
	isAlive(child) ? Promise.race([once(child, "exit"), pause(ms)]) : Promise.resolve();

/** Whether the kernel has stopped it. */
export const isStopped = ({ pid }: ChildProcess): boolean =>
	spawnSync("ps", ["-o", "state=", "-p", String(pid)], { encoding: "utf8" }).stdout.startsWith("T");

export const until = async (
	isSo: () => boolean | Promise<boolean>,
	ms: number,
): Promise<boolean> => {
	const end = performance.now() + ms;
	while (performance.now() < end) {
		if (await isSo()) return true;
		await pause(50);
	}
	return false;
};

const sceneOf = (arena: Arena): Scene => {
	const scene: Scene = {
		arena,
		expected: [...arena.due],
		kills: 0,
		happenEverywhere: async () => {
			for (let board = 0; board < arena.boards; board++)
				scene.expected.push(await arena.happen(board));
		},
		happenAgainEverywhere: async () => {
			for (let board = 0; board < arena.boards; board++) {
				const { was, ...changed } = await arena.happenAgain(board);
				const before = scene.expected.findIndex(({ words }) => words === was);
				scene.expected.splice(before, 1, changed);
			}
		},
		kill: async (child) => {
			child.kill("SIGKILL");
			scene.kills += 1;
			await within(child, 5_000);
		},
		awaitDeath: async (child, ms = 6_000) => {
			await within(child, ms);
			if (isAlive(child)) child.kill("SIGKILL");
			scene.kills += 1;
			await within(child, 5_000);
		},
	};
	return scene;
};

/** Longer waits than this are leapt over. */
const tooLong = 4_000;

/** Until nothing that is due is unsettled; where everything waits for a while, time is made to pass. */
export const settle = async (arena: Arena, patience = 60_000): Promise<void> => {
	const end = performance.now() + patience;
	while ((await arena.unsettled()) > 0) {
		if (performance.now() > end) {
			const left = JSON.stringify((await arena.leftovers()).slice(0, 3), null, 1);
			throw new Error(`Unsettled after ${patience} ms: ${left}`);
		}
		const wanted = await arena.nextWanted();
		const wait = wanted ? millis(wanted) - millis(arena.now()) : 0;
		if (wait > tooLong) await arena.leap(Math.ceil(wait / 1_000));
		await pause(150);
	}
};

/** Asked to stop, a worker finishes or hands back, and ends with 0. */
export const endGently = async (child: ChildProcess): Promise<void> => {
	child.kill("SIGTERM");
	await within(child, 30_000);
	if (child.exitCode !== 0)
		throw new Error(`A worker asked to stop ended with ${child.exitCode ?? child.signalCode}`);
};

const finish = async ({ arena }: Scene, patience?: number): Promise<void> => {
	const last = await arena.worker();
	// What is due at nine is to be said before the end, however quick the machine is.
	await pause(Math.max(millis(dueMoment) + 500 - millis(arena.now()), 0));
	await settle(arena, patience);
	await endGently(last);
};

export type Play = {
	readonly arena?: Partial<ArenaOptions>;
	readonly script: (scene: Scene) => Promise<unknown>;
	/** Whatever the checker cannot know of; throws. */
	readonly after?: (scene: Scene) => Promise<void>;
	/** How long the end may take, in milliseconds. */
	readonly patience?: number;
};

export const play = async (
	stage: Stage,
	{ arena: more, script, after, patience }: Play,
): Promise<Result> => {
	const databaseUrl = more?.databaseUrl ?? (await stage.databaseUrl());
	const arena = await openArena({ boards: 3, duePerBoard: 4, ...more, databaseUrl });
	try {
		const scene = sceneOf(arena);
		await script(scene);
		await finish(scene, patience);
		await after?.(scene);
		const totals = check(scene.expected, await arena.posts());
		return { ...totals, kills: scene.kills };
	} finally {
		await arena.close();
	}
};
