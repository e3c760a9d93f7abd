/**
 * A year of fifty boards' reminders, as fast as they can be delivered: the real delivery, ledger and SQLite under a clock
 * that is moved from one due moment to the next, and a chat that takes every message and keeps none.
 * Told the database, and how many months; says one JSON line a month.
 */

import { randomUUID } from "node:crypto";
import { minutesAfter } from "../../src/domain/dates/plain-date.ts";
import type { Entity } from "../../src/domain/register.ts";
import { openRegister } from "../../src/main.ts";
import { type Delivery, startDelivery } from "../../src/reminders/deliver/delivery.ts";
import type { Messenger } from "../../src/reminders/deliver/messenger.ts";
import { ledgerIn } from "../../src/store/ledger/ledger.ts";
import { reminderLetters } from "../../src/views/reminders/messages.ts";
import { planningBy } from "../../src/wiring/registers.ts";
import {
	action,
	board,
	day,
	meeting,
	movableClock,
	movableDirectory,
	people,
	person,
} from "../reminders/world.ts";

const boards = 50;
const [url = "", months = "12"] = process.argv.slice(2);
const clock = movableClock("2009-01-01T08:00:00Z");
const chat = { posts: 0 };

const messenger: Messenger = {
	post: async ({ channelId }) => ({
		is: "sent",
		ts: `1.${String(++chat.posts).padStart(6, "0")}`,
		channelId,
	}),
	change: async () => ({ is: "changed" }),
	openDirect: async (slackId) => ({ is: "opened", channelId: `D_${slackId}` }),
	findByDelivery: async () => ({ is: "absent" }),
	findMarks: async () => ({ is: "read", messages: new Map() }),
	remove: async () => "removed",
};

const monthStart = (month: number): string =>
	`${2009 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;

const boardNumbered = (n: number) =>
	board({
		...{ id: `b${n}`, code: `B${n}`, name: `Board ${n}`, channelId: `C${n}` },
		...{ secretaryId: `p${n}`, chairId: "chair", memberIds: [`p${n}`] },
	});

/** What one board adds in a month: a meeting, and four actions for different days. */
const monthOf = (n: number, month: number): readonly Entity[] => {
	const id = `b${n}`;
	const on = `${monthStart(month).slice(0, 8)}${String(10 + (n % 18)).padStart(2, "0")}`;
	const number = month + 1;
	return [
		meeting(on, { id: `${id}-m${month}`, boardId: id, number }),
		...[3, 9, 16, 24].map((due, at) =>
			action(day(`${monthStart(month).slice(0, 8)}${String(due).padStart(2, "0")}`), {
				...{ id: `${id}-a${month}-${at}`, boardId: id, number: month * 4 + at + 1 },
				owner: { kind: "person", id: `p${n}` },
				title: `Thing ${month * 4 + at} of board ${n}`,
			}),
		),
	];
};

const register = await openRegister(url);
const by = () => ({
	audience: { kind: "operator" } as const,
	author: { name: "Secretary", through: "bench" },
	now: clock.now(),
});
const save = (entities: readonly Entity[]) =>
	register.store.change(by(), async (changing) => {
		for (const entity of entities) await changing.save(entity);
	});

const delivery: Delivery = startDelivery({
	...{
		ledger: ledgerIn(register),
		store: register.store,
		directory: movableDirectory(),
		messenger,
	},
	...{
		letters: reminderLetters,
		clock,
		ids: randomUUID,
		planning: planningBy(register.calendar),
		worker: "year",
	},
	log: { info: () => {}, warn: () => {}, error: (facts, words) => console.error(words, facts) },
	timers: { after: () => () => {} },
	onNextDue: () => {},
});

const until = async (to: string): Promise<void> => {
	await delivery.tick();
	for (let next = delivery.nextDue(); next !== undefined && next <= to; next = delivery.nextDue()) {
		clock.set(next > clock.now() ? next : minutesAfter(clock.now(), 1));
		await delivery.tick();
	}
	clock.set(to);
};

/** What was last month's business is done, as it mostly is. */
const finish = async (month: number): Promise<void> => {
	for (let n = 0; n < boards; n += 1)
		await register.store.change(by(), async (changing) => {
			for (const found of await changing.actions({ boardIds: [`b${n}`] }))
				if (found.state.is === "open" && found.id.startsWith(`b${n}-a${month}-`))
					await changing.save({ ...found, state: { is: "closed", on: found.due.saidOn } });
		});
};

await save([...people, ...Array.from({ length: boards }, (_, n) => person(`p${n}`))]);
for (let n = 0; n < boards; n += 1) await save([boardNumbered(n)]);
for (let month = 0; month < Number(months); month += 1) {
	for (let n = 0; n < boards; n += 1) await save(monthOf(n, month));
	await until(`${monthStart(month + 1)}T08:00:00.000Z`);
	await finish(month);
	const { rss, heapUsed } = process.memoryUsage();
	const told = { month, posts: chat.posts, rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
	process.stdout.write(`${JSON.stringify(told)}\n`);
}
await delivery.stop();
await register.close();
process.exit(0);
