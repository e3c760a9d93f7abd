/** What is sooner due comes first, and what is not shown is said with where it can be read. */
import { describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { HomePage } from "../../src/usecases/home.ts";
import type { Names } from "../../src/usecases/naming.ts";
import type { StreamPage } from "../../src/usecases/stream/show.ts";
import { streamMessage } from "../../src/views/boards/work-stream.ts";
import { homeView } from "../../src/views/home/home.ts";
import { wordsOfAll } from "../../src/views/kit/blocks.ts";

const now = instant("2009-01-29T10:00:00Z");
const names = {
	board: (id: string) => ({ id, code: id, name: `Board ${id}`, zone: "Europe/London" }),
	person: () => undefined,
	owner: () => undefined,
	organisation: () => undefined,
} as unknown as Names;

const on = (day: string) => ({ is: "day", first: day, last: day });
const milestone = (id: string, day: string) => ({
	kind: "milestone",
	id,
	boardId: "LPB",
	number: Number(day.slice(-2)),
	title: "Open the office",
	forecast: on(day),
});
const none = { items: [], keyOf: ({ id }: { readonly id: string }) => id };

describe("what waits for somebody", () => {
	it("comes in the order of its dates", () => {
		const waiting = [
			{ is: "milestone", item: milestone("a", "2009-01-21") },
			{ is: "milestone", item: milestone("b", "2009-01-11") },
			{ is: "milestone", item: milestone("c", "2009-01-16") },
		];
		const page = {
			waiting,
			actions: none,
			milestones: none,
			meetings: none,
			boards: [],
			overdue: 0,
			may: {},
			names,
		};
		const view = homeView({ ...page, today: "2009-01-29", now } as unknown as HomePage, {
			place: {},
			stamp: "1",
		});
		const said = wordsOfAll(view.blocks as Parameters<typeof wordsOfAll>[0]);
		expect(said.match(/LPB-\d+/g)).toEqual(["LPB-11", "LPB-16", "LPB-21"]);
	});
});

describe("a work stream's page", () => {
	const guidance = Array.from({ length: 11 }, (_, n) => ({
		kind: "guidance",
		id: `g${n}`,
		boardId: n < 10 ? "LPB" : "MCB",
		number: n + 1,
		title: "Guidance",
		state: { is: "expected", window: on("2009-03-01") },
	}));
	const milestones = Array.from({ length: 10 }, (_, n) => milestone(`m${n}`, `2009-02-1${n}`));
	const stream = { id: "s", name: "Schools", aliases: [] };
	const page = { stream, actions: [], milestones, guidance, changes: [], names, now };

	it("says how much more there is of each kind, and where", () => {
		const said = wordsOfAll(streamMessage(page as unknown as StreamPage).blocks);
		expect(said).toContain("… and 2 more: press Milestones.");
		expect(said).toContain("… and 3 more of guidance: /guidance list LPB, /guidance list MCB.");
	});
});
