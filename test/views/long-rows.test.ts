/** A register of many long words: a list keeps its rows and its way on, a page its steps. */
import { describe, expect, it } from "vitest";
import type { Board } from "../../src/domain/boards/board.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { Milestone } from "../../src/domain/items/milestone.ts";
import type { WorkStream } from "../../src/domain/items/plan.ts";
import type { Names } from "../../src/usecases/naming.ts";
import { streamsMessage } from "../../src/views/boards/work-stream.ts";
import { itemMessage } from "../../src/views/items/item-page.ts";
import { wordsOfAll } from "../../src/views/kit/blocks.ts";
import { milestonesMessage } from "../../src/views/kit/lists.ts";
import { replyRows } from "../../src/views/meetings/quorum.ts";

const now = instant("2009-01-29T10:00:00Z");
const reason = "because ".repeat(500).trim();
const report = { rag: "red", reason, on: "2009-01-20" };
const board = { id: "b", code: "LPB", name: "London Prevent board", zone: "Europe/London" };
const names = {
	board: () => board,
	person: (id: string) => id,
	owner: () => undefined,
	organisation: () => undefined,
} as unknown as Names;

const milestones = Array.from({ length: 12 }, (_, n) => ({
	kind: "milestone",
	id: `m${n}`,
	boardId: "b",
	number: n + 1,
	title: "Open the office",
	baseline: { is: "undated" },
	forecast: { is: "undated" },
	report,
})) as unknown as readonly Milestone[];

const labels = (blocks: readonly unknown[]) =>
	[...JSON.stringify(blocks).matchAll(/"text":"(Show[^"]*)"/g)].map(([, label]) => label);

describe("long words", () => {
	it("leave a list of milestones its rows and its next page, and the reason to each one's page", () => {
		const { text, blocks } = milestonesMessage(
			{ items: milestones, keyOf: ({ id }) => id, names, wanted: {} },
			{ now, raw: {} },
		);
		expect(text).toContain("LPB-10");
		expect(labels(blocks)).toEqual(["Show the last 2"]);
		const [item] = milestones;
		const page =
			item && itemMessage({ item, names, changes: [], mayUpdate: false, plans: [], now });
		expect(wordsOfAll(page?.blocks ?? [])).toContain(reason);
	});

	it("leave a list of work streams its rows and its next page", () => {
		const streams = Array.from({ length: 22 }, (_, n) => ({
			id: `s${n}`,
			name: `${String(n + 10)} ${"long name ".repeat(9)}`.trim(),
			aliases: [],
			report,
		})) as unknown as readonly WorkStream[];
		const { text, blocks } = streamsMessage({ streams, names }, {});
		expect(wordsOfAll(blocks)).toContain("29 long name");
		expect(text).toContain("10 long name");
		expect(labels(blocks)).toEqual(["Show the last 2"]);
	});

	it("name some of those on a large board, and say how many more there are", () => {
		const memberIds = Array.from({ length: 90 }, (_, n) => `Member ${n + 1}`);
		const [row] = replyRows([], { ...board, memberIds, seats: [] } as unknown as Board, names);
		expect(row?.at(-1)).toMatch(/Member 30 and 60 more$/);
	});
});
