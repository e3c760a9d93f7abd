/**
 * The long form: workers killed at random moments while things happen, Slack misbehaves and some are only paused.
 * Run by `npm run test:faults`; ends with one line of totals for each database, and fails unless all are nought.
 */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { FailpointName } from "../../src/reminders/desk.ts";
import { startPostgres } from "../build/postgres.ts";
import { type Arena, type Expected, openArena } from "./arena.ts";
import { check, type Totals } from "./checker.ts";

const { values } = parseArgs({
	options: {
		kills: { type: "string", default: "200" },
		on: { type: "string", default: "sqlite,postgres" },
		seed: { type: "string", default: "1" },
	},
});
const wantedKills = Number(values.kills);

/** The same storm for the same seed, as far as the machine allows. */
const makeDice = (seed: number) => {
	let state = seed;
	const next = () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state / 2_147_483_648;
	};
	const below = (most: number) => Math.floor(next() * most);
	return { below, oneOf: <T>(all: readonly T[]): T => all[below(all.length)] as T };
};

const moments: readonly FailpointName[] = [
	"claimed",
	"intended",
	"re-read",
	"posted",
	"settled",
	"looked",
	"swept",
];
const troubles: readonly object[] = [
	{ kind: "lost-answer", method: "chat.postMessage" },
	{ kind: "server-error", method: "chat.postMessage", accepted: true },
	{ kind: "server-error", method: "chat.postMessage", accepted: false },
	{ kind: "refuse", method: "chat.postMessage", error: "internal_error" },
	{ kind: "rate-limit", method: "chat.postMessage", seconds: 1 },
	{ kind: "hang", method: "chat.postMessage", seconds: 2 },
	{ kind: "server-error", method: "conversations.history" },
];

type Storm = {
	readonly arena: Arena;
	readonly replicas: number;
	readonly dice: ReturnType<typeof makeDice>;
	kills: number;
	pauses: number;
	readonly expected: Expected[];
	isOver: boolean;
};

/** Keeps one worker going: starts it, and when it has been killed starts another. */
const keepGoing = async (storm: Storm): Promise<void> => {
	const { arena, dice } = storm;
	while (!storm.isOver) {
		const isArmed = dice.below(2) === 0;
		const dies = isArmed ? { at: dice.oneOf(moments), time: 1 + dice.below(3) } : undefined;
		const child = await arena.worker(dies);
		await endSomehow(child, storm);
	}
};

const endSomehow = async (child: ChildProcess, storm: Storm): Promise<void> => {
	const { dice } = storm;
	const ended =
		child.exitCode === null && child.signalCode === null ? once(child, "exit") : undefined;
	const timer = pause(100 + dice.below(900)).then(async () => {
		if (dice.below(12) === 0) {
			// Paused for longer than its lease, as a laptop's lid does: it wakes with an old fence.
			storm.pauses += 1;
			child.kill("SIGSTOP");
			await pause(4_000);
			child.kill("SIGCONT");
			await pause(500);
		}
		child.kill("SIGKILL");
	});
	await ended;
	storm.kills += 1;
	await timer;
};

const keepHappening = async (storm: Storm): Promise<void> => {
	while (!storm.isOver) {
		const number = storm.dice.below(storm.arena.boards);
		// More than can be said is not a storm but a backlog, which is tried elsewhere.
		if ((await storm.arena.unsettled()) < 60) storm.expected.push(await storm.arena.happen(number));
		if (storm.dice.below(6) === 0) await storm.arena.fault(storm.dice.oneOf(troubles));
		await pause(60 + storm.dice.below(120));
	}
};

const untilSettled = async (arena: Arena): Promise<void> => {
	for (let waited = 0; waited < 1_800 && (await arena.unsettled()) > 0; waited++) await pause(100);
};

const rage = async (
	databaseUrl: string,
	replicas: number,
): Promise<Totals & Pick<Storm, "kills" | "pauses">> => {
	const arena = await openArena({ databaseUrl, boards: 8, duePerBoard: 5 });
	const dice = makeDice(Number(values.seed));
	const storm: Storm = {
		arena,
		replicas,
		dice,
		kills: 0,
		pauses: 0,
		expected: [...arena.due],
		isOver: false,
	};
	const over = async () => {
		while (storm.kills < wantedKills) await pause(50);
		storm.isOver = true;
	};
	await Promise.all([
		over(),
		keepHappening(storm),
		...Array.from({ length: replicas }, () => keepGoing(storm)),
	]);
	const last = await arena.worker();
	await untilSettled(arena);
	last.kill("SIGTERM");
	await once(last, "exit");
	const unsettled = await arena.unsettled();
	if (unsettled > 0)
		process.stdout.write(`${JSON.stringify((await arena.leftovers()).slice(0, 5), null, 1)}\n`);
	const totals = check(storm.expected, await arena.posts());
	await arena.close();
	return { ...totals, kills: storm.kills, pauses: storm.pauses };
};

const report = (name: string, totals: Awaited<ReturnType<typeof rage>>): boolean => {
	const { kills, pauses, expected, lost, doubled, labelledRepeats, early, wrongAudience } = totals;
	const counted = [
		`kills ${kills}`,
		`pauses ${pauses}`,
		`reminders ${expected}`,
		`lost ${lost.length}`,
		`doubled ${doubled.length}`,
		`labelled repeats ${labelledRepeats}`,
		`early ${early.length}`,
		`wrong audience ${wrongAudience.length}`,
	];
	process.stdout.write(`${name}: ${counted.join(" / ")}\n`);
	for (const words of [...lost, ...doubled, ...wrongAudience].slice(0, 20))
		process.stdout.write(`  ${words}\n`);
	return lost.length + doubled.length + early.length + wrongAudience.length === 0;
};

const folder = mkdtempSync(join(tmpdir(), "convenor-storm-"));
const wanted = values.on.split(",");
let isClean = true;
if (wanted.includes("sqlite")) {
	isClean =
		report("SQLite, two workers", await rage(`file:${join(folder, "storm.db")}`, 2)) && isClean;
}
if (wanted.includes("postgres")) {
	const postgres = await startPostgres();
	isClean =
		report("Postgres, three workers", await rage(await postgres.url("storm"), 3)) && isClean;
	await postgres.stop();
}
rmSync(folder, { recursive: true, force: true });
process.exit(isClean ? 0 : 1);
