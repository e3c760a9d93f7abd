/** A whole office: register, ledger, chat and a delivery under a clock that only moves when it is told to. */

import { type WorkingCalendar, weekendsOnly } from "../../src/domain/dates/working-days.ts";
import type { Entity, Item } from "../../src/domain/register.ts";
import { type Delivery, startDelivery } from "../../src/reminders/deliver/delivery.ts";
import type {
	Desk,
	Failpoint,
	FailpointName,
} from "../../src/reminders/deliver/delivery-context.ts";
import { createPlanner, type PlanningOptions } from "../../src/reminders/ledger/materialise.ts";
import { rulesOf } from "../../src/reminders/plan/rules.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import { followMeetings } from "../../src/usecases/meeting/follow.ts";
import type { News, Snoozing, Store } from "../../src/usecases/ports.ts";
import { reminderLetters } from "../../src/views/reminders/messages.ts";
import { type Chat, makeChat } from "./chat.ts";
import { memoryLedger } from "./memory-ledger.ts";
import {
	channelRules,
	type MovableClock,
	type MovableDirectory,
	movableClock,
	movableDirectory,
	people,
} from "./world.ts";

export type Logged = {
	readonly level: string;
	readonly words: string;
	readonly facts: Readonly<Record<string, unknown>>;
};

export type Office = {
	readonly clock: MovableClock;
	readonly ledger: ReturnType<typeof memoryLedger>;
	readonly store: Store;
	readonly chat: Chat;
	readonly directory: MovableDirectory;
	readonly planning: PlanningOptions;
	readonly logged: Logged[];
	readonly delivery: Delivery;
	readonly ways: { readonly mail: boolean };
	/** Saves; a second save of the same entity takes its stored version. */
	readonly save: (...entities: Entity[]) => Promise<void>;
	readonly announce: (item: Item, news: News) => Promise<void>;
	readonly snooze: (item: Item, snoozing: Snoozing) => Promise<void>;
	/** Starts another worker over the same ledger. */
	readonly worker: (name: string, failpoint?: Failpoint) => Delivery;
	/** Moves the clock, waking at each moment that delivery asked for. */
	readonly until: (to: string, delivery?: Delivery) => Promise<void>;
	/** Moves the clock without waking anybody. */
	readonly sleepUntil: (to: string) => void;
};

export class Killed extends Error {}

/** Ends the worker's world the first time that it gets there. */
export const killAt = (moment: FailpointName): Failpoint => {
	let isAlive = true;
	return (reached) => {
		if (!isAlive) throw new Killed(moment);
		if (reached !== moment) return;
		isAlive = false;
		throw new Killed(moment);
	};
};

type Besides = (around: {
	readonly chat: Chat;
	readonly clock: MovableClock;
	readonly ids: () => string;
}) => Partial<Pick<Desk, "messenger" | "mail" | "catchUp" | "timers">>;

let count = 0;
const ids = () => `id-${String(++count).padStart(6, "0")}`;

/** `channel`: the board's channel alone, on any day. `usual`, or a calendar of holidays: as each board has chosen. */
export const openOffice = async (
	start = "2009-01-29T10:00:00Z",
	habits: "channel" | "usual" | WorkingCalendar = "channel",
	/** How else people are reached. */
	besides: Besides = () => ({}),
): Promise<Office> => {
	const clock = movableClock(start);
	const ledger = memoryLedger();
	const chat = makeChat(clock);
	const directory = movableDirectory();
	const logged: Logged[] = [];
	const planning = {
		calendar: typeof habits === "string" ? weekendsOnly : habits,
		rules: habits === "channel" ? () => channelRules : rulesOf,
		ids,
		zoneData: "2026a",
	};
	const planner = {
		...createPlanner<undefined>({ ...planning, ledgerIn: () => ledger }),
		follow: followMeetings(planning.calendar),
	};
	const { store } = openMemoryStore({ planner });
	const say = (level: string) => (facts: Readonly<Record<string, unknown>>, words: string) =>
		void logged.push({ level, words, facts });
	const log = { info: say("info"), warn: say("warn"), error: say("error") };
	const worker = (name: string, failpoint?: Failpoint): Delivery =>
		startDelivery({
			...{
				ledger,
				store,
				directory,
				messenger: chat,
				letters: reminderLetters,
				clock,
				ids,
				log,
				planning,
				timers: { after: () => () => {} },
				...besides({ chat, clock, ids }),
			},
			onNextDue: () => {},
			worker: name,
			failpoint,
		});
	const delivery = worker("first");
	const versions = new Map<string, number>();
	const by = () => ({
		audience: { kind: "operator" } as const,
		author: { name: "Secretary", through: "test" },
		now: clock.now(),
	});
	const save = async (...entities: Entity[]) => {
		for (const entity of entities) {
			const version = versions.get(entity.id) ?? 0;
			await store.change(by(), (register) => register.save({ ...entity, version }));
			versions.set(entity.id, version + 1);
		}
	};
	const announce = (item: Item, news: News) =>
		store.change(by(), (register) =>
			register.announce({ ...item, version: versions.get(item.id) ?? 0 }, news),
		);
	const snooze = (item: Item, snoozing: Snoozing) =>
		store.change(by(), (register) => register.snooze(item, snoozing));
	const until = async (to: string, who = delivery) => {
		await who.tick();
		for (let next = who.nextDue(); next !== undefined && next <= to; next = who.nextDue()) {
			if (next > clock.now()) clock.set(next);
			await who.tick();
			if (who.nextDue() === next) break;
		}
		clock.set(to);
		await who.tick();
	};
	const ways = { mail: besides({ chat, clock, ids }).mail !== undefined };
	await save(...people);
	const office = { clock, ledger, store, chat, directory, planning, logged, delivery, ways };
	return { ...office, save, announce, snooze, worker, until, sleepUntil: clock.set };
};
