/** What clocks do by law: hours that are skipped or come twice, and rules of zones that change after a reminder was planned. */
import { setTimeout as pause } from "node:timers/promises";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import { millis, secondsLater } from "../../src/reminders/instants.ts";
import { action, at, day } from "../reminders/world.ts";
import { type Arena, channelOf, type Expected } from "./arena.ts";
import { endGently, play, type Row, settle } from "./play.ts";

type Change = {
	readonly zone: string;
	/** What somebody was promised on the wall. */
	readonly day: string;
	readonly time: string;
	/** When that is: reckoned by hand from the zone's law. */
	readonly is: string;
};

/** In order of when they are. */
const changes: readonly Change[] = [
	{ zone: "America/New_York", day: "2009-03-08", time: "02:30", is: "2009-03-08T07:00:00Z" },
	{ zone: "Europe/London", day: "2009-03-29", time: "01:30", is: "2009-03-29T01:00:00Z" },
	{ zone: "Australia/Lord_Howe", day: "2009-04-05", time: "01:45", is: "2009-04-04T14:45:00Z" },
	{ zone: "Australia/Lord_Howe", day: "2009-10-04", time: "02:15", is: "2009-10-03T15:30:00Z" },
	{ zone: "Europe/London", day: "2009-10-25", time: "01:30", is: "2009-10-25T00:30:00Z" },
	{ zone: "America/New_York", day: "2009-11-01", time: "01:30", is: "2009-11-01T05:30:00Z" },
];

const operator = { kind: "operator" } as const;
const author = { name: "Secretary", through: "faults" };

const leapTo = async (arena: Arena, moment: string): Promise<void> => {
	const seconds = Math.floor((millis(at(moment)) - millis(arena.now())) / 1_000);
	if (seconds > 0) await arena.leap(seconds);
};

/** Put off until that moment of that wall, the day before. */
const putOff = async (arena: Arena, change: Change): Promise<Expected> => {
	const number = 500 + changes.indexOf(change);
	const title = `Put off thing ${number}.`;
	const id = `put-off-${number}`;
	const kept = action(day("2010-06-01"), {
		...{ id, number, title, boardId: "board0", owner: undefined },
	});
	const { zone } = change;
	const moment = { day: plainDate(change.day), time: wallTime(change.time) };
	const destination = `channel:${channelOf(0)}` as const;
	const now = arena.now();
	await arena.register.store.change({ audience: operator, author, now }, async (register) => {
		await register.save(kept);
		await register.snooze({ ...kept, version: 1 }, { destination, moment, zone, by: "Chair" });
	});
	return { words: title, channel: channelOf(0) };
};

/** Lag of a process that looks four times a second, and of a machine that does other things too. */
const soon = 10_000;
/** Each leap is told to the local Slack after it was taken, so that its clock falls a little behind. */
const behind = 1_000;

const punctual = async (arena: Arena, expected: Expected, { is, zone }: Change): Promise<void> => {
	const said = (await arena.posts()).filter(({ text }) => text.includes(expected.words));
	const late = Number(said[0]?.ts) * 1_000 - millis(at(is));
	if (said.length !== 1 || late < -behind || late > soon)
		throw new Error(`${zone} ${is}: said ${said.length} times, first ${late} ms after`);
};

const hours: Row = {
	name: "skipped and repeated hours: once, at the first valid instant",
	run: (stage) =>
		play(stage, {
			arena: { boards: 1, duePerBoard: 0 },
			script: async (scene) => {
				const { arena } = scene;
				const worker = await arena.worker();
				for (const change of changes) {
					await leapTo(arena, secondsLater(at(change.is), -86_400));
					const expected = await putOff(arena, change);
					scene.expected.push(expected);
					await leapTo(arena, secondsLater(at(change.is), -3));
					await pause(5_000);
					await settle(arena);
					await punctual(arena, expected, change);
				}
				await endGently(worker);
			},
		}),
};

/** By other rules nine o'clock was an hour sooner on one board, and an hour later on the next. */
const zoneData: Row = {
	name: "changed zone data: what is unsent goes by the new rules",
	isQuick: true,
	run: (stage) =>
		play(stage, {
			script: async ({ arena }) => {
				const { occurrence } = arena.register.client;
				for (const row of await occurrence.findMany({ where: { state: "planned" } })) {
					const hour = Number(row.boardId.slice("board".length)) % 2 === 0 ? -3_600 : 3_600;
					const dueAt = secondsLater(at(row.dueAt), hour);
					const data = { zoneData: "2025c", dueAt, notBefore: dueAt };
					await occurrence.update({ where: { id: row.id }, data });
				}
			},
			after: async ({ arena }) => {
				const where = { state: "planned", zoneData: { not: "2026a" } };
				const left = await arena.register.client.occurrence.count({ where });
				if (left > 0) throw new Error(`${left} are still planned by the old rules`);
			},
		}),
};

export const timeRows: readonly Row[] = [hours, zoneData];
