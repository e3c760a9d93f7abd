/** A whole Convenor in memory over one random world: real doors, real register, real reminders; only Slack is played. */
import { commands } from "../../commands/index.ts";
import type { ChannelAudience, Viewer } from "../../src/domain/audience.ts";
import type { Instant } from "../../src/domain/plain-date.ts";
import { addDays, dayIn } from "../../src/domain/plain-date.ts";
import { weekendsOnly } from "../../src/domain/working-days.ts";
import { type Delivery, startDelivery } from "../../src/reminders/delivery.ts";
import { createPlanner, type PlanningOptions } from "../../src/reminders/materialise.ts";
import { memoryLedger } from "../../src/reminders/memory-ledger.ts";
import type { Messenger } from "../../src/reminders/messenger.ts";
import { defaultRules } from "../../src/reminders/rules.ts";
import { openButtonDoor } from "../../src/slack/doors/button.ts";
import { openFormDoor } from "../../src/slack/doors/form.ts";
import { openHomeDoor } from "../../src/slack/doors/home.ts";
import { openMentionDoor } from "../../src/slack/doors/mention.ts";
import { openSlashDoor } from "../../src/slack/doors/slash.ts";
import type { Log, Parts } from "../../src/slack/parts.ts";
import { watchOver } from "../../src/slack/watch.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import type { Directory, Store } from "../../src/usecases/ports.ts";
import { reminderLetters } from "../../src/views/reminder-letters.ts";
import { now as start } from "../store/world.ts";
import { type Doors, openBolt, type Shown } from "./bolt.ts";
import { readersOf } from "./entitled.ts";
import { seed } from "./seed.ts";
import type { World } from "./world.ts";

export type Office = {
	readonly doors: Doors;
	readonly store: Store;
	readonly directory: Directory;
	readonly faults: string[];
	/** What is made from here on is numbered from this: draws of one request never shift those of the next. */
	readonly begin: (request: string) => void;
	readonly now: () => Instant;
	/** What was announced goes out. */
	readonly settle: () => Promise<void>;
	/** Days go by; reminders are sent as they fall due, or all at once after an absence. */
	readonly pass: (days: number, isAway: boolean) => Promise<void>;
};

const viewerIn = (world: World, slackId: string): Viewer => {
	const account = world.accounts.find((each) => each.slackId === slackId);
	return {
		slackId,
		personId: world.people.find((person) => person.slackId === slackId)?.id,
		standing: account?.standing ?? "unknown",
		administrator: account?.administrator ?? false,
	};
};

export const directoryOf = (world: World): Directory => {
	const channelOf = (channelId: string) => world.channels.find(({ id }) => id === channelId);
	return {
		viewer: async (slackId) => viewerIn(world, slackId),
		channel: async (channelId): Promise<ChannelAudience> => {
			const found = channelOf(channelId);
			const readers = found ? readersOf(found, world) : [];
			const viewers = readers.map((slackId) => viewerIn(world, slackId));
			return { kind: "channel", channelId, access: found?.access ?? "unknown", viewers };
		},
		profile: async () => undefined,
		canPost: async (channelId) => channelOf(channelId) !== undefined,
	};
};

const messengerOf = (shown: Shown[]): Messenger => ({
	post: async ({ channelId, text, blocks }) => {
		const to = channelId.startsWith("D") ? channelId.slice(1) : channelId;
		shown.push({ to, as: "reminder", what: { text, blocks } });
		return { is: "sent", ts: String(shown.length), channelId };
	},
	openDirect: async (slackId) => ({ is: "opened", channelId: `D${slackId}` }),
	findByDelivery: async () => ({ is: "absent" }),
	findMarks: async () => ({ is: "read", messages: new Map() }),
	change: async () => ({ is: "changed" }),
	remove: async () => "removed",
});

/** Counted, as unguessable ids cannot be: what comes later sorts later, however much came before. */
const counted = (prefix: string) => {
	let made = 0;
	return () => `${prefix}${String(++made).padStart(7, "0")}`;
};

const clockFrom = (first: Instant) => {
	let current = first;
	const setTo = (time: number) => {
		current = new Date(time).toISOString() as Instant;
	};
	return { now: () => current, setTo };
};

type Clock = ReturnType<typeof clockFrom>;

/** The program looks every two seconds; here at fixed moments, so that looking itself depends on nothing kept. */
const passing = (clock: Clock, delivery: Delivery) => async (days: number, isAway: boolean) => {
	const today = dayIn("UTC", clock.now());
	for (let day = 1; day <= days; day += 1) {
		const on = Date.parse(`${addDays(today, day)}T08:59:00Z`);
		for (const second of isAway && day < days ? [] : [60, 62, 64, 66]) {
			clock.setTo(on + second * 1_000);
			await delivery.tick();
		}
	}
};

/** What was announced goes out, a message a second. */
const settling = (clock: Clock, delivery: Delivery) => async () => {
	clock.setTo(Date.parse(clock.now()) + 2_000);
	await delivery.tick();
};

/** The operator is told of these, and nobody in the chat. */
const overdueAlarm = "reminders are past due and unsettled";

const logInto = (faults: string[]): Log => ({
	info: () => {},
	warn: () => {},
	error: (facts, words) => {
		if (words !== overdueAlarm) faults.push(`${words} ${JSON.stringify(facts)}`);
	},
});

const openDoors = (doors: Doors, parts: Parts): void => {
	const { watch } = watchOver(parts);
	const watched = { parts, watch };
	openSlashDoor(doors.app, watched);
	openFormDoor(doors.app, watched);
	openButtonDoor(doors.app, watched);
	openMentionDoor(doors.app, watched);
	openHomeDoor(doors.app, watched);
};

export const openOffice = async (world: World): Promise<Office> => {
	const ledger = memoryLedger();
	const planning: PlanningOptions = {
		calendar: weekendsOnly,
		rules: () => defaultRules,
		ids: counted("r"),
		zoneData: "2026a",
	};
	const planner = createPlanner<undefined>({ ...planning, ledgerIn: () => ledger });
	const { store, desk } = openMemoryStore({ planner });
	const clock = clockFrom(start);
	const directory = directoryOf(world);
	const doors = openBolt();
	const faults: string[] = [];
	const log = logInto(faults);
	let ids = counted("start-");
	const reads = { store, directory, clock, log, ids: () => ids() };
	const delivery = startDelivery({
		...{ ...reads, ids: counted("d"), ledger, planning, worker: "one" },
		messenger: messengerOf(doors.shown),
		letters: reminderLetters,
		timers: { after: () => () => {} },
		onNextDue: () => {},
	});
	openDoors(doors, {
		...reads,
		desk,
		calendar: weekendsOnly,
		commands,
		publicUrl: () => undefined,
		afterChange: () => {},
	});
	await seed(store, world);
	const begin = (request: string) => {
		ids = counted(`${request}-`);
	};
	const pass = passing(clock, delivery);
	return {
		doors,
		store,
		directory,
		faults,
		begin,
		now: clock.now,
		settle: settling(clock, delivery),
		pass,
	};
};
