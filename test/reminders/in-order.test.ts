import { describe, expect, it } from "vitest";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import { openOffice } from "./office.ts";
import { action, board, day } from "./world.ts";

const channelId = "C_LPB";
const unknown = { kind: "channel", channelId, access: "unknown", viewers: [] } as const;

const second = (seconds: number) =>
	new Date(Date.parse("2009-01-29T10:00:00.000Z") + seconds * 1_000).toISOString();

/** A channel of which Slack does not say who reads it. */
const opened = async () => {
	const office = await openOffice();
	await office.save(board());
	office.directory.channels.set(channelId, unknown);
	const add = async (number: number) => {
		const item = action(day("2009-06-01"), { id: `item-${number}`, number });
		await office.save(item);
		await office.announce(item, "added");
	};
	const said = () =>
		office.chat.posts
			.filter((post) => post.channelId === channelId)
			.map(({ text }) => Number(/LPB-(\d+)/.exec(text)?.[1]));
	return { ...office, add, said };
};

describe("what comes after a message whose readers are not known", () => {
	it("waits with it, and is said after it", async () => {
		const { add, until, said, directory } = await opened();
		await add(1);
		await until(second(1));
		directory.channels.delete(channelId);
		await add(2);
		await until(second(14));
		expect(said()).toEqual([]);
		await until(second(20));
		expect(said()).toEqual([1, 2]);
	});

	it("waits with it, however often Slack asked for patience before", async () => {
		const { add, until, said, directory, chat } = await opened();
		directory.channels.delete(channelId);
		const { post } = chat;
		const busy = { is: "refused", reason: "ratelimited", means: "wait", retryAfter: 1 } as const;
		Object.assign(chat, { post: async () => busy });
		await add(1);
		await until(second(20));
		Object.assign(chat, { post });
		directory.channels.set(channelId, unknown);
		await until(second(25));
		directory.channels.delete(channelId);
		await add(2);
		await until(second(60));
		expect(said()).toEqual([1, 2]);
	});

	it("waits for two tries, and no longer", async () => {
		const { add, until, said, directory } = await opened();
		await add(1);
		await until(second(46));
		directory.channels.delete(channelId);
		await add(2);
		await until(second(50));
		expect(said()).toEqual([2]);
		await until(second(120));
		expect(said()).toEqual([2, 1]);
	});

	it("is not said out of turn by whoever learns of its readers first", async () => {
		const { add, until, said, directory, chat } = await opened();
		await add(1);
		await add(2);
		await until(second(1));
		// Asked again a moment later, Slack knows.
		let asked = 0;
		directory.channels.get = () => (asked++ === 0 ? unknown : undefined);
		await until(second(50));
		expect(said()).toEqual([1, 2]);
		const [first, next] = chat.posts.map(({ at }) => Date.parse(at));
		expect((next ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1_000);
	});
});

describe("what somebody is told in private", () => {
	const open = board({ id: "cog", code: "COG", name: "Chief Officer Group" });
	/** They sit on it no more, and may not see what is on its way to them. */
	const panel = board({
		...{ id: "vet", code: "VET", name: "Vetting panel", channelId: undefined },
		...{ visibility: "restricted", memberIds: [] },
	});
	/** Each is put off until a minute of its own after eleven. */
	const opened = async (putOff: readonly (readonly [minute: number, boardId: string])[]) => {
		const office = await openOffice();
		await office.save(board(), open, panel);
		for (const [minute, boardId] of putOff) {
			const number = minute + 1;
			const item = action(day("2009-06-01"), { id: `${boardId}-${number}`, boardId, number });
			await office.save(item);
			await office.snooze(item, {
				...{ destination: "person:own", zone: "Europe/London", by: "Owner" },
				moment: { day: plainDate("2009-01-29"), time: wallTime(`11:0${minute}`) },
			});
		}
		const heard = () => office.chat.posts.filter(({ channelId }) => channelId === "D_U_own");
		const said = () => heard().map(({ text }) => /[A-Z]{3}-\d+/.exec(text)?.[0]);
		return { ...office, heard, said };
	};
	const eleven = (seconds: number) => second(3_600 + seconds);

	it("is said in its order, one message a second, where Slack says who they are a moment later", async () => {
		const { heard, said, until, sleepUntil, directory } = await opened([
			...([
				[0, "lpb"],
				[1, "cog"],
				[2, "lpb"],
				[3, "cog"],
			] as const),
		]);
		sleepUntil(eleven(240));
		let asked = 0;
		directory.standings.get = () => (asked++ === 0 ? "unknown" : undefined);
		await until(eleven(300));
		expect(said()).toEqual(["LPB-1", "COG-2", "LPB-3", "COG-4"]);
		const times = heard().map(({ at }) => Date.parse(at));
		for (const [index, time] of times.entries())
			expect(time - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(1_000);
	});

	/** Whoever asks first where to tell it is not told. */
	const notAtFirst = ({ chat }: Pick<Awaited<ReturnType<typeof opened>>, "chat">) => {
		const { openDirect } = chat;
		let asked = 0;
		const notFirst: typeof openDirect = async (slackId) =>
			asked++ === 0 ? { is: "unknown", reason: "timeout" } : openDirect(slackId);
		Object.assign(chat, { openDirect: notFirst });
	};

	it("does not wait for what they may not see, where Slack cannot say where to tell it", async () => {
		const office = await opened([
			[0, "vet"],
			[1, "lpb"],
			[2, "lpb"],
		]);
		notAtFirst(office);
		office.sleepUntil(eleven(130));
		await office.until(eleven(133));
		expect(office.said()).toEqual(["LPB-2", "LPB-3"]);
	});

	it("does not wait for it where that was due alone, either", async () => {
		const office = await opened([
			[0, "vet"],
			[1, "lpb"],
		]);
		notAtFirst(office);
		office.sleepUntil(eleven(50));
		await office.until(eleven(62));
		expect(office.said()).toEqual(["LPB-2"]);
	});
});

describe("what falls due while others are said", () => {
	/** The waits, in milliseconds, that delivery asked for; the end of its first pass takes two seconds. */
	const busy = async (catchUp?: () => Promise<void>) => {
		const waits: number[] = [];
		const office = await openOffice(undefined, "channel", () => ({
			catchUp,
			timers: {
				after: (milliseconds) => {
					waits.push(milliseconds);
					return () => {};
				},
			},
		}));
		const { overdueUnsettled } = office.ledger;
		Object.assign(office.ledger, {
			overdueUnsettled: (...asked: Parameters<typeof overdueUnsettled>) => {
				if (waits.length === 0) office.clock.set(second(2));
				return overdueUnsettled(...asked);
			},
		});
		await office.save(board());
		for (const number of [1, 2]) {
			const item = action(day("2009-06-01"), { id: `item-${number}`, number });
			await office.save(item);
			await office.announce(item, "added");
		}
		return { ...office, waits };
	};

	it("is taken up at once", async () => {
		const { delivery, chat, waits } = await busy();
		await delivery.tick();
		expect(chat.posts).toHaveLength(1);
		expect(waits.at(-1)).toBe(0);
		await delivery.tick();
		expect(chat.posts).toHaveLength(2);
		expect(waits.at(-1)).toBeGreaterThan(0);
	});

	it("is tried again after a second, where it could not be done", async () => {
		const { delivery, waits } = await busy(async () => {
			throw new Error("the register could not be read");
		});
		await delivery.tick();
		await delivery.tick();
		expect(waits).toEqual([0, 1_000]);
	});
});
