import { describe, expect, it } from "vitest";
import {
	controlKey,
	formValues,
	initialValue,
	missingInputs,
	stampOf,
} from "../../src/local-slack/page/blocks/values.ts";
import { readAddress, writeAddress } from "../../src/local-slack/page/state/address.ts";
import { EMPTY, type News, reduce } from "../../src/local-slack/page/state/state.ts";
import { momentOf, nextMondayAtNine, wallTime } from "../../src/local-slack/page/text/zone.ts";
import { FORM } from "./practice-blocks.ts";

const told = (...news: readonly News[]) => news.reduce(reduce, EMPTY);
const view = (id: string, hash: string) => ({ id, hash, blocks: [] });
const json = (value: unknown) => value as Record<string, unknown>;

describe("what the page remembers", () => {
	it("keeps what was typed while the form's view is updated, and forgets it once it closes", () => {
		const typed: News = { type: "typed", surface: "V1", key: "what", value: "Draft options" };
		const updated = told({ type: "views", modals: [view("V1", "1")], home: null }, typed, {
			type: "views",
			modals: [view("V1", "2")],
			home: null,
		});
		expect(updated.typed).toEqual({ V1: { what: "Draft options" } });
		expect(reduce(updated, { type: "views", modals: [], home: null }).typed).toEqual({});
	});

	it("shows one person nothing that another had open", () => {
		const first = told(
			{ type: "person", user: "U1" },
			{ type: "fact", fact: { thread: "1.0", announcement: "Private" } },
			{ type: "views", modals: [view("V1", "1")], home: view("H1", "1") },
		);
		const second = reduce(first, { type: "person", user: "U2" });
		expect(second).toMatchObject({ thread: "", announcement: "", modals: [], home: null });
	});

	it("keeps each channel's draft apart", () => {
		const state = told(
			{ type: "draft", key: "U1/C1", text: "one" },
			{ type: "draft", key: "U1/C2", text: "two" },
		);
		expect(state.drafts).toEqual({ "U1/C1": "one", "U1/C2": "two" });
	});

	it("lists traffic once each and in order, however it arrives", () => {
		const entry = (n: number) => ({ n, at: "2009-01-29T10:00:00Z", kind: "api" });
		const state = told(
			{ type: "log", entries: [entry(2), entry(1)] },
			{ type: "log", entries: [entry(2), entry(3)] },
		);
		expect(state.log.map((one) => one.n)).toEqual([1, 2, 3]);
	});

	it("comes back to the same person, place and thread from its address", () => {
		const place = { kind: "channel", channel: "C1" } as const;
		expect(readAddress(writeAddress({ user: "U1", place, thread: "1.5" }))).toEqual({
			user: "U1",
			place,
			thread: "1.5",
		});
		expect(readAddress("")).toEqual({ user: "", thread: "" });
	});
});

describe("what a form's controls hold", () => {
	const blocks = FORM.blocks.map(json);

	it("starts from the app's own values", () => {
		const option = { value: "amber" };
		expect(initialValue({ type: "static_select", initial_option: option })).toBe("amber");
		expect(initialValue({ type: "checkboxes", initial_options: [option] })).toEqual(["amber"]);
		expect(initialValue({ type: "multi_users_select", initial_users: ["U1"] })).toEqual(["U1"]);
		expect(initialValue({ type: "datepicker", initial_date: "2009-03-12" })).toBe("2009-03-12");
		expect(initialValue({ type: "button" })).toBeUndefined();
	});

	it("names every input that must be filled and is not", () => {
		const typed = { [controlKey("what", "v")]: "  " };
		expect(Object.keys(missingInputs(blocks, typed))).toEqual(["what", "owner", "due"]);
	});

	it("sends what was chosen, and nothing for what was left alone", () => {
		const typed = { [controlKey("due", "v")]: "2009-03-12", [controlKey("boards", "v")]: ["ovb"] };
		expect(formValues(blocks, typed)).toEqual({ due: "2009-03-12", boards: ["ovb"] });
	});

	it("sends an emptied control as empty when the app had filled it", () => {
		const element = { type: "plain_text_input", action_id: "v", initial_value: "old" };
		const filled = [{ type: "input", block_id: "b", element }];
		expect(formValues(filled, { [controlKey("b", "v")]: "" })).toEqual({ b: "" });
	});

	it("tells a redrawn message from the one before", () => {
		expect(stampOf([{ type: "divider" }])).not.toBe(stampOf([{ type: "header" }]));
	});
});

describe("the clock in the person's own zone", () => {
	it("reads and writes wall-clock time on both sides of a clock change", () => {
		for (const date of ["2009-03-28", "2009-03-29", "2009-03-30", "2009-10-25"])
			for (const zone of ["Europe/London", "America/New_York", "Pacific/Auckland", "UTC"]) {
				const wall = { date, time: "14:30" };
				expect(wallTime(momentOf(wall, zone), zone)).toEqual(wall);
			}
	});

	it("moves to nine on the next Monday, never backwards", () => {
		const monday = (now: string) =>
			new Date(nextMondayAtNine(Date.parse(now), "Europe/London")).toISOString();
		expect(monday("2009-01-29T10:00:00Z")).toBe("2009-02-02T09:00:00.000Z");
		expect(monday("2009-02-02T08:59:00Z")).toBe("2009-02-02T09:00:00.000Z");
		expect(monday("2009-02-02T09:00:00Z")).toBe("2009-02-09T09:00:00.000Z");
		expect(monday("2009-03-27T10:00:00Z")).toBe("2009-03-30T08:00:00.000Z");
	});
});
