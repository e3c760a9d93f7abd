/** Workers that are killed, paused, or asked to stop. */
import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { usualTimings } from "../../src/reminders/deliver/delivery-context.ts";
import type { Moment } from "./orders.ts";
import {
	endGently,
	isAlive,
	isStopped,
	play,
	type Row,
	type Scene,
	type Stage,
	until,
} from "./play.ts";

type At = Moment["at"];
const moments: readonly At[] = [
	"claimed",
	"intended",
	"re-read",
	"posting",
	"posted",
	"settled",
	"looked",
	"swept",
];

/** Only a post whose answer was lost is looked for. */
const loseOne = async ({ arena }: Scene, at: At): Promise<void> => {
	if (at === "looked" || at === "swept")
		await arena.fault({ kind: "lost-answer", method: "chat.postMessage" });
};

const killAtEachStep: Row = {
	name: "kill -9 at each step",
	isQuick: true,
	run: (stage) =>
		play(stage, {
			script: async (scene) => {
				for (let round = 0; round < (stage.isShort ? 1 : 4); round++)
					for (const at of moments) {
						await scene.happenEverywhere();
						await loseOne(scene, at);
						const time = 1 + stage.dice.below(2);
						await scene.awaitDeath(await scene.arena.worker({ dies: { at, time } }));
					}
			},
		}),
};

const troubles: readonly object[] = [
	{ kind: "lost-answer", method: "chat.postMessage" },
	{ kind: "server-error", method: "chat.postMessage", accepted: true },
	{ kind: "server-error", method: "chat.postMessage", accepted: false },
	{ kind: "refuse", method: "chat.postMessage", error: "internal_error" },
	{ kind: "rate-limit", method: "chat.postMessage", seconds: 1 },
	{ kind: "hang", method: "chat.postMessage", seconds: 2 },
	{ kind: "server-error", method: "conversations.history" },
];

type Storm = { readonly scene: Scene; readonly stage: Stage; readonly kills: number };

const isOver = ({ scene, kills }: Storm): boolean => scene.kills >= kills;

const pauseLong = async (child: ChildProcess): Promise<void> => {
	child.kill("SIGSTOP");
	await pause(4_000);
	child.kill("SIGCONT");
	await pause(500);
};

const keepGoing = async (storm: Storm): Promise<void> => {
	const { scene, stage } = storm;
	const { dice } = stage;
	while (!isOver(storm)) {
		const isArmed = dice.below(2) === 0;
		const dies = isArmed ? { at: dice.oneOf(moments), time: 1 + dice.below(3) } : undefined;
		const child = await scene.arena.worker({ dies });
		await pause(50 + dice.below(700));
		if (isAlive(child) && dice.below(12) === 0) await pauseLong(child);
		await scene.kill(child);
	}
};

const keepHappening = async (storm: Storm): Promise<void> => {
	const { scene, stage } = storm;
	const { arena, expected } = scene;
	while (!isOver(storm)) {
		// More than can be said is not a storm but a backlog, which is tried elsewhere.
		if ((await arena.unsettled()) < 60)
			expected.push(await arena.happen(stage.dice.below(arena.boards)));
		if (stage.dice.below(6) === 0) await arena.fault(stage.dice.oneOf(troubles));
		await pause(60 + stage.dice.below(120));
	}
};

const randomKills = (replicas: number, kills: number): Row => ({
	name: `${kills} random kill -9s, ${replicas} replicas, things happening, Slack misbehaving`,
	run: (stage) =>
		play(stage, {
			arena: { boards: 8, duePerBoard: 5 },
			patience: 180_000,
			script: async (scene) => {
				const storm = { scene, stage, kills };
				const workers = Array.from({ length: replicas }, () => keepGoing(storm));
				await Promise.all([keepHappening(storm), ...workers]);
			},
		}),
});

type Pause = { readonly scene: Scene; readonly at: At; readonly ms: number };

/** One stops as it works; another takes over when its lease has run out; the first wakes into a world that went on. */
const pauseOne = async ({ scene, at, ms }: Pause, timings?: typeof usualTimings): Promise<void> => {
	const { arena } = scene;
	await scene.happenEverywhere();
	const paused = await arena.worker({ stops: { at, time: 1 }, timings });
	await until(() => isStopped(paused), 8_000);
	const other = await arena.worker({ timings });
	await pause(ms);
	paused.kill("SIGCONT");
	await pause(2_500);
	await endGently(paused);
	await endGently(other);
};

const paused: Row = {
	name: "a replica paused for longer than its lease, then resumed, at each step",
	isQuick: true,
	run: (stage) =>
		play(stage, {
			script: async (scene) => {
				const steps: readonly At[] = stage.isShort
					? ["posting"]
					: ["claimed", "intended", "re-read", "posting"];
				for (const at of steps) await pauseOne({ scene, at, ms: 5_000 });
			},
		}),
};

const pausedInFull: Row = {
	name: "a replica paused for 90 s under the real timings, then resumed",
	on: "Postgres",
	run: (stage) =>
		play(stage, {
			arena: { boards: 1, duePerBoard: 2 },
			script: async (scene) => pauseOne({ scene, at: "posting", ms: 92_000 }, usualTimings),
			patience: 200_000,
		}),
};

const rolling: Row = {
	name: "a rolling restart of three replicas",
	run: (stage) =>
		play(stage, {
			script: async (scene) => {
				const { arena } = scene;
				const workers = [await arena.worker(), await arena.worker(), await arena.worker()];
				for (let round = 0; round < (stage.isShort ? 3 : 9); round++) {
					await scene.happenEverywhere();
					const [oldest] = workers.splice(0, 1);
					if (oldest) await endGently(oldest);
					workers.push(await arena.worker());
				}
				for (const worker of workers) await endGently(worker);
			},
		}),
};

export const workerRows = (kills: number): readonly Row[] => [
	killAtEachStep,
	{ ...randomKills(2, kills), on: "SQLite" },
	{ ...randomKills(3, kills), on: "Postgres" },
	paused,
	pausedInFull,
	rolling,
];
