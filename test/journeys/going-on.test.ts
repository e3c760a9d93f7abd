import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

const place = "london-prevent-board";

describe.each(["socket", "http"] as const)(
	"a thread that began with a question, over %s",
	(via) => {
		let office: Office;
		beforeAll(async () => {
			office = await openOffice({ via });
		});
		afterAll(() => office?.close());

		const asks = async (user: string, text: string): Promise<string> => {
			const { ts } = await office.drive("/local/message", { user, channel: place, text });
			await office.drive("/local/settle", {});
			return String(ts);
		};
		/** What the bot answered in the thread to what was just said there. */
		const goesOn = async (user: string, thread: string, text: string): Promise<string> => {
			const before = (await office.as(user).sees(place, thread)).length;
			await office.drive("/local/message", { user, channel: place, text, thread_ts: thread });
			await office.drive("/local/settle", {});
			const after = await office.as(user).sees(place, thread);
			return after
				.slice(before)
				.filter(({ bot }) => bot)
				.map(linesOf)
				.join("\n");
		};

		it("goes on without the bot's name, for whoever asked", async () => {
			const thread = await asks("ctset-lead", "@Convenor when does the board next meet?");
			expect(await goesOn("ctset-lead", thread, "who is the secretary?")).toContain(
				"Partnerships Secretary",
			);
			expect(await goesOn("ctset-lead", thread, "and the chair")).toContain("chair");
		});

		it("answers once where the name is said all the same", async () => {
			const thread = await asks("ctset-lead", "@Convenor when does the board next meet?");
			const said = await goesOn("ctset-lead", thread, "@Convenor who is the secretary?");
			expect(said.match(/Partnerships Secretary/g)).toHaveLength(1);
		});

		it("leaves alone what is said to a colleague, or by one who has asked nothing", async () => {
			const thread = await asks("ctset-lead", "@Convenor when does the board next meet?");
			expect(await goesOn("ctset-lead", thread, "great, see you all there")).toBe("");
			expect(await goesOn("ctset-lead", thread, "LPB-5 is done")).toBe("");
			expect(await goesOn("ctset-lead", thread, "5 March it is")).toBe("");
			expect(await goesOn("ctset-lead", thread, "@engagement-lead when do we meet?")).toBe("");
			expect(await goesOn("engagement-lead", thread, "when do we meet?")).toBe("");
			expect(await goesOn("engagement-lead", thread, "@Convenor when do we meet?")).toContain(
				"Thu",
			);
			expect(await goesOn("engagement-lead", thread, "and after that?")).not.toBe("");
		});

		it("leaves alone a thread and a channel in which nobody asked it anything", async () => {
			const thread = await asks("ctset-lead", "when does the board next meet?");
			expect(await goesOn("ctset-lead", thread, "who is the secretary?")).toBe("");
		});

		it("says when it cannot read what is plainly a question", async () => {
			const thread = await asks("ctset-lead", "@Convenor when does the board next meet?");
			expect(await goesOn("ctset-lead", thread, "will the biscuits be crunchy?")).not.toBe("");
		});

		it("in private goes on for an hour, and begins anew after that", async () => {
			const says = async (text: string): Promise<string> => {
				const before = (await office.as("ctset-lead").sees("@app")).length;
				await office.drive("/local/message", { user: "ctset-lead", channel: "@app", text });
				await office.drive("/local/settle", {});
				const after = await office.as("ctset-lead").sees("@app");
				return after
					.slice(before)
					.filter(({ bot }) => bot)
					.map(linesOf)
					.join("\n");
			};
			await says("when does LPB next meet?");
			expect(await says("who is the secretary?")).toContain("Partnerships Secretary");
			await office.drive("/local/clock", { advance: "2h" });
			expect(await says("who is the secretary?")).toContain("did not understand");
		});
	},
);
