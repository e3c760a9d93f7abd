/** A small programme for the reminders' tests: builders that name only what matters, and a clock that is moved by hand. */

import type { ChannelAudience, Standing, Viewer } from "../../src/domain/audience/audience.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import type { HonestDate, Precision } from "../../src/domain/dates/honest-date.ts";
import { type Instant, instant, plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import type { Action } from "../../src/domain/items/action.ts";
import type { Guidance } from "../../src/domain/items/guidance.ts";
import type { Milestone } from "../../src/domain/items/milestone.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import type { Person } from "../../src/domain/people/person.ts";
import type { PlanningWorld } from "../../src/reminders/plan/planned-reminder.ts";
import { defaultRules, type ReminderRules } from "../../src/reminders/plan/rules.ts";
import type { Directory } from "../../src/usecases/ports.ts";

export const at = (text: string): Instant => instant(text);
export const day = (text: string): HonestDate => ({
	precision: "day",
	first: plainDate(text),
	last: plainDate(text),
	words: text,
	saidOn: plainDate("2009-01-29"),
});
export const window = (
	first: string,
	last: string,
	precision: Precision = "range",
): HonestDate => ({
	precision,
	first: plainDate(first),
	last: plainDate(last),
	words: `${first} to ${last}`,
	saidOn: plainDate("2009-01-29"),
});
export const undated: HonestDate = {
	precision: "undated",
	words: "soon",
	saidOn: plainDate("2009-01-29"),
};

export const person = (id: string, more: Partial<Person> = {}): Person => ({
	kind: "person",
	id,
	version: 0,
	name: `Name of ${id}`,
	handle: id,
	slackId: `U_${id}`,
	zone: "Europe/London",
	...more,
});

export const board = (more: Partial<Board> = {}): Board => ({
	kind: "board",
	id: "lpb",
	version: 0,
	code: "LPB",
	name: "London Prevent board",
	aliases: [],
	state: { is: "active" },
	visibility: "open",
	zone: "Europe/London",
	secretaryId: "sec",
	chairId: "chair",
	memberIds: ["own"],
	seats: [],
	channelId: "C_LPB",
	...more,
	// What is owed of a meeting that is over is asked for only where a test is about it.
	reminders: { minutesWorkingDays: [], ...more.reminders },
});

export const action = (due: HonestDate, more: Partial<Action> = {}): Action => ({
	kind: "action",
	id: "a1",
	version: 0,
	boardId: "lpb",
	number: 14,
	title: "Draft risk paper",
	owner: { kind: "person", id: "own" },
	due,
	state: { is: "open" },
	...more,
});

export const milestone = (forecast: HonestDate, more: Partial<Milestone> = {}): Milestone => ({
	kind: "milestone",
	id: "ms1",
	version: 0,
	boardId: "lpb",
	number: 3,
	title: "Forum in every borough",
	baseline: forecast,
	forecast,
	...more,
});

export const guidance = (expected: HonestDate, more: Partial<Guidance> = {}): Guidance => ({
	kind: "guidance",
	id: "g1",
	version: 0,
	boardId: "lpb",
	number: 5,
	title: "Further Prevent guidance",
	aliases: [],
	issuerId: "npia",
	watcher: { kind: "person", id: "own" },
	state: { is: "expected", window: expected },
	...more,
});

export const meeting = (on: string, more: Partial<Meeting> = {}): Meeting => ({
	kind: "meeting",
	id: "m1",
	version: 0,
	boardId: "lpb",
	number: 4,
	time: {
		is: "fixed",
		on: plainDate(on),
		from: wallTime("14:00"),
		minutes: 90,
		zone: "Europe/London",
	},
	state: { is: "planned" },
	...more,
});

export const people = [
	person("sec"),
	person("chair"),
	person("own"),
	person("admin"),
	person("guest"),
] as const;

/** The channel alone, on any day: what is planned besides it has tests of its own. */
export const channelRules: ReminderRules = {
	...defaultRules,
	minutesWorkingDays: [],
	days: "any",
	inPerson: "off",
	escalation: {},
	weeklyDigest: "off",
};

export const planningWorld = (more: Partial<PlanningWorld> = {}): PlanningWorld => ({
	person: (id) => people.find((one) => one.id === id),
	peopleOf: () => [],
	calendar: weekendsOnly,
	rules: channelRules,
	...more,
});

export type MovableClock = { now: () => Instant; set: (to: string) => void };
export const movableClock = (start: string): MovableClock => {
	let now = at(start);
	return {
		now: () => now,
		set: (to) => {
			now = at(to);
		},
	};
};

export const viewer = (id: string, more: Partial<Viewer> = {}): Viewer => ({
	slackId: `U_${id}`,
	personId: id,
	standing: "member",
	administrator: id === "admin",
	...more,
});

export type MovableDirectory = Directory & {
	readonly channels: Map<string, ChannelAudience>;
	readonly standings: Map<string, Standing>;
};

/** Everyone is a member of the workspace, and every channel is open to them, until a test says otherwise. */
export const movableDirectory = (): MovableDirectory => {
	const channels = new Map<string, ChannelAudience>();
	const standings = new Map<string, Standing>();
	return {
		channels,
		standings,
		profile: async () => undefined,
		presence: async () => "there",
		viewer: async (slackId) => {
			const standing = standings.get(slackId) ?? "member";
			return viewer(slackId.replace("U_", ""), { standing });
		},
		channel: async (channelId) =>
			channels.get(channelId) ?? {
				kind: "channel",
				channelId,
				access: "public",
				viewers: [viewer("sec"), viewer("own"), viewer("chair")],
			},
	};
};
