/** Items of every kind, with dates near enough that their reminders fire while a world is watched. */
import type { Board } from "../../src/domain/boards/board.ts";
import type { HonestDate } from "../../src/domain/dates/honest-date.ts";
import { addDays, type PlainDate, plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Coverage } from "../../src/domain/items/coverage.ts";
import type { Poll } from "../../src/domain/meetings/poll.ts";
import type { Owner } from "../../src/domain/people/person.ts";
import type { Item } from "../../src/domain/register.ts";
import { action, guidance, meeting, milestone, onDay, soon, today } from "../store/world.ts";
import type { Chance } from "./chance.ts";

const first = "Draft,Agree,Publish,Recruit".split(",");
const second = "risk,vetting,borough,training,Prevent".split(",");
const third = "paper,register,briefing,co-ordinators".split(",");

export const titleOf = (chance: Chance): string =>
	`${chance.pick(first)} ${chance.pick(second)} ${chance.pick(third)}`;

const dayOf = (chance: Chance): PlainDate => addDays(today, chance.int(50) - 12);

const dateOf = (chance: Chance): HonestDate => {
	if (chance.is(0.1)) return soon;
	if (chance.is(0.6)) return onDay(dayOf(chance));
	const from = dayOf(chance);
	const words = `${from} and after`;
	return { precision: "range", words, first: from, last: addDays(from, 9), saidOn: today };
};

const ownerOf = (chance: Chance): Owner | undefined => {
	if (chance.is(0.2)) return undefined;
	return chance.is(0.75)
		? { kind: "person", id: `p${chance.int(9)}` }
		: { kind: "organisation", id: "npia" };
};

/** Sent to, or rolled out over, both bodies that the worlds have. */
const coverage: Coverage = [
	{ organisationId: "npia", since: plainDate("2009-01-12") },
	{ organisationId: "home", since: plainDate("2009-01-12"), done: { on: today } },
];

const blocked = { by: "NCALT", reason: "their decision is awaited", reviewBy: addDays(today, 3) };

const actionOf = (seat: Seat, chance: Chance): Item =>
	action({
		...seat,
		title: titleOf(chance),
		due: dateOf(chance),
		owner: ownerOf(chance),
		workStreamId: chance.maybe("w1", 0.4),
		posts: chance.maybe({ filled: 1, wanted: 4 }, 0.15),
		rollOut: chance.maybe(coverage, 0.15),
		state: chance.is(0.8)
			? { is: "open", blocked: chance.maybe(blocked, 0.15) }
			: { is: "closed", on: plainDate("2009-01-20") },
	});

const milestoneOf = (seat: Seat, chance: Chance): Item => {
	const baseline = dateOf(chance);
	return milestone({
		...seat,
		title: titleOf(chance),
		owner: ownerOf(chance),
		baseline,
		forecast: baseline,
		planId: chance.maybe("pl", 0.3),
		workStreamId: chance.maybe("w2", 0.3),
		report: chance.is(0.5)
			? { rag: chance.pick(["red", "amber"]), reason: "venue not confirmed", on: today }
			: undefined,
	});
};

const guidanceOf = (seat: Seat, chance: Chance): Item =>
	guidance({
		...seat,
		title: `${titleOf(chance)} guidance`,
		watcher: ownerOf(chance),
		state: chance.is(0.7)
			? { is: "expected", window: dateOf(chance) }
			: { is: "released", when: onDay("2009-01-12") },
		recipients: chance.maybe(coverage, 0.3),
	});

const poll: Poll = {
	options: [
		{ on: addDays(today, 9), from: wallTime("10:00"), minutes: 60 },
		{ on: addDays(today, 12), from: wallTime("14:00"), minutes: 60 },
	],
	choices: [{ personId: "p6", option: 1 }],
};

const meetingOf = (seat: Seat, chance: Chance): Item =>
	meeting({
		...seat,
		title: chance.maybe("special meeting", 0.2),
		place: chance.maybe("City Hall"),
		time: chance.is(0.8)
			? {
					is: "fixed",
					on: dayOf(chance),
					from: wallTime("14:00"),
					minutes: 60,
					zone: "Europe/London",
				}
			: { is: "provisional", when: dateOf(chance) },
		poll: chance.maybe(poll, 0.1),
	});

type Seat = { readonly id: string; readonly boardId: string; readonly number: number };

/** None to three of each, or a long list: numbered in the board, as the counters would have done. */
export const itemsOf = ({ id: boardId }: Board, chance: Chance): readonly Item[] => {
	// Now and then more than a page of a list, or of somebody's Home, holds.
	const busy = chance.is(0.08) ? Array.from({ length: 24 }, () => actionOf) : [];
	const some = [actionOf, milestoneOf, guidanceOf].flatMap((make) =>
		Array.from({ length: chance.int(4) }, () => make),
	);
	const makers = [...busy, ...some];
	const seat = (number: number, prefix: string) => ({
		id: `${boardId}-${prefix}${number}`,
		boardId,
		number,
	});
	const numbered = makers.map((make, at) => make(seat(at + 1, "i"), chance));
	const meetings = Array.from({ length: chance.int(3) }, (_, at) =>
		meetingOf(seat(at + 1, "m"), chance),
	);
	return [...numbered, ...meetings];
};
