import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays, dayIn, instantOf, plainDate, timeIn } from "../../src/domain/dates/plain-date.ts";
import type { Item } from "../../src/domain/register.ts";
import { daysLater, minutesLater } from "../../src/reminders/instants.ts";
import type { Occurrence } from "../../src/reminders/ledger/ledger.ts";
import { planFor } from "../../src/reminders/plan/plan.ts";
import { planChange } from "../../src/reminders/plan/plan-change.ts";
import { dueAt, keyOf, type LocalTime } from "../../src/reminders/plan/planned-reminder.ts";
import { defaultRules } from "../../src/reminders/plan/rules.ts";
import { runs } from "../runs.ts";
import { openOffice } from "./office.ts";
import {
	action,
	at,
	board,
	day,
	guidance,
	meeting,
	milestone,
	planningWorld,
	undated,
	window,
} from "./world.ts";

const start = plainDate("2009-01-29");
const anyDay = fc.integer({ min: -60, max: 400 }).map((days) => addDays(start, days));
const anyDate = fc.oneof(
	anyDay.map((first) => day(first)),
	fc
		.tuple(anyDay, fc.integer({ min: 0, max: 366 }))
		.map(([first, days]) => window(first, addDays(first, days))),
	fc.constant(undated),
);
const anyItem: fc.Arbitrary<Item> = fc.oneof(
	anyDate.map((date) => action(date)),
	anyDate.map((date) => milestone(date)),
	anyDate.map((date) => guidance(date)),
	anyDay.map((first) => meeting(first)),
	anyDate.map((when) => meeting("2009-03-01", { time: { is: "provisional", when } })),
);
const zones = [
	"Europe/London",
	"Pacific/Auckland",
	"America/St_Johns",
	"Asia/Kathmandu",
	"Pacific/Apia",
];
const anyBoard = fc.constantFrom(...zones).map((zone) => board({ zone }));
const stamp = { ids: () => "new", zoneData: "2026a", cause: "saved" };

describe("any plan", () => {
	it("never has one reminder twice, nor two on one day in one place", () => {
		fc.assert(
			fc.property(anyItem, anyBoard, (item, ofBoard) => {
				const planned = planFor(item, ofBoard, planningWorld());
				expect(new Set(planned.map(keyOf)).size).toBe(planned.length);
				expect(new Set(planned.map(({ localAt }) => localAt)).size).toBe(planned.length);
			}),
			runs({ gate: 300, long: 1_000 }),
		);
	});

	it("falls due at nine on the wall, on the day that it names", () => {
		fc.assert(
			fc.property(anyItem, anyBoard, (item, ofBoard) => {
				for (const planned of planFor(item, ofBoard, planningWorld())) {
					const due = dueAt(planned);
					expect(`${dayIn(planned.zone, due)}T${timeIn(planned.zone, due)}`).toBe(planned.localAt);
				}
			}),
			runs({ gate: 300, long: 1_000 }),
		);
	});

	it("planned again changes nothing", () => {
		fc.assert(
			fc.property(anyItem, anyBoard, (item, ofBoard) => {
				const wanted = planFor(item, ofBoard, planningWorld());
				const now = at("2009-01-29T10:00:00Z");
				const horizon = { now, until: daysLater(now, 35), covered: daysLater(now, 35) };
				const first = planChange({ existing: [], wanted }, horizon, stamp);
				const existing = first.insert.map(
					(fresh) => ({ ...fresh, fence: 0 }) as unknown as Occurrence,
				);
				expect(planChange({ existing, wanted }, horizon, stamp)).toEqual({
					insert: [],
					renew: [],
					drop: [],
				});
			}),
			runs({ gate: 300, long: 1_000 }),
		);
	});

	it("writes down nothing that is past when it is first recorded, and nothing beyond the horizon", () => {
		fc.assert(
			fc.property(anyItem, anyBoard, (item, ofBoard) => {
				const wanted = planFor(item, ofBoard, planningWorld());
				const now = at("2009-01-29T10:00:00Z");
				const until = daysLater(now, 35);
				const { insert } = planChange(
					{ existing: [], wanted },
					{ now, until, covered: until },
					stamp,
				);
				expect(insert.every((row) => row.dueAt > now && row.dueAt <= until)).toBe(true);
			}),
			runs({ gate: 300, long: 1_000 }),
		);
	});
});

describe("every zone's clock changes from 2026 to 2036", () => {
	it("leave a reminder in a skipped hour at the first valid instant, and one in a repeated hour at its first passing", () => {
		let changes = 0;
		for (const zone of Intl.supportedValuesOf("timeZone")) {
			let moment = Temporal.ZonedDateTime.from(`2026-01-01T00:00[${zone}]`).getTimeZoneTransition(
				"next",
			);
			while (moment !== null && moment.year < 2037) {
				changes++;
				checkChange(moment, zone);
				moment = moment.getTimeZoneTransition("next");
			}
		}
		expect(changes).toBeGreaterThan(1_000);
	});
});

const localOf = (local: Temporal.PlainDateTime): LocalTime =>
	local.toString({ smallestUnit: "minute" }) as LocalTime;

/** The walls just before and just after a change: between them an hour is skipped, or comes twice. */
const checkChange = (after: Temporal.ZonedDateTime, zone: string): void => {
	const change = at(after.toInstant().toString());
	const before = after.subtract({ nanoseconds: 1 }).toPlainDateTime().round("second");
	const shift = before.until(after.toPlainDateTime()).total("minutes");
	const middle = before.add({ minutes: Math.round(shift / 2) });
	if (shift > 0) {
		expect(dueAt({ localAt: localOf(middle), zone }), `${zone} ${middle}`).toBe(change);
	}
	if (shift < 0) {
		expect(dueAt({ localAt: localOf(middle), zone }) < change, `${zone} ${middle}`).toBe(true);
	}
	const nine = localOf(after.toPlainDateTime().with({ hour: 9, minute: 0 }));
	const due = dueAt({ localAt: nine, zone });
	expect(due).toBe(instantOf(plainDate(nine.slice(0, 10)), defaultRules.at, zone));
	expect(timeIn(zone, due)).toBe("09:00");
};

type Step =
	| { readonly do: "save"; readonly item: Item }
	| { readonly do: "settle"; readonly id: string }
	| { readonly do: "trouble"; readonly with: "lost answer" | "never arrived" | "busy" }
	| { readonly do: "rebind"; readonly channelId: string | undefined };

const named = (id: number, item: Item): Item => ({ ...item, id: `item${id}`, number: id + 1 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
	fc
		.tuple(fc.integer({ min: 0, max: 4 }), anyDate)
		.map(([id, date]): Step => ({ do: "save", item: named(id, action(date)) })),
	fc.integer({ min: 0, max: 4 }).map((id): Step => ({ do: "settle", id: `item${id}` })),
	fc
		.constantFrom("lost answer", "never arrived", "busy")
		.map((trouble): Step => ({ do: "trouble", with: trouble })),
	fc.constantFrom("C_1", "C_2", undefined).map((channelId): Step => ({ do: "rebind", channelId })),
);
const anyHistory = fc.array(fc.tuple(anyStep, fc.integer({ min: 0, max: 10 * 24 * 60 })), {
	maxLength: 25,
});

type Office = Awaited<ReturnType<typeof openOffice>>;

const take = async (step: Step, office: Office, known: Map<string, Item>): Promise<void> => {
	if (step.do === "save") {
		known.set(step.item.id, step.item);
		return office.save(step.item);
	}
	const item = step.do === "settle" ? known.get(step.id) : undefined;
	if (item?.kind === "action") {
		return office.save({
			...item,
			state: { is: "closed", on: dayIn("Europe/London", office.clock.now()) },
		});
	}
	if (step.do === "rebind") return office.save(board({ channelId: step.channelId }));
	if (step.do !== "trouble") return;
	office.chat.troubles.push(
		step.with === "busy" ? { refused: "ratelimited", retryAfter: 7 } : step.with,
	);
};

describe("any history of saves, re-datings, closings, rebindings and troubles", () => {
	it("leaves every reminder settled, none said twice and none early", async () => {
		await fc.assert(
			fc.asyncProperty(anyHistory, async (history) => {
				const office = await openOffice();
				const known = new Map<string, Item>();
				await office.save(board());
				for (const [step, minutes] of history) {
					await take(step, office, known);
					await office.until(minutesLater(office.clock.now(), minutes));
				}
				await office.until(daysLater(office.clock.now(), 30));
				check(office);
			}),
			runs({ gate: 30, long: 60 }),
		);
	}, 60_000);
});

const check = ({ ledger, chat, clock }: Office): void => {
	const overdue = ledger
		.all()
		.filter(
			({ state, dueAt: due }) =>
				(state === "planned" || state === "sending") && minutesLater(due, 15) < clock.now(),
		);
	expect(overdue).toEqual([]);
	const deliveries = chat.posts.map(({ deliveryId }) => deliveryId);
	expect(new Set(deliveries).size).toBe(deliveries.length);
	for (const row of ledger.all().filter(({ state }) => state === "sent")) {
		const post = chat.posts.find(({ deliveryId }) => deliveryId === row.deliveryId);
		expect(post, row.id).toBeDefined();
		expect((post?.at ?? "") >= row.dueAt).toBe(true);
	}
	const said = ledger
		.all()
		.filter(({ state }) => state === "sent")
		.map(({ itemId, rule, localAt }) => `${itemId} ${rule} ${localAt}`);
	expect(new Set(said).size).toBe(said.length);
};
