/** A whole Convenor in memory over one random world: real doors, real register, real reminders; only Slack is played. */
import { commands } from "../../commands/index.ts";
import { unlimited } from "../../src/assistant/allowance.ts";
import type { Log } from "../../src/assistant/app-context.ts";
import type { Command } from "../../src/command.ts";
import type { ChannelAudience, Viewer } from "../../src/domain/audience/audience.ts";
import type { Instant } from "../../src/domain/dates/plain-date.ts";
import { addDays, dayIn } from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import { isMail } from "../../src/mail/mailer.ts";
import { mailFor } from "../../src/mail/open-mail.ts";
import { type Delivery, startDelivery } from "../../src/reminders/deliver/delivery.ts";
import type { Messenger } from "../../src/reminders/deliver/messenger.ts";
import { reminderRecords } from "../../src/reminders/explain/records.ts";
import { overdueIn } from "../../src/reminders/ledger/audit.ts";
import { createPlanner, type PlanningOptions } from "../../src/reminders/ledger/materialise.ts";
import { rulesOf } from "../../src/reminders/plan/rules.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import { followMeetings } from "../../src/usecases/meeting/follow.ts";
import type { Directory, Feed, Store } from "../../src/usecases/ports.ts";
import { agendaOf } from "../../src/usecases/scheduled-changes.ts";
import { extendSeries } from "../../src/usecases/series/extend.ts";
import { reminderLetters } from "../../src/views/reminders/messages.ts";
import { memoryLedger } from "../reminders/memory-ledger.ts";
import { now as start } from "../store/world.ts";
import { type Doors, openBolt, type Shown } from "./bolt.ts";
import { readersOf } from "./entitled.ts";
import { readCalendar } from "./feeds.ts";
import { seed } from "./seed.ts";
import type { World } from "./world.ts";

export type Office = {
	readonly doors: Doors;
	readonly store: Store;
	readonly directory: Directory;
	readonly faults: string[];
	/** The commands whose words could be read, and that were carried out or refused for what they ask. */
	readonly served: ReadonlySet<string>;
	/** What is made from here on is numbered from this: draws of one request never shift those of the next. */
	readonly begin: (request: string) => void;
	/** Accounts or channels are others from now on. */
	readonly become: (turn: (before: World) => World) => void;
	/** A calendar program reads every address that they were ever given. */
	readonly readCalendars: (slackId: string) => Promise<void>;
	readonly now: () => Instant;
	/** What was announced goes out, after so many seconds. */
	readonly settle: (seconds: number) => Promise<void>;
	/** Days go by; reminders are sent as they fall due, or all at once after an absence. */
	readonly pass: (days: number, isAway: boolean) => Promise<void>;
};

/** Of every other one that is not known, Slack could not be asked just now. */
const tooBusy = (id: string): { readonly askAfter?: number } =>
	(id.codePointAt(id.length - 1) ?? 0) % 2 === 0 ? { askAfter: 7 } : {};

const viewerIn = (world: World, slackId: string): Viewer => {
	const account = world.accounts.find((each) => each.slackId === slackId);
	return {
		slackId,
		personId: world.people.find((person) => person.slackId === slackId)?.id,
		standing: account?.standing ?? "unknown",
		administrator: account?.administrator ?? false,
		...(account === undefined || account.standing === "unknown" ? tooBusy(slackId) : {}),
	};
};

/** Asked of the world as it is by then: accounts and channels change while it is watched. */
export const directoryOf = (place: { readonly world: World }): Directory => {
	const channelOf = (channelId: string) => place.world.channels.find(({ id }) => id === channelId);
	return {
		viewer: async (slackId) => viewerIn(place.world, slackId),
		channel: async (channelId): Promise<ChannelAudience> => {
			const { world } = place;
			const found = channelOf(channelId);
			const readers = found ? readersOf(found, world) : [];
			const viewers = readers.map((slackId) => viewerIn(world, slackId));
			const access = found?.access ?? "unknown";
			const busy = access === "unknown" ? tooBusy(channelId) : {};
			return { kind: "channel", channelId, access, viewers, ...busy };
		},
		profile: async () => undefined,
		presence: async (channelId) => (channelOf(channelId) ? "there" : "unknown"),
	};
};

const placeOf = (channelId: string): string =>
	channelId.startsWith("D") ? channelId.slice(1) : channelId;

const messengerOf = (shown: Shown[]): Messenger => ({
	post: async ({ channelId, text, blocks }) => {
		shown.push({ to: placeOf(channelId), as: "reminder", what: { text, blocks } });
		return { is: "sent", ts: `1233${String(shown.length).padStart(6, "0")}.000100`, channelId };
	},
	openDirect: async (slackId) => ({ is: "opened", channelId: `D${slackId}` }),
	findByDelivery: async () => ({ is: "absent" }),
	findMarks: async () => ({ is: "read", messages: new Map() }),
	change: async ({ channelId, ts, text, blocks }) => {
		if (isMail(channelId)) return { is: "gone", reason: "an email cannot be changed" };
		shown.push({ to: placeOf(channelId), as: "change", what: { ts, text, blocks } });
		return { is: "changed" };
	},
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

/** Half past eight is when people are reminded, nine when channels are. */
const moments = [0, 2, 1_800, 1_802, 1_804, 1_806];

/** The program looks every two seconds; here at fixed moments, so that looking itself depends on nothing kept. */
const passing = (clock: Clock, delivery: Delivery) => async (days: number, isAway: boolean) => {
	const today = dayIn("UTC", clock.now());
	for (let day = 1; day <= days; day += 1) {
		const on = Date.parse(`${addDays(today, day)}T08:30:00Z`);
		for (const second of isAway && day < days ? [] : moments) {
			clock.setTo(on + second * 1_000);
			await delivery.tick();
		}
	}
};

/** What was announced goes out, a message a second. */
const settling = (clock: Clock, delivery: Delivery) => async (seconds: number) => {
	clock.setTo(Date.parse(clock.now()) + seconds * 1_000);
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

/** The same commands, which say that they ran. */
const watchedCommands = (served: Set<string>): readonly Command[] =>
	commands.map((command) => ({
		...command,
		run: (...given) => {
			served.add(command.name);
			return command.run(...given);
		},
	}));

const publicUrl = () => "https://convenor.example.org";
const linkSecret = "a-secret-of-the-worlds-own";

type Rooms = {
	readonly place: { world: World };
	readonly clock: Clock;
	readonly doors: Doors;
	readonly faults: string[];
	readonly ids: () => string;
	readonly served: Set<string>;
};

/** The register, the reminders and the doors, wired as `main` wires them. */
const openRooms = ({ place, clock, doors, faults, ids, served }: Rooms) => {
	const ledger = memoryLedger();
	const planning: PlanningOptions = {
		calendar: weekendsOnly,
		rules: rulesOf,
		ids: counted("r"),
		zoneData: "2026a",
	};
	const planner = {
		...createPlanner<undefined>({ ...planning, ledgerIn: () => ledger }),
		follow: followMeetings(weekendsOnly),
	};
	/** Also those that were stopped since: their addresses are still known. */
	const secrets: { readonly personId: string; readonly secret: string }[] = [];
	const newFeedSecret = ({ personId }: Feed) => {
		const secret = `secret${ids()}`;
		secrets.push({ personId, secret });
		return secret;
	};
	const { store, desk, feeds } = openMemoryStore({ planner, newFeedSecret });
	const directory = directoryOf(place);
	const log = logInto(faults);
	const reads = { store, directory, clock, log, ids };
	const letters = reminderLetters;
	const booked = counted("s");
	const delivery = startDelivery({
		...{ ...reads, ids: counted("d"), ledger, planning, worker: "one" },
		messenger: messengerOf(doors.shown),
		letters,
		mail: mailFor({ letters, clock, ids: counted("l"), secret: linkSecret, publicUrl }),
		agenda: agendaOf(store, directory),
		bookAhead: (now) => extendSeries(store, { now, ids: booked, calendar: weekendsOnly }),
		timers: { after: () => () => {} },
		onNextDue: () => {},
	});
	const overdue = overdueIn(ledger);
	// How much waits with nobody to tell is owed to administrators, of every board: nobody else is to hear of it.
	const overdueReminders: typeof overdue = async (now) =>
		viewerIn(place.world, doors.asking()).administrator ? [] : overdue(now);
	const reminders = reminderRecords({
		...{ ledger, store, directory, clock, planning },
		ways: { mail: false },
	});
	doors.open({
		...{ ...reads, desk, overdueReminders, reminders },
		...{ calendar: weekendsOnly, publicUrl, afterChange: () => {}, allowance: unlimited },
		commands: watchedCommands(served),
	});
	const readCalendars = async (slackId: string) => {
		const person = place.world.people.find((one) => one.slackId === slackId);
		for (const { secret } of secrets.filter(({ personId }) => personId === person?.id)) {
			const what = await readCalendar(secret, { feeds, store, directory });
			doors.shown.push({ to: slackId, as: "calendar", what });
		}
	};
	return { store, directory, delivery, readCalendars };
};

export const openOffice = async (world: World): Promise<Office> => {
	const place = { world };
	const clock = clockFrom(start);
	const doors = openBolt();
	const faults: string[] = [];
	let ids = counted("start-");
	const served = new Set<string>();
	const rooms = openRooms({ place, clock, doors, faults, ids: () => ids(), served });
	const { store, directory, delivery, readCalendars } = rooms;
	await seed(store, world);
	const become = (turn: (before: World) => World) => {
		place.world = turn(place.world);
	};
	const begin = (request: string) => {
		ids = counted(`${request}-`);
	};
	const pass = passing(clock, delivery);
	return {
		doors,
		store,
		directory,
		faults,
		served,
		begin,
		become,
		readCalendars,
		now: clock.now,
		settle: settling(clock, delivery),
		pass,
	};
};
