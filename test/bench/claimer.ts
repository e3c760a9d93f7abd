/** One process that claims and completes until nothing is left: ours, or one of the peers. Told how by its arguments. */
import { once } from "node:events";
import { run as runWorker } from "graphile-worker";
import PgBoss from "pg-boss";
import type { Instant } from "../../src/domain/dates/plain-date.ts";
import { ledgerIn } from "../../src/store/ledger/ledger.ts";
import { openStore } from "../../src/store/open-store.ts";

const [side, url = "", name = ""] = process.argv.slice(2);
const atOnce = 1_000;
const now = "2009-01-29T10:00:00Z" as Instant;
const leaseUntil = "2009-01-29T10:01:00Z" as Instant;

type Claimer = { readonly drain: () => Promise<number>; readonly close: () => Promise<void> };

const ours = async (): Promise<Claimer> => {
	const opened = await openStore({ url });
	const ledger = ledgerIn({ ...opened, url });
	const sent = { is: "sent", channelId: "C1", messageTs: "1.0" } as const;
	const drain = async () => {
		let done = 0;
		for (;;) {
			const claim = { worker: name, now, leaseUntil, limit: atOnce, state: "planned" } as const;
			const rows = await ledger.claim(claim);
			if (rows.length === 0) return done;
			done += (await ledger.settle(rows, sent, now)).length;
		}
	};
	return { drain, close: opened.close };
};

const boss = async (): Promise<Claimer> => {
	const queue = new PgBoss({ connectionString: url, supervise: false, schedule: false });
	queue.on("error", () => {});
	await queue.start();
	const drain = async () => {
		let done = 0;
		for (;;) {
			const jobs = await queue.fetch("bench", { batchSize: atOnce });
			if (jobs.length === 0) return done;
			await queue.complete(
				"bench",
				jobs.map(({ id }) => id),
			);
			done += jobs.length;
		}
	};
	return { drain, close: () => queue.stop({ graceful: false }) };
};

/** It says of itself when a job is done; the starter sees in the table when all are. */
const graphile = async (): Promise<Claimer> => {
	let done = 0;
	const drain = async () => {
		const worker = await runWorker({
			connectionString: url,
			concurrency: 24,
			pollInterval: 200,
			noHandleSignals: true,
			taskList: {
				bench: async () => {
					done += 1;
				},
			},
			preset: { worker: { localQueue: { size: 500 }, completeJobBatchDelay: 0 } },
		});
		let before = -1;
		while (before !== done || done === 0) {
			before = done;
			await new Promise((resolve) => setTimeout(resolve, 400));
		}
		await worker.stop();
		return done;
	};
	return { drain, close: async () => {} };
};

const claimer = await (side === "ours" ? ours() : side === "pg-boss" ? boss() : graphile());
process.stdout.write("ready\n");
await once(process.stdin, "data");
const began = Date.now();
const done = await claimer.drain();
process.stdout.write(`${JSON.stringify({ done, began, ended: Date.now() })}\n`);
await claimer.close();
process.exit(0);
