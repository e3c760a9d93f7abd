/** Databases that fall silent, end, are held by others, fill up or are cut short; and a copy brought back. */
import { spawnSync } from "node:child_process";
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { backUp, restoreFrom } from "../../src/store/backup/backup.ts";
import { openBestDriver } from "../../src/store/engine/sqlite/driver.ts";
import { openStore } from "../../src/store/open-store.ts";
import { openArena } from "./arena.ts";
import { check } from "./checker.ts";
import { openLink, type Silence } from "./link.ts";
import { endGently, play, type Row, type Scene, type Stage, settle } from "./play.ts";

const throughLink = (url: string, port: number): string => {
	const through = new URL(url);
	through.port = String(port);
	return through.href;
};

/** Longer than what the client waits for an answer. */
const silentMs = 18_000;

const silentLink = (silence: Silence, hasOther: boolean): Row => ({
	name: `the link to Postgres silent ${silence}, ${hasOther ? "another replica on a sound one" : "the only replica"}`,
	on: "Postgres",
	run: async (stage) => {
		const databaseUrl = await stage.databaseUrl();
		const link = await openLink(Number(new URL(databaseUrl).port));
		try {
			return await play(stage, {
				arena: { databaseUrl, workersUrl: throughLink(databaseUrl, link.port) },
				patience: 120_000,
				script: async (scene) => {
					const { arena } = scene;
					const cutOff = await arena.worker();
					const other = hasOther ? await arena.worker({ databaseUrl }) : undefined;
					await scene.happenEverywhere();
					await pause(700);
					link.fall(silence);
					await scene.happenEverywhere();
					await pause(silentMs);
					await scene.happenEverywhere();
					link.fall("none");
					await pause(2_000);
					await scene.kill(cutOff);
					if (other) await endGently(other);
				},
			});
		} finally {
			await link.close();
		}
	},
});

/** Nobody is told that something was kept unless it was; what nobody was told of need not be said. */
const tryToHappen = async (scene: Scene): Promise<void> => {
	for (let board = 0; board < scene.arena.boards; board++)
		await scene.arena.happen(board).then(
			(one) => scene.expected.push(one),
			() => undefined,
		);
};

const ended: Row = {
	name: "Postgres ended hard and started again, three times",
	on: "Postgres",
	run: async (stage) => {
		const { postgres } = stage;
		if (!postgres) return { skipped: "no Postgres of its own" };
		return play(stage, {
			patience: 120_000,
			script: async (scene) => {
				const workers = [await scene.arena.worker(), await scene.arena.worker()];
				for (let round = 0; round < 3; round++) {
					await scene.happenEverywhere();
					await pause(150 + stage.dice.below(400));
					await postgres.crash();
					await pause(1_000);
					await postgres.restart();
					await tryToHappen(scene);
				}
				await settle(scene.arena, 120_000);
				for (const worker of workers) await endGently(worker);
			},
		});
	},
};

const pathOf = (url: string): string => url.slice("file:".length);

type Holder = (path: string, isOver: () => boolean) => Promise<void>;

const longReader: Holder = async (path, isOver) => {
	const driver = await openBestDriver(path);
	while (!isOver()) {
		await driver.exec("BEGIN");
		await driver.all('SELECT COUNT(*) FROM "Occurrence"', []);
		await pause(3_000);
		await driver.exec("COMMIT");
	}
	await driver.close();
};

const secondWriter: Holder = async (path, isOver) => {
	const driver = await openBestDriver(path);
	await driver.exec("PRAGMA busy_timeout=10000");
	while (!isOver()) {
		await driver.exec("BEGIN IMMEDIATE");
		await driver.run('UPDATE "Marker" SET "value" = "value" WHERE 1 = 1', []);
		await pause(1_500);
		await driver.exec("COMMIT");
		await pause(200);
	}
	await driver.close();
};

const backups: Holder = async (path, isOver) => {
	for (let count = 0; !isOver(); count++) {
		await backUp(`file:${path}`, `${path}.backup${count % 2}`);
		await pause(50);
	}
};

const held = (name: string, hold: Holder): Row => ({
	name: `SQLite held by ${name}`,
	on: "SQLite",
	run: (stage) =>
		play(stage, {
			script: async (scene) => {
				let isOver = false;
				const holding = hold(pathOf(scene.arena.databaseUrl), () => isOver);
				const workers = [await scene.arena.worker(), await scene.arena.worker()];
				for (let round = 0; round < (stage.isShort ? 2 : 5); round++) {
					await scene.happenEverywhere();
					await pause(700);
				}
				isOver = true;
				await holding;
				for (const worker of workers) await endGently(worker);
			},
		}),
});

const mounted = (folder: string): boolean => {
	mkdirSync(folder, { recursive: true });
	return (
		spawnSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", folder], { stdio: "ignore" })
			.status === 0
	);
};

/** Fills what is left, but for a little. */
const fill = (folder: string, left: number): string => {
	const filler = join(folder, "filler");
	const free = Number(
		spawnSync("df", ["--output=avail", "-B1", folder], { encoding: "utf8" }).stdout.split("\n")[1],
	);
	writeFileSync(filler, Buffer.alloc(Math.max(free - left, 0)));
	return filler;
};

const diskFull: Row = {
	name: "SQLite on a full disk of 3 MB, then with room again",
	on: "SQLite",
	isQuick: true,
	run: async (stage) => {
		const folder = mkdtempSync(join(stage.folder, "full-"));
		if (!mounted(folder)) return { skipped: "a small disk cannot be mounted here" };
		try {
			return await play(stage, {
				arena: { databaseUrl: `file:${join(folder, "register.db")}`, boards: 2, duePerBoard: 3 },
				script: async (scene) => {
					const worker = await scene.arena.worker();
					await scene.happenEverywhere();
					const filler = fill(folder, 30_000);
					for (let round = 0; round < 6; round++) await tryToHappen(scene);
					await pause(2_000);
					rmSync(filler);
					await scene.happenEverywhere();
					await settle(scene.arena);
					await scene.kill(worker);
				},
			});
		} finally {
			spawnSync("umount", ["-l", folder]);
		}
	},
};

const headerBytes = 32;
const frameHeaderBytes = 24;

/** Where a power cut may have cut the log: after each frame, and in the middle of it. */
const cutsOf = (wal: Buffer, most: number): readonly number[] => {
	const frame = frameHeaderBytes + wal.readUInt32BE(8);
	const frames = Math.floor((wal.length - headerBytes) / frame);
	const step = Math.max(1, Math.ceil(frames / most));
	const after = Array.from({ length: frames + 1 }, (_, n) => headerBytes + n * frame);
	return after
		.filter((_, n) => n % step === 0)
		.flatMap((end) => [end, Math.min(end + frame / 2, wal.length)]);
};

/** Opened again, it has a whole chain of history, and a ledger that can be read. */
const opens = async (path: string): Promise<number> => {
	const opened = await openStore({ url: `file:${path}` });
	try {
		const verdict = await opened.verifyHistory();
		if ("brokenAt" in verdict) throw new Error(`broken at ${verdict.brokenAt}`);
		await opened.client.occurrence.findMany();
		return verdict.entries;
	} finally {
		await opened.close();
	}
};

const walCut: Row = {
	name: "SQLite's log cut at each frame, and in the middle of it",
	on: "SQLite",
	isQuick: true,
	run: async (stage) => {
		const arena = await openArena({
			databaseUrl: await stage.databaseUrl(),
			boards: 2,
			duePerBoard: 2,
		});
		const path = pathOf(arena.databaseUrl);
		const doomed = await arena.worker();
		for (let count = 0; count < 6; count++) await arena.happen(count % 2);
		await pause(1_000);
		doomed.kill("SIGKILL");
		const wal = readFileSync(`${path}-wal`);
		const lost: string[] = [];
		let before = 0;
		const cuts = cutsOf(wal, stage.isShort ? 8 : 60);
		for (const cut of cuts) {
			const copy = join(stage.folder, "cut.db");
			for (const side of ["", "-wal", "-shm"]) rmSync(`${copy}${side}`, { force: true });
			copyFileSync(path, copy);
			writeFileSync(`${copy}-wal`, wal.subarray(0, cut));
			if (statSync(path).size === 0) continue;
			const entries = await opens(copy).catch((failure) => String(failure));
			if (typeof entries === "string" || entries < before) lost.push(`cut at ${cut}: ${entries}`);
			else before = entries;
		}
		await arena.close();
		return { ...check([], []), expected: cuts.length, lost, kills: 1 };
	},
};

const brought = async (stage: Stage, scene: Scene): Promise<string> => {
	const { arena } = scene;
	const file = join(stage.folder, `${stage.on}.backup`);
	const worker = await arena.worker();
	await scene.happenEverywhere();
	await settle(arena);
	await backUp(arena.databaseUrl, file);
	// All that is due at nine is said after the backup; the copy has never heard of it.
	await pause(3_000);
	await settle(arena);
	await scene.kill(worker);
	const target = await stage.databaseUrl();
	const restored = await restoreFrom(target, file, { force: false });
	if (restored.is !== "restored") throw new Error(JSON.stringify(restored));
	return target;
};

const restored = (isSaid: boolean): Row => ({
	name: `a restored backup, ${isSaid ? "everything said since" : "some of it said since, the rest not"}`,
	isQuick: isSaid,
	run: async (stage) =>
		play(stage, {
			arena: { boards: 3, duePerBoard: 4 },
			script: async (scene) => {
				const { arena } = scene;
				if (!isSaid)
					await arena.fault({
						kind: "rate-limit",
						method: "chat.postMessage",
						channel: "CB2",
						seconds: 60,
						times: 99,
					});
				const target = isSaid ? await brought(stage, scene) : await half(stage, scene);
				await arena.clearFaults();
				const copy = await openStore({ url: target });
				const worker = await arena.worker({ databaseUrl: target });
				for (let tries = 0; tries < 300; tries++) {
					const states = { in: ["planned", "sending"] };
					const where = { state: states, dueAt: { lte: arena.now() } };
					if ((await copy.client.occurrence.count({ where })) === 0) break;
					await pause(100);
				}
				await copy.close();
				await scene.kill(worker);
				// The register that was lost has nothing more to say.
				await arena.register.client.occurrence.updateMany({
					where: { state: { in: ["planned", "sending"] } },
					data: { state: "cancelled" },
				});
			},
		}),
});

/** One channel could not be spoken in before the end: only there is anything left to say. */
const half = async (stage: Stage, scene: Scene): Promise<string> => {
	const { arena } = scene;
	const file = join(stage.folder, `${stage.on}-half.backup`);
	await backUp(arena.databaseUrl, file);
	const worker = await arena.worker();
	await pause(5_000);
	await scene.kill(worker);
	const target = await stage.databaseUrl();
	const back = await restoreFrom(target, file, { force: false });
	if (back.is !== "restored") throw new Error(JSON.stringify(back));
	return target;
};

export const databaseRows: readonly Row[] = [
	silentLink("both ways", false),
	silentLink("both ways", true),
	silentLink("to the server", false),
	silentLink("from the server", true),
	ended,
	held("a long reader", longReader),
	held("a second writer", secondWriter),
	held("one backup after another", backups),
	diskFull,
	walCut,
	restored(true),
	restored(false),
];
