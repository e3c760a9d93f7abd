/** Of more actions than anybody reads, the last recorded and those that slipped are found among all of them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { Action } from "../../src/domain/items/action.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

describe("a board with six hundred actions", () => {
	let demo: Demo;
	const recorded = async (on: string, numbers: readonly number[]) => {
		const by = {
			audience: { kind: "operator" } as const,
			author: { name: "Borough Secretary", through: "action add" },
			now: instant(`${on}T09:00:00Z`),
		};
		await demo.store.store.change(by, async (register) => {
			const boards = await register.boards();
			const [first] = await register.actions();
			const boardId = boards.find(({ code }) => code === "BPF")?.id ?? "";
			for (const number of numbers) {
				const title = `Visit forum ${number}`;
				const made = { id: `visit-${number}`, version: 0, boardId, number, title };
				const due = { ...(first as Action).due, anchor: undefined };
				await register.save({ ...(first as Action), ...made, key: undefined, due });
			}
		});
	};
	beforeAll(async () => {
		demo = await openDemo();
		await recorded(
			"2009-02-02",
			Array.from({ length: 600 }, (_, at) => at + 101),
		);
		await recorded("2009-02-04", [900]);
		const author = { name: "Borough Secretary", through: "action re-date" };
		const by = { audience: { kind: "operator" } as const, author };
		await demo.store.store.change(
			{ ...by, now: instant("2009-02-04T12:00:00Z") },
			async (register) => {
				const item = await register.item({ code: "BPF", series: "item", number: 700 });
				const to = { precision: "day", first: "2030-01-02", last: "2030-01-02" };
				const due = { ...to, words: "2 January 2030", saidOn: "2009-02-03" } as never;
				await register.save({ ...(item as Action), due });
			},
		);
	}, 120_000);
	afterAll(() => demo.close());

	const reply = async (text: string) =>
		answerMessage(
			(await demo.ask(text, { asker: "guidance-lead", now: instant("2009-02-05T10:00:00Z") }))
				.answer,
		).text;

	it("has one that was recorded after all others", async () => {
		const said = await reply("what is the newest action for Borough Prevent forums?");
		expect(said).toContain("BPF-900 Visit forum 900");
		expect(said).not.toMatch(/BPF-[1-7]/);
	});

	it("has one that has slipped, wherever it stands among them", async () => {
		expect(await reply("which actions have slipped for Borough Prevent forums?")).toContain(
			"BPF-700 Visit forum 700",
		);
	});
});
