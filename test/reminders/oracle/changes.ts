/** The programme that a story begins with, and what a step makes of a thing or a board. */
import type { Board } from "../../../src/domain/boards/board.ts";
import type { HonestDate } from "../../../src/domain/dates/honest-date.ts";
import {
	addDays,
	type PlainDate,
	plainDate,
	wallTime,
} from "../../../src/domain/dates/plain-date.ts";
import type { Entity } from "../../../src/domain/register.ts";
import { action, board, day, guidance, meeting, milestone, person, window } from "../world.ts";
import { type Thing, usual } from "./programme.ts";
import type { Step, Story, When } from "./steps.ts";

const dateOf = (today: PlainDate, { first, days }: When): HonestDate =>
	days === 0
		? day(addDays(today, first))
		: window(addDays(today, first), addDays(today, first + days));

const timeOf = (
	today: PlainDate,
	when: When,
	zone: string,
): Extract<Thing, { kind: "meeting" }>["time"] =>
	when.days > 20
		? { is: "provisional", when: dateOf(today, when) }
		: {
				...{ is: "fixed", on: addDays(today, when.first), minutes: 60, zone },
				from: wallTime(when.first % 3 === 0 ? "08:15" : "14:00"),
			};

export const titleOf = (which: number) => `Matter ${which}.`;

const thingsAtFirst = ({ start, whens, owners: first, zones: [zone] }: Story): readonly Thing[] =>
	whens.map((when, index): Thing => {
		const boardId = index % 3 === 2 ? "cog" : "lpb";
		const own = { id: `t${index}`, number: index + 1, boardId, title: titleOf(index) };
		const owner = first[index];
		const date = dateOf(plainDate(start), when);
		if (index < 4) return action(date, { ...own, owner });
		if (index < 5) return milestone(date, { ...own, owner });
		if (index < 6) return guidance(date, { ...own, watcher: owner });
		return meeting(start, { ...own, time: timeOf(plainDate(start), when, zone) });
	});

const npia = {
	kind: "organisation",
	id: "npia",
	version: 0,
	name: "NPIA",
	aliases: [],
	sort: "organisation",
} as const;

/** A partner without a Slack account. */
const byEmail = person("guest", { slackId: undefined, email: "guest@example.org" });

const minutesAsUsual = { minutesWorkingDays: usual.minutesWorkingDays };

/** Two boards, one of them forming; and a paper for the first meeting, asked for today. */
export const programmeAtFirst = (story: Story): readonly Entity[] => {
	const start = plainDate(story.start);
	const [zone, other] = story.zones;
	const [rules, others] = story.rules;
	const until = addDays(start, 40);
	const seats = [{ organisationId: "npia", holderId: "guest", deputyId: "dep", until }];
	const starts = window(addDays(start, 6), addDays(start, 20));
	const own = { version: 0, boardId: "lpb", number: 1 } as const;
	return [
		npia,
		person("dep"),
		...(story.isByEmail ? [{ ...byEmail, version: 1 }] : []),
		board({
			channelId: "C_1",
			zone,
			seats,
			quorum: story.quorum,
			reminders: { ...minutesAsUsual, ...rules, weeklyDigest: "off" },
		}),
		board({
			...{ id: "cog", code: "COG", name: "Chief Officer Group", channelId: "C_2", zone: other },
			...{ secretaryId: "own", chairId: "sec", state: { is: "forming", starts } },
			reminders: { ...minutesAsUsual, ...others, weeklyDigest: "off" },
		}),
		...thingsAtFirst(story),
		{
			...{ ...own, kind: "agendaItem", id: "ag", title: "Options", meetingId: "t6" },
			...{ place: 10, state: "proposed" },
		},
		{
			...{ ...own, kind: "paper", id: "pa", title: "Paper A.", agendaItemId: "ag" },
			...{ ownerId: "guest", askedOn: start, state: { is: "wanted" } },
		},
	];
};

export const isSettled = (thing: Thing): boolean => {
	if (thing.kind === "milestone") return thing.actual !== undefined;
	if (thing.kind === "meeting") return thing.state.is !== "planned";
	return thing.kind === "action" ? thing.state.is === "closed" : thing.state.is !== "expected";
};

type Here = { readonly today: PlainDate; readonly zone: string };
export const changedThing = (
	thing: Thing,
	step: Extract<Step, { which: number }>,
	{ today, zone }: Here,
): Thing | undefined => {
	if (step.do === "touch") return { ...thing };
	if (step.do === "date") {
		const date = dateOf(today, step.when);
		if (thing.kind === "action") return { ...thing, due: date };
		if (thing.kind === "milestone") return { ...thing, forecast: date };
		if (thing.kind === "meeting") return { ...thing, time: timeOf(today, step.when, zone) };
		return thing.state.is === "expected"
			? { ...thing, state: { is: "expected", window: date } }
			: undefined;
	}
	if (step.do === "settle") {
		if (thing.kind === "action") return { ...thing, state: { is: "closed", on: today } };
		if (thing.kind === "milestone") return { ...thing, actual: today };
		if (thing.kind === "meeting") return { ...thing, state: { is: "cancelled", on: today } };
		return thing.state.is === "expected"
			? { ...thing, state: { is: "released", when: day(today), expected: thing.state.window } }
			: undefined;
	}
	if (step.do === "reopen") {
		if (thing.kind === "action") return { ...thing, state: { is: "open" } };
		if (thing.kind === "milestone") return { ...thing, actual: undefined };
		if (thing.kind === "meeting") return { ...thing, state: { is: "planned" } };
		return thing.state.is === "released" && thing.state.expected
			? { ...thing, state: { is: "expected", window: thing.state.expected } }
			: undefined;
	}
	if (step.do === "give") {
		if (thing.kind === "meeting") return undefined;
		return thing.kind === "guidance"
			? { ...thing, watcher: step.to }
			: { ...thing, owner: step.to };
	}
	if (step.do === "block" && thing.kind === "action" && thing.state.is === "open")
		return {
			...thing,
			state: {
				is: "open",
				blocked:
					step.review === undefined
						? undefined
						: { by: "NCALT", reason: "it decides", reviewBy: addDays(today, step.review) },
			},
		};
	return undefined;
};

export const changedBoard = (
	home: Board,
	step: Extract<Step, { board: string }>,
	today: PlainDate,
): Board => {
	switch (step.do) {
		case "rules":
			return { ...home, reminders: { ...step.rules, weeklyDigest: "off" } };
		case "bind":
			return { ...home, channelId: step.channel };
		case "zone":
			return { ...home, zone: step.zone };
		case "role":
			return { ...home, [step.role]: step.who };
		case "seat":
			return {
				...home,
				seats: [
					{
						organisationId: "npia",
						holderId: step.holder,
						deputyId: "dep",
						until: step.until === undefined ? undefined : addDays(today, step.until),
					},
				],
			};
	}
};
