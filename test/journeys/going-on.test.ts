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

		const asks = async (user: string, text: string, channel = place): Promise<string> => {
			const { ts } = await office.drive("/local/message", { user, channel, text });
			await office.drive("/local/settle", {});
			return String(ts);
		};
		/** What the bot answered there to something that was said with more than words. */
		const goesOnIn = async (
			channel: string,
			thread: string | undefined,
			text: string,
			beside: object = {},
		): Promise<string> => {
			const lead = office.as("ctset-lead");
			const before = (await lead.sees(channel, thread)).length;
			await office.drive("/local/message", {
				...{ user: "ctset-lead", channel, text, ...beside },
				...(thread ? { thread_ts: thread } : {}),
			});
			await office.drive("/local/settle", {});
			const after = (await lead.sees(channel, thread)).slice(before);
			return after
				.filter(({ bot }) => bot)
				.map(linesOf)
				.join("\n");
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
			for (const text of [
				"Sam, could you send me that?",
				"thanks. sam can you bring the papers?",
				"Mary Ann, are you free on the 5th?",
				"ok Priya - will you chair it?",
			])
				expect(await goesOn("ctset-lead", thread, text)).toBe("");
			for (const text of [
				"could you say who chairs it?",
				"thanks, can you tell me who the secretary is?",
				"sorry, who did you say chairs it?",
			])
				expect(await goesOn("ctset-lead", thread, text)).not.toBe("");
			expect(await goesOn("ctset-lead", thread, "@engagement-lead when do we meet?")).toBe("");
			expect(await goesOn("engagement-lead", thread, "when do we meet?")).toBe("");
			expect(await goesOn("engagement-lead", thread, "@Convenor when do we meet?")).toContain(
				"Thu",
			);
			expect(await goesOn("engagement-lead", thread, "and after that?")).not.toBe("");
		});

		it("hears what picks from what it offered or listed, and what puts it right", async () => {
			const member = office.as("guidance-lead");
			const asked = async (text: string) => asks("guidance-lead", text, "general");
			const says = async (thread: string, text: string) =>
				(await member.says("general", text, thread)).reply;
			const which = await asked("@Convenor who chairs the prevent board?");
			expect(await says(which, "the London one")).toContain("Partnerships Chair");
			expect(await says(which, "the pilot idea was a good one")).toBe("");
			const place = await asked("@Convenor who chairs the prevent board?");
			expect(await says(place, "the second one")).toContain("chairs London Prevent board");
			expect(await says(place, "no, I meant the pilot board")).toContain(
				"chairs Prevent pilot board",
			);
			const list = await asked("@Convenor which actions are open for LPB?");
			expect(await says(list, "the second one")).toContain("LPB-2");
			expect(await says(list, "the second one was better")).toBe("");
			const due = await asked("@Convenor what is due for LPB this month?");
			expect(await says(due, "sorry, next month")).toContain("next month (");
			for (const text of ["sorry, running late", "no, that's fine", "no problem", "Monday then"])
				expect(await says(due, text)).toBe("");
		});

		it("goes on from the page that was turned to by the asker alone", async () => {
			const member = office.as("personnel-secretary");
			const thread = await asks("personnel-secretary", "@Convenor what is open?", "general");
			const alone = async () =>
				(await member.sees("general")).findLast(({ ephemeral }) => ephemeral);
			const list = await alone();
			const button = list?.blocks
				?.flatMap(({ block_id, elements = [] }) => elements.map((one) => ({ ...one, block_id })))
				.find(({ text }) => text?.text === "Show the next 20");
			await office.drive("/local/click", {
				...{ user: "personnel-secretary", channel: "general", ts: list?.ts },
				...{ block_id: button?.block_id, action_id: button?.action_id, value: button?.value },
			});
			await office.drive("/local/settle", {});
			const page = await alone();
			const third = (page ? linesOf(page) : "").match(/• ([A-Z]+-\d+)/g)?.[2]?.slice(2) ?? "";
			expect(page?.ts).not.toBe(list?.ts);
			await member.says("general", "@Convenor the third one", thread);
			const told = (await member.sees("general", thread)).findLast(({ ephemeral }) => ephemeral);
			expect(third).not.toBe("");
			expect(told && linesOf(told)).toContain(third);
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
			expect(await says("who is the secretary?")).toContain("didn’t understand");
		});

		it("in a thread under an answer in private goes on from that", async () => {
			const lead = office.as("ctset-lead");
			await lead.says("@app", "when does LPB next meet?");
			const answer = (await lead.sees("@app")).findLast(({ bot }) => bot);
			expect(await goesOnIn("@app", String(answer?.ts), "who is the secretary?")).toContain(
				"Partnerships Secretary",
			);
			expect(await goesOnIn("@app", String(answer?.ts), "and the chair?")).toContain("Chair");
		});

		it("hears what comes with a file or is shown in the channel as well, and no file alone", async () => {
			const files = [{ name: "plan.txt", text: "A plan" }];
			const thread = await asks("ctset-lead", "@Convenor when does the board next meet?");
			const words = "who is the secretary?";
			for (const beside of [{ files }, { reply_broadcast: true }]) {
				expect(await goesOnIn(place, thread, words, beside)).toContain("Partnerships Secretary");
				expect(await goesOnIn("@app", undefined, "who chairs LPB?", beside)).toContain("Chair");
			}
			expect(await goesOnIn("@app", undefined, "", { files })).toBe("");
		});
	},
);
