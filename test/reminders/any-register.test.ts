/** Any register, any changes, any clock: what is planned follows from the register alone, and nothing is lost or doubled. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Board } from "../../src/domain/boards/board.ts";
import type { HonestDate } from "../../src/domain/dates/honest-date.ts";
import {
	addDays,
	dayIn,
	type Instant,
	plainDate,
	timeIn,
	wallTime,
} from "../../src/domain/dates/plain-date.ts";
import { isWorkingDay, weekendsOnly } from "../../src/domain/dates/working-days.ts";
import type { Person } from "../../src/domain/people/person.ts";
import type { Item } from "../../src/domain/register.ts";
import { daysLater, minutesLater } from "../../src/reminders/instants.ts";
import { lineNow } from "../../src/reminders/plan/escalation-chain.ts";
import { planFor } from "../../src/reminders/plan/plan.ts";
import { dayOf, dueAt, keyOf } from "../../src/reminders/plan/planned-reminder.ts";
import { rulesOf } from "../../src/reminders/plan/rules.ts";
import { runs } from "../runs.ts";
import { type Office, openOffice } from "./office.ts";
import {
	action,
	board,
	day,
	meeting,
	milestone,
	people,
	person,
	planningWorld,
	undated,
	window,
} from "./world.ts";

const start = plainDate("2009-01-29");
const anyDay = fc.integer({ min: -30, max: 60 }).map((days) => addDays(start, days));
const anyDate: fc.Arbitrary<HonestDate> = fc.oneof(
	anyDay.map((first) => day(first)),
	fc
		.tuple(anyDay, fc.integer({ min: 1, max: 60 }))
		.map(([first, days]) => window(first, addDays(first, days))),
	fc.constant(undated),
);
const anyOwner = fc
	.constantFrom("own", "sec", "chair", "guest")
	.map((id) => ({ kind: "person" as const, id }));
const anyItem: fc.Arbitrary<Item> = fc.oneof(
	fc.tuple(anyDate, anyOwner).map(([due, owner]) => action(due, { id: "a1", number: 1, owner })),
	fc.tuple(anyDate, anyOwner).map(([due, owner]) => action(due, { id: "a2", number: 2, owner })),
	fc.tuple(anyDate, anyOwner).map(([due, owner]) => milestone(due, { owner })),
	anyDay.map((on) => meeting(on)),
);
const anyRules = fc.record(
	{
		at: fc.constantFrom("06:00", "09:00", "16:30").map(wallTime),
		dueDaysBefore: fc.constantFrom([7, 0], [14, 3], [0], []),
		overdue: fc.constantFrom(
			{ times: 3, everyDays: 7 },
			{ times: 5, everyDays: 1 },
			{ times: 0, everyDays: 7 },
		),
		escalation: fc.constantFrom(
			{},
			{ secretary: 1, chair: 2 },
			{ deputy: 2, secretary: 5, chair: 10 },
		),
		days: fc.constantFrom("working" as const, "any" as const),
		inPerson: fc.constantFrom("on" as const, "off" as const),
		weeklyDigest: fc.constantFrom<number | "off">(1, 5, "off"),
	},
	{ requiredKeys: [] },
);
const anyBoard: fc.Arbitrary<Board> = fc
	.record({
		reminders: anyRules,
		channelId: fc.constantFrom("C_LPB", "C_2", undefined),
		secretaryId: fc.constantFrom("sec", "own", undefined),
		zone: fc.constantFrom("Europe/London", "Pacific/Auckland"),
	})
	.map((more) => board(more));
const anyPerson: fc.Arbitrary<Person> = fc
	.tuple(
		fc.constantFrom("own", "sec", "chair"),
		fc.constantFrom("Europe/London", "America/New_York", "Pacific/Auckland"),
		fc.constantFrom("07:00", "08:30", "12:00").map(wallTime),
	)
	.map(([id, zone, morningAt]) => person(id, { zone, hours: { morningAt } }));

type Step =
	| { readonly save: Item | Board | Person }
	| { readonly snooze: { readonly days: number; readonly where: "channel:C_LPB" | "person:own" } };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 5, arbitrary: anyItem.map((save) => ({ save })) },
	{ weight: 2, arbitrary: anyBoard.map((save) => ({ save })) },
	{ weight: 1, arbitrary: anyPerson.map((save) => ({ save })) },
	{
		weight: 1,
		arbitrary: fc
			.record({
				days: fc.integer({ min: 1, max: 20 }),
				where: fc.constantFrom("channel:C_LPB" as const, "person:own" as const),
			})
			.map((snooze) => ({ snooze })),
	},
);
const anyHistory = fc.array(fc.tuple(anyStep, fc.integer({ min: 0, max: 8 * 24 * 60 })), {
	maxLength: 15,
});

type Known = {
	board: Board;
	readonly people: Map<string, Person>;
	readonly items: Map<string, Item>;
};

const take = async (step: Step, office: Office, known: Known): Promise<void> => {
	if ("snooze" in step) {
		const item = known.items.get("a1");
		if (!item) return;
		const moment = {
			day: addDays(dayIn("Europe/London", office.clock.now()), step.snooze.days),
			time: wallTime("08:30"),
		};
		return office.snooze(item, {
			destination: step.snooze.where,
			moment,
			zone: "Europe/London",
			by: "Chair",
		});
	}
	const { save } = step;
	await office.save(save);
	if (save.kind === "board") known.board = save;
	else if (save.kind === "person") known.people.set(save.id, save);
	else known.items.set(save.id, save);
};

const opened = async () => {
	const office = await openOffice("2009-01-29T10:00:00Z", "usual");
	const known: Known = {
		board: board(),
		people: new Map(people.map((one) => [one.id, one])),
		items: new Map(),
	};
	await office.save(known.board);
	return { office, known };
};

const worldFor = ({ board: ofBoard, people: known }: Known) =>
	planningWorld({ person: (id) => known.get(id), rules: rulesOf(ofBoard) });

describe("any register under any changes at any time", () => {
	it("has planned exactly what follows from it, as far ahead as is written down", async () => {
		await fc.assert(
			fc.asyncProperty(anyHistory, async (history) => {
				const { office, known } = await opened();
				for (const [step, minutes] of history) {
					if ("snooze" in step) continue;
					await take(step, office, known);
					await office.until(minutesLater(office.clock.now(), minutes));
				}
				const now = office.clock.now();
				for (const item of known.items.values()) {
					const rows = office.ledger.all().filter((row) => row.itemId === item.id);
					const known2 = new Map(rows.map((row) => [keyOf(row), row]));
					const world = worldFor(known);
					const ordinary = planFor(item, known.board, world);
					const wanted = lineNow(ordinary, { item, board: known.board }, { rows, world });
					for (const planned of wanted.filter(
						(one) => dueAt(one) > now && dueAt(one) <= daysLater(now, 28),
					)) {
						const row = known2.get(keyOf(planned));
						const isSaid = rows.some(
							(one) =>
								one.state === "sent" &&
								one.rule === planned.rule &&
								one.destination === planned.destination,
						);
						expect(
							row?.state ?? (isSaid ? "said at another hour" : "missing"),
							keyOf(planned),
						).toMatch(/planned|said/);
						if (row?.state === "planned") expect(row.dueAt).toBe(dueAt(planned));
					}
					const keys = new Set(wanted.map(keyOf));
					const stray = rows.filter(
						(row) =>
							row.state === "planned" &&
							row.rule !== "overdue:when-recorded" &&
							!keys.has(keyOf(row)),
					);
					expect(stray).toEqual([]);
				}
			}),
			runs({ gate: 30, long: 60 }),
		);
	}, 120_000);

	it("settles every reminder, says none twice or early, and makes one message of a person's morning", async () => {
		await fc.assert(
			fc.asyncProperty(anyHistory, async (history) => {
				const { office, known } = await opened();
				const steps = new Set<Instant>();
				for (const [step, minutes] of history) {
					steps.add(office.clock.now());
					await take(step, office, known);
					await office.until(minutesLater(office.clock.now(), minutes));
				}
				await office.until(daysLater(office.clock.now(), 40));
				settled(office, steps);
			}),
			runs({ gate: 30, long: 60 }),
		);
	}, 120_000);

	it("plans the same when something moves and moves back", async () => {
		await fc.assert(
			fc.asyncProperty(anyItem, anyDate, async (item, other) => {
				if (item.kind === "meeting" || item.kind === "guidance") return;
				const { office } = await opened();
				const plannedRows = () =>
					office.ledger
						.all()
						.filter(({ state, itemId }) => state === "planned" && itemId === item.id)
						.map(keyOf)
						.sort();
				await office.save(item);
				const before = plannedRows();
				await office.save(
					item.kind === "action" ? { ...item, due: other } : { ...item, forecast: other },
				);
				await office.save(item);
				expect(plannedRows()).toEqual(before);
			}),
			runs({ gate: 50, long: 100 }),
		);
	}, 60_000);
});

/** `steps`: when something was changed. */
const settled = ({ ledger, chat, clock }: Office, steps: ReadonlySet<Instant>): void => {
	const rows = ledger.all();
	const open = rows.filter(
		({ state, dueAt: due }) =>
			(state === "planned" || state === "sending") && minutesLater(due, 15) < clock.now(),
	);
	expect(open).toEqual([]);
	const sent = rows.filter(({ state }) => state === "sent");
	for (const row of sent) {
		const post = chat.posts.find(({ deliveryId }) => deliveryId === row.deliveryId);
		expect((post?.at ?? "") >= row.dueAt, `${keyOf(row)} early`).toBe(true);
	}
	const mornings = chat.posts.filter(({ text }) => /: \d+ things? for you/.test(text));
	for (const post of mornings) {
		const lines = Number(/: (\d+) things? for you/.exec(post.text)?.[1]);
		const own = sent.filter(
			({ deliveryId, rule }) => deliveryId === post.deliveryId && rule !== "week",
		);
		expect(lines).toBe(own.length);
		const [first] = own;
		if (!first) continue;
		// Who moves to where their morning has been is told at once, or as the night ends that they move into.
		const wall = `${dayIn(first.zone, first.dueAt)}T${timeIn(first.zone, first.dueAt)}`;
		const hasMoved = [...steps].some(
			(step) => dueAt(first) <= step && step <= first.dueAt && first.dueAt <= daysLater(step, 1),
		);
		if (!hasMoved) expect(wall).toBe(first.localAt);
		const isDueThen = own.some(({ rule }) => /^due:|^meeting:/.test(rule));
		const isSnoozed = own.some(({ rule }) => rule === "snoozed");
		expect(isDueThen || isSnoozed || isWorkingDay(dayOf(first.localAt), weekendsOnly)).toBe(true);
	}
	const perMorning = new Map<string, Set<string>>();
	for (const row of sent.filter(({ destination }) => destination.startsWith("person:"))) {
		const morning = `${row.destination} ${row.dueAt}`;
		perMorning.set(morning, (perMorning.get(morning) ?? new Set()).add(row.deliveryId ?? ""));
	}
	for (const [morning, messages] of perMorning)
		expect([morning, messages.size]).toEqual([morning, 1]);
};
