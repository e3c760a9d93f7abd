/** Weeks of changes on a moved clock, against a plain statement of what should have been said, when and to whom. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { Action } from "../../src/domain/action.ts";
import { addDays, dayIn, plainDate } from "../../src/domain/plain-date.ts";
import { daysLater, fromMillis, millis, minutesLater } from "../../src/reminders/instants.ts";
import { openOffice } from "./office.ts";
import { certain, isAllowed, type Moment, type State } from "./oracle.ts";
import { action, board, day, person } from "./world.ts";

/** Beginnings shortly before clock changes, a 29 February, and the end of a year. */
const starts = ["2008-02-14", "2009-03-01", "2009-03-20", "2009-10-12", "2009-12-14", "2011-12-12"];
const zones = [
	"Europe/London",
	"America/New_York",
	"Australia/Sydney",
	"Australia/Lord_Howe",
	"Pacific/Apia",
	"America/St_Johns",
];
const anyZone = fc.constantFrom(...zones);
const anyOwner = fc.constantFrom("own", "guest");
const anyItem = fc.constantFrom(1, 2, 3);

type Step =
	| { readonly do: "move"; readonly item: number; readonly by: number }
	| { readonly do: "close"; readonly item: number }
	| { readonly do: "reopen"; readonly item: number }
	| { readonly do: "give"; readonly item: number; readonly to: string }
	| { readonly do: "bind"; readonly channel: string }
	| { readonly do: "travel"; readonly who: string; readonly zone: string };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({
			do: fc.constant("move" as const),
			item: anyItem,
			by: fc.integer({ min: -20, max: 30 }),
		}),
	},
	fc.record({ do: fc.constant("close" as const), item: anyItem }),
	fc.record({ do: fc.constant("reopen" as const), item: anyItem }),
	fc.record({ do: fc.constant("give" as const), item: anyItem, to: anyOwner }),
	fc.record({ do: fc.constant("bind" as const), channel: fc.constantFrom("C_1", "C_2") }),
	fc.record({
		do: fc.constant("travel" as const),
		who: fc.constantFrom("own", "guest", "sec"),
		zone: anyZone,
	}),
);

const anyStory = fc.record({
	start: fc.constantFrom(...starts),
	zone: anyZone,
	dues: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 }),
	steps: fc.array(fc.tuple(anyStep, fc.integer({ min: 0, max: 9 * 24 * 60 })), { maxLength: 10 }),
});
type Story = typeof anyStory extends fc.Arbitrary<infer T> ? T : never;

const titleOf = (item: number) => `Matter ${item}.`;

const live = async ({ start, zone, dues, steps }: Story) => {
	const office = await openOffice(`${start}T12:00:00Z`, "usual");
	const of = (channelId: string) => board({ zone, channelId, reminders: { weeklyDigest: "off" } });
	let channel = "C_1";
	const where: Record<string, string> = { board: zone };
	const items = new Map<number, Action>();
	const states = new Map<number, State[]>();
	const note = (item: number) => {
		const kept = items.get(item);
		if (!kept || !("last" in kept.due) || kept.owner?.kind !== "person") return;
		const from = millis(office.clock.now());
		const isOpen = kept.state.is === "open";
		const state = {
			from,
			due: kept.due.last,
			isOpen,
			owner: kept.owner.id,
			channel,
			zones: { ...where },
		};
		states.set(item, [...(states.get(item) ?? []), state]);
	};
	const keep = async (item: number, more: Partial<Action>) => {
		const due = day(addDays(plainDate(start), dues[item - 1] ?? 1));
		const before =
			items.get(item) ?? action(due, { id: `a${item}`, number: item, title: titleOf(item) });
		const kept = { ...before, ...more };
		items.set(item, kept);
		await office.save(kept);
		note(item);
	};
	const take = async (step: Step) => {
		const today = dayIn(zone, office.clock.now());
		if (step.do === "move") return keep(step.item, { due: day(addDays(today, step.by)) });
		if (step.do === "give") return keep(step.item, { owner: { kind: "person", id: step.to } });
		if (step.do === "close") return keep(step.item, { state: { is: "closed", on: today } });
		if (step.do === "reopen") return keep(step.item, { state: { is: "open" } });
		if (step.do === "bind") {
			channel = step.channel;
			await office.save(of(channel));
		} else {
			where[step.who] = step.zone;
			await office.save(person(step.who, { zone: step.zone }));
		}
		for (const item of items.keys()) note(item);
	};
	await office.save(of(channel));
	for (const item of [1, 2, 3]) await keep(item, {});
	for (const [step, minutes] of steps) {
		await take(step);
		await office.until(minutesLater(office.clock.now(), minutes));
	}
	await office.until(daysLater(office.clock.now(), 60));
	return { office, states };
};

const saidOf = (
	item: number,
	{ chat }: Awaited<ReturnType<typeof live>>["office"],
): readonly Moment[] =>
	chat.posts
		.filter(({ text }) => text.includes(titleOf(item)))
		.map(({ at, channelId, text }) => ({ at: Date.parse(at), place: channelId, what: text }));

const wordsOf = ({ at, place, what }: Moment) => `${fromMillis(at)} ${place} ${what}`;

describe("whatever is moved, closed, opened again, given away, bound elsewhere, or wherever somebody travels", () => {
	it("each thing is said at its moment in its place, once, and nothing else is said", async () => {
		await fc.assert(
			fc.asyncProperty(anyStory, async (story) => {
				const { office, states } = await live(story);
				const end = millis(office.clock.now());
				for (const [item, known] of states) {
					const said = saidOf(item, office);
					for (const one of certain(known, end)) {
						const there = said.filter(({ at, place }) => place === one.place && at === one.at);
						expect(there.length, `${titleOf(item)} ${wordsOf(one)}`).toBe(1);
					}
					for (const one of said)
						expect(isAllowed(one, known), `${titleOf(item)} ${wordsOf(one)}`).toBe(true);
					const twice = said.filter(
						(one, index) =>
							said.findIndex(({ at, place }) => at === one.at && place === one.place) !== index,
					);
					expect(twice.map(wordsOf)).toEqual([]);
				}
			}),
			{ numRuns: 30 },
		);
	}, 120_000);

	it("is checked by a statement that knows a calendar of its own", () => {
		const zones = { board: "Europe/London" };
		const state = { from: 0, due: "2009-03-07", isOpen: true, owner: "own", channel: "C", zones };
		const [first] = certain([state], Temporal.Instant.from("2009-12-31T00:00Z").epochMilliseconds);
		expect(first).toEqual({
			place: "C",
			at: Date.parse("2009-02-27T09:00Z"),
			what: "a week before",
		});
	});
});
