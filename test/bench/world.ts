/**
 * A large programme, made up and always the same: 50 boards, 20,000 actions, 5,000 meetings, 2,000 items of guidance
 * and 1,000 milestones; and ten times that.
 */
import { randomUUID } from "node:crypto";
import type { Board } from "../../src/domain/boards/board.ts";
import type { HonestDate } from "../../src/domain/dates/honest-date.ts";
import {
	addDays,
	instant,
	lastDayOfMonth,
	type PlainDate,
	plainDate,
	wallTime,
} from "../../src/domain/dates/plain-date.ts";
import type { Action } from "../../src/domain/items/action.ts";
import type { Guidance } from "../../src/domain/items/guidance.ts";
import type { Milestone } from "../../src/domain/items/milestone.ts";
import type { WorkStream } from "../../src/domain/items/plan.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import type { Organisation, Person } from "../../src/domain/people/person.ts";

export const now = instant("2009-01-29T10:00:00Z");
export const today = plainDate("2009-01-29");
const zone = "Europe/London";

export type Size = {
	readonly boards: number;
	readonly people: number;
	readonly actions: number;
	readonly meetings: number;
	readonly guidance: number;
	readonly milestones: number;
};

export const w1: Size = {
	boards: 50,
	people: 300,
	actions: 20_000,
	meetings: 5_000,
	guidance: 2_000,
	milestones: 1_000,
};

/** Ten times that. */
export const w10: Size = {
	boards: 500,
	people: 3_000,
	actions: 200_000,
	meetings: 50_000,
	guidance: 20_000,
	milestones: 10_000,
};

/** Mulberry32: the same numbers in every run. */
const dice = (seed: number) => {
	let state = seed;
	const roll = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const upTo = (most: number): number => Math.floor(roll() * most);
	const pick = <T>(from: readonly T[]): T => from[upTo(from.length)] as T;
	return { roll, upTo, pick };
};

type Dice = ReturnType<typeof dice>;

const areas = [
	"Harbour", "Northfield", "Transport", "Schools", "Housing", "Digital", "Estates", "Finance",
	"Workforce", "Libraries", "Rivers", "Parks", "Health", "Youth", "Licensing", "Heritage",
]; // biome-ignore format: a list of words
const sorts = [
	"Programme board",
	"Partnership board",
	"Oversight board",
	"Forum",
	"Delivery board",
];
const verbs = ["Draft", "Agree", "Recruit", "Publish", "Review", "Brief", "Commission", "Survey"];
const things = [
	"risk paper", "training plan", "benchmark survey", "outreach officers", "borough briefing",
	"funding statement", "equality assessment", "information protocol", "terms of reference",
	"evaluation framework", "communications plan", "volunteer register", "site inspection",
]; // biome-ignore format: a list of words
const scopes = [
	"for the northern boroughs",
	"with the partners",
	"for priority wards",
	"in every borough",
];

const onDay = (day: PlainDate): HonestDate => ({
	precision: "day",
	words: day,
	first: day,
	last: day,
	saidOn: today,
});

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]; // biome-ignore format: a list of words

const inMonth = (day: PlainDate): HonestDate => ({
	precision: "month",
	words: `in ${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`,
	first: plainDate(`${day.slice(0, 7)}-01`),
	last: lastDayOfMonth(day),
	saidOn: today,
});

/** Within two years either way; a third of dates are months, a few are not set. */
const someDate = (chance: Dice): HonestDate => {
	const day = addDays(today, chance.upTo(1_400) - 700);
	const roll = chance.roll();
	if (roll < 0.05) return { precision: "undated", words: "soon", saidOn: today };
	return roll < 0.35 ? inMonth(day) : onDay(day);
};

const title = (chance: Dice, n: number): string =>
	`${chance.pick(verbs)} ${chance.pick(things)} ${chance.pick(scopes)} (${n})`;

export type World = {
	readonly people: readonly Person[];
	readonly organisations: readonly Organisation[];
	readonly boards: readonly Board[];
	readonly workStreams: readonly WorkStream[];
	readonly items: readonly (Action | Meeting | Guidance | Milestone)[];
};

const fresh = () => ({ id: randomUUID(), version: 0 });
const times = <T>(count: number, make: (n: number) => T): readonly T[] =>
	Array.from({ length: count }, (_, n) => make(n));

const initials = (name: string): string =>
	name
		.split(" ")
		.map((word) => word.charAt(0).toUpperCase())
		.join("");

type Places = Pick<World, "people" | "organisations" | "boards" | "workStreams">;

const makePlaces = (size: Size, slackIds: readonly string[], chance: Dice): Places => {
	const people = times(
		size.people,
		(n): Person => ({
			...fresh(),
			kind: "person",
			name: `${chance.pick(areas)} Lead ${n}`,
			handle: `lead-${n}`,
			zone,
			...(slackIds[n] ? { slackId: slackIds[n] } : {}),
		}),
	);
	const organisations = times(
		40,
		(n): Organisation => ({
			...fresh(),
			kind: "organisation",
			name: `${areas[n % areas.length]} Authority ${n}`,
			aliases: [],
			sort: "organisation",
		}),
	);
	const boards = times(size.boards, (n): Board => {
		const name = `${areas[n % areas.length]} ${sorts[Math.floor(n / areas.length) % sorts.length]}`;
		const members = times(20, () => chance.pick(people).id);
		return {
			...fresh(),
			kind: "board",
			code: `${initials(name)}${n}`,
			name: `${name} ${n}`,
			aliases: [],
			state: { is: "active" },
			visibility: n % 5 === 4 ? "restricted" : "open",
			zone,
			secretaryId: members[0],
			chairId: members[1],
			memberIds: [...new Set([people[0]?.id ?? "", ...members])],
			seats: [],
		};
	});
	const workStreams = times(
		30,
		(n): WorkStream => ({
			...fresh(),
			kind: "workStream",
			name: `${areas[n % areas.length]} stream ${n}`,
			aliases: [],
		}),
	);
	return { people, organisations, boards, workStreams };
};

/** Numbers run within each board, meetings apart from everything else. */
const makeNumbers = () => {
	const last = new Map<string, number>();
	return (series: string): number => {
		const next = (last.get(series) ?? 0) + 1;
		last.set(series, next);
		return next;
	};
};

const makeItems = (size: Size, places: Places, chance: Dice): World["items"] => {
	const number = makeNumbers();
	const common = () => {
		const boardId = chance.pick(places.boards).id;
		const owner = { kind: "person", id: chance.pick(places.people).id } as const;
		const workStreamId = chance.pick(places.workStreams).id;
		return { ...fresh(), boardId, number: number(`item ${boardId}`), owner, workStreamId };
	};
	const action = (n: number): Action => {
		const due = someDate(chance);
		const isClosed = chance.roll() < 0.6 && due.precision !== "undated" && due.last < today;
		const state = isClosed ? ({ is: "closed", on: due.last } as const) : ({ is: "open" } as const);
		return { ...common(), kind: "action", title: title(chance, n), due, state };
	};
	const milestone = (n: number): Milestone => {
		const baseline = someDate(chance);
		const report = {
			rag: chance.pick(["red", "amber", "green"] as const),
			reason: "As planned",
			on: today,
		};
		return {
			...common(),
			kind: "milestone",
			title: title(chance, n),
			baseline,
			forecast: baseline,
			report,
		};
	};
	const guidance = (n: number): Guidance => {
		const { owner: watcher, ...rest } = common();
		const window = someDate(chance);
		const isOut = window.precision !== "undated" && window.last < today;
		const state = isOut
			? ({ is: "released", when: window } as const)
			: ({ is: "expected", window } as const);
		const issuerId = chance.pick(places.organisations).id;
		return {
			...rest,
			watcher,
			kind: "guidance",
			title: title(chance, n),
			aliases: [],
			issuerId,
			state,
		};
	};
	const meeting = (): Meeting => {
		const boardId = chance.pick(places.boards).id;
		const on = addDays(today, chance.upTo(1_400) - 1_000);
		const from = wallTime(chance.pick(["09:30", "14:00", "16:15"]));
		const time = { is: "fixed", on, from, minutes: 90, zone } as const;
		const state = on < today ? ({ is: "held" } as const) : ({ is: "planned" } as const);
		return {
			...fresh(),
			kind: "meeting",
			boardId,
			number: number(`meeting ${boardId}`),
			time,
			state,
		};
	};
	return [
		...times(size.meetings, meeting),
		...times(size.actions, action),
		...times(size.milestones, milestone),
		...times(size.guidance, guidance),
	];
};

/** The first people answer to these Slack accounts. */
export const makeWorld = (size: Size, slackIds: readonly string[] = []): World => {
	const chance = dice(20_090_129);
	const places = makePlaces(size, slackIds, chance);
	return { ...places, items: makeItems(size, places, chance) };
};

export const by = {
	audience: { kind: "operator" } as const,
	author: { name: "A large programme", through: "bench" },
	now,
};
