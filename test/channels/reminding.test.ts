import { afterEach, describe, expect, it } from "vitest";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import { killAt } from "../reminders/office.ts";
import { action, board, day, person } from "../reminders/world.ts";
import { openReminded, type Reminded } from "./reminded.ts";

const onTelegram = { surface: "telegram", account: "77" };
const onLine = { surface: "line", account: "U77" };
const beforeReminder = "2009-02-27T06:00:00.000Z";
const afterReminder = "2009-02-28T00:00:00.000Z";

let office: Reminded;
afterEach(() => office.close());

const gol = person("gol", { slackId: undefined });
const theirs = board({ channelId: undefined, secretaryId: "gol", memberIds: ["own", "gol"] });
const hers = action(day("2009-03-06"), { owner: { kind: "person", id: "gol" } });

/** Somebody with no Slack account, linked by a code of the board's, whose action falls due. */
const linked = async (account: object = onTelegram) => {
	office = await openReminded();
	await office.save(gol, theirs, hers);
	await office.link("gol", "lpb", account);
	return office;
};

const settle = () => new Promise((resolve) => setTimeout(resolve, 100));

/** A slow machine may need a while to put it there. */
const put = async (isPut: () => Promise<boolean>): Promise<void> => {
	for (let tries = 0; tries < 50 && !(await isPut()); tries += 1) await settle();
};

/** What is taken once something has been put there; a slow machine may need a while. */
const once = async <T>(take: () => Promise<readonly T[]>): Promise<readonly T[]> => {
	for (let tries = 0; tries < 50; tries += 1) {
		await settle();
		const taken = await take();
		if (taken.length > 0) return taken;
	}
	return [];
};

describe("a partner who has linked an account elsewhere", () => {
	it.each([
		["telegram", onTelegram],
		["line", onLine],
	] as const)("is reminded on %s, once, of what is due", async (surface, account) => {
		const { speak, until, rows } = await linked(account);
		speak();
		await until(afterReminder);
		expect(office[surface].shown).toHaveLength(1);
		expect(office[surface].shown[0]).toMatchObject({ to: account.account });
		expect(office[surface].shown[0]?.text).toMatch(/Draft risk paper/);
		expect(office[surface].shown[0]?.text).toMatch(/Fri 6 March 2009/);
		expect(await rows()).toMatchObject([
			{ state: "sent", channelId: `${surface}:${account.account}`, isRepeat: false },
		]);
	});

	it("is told why it came, until something is answered after it; and may go on from it", async () => {
		const { speak, until, post } = await linked();
		speak();
		const says = async (text: string) =>
			(await post("/conversation", { surface: "telegram", person: "77", text })).json.text;
		expect(await says("why did I get this?")).not.toMatch(/^Why/);
		await until("2009-02-27T09:00:00.000Z");
		expect(await says("why?")).toMatch(/^Why: .*7 days before.*Draft risk paper LPB-14/);
		expect(await says("when is it due?")).toMatch(/Due Fri 6 March 2009/);
		const why = await says("why did I get this?");
		expect(why).toMatch(/^Why: .*Draft risk paper LPB-14\n {2}• .*, meant for /);
		expect(why).not.toMatch(/\/programme|delivery|saved it/);
		expect(await says("why?")).not.toMatch(/^Why/);
		expect(await says("why did it come twice?")).toMatch(/^It came once/);
	});

	it("is left alone where reminders elsewhere are switched off", async () => {
		const { speak, switchOff, until, rows } = await linked();
		await switchOff();
		speak();
		await until(afterReminder);
		expect(office.telegram.shown).toEqual([]);
		expect(
			(await rows()).filter(({ destination }) => destination === "person:gol"),
		).not.toContainEqual(expect.objectContaining({ state: "sent" }));
	});

	it("is reminded in Slack alone, once they have an account there", async () => {
		const { speak, save, until } = await linked();
		await save({ ...person("gol"), linkedFor: ["lpb"] });
		speak();
		await until(afterReminder);
		expect(office.telegram.shown).toEqual([]);
		expect(office.chat.posts.length).toBeGreaterThan(0);
	});

	it("hears of the boards that let them in there, and of no other", async () => {
		const { speak, save, until } = await linked();
		const other = board({
			id: "mcb",
			code: "MCB",
			name: "MPS Contest board",
			channelId: undefined,
			secretaryId: "sec",
			memberIds: ["gol"],
		});
		await save(
			other,
			action(day("2009-03-06"), {
				id: "a2",
				boardId: "mcb",
				title: "Recruit officers",
				owner: hers.owner,
			}),
		);
		speak();
		await until(afterReminder);
		const said = JSON.stringify(office.telegram.shown);
		expect(said).toContain("Draft risk paper");
		expect(said).not.toMatch(/Recruit officers|MCB|Contest/);
		expect(JSON.stringify(office.chat.posts)).toContain("Recruit officers");
	});
});

describe("a reminder elsewhere that is not wanted any more", () => {
	it("is not sent when the link was taken back in the last second", async () => {
		const { unlink, clock, until, post, rows, isPut, delivery } = await linked();
		await until(beforeReminder);
		clock.set((await rows())[0]?.dueAt ?? beforeReminder);
		const ticking = delivery.tick();
		await put(isPut);
		await unlink("gol", "lpb");
		const { json } = await post("/outbox/take", { surfaces: ["telegram"], most: 5, now: true });
		expect(json).toEqual({ messages: [] });
		await ticking;
		expect(office.telegram.shown).toEqual([]);
		expect(await rows()).toContainEqual(
			expect.objectContaining({
				state: "undeliverable",
				detail: "their link outside Slack was taken back",
			}),
		);
	});

	it("is not sent to whoever left the board in the last second", async () => {
		const { save, clock, until, post, rows, isPut, delivery } = await linked();
		await until(beforeReminder);
		clock.set((await rows())[0]?.dueAt ?? beforeReminder);
		const ticking = delivery.tick();
		await put(isPut);
		await save(board({ channelId: undefined, secretaryId: "sec", memberIds: ["own"] }));
		const { json } = await post("/outbox/take", { surfaces: ["telegram"], most: 5, now: true });
		expect(json).toEqual({ messages: [] });
		await ticking;
	});

	it("is not sent when it is done", async () => {
		const { save, speak, until } = await linked();
		await save({
			...hers,
			state: { is: "closed", on: plainDate("2009-02-20"), byId: "gol" } as never,
		});
		speak();
		await until(afterReminder);
		expect(office.telegram.shown).toEqual([]);
	});
});

describe("a service that does not answer well", () => {
	it("which asks for patience is given it, and gets the message once", async () => {
		const { speak, until, rows } = await linked();
		office.telegram.fates.push({ status: 429, body: { parameters: { retry_after: 1 } } });
		speak();
		await until(beforeReminder);
		const due = (await rows())[0]?.dueAt ?? "";
		await until(due);
		expect(office.telegram.shown).toEqual([]);
		expect(await rows()).toMatchObject([{ state: "planned", detail: "telegram 429" }]);
		await new Promise((resolve) => setTimeout(resolve, 1_100));
		await until(afterReminder);
		expect(office.telegram.shown).toHaveLength(1);
		expect(office.telegram.shown[0]?.text).not.toMatch(/Repeat/);
	});

	it("which refuses is not asked again, and somebody is told", async () => {
		const { speak, until, rows } = await linked();
		office.telegram.fates.push({ status: 403, body: { description: "blocked by the user" } });
		speak();
		await until(afterReminder);
		expect(office.telegram.asked()).toBe(1);
		expect(await rows()).toMatchObject([
			{ state: "undeliverable", detail: "Telegram refused it (403)" },
		]);
		expect(JSON.stringify(office.chat.posts)).toContain("Draft risk paper");
	});

	it("of Telegram, lost after it took the message: one repeat, labelled, and never a third", async () => {
		const { speak, until, rows } = await linked();
		office.telegram.fates.push("lost", "lost", "lost");
		speak();
		await until(afterReminder);
		expect(office.telegram.shown).toHaveLength(2);
		expect(office.telegram.shown[0]?.text).not.toMatch(/Repeat/);
		expect(office.telegram.shown[1]?.text).toMatch(/^Repeat: the earlier delivery/);
		expect(office.telegram.shown[1]?.text).toContain(office.telegram.shown[0]?.text);
		expect(await rows()).toMatchObject([
			{
				state: "undeliverable",
				detail: "two messages were handed over, and neither was confirmed",
			},
		]);
	});

	it("of LINE, lost after it took the message: asked again under the same key, and shown once", async () => {
		const { speak, until, rows } = await linked(onLine);
		office.line.fates.push("lost");
		speak();
		await until(afterReminder);
		expect(office.line.asked()).toBe(2);
		expect(office.line.shown).toHaveLength(1);
		expect(await rows()).toMatchObject([{ state: "sent", isRepeat: false }]);
	});

	it("of either, broken: an answer of 500 is not taken for a refusal", async () => {
		const { speak, until } = await linked(onLine);
		office.line.fates.push({ status: 500 });
		speak();
		await until(afterReminder);
		expect(office.line.shown).toHaveLength(1);
	});
});

describe("a process that ends half way", () => {
	it("which nobody runs: nothing is lost, and it is said when somebody speaks there again", async () => {
		const { speak, until, rows } = await linked();
		await until(beforeReminder);
		const due = (await rows())[0]?.dueAt ?? "";
		await until(due);
		expect(await rows()).toMatchObject([
			{ state: "planned", detail: "nobody speaks on telegram now" },
		]);
		speak();
		await until(afterReminder);
		expect(office.telegram.shown).toHaveLength(1);
	});

	it("killed between taking and telling, on Telegram: a labelled repeat follows", async () => {
		const { speak, clock, until, post, rows, delivery } = await linked();
		await until(beforeReminder);
		clock.set((await rows())[0]?.dueAt ?? beforeReminder);
		const ticking = delivery.tick();
		const taken = await once(async () => {
			const { json } = await post("/outbox/take", { surfaces: ["telegram"], most: 5 });
			return json.messages as unknown[];
		});
		expect(taken).toHaveLength(1);
		await ticking;
		expect(await rows()).toMatchObject([{ state: "sending" }]);
		speak();
		await until(afterReminder);
		expect(office.telegram.shown).toHaveLength(1);
		expect(office.telegram.shown[0]?.text).toMatch(/^Repeat: /);
	});

	it("told of late: a report that comes after patience ended settles it, and nothing is repeated", async () => {
		const { speak, clock, until, post, rows, delivery } = await linked();
		await until(beforeReminder);
		clock.set((await rows())[0]?.dueAt ?? beforeReminder);
		const ticking = delivery.tick();
		const [{ id } = { id: "" }] = await once(async () => {
			const { json } = await post("/outbox/take", { surfaces: ["telegram"], most: 5 });
			return json.messages as { id: string }[];
		});
		await ticking;
		await post("/outbox/report", { id, handed: { is: "sent", messageId: "9" } });
		speak();
		await until(afterReminder);
		expect(office.telegram.shown).toEqual([]);
		expect(await rows()).toMatchObject([{ state: "sent", messageTs: "9", isRepeat: false }]);
	});

	it.each(["intended", "re-read", "posted"] as const)(
		"of Convenor itself, killed once it has %s: another one sees to it, and it is said once",
		async (moment) => {
			const { speak, clock, until, rows, worker } = await linked();
			speak();
			await until(beforeReminder);
			clock.set((await rows())[0]?.dueAt ?? beforeReminder);
			await worker("doomed", killAt(moment)).tick();
			await until(afterReminder, worker("second"));
			expect(office.telegram.shown).toHaveLength(1);
			expect(office.telegram.shown[0]?.text).not.toMatch(/Repeat/);
			expect(await rows()).toMatchObject([{ state: "sent" }]);
		},
	);
});

describe("the outbox", () => {
	it("opens to whoever has the secret, reads what is asked, and gives each message to one taker", async () => {
		const { clock, until, post, rows, delivery } = await linked();
		const asked = { surfaces: ["telegram"], most: 5, now: true };
		expect((await post("/outbox/take", asked, "another secret of nobody's")).status).toBe(401);
		expect((await post("/outbox/take", { most: 0 })).status).toBe(400);
		expect((await post("/outbox/report", { id: "x", handed: { is: "eaten" } })).status).toBe(400);
		await until(beforeReminder);
		clock.set((await rows())[0]?.dueAt ?? beforeReminder);
		const ticking = delivery.tick();
		const taken = await once(async () => {
			const both = await Promise.all([post("/outbox/take", asked), post("/outbox/take", asked)]);
			return both.flatMap(({ json }) => json.messages as unknown[]);
		});
		expect(taken).toHaveLength(1);
		await ticking;
	});
});
