/** A restored register says nothing again that its lost other self has said, however long ago and in however busy a place. */
import type { WebClient } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { FoundMarks, Messenger } from "../../src/reminders/deliver/messenger.ts";
import { markers } from "../../src/reminders/ledger/ledger.ts";
import { markReader } from "../../src/slack/messenger/history.ts";
import type { Chat } from "./chat.ts";
import { openOffice } from "./office.ts";
import { action, board, day } from "./world.ts";

const matters = [board(), action(day("2009-03-06"))];

/** Has said three reminders of its action. */
const lostOffice = async () => {
	const office = await openOffice();
	await office.save(...matters);
	await office.until("2009-03-10T12:00:00.000Z");
	expect(office.chat.posts).toHaveLength(3);
	return office;
};

const copyBeside = async (messenger: Messenger, madeAt: string) => {
	const copy = await openOffice(undefined, "channel", () => ({ messenger }));
	await copy.save(...matters);
	await copy.ledger.mark(markers.restored, madeAt);
	copy.sleepUntil("2009-03-10T12:00:00.000Z");
	return copy;
};

const marksIn = (chat: Chat, from: string): ReadonlyMap<string, string> =>
	new Map(
		chat.posts
			.filter(({ at }) => at >= from)
			.flatMap(({ ts, marks }) => marks.map((mark) => [mark, ts] as const)),
	);

const inChannel = (chat: Chat) => chat.posts.filter(({ channelId }) => channelId === "C_LPB");

describe("a restored register", () => {
	it("looks as far back as anything was due, where the backup was made before anybody spoke", async () => {
		const { chat } = await lostOffice();
		const findMarks: Messenger["findMarks"] = async (_, since) => ({
			is: "read",
			messages: marksIn(chat, since),
		});
		const copy = await copyBeside({ ...chat, findMarks }, "");
		await copy.until("2009-03-10T13:00:00.000Z");
		expect(chat.posts).toHaveLength(3);
		const states = copy.ledger.all().filter(({ dueAt }) => dueAt < "2009-03-10");
		expect(states.map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
	});

	it("settles what it finds in a long history at once, and says nothing else until all of it is read", async () => {
		const { chat } = await lostOffice();
		const all = [...marksIn(chat, "")];
		let looks = 0;
		const findMarks = async (): Promise<FoundMarks> => {
			looks += 1;
			const messages = new Map(all.slice(-looks));
			return { is: "read", messages, isPartial: looks < 100 };
		};
		const copy = await copyBeside({ ...chat, findMarks }, "2009-02-01T09:00:00.000Z");
		await copy.until("2009-03-10T12:30:00.000Z");
		expect(inChannel(chat)).toHaveLength(3);
		const states = copy.ledger.all().filter(({ dueAt }) => dueAt < "2009-03-10");
		expect(states.every(({ state }) => state === "sent" || state === "superseded")).toBe(true);
	});

	it("waits for the rest of a long history before it says what is not in it yet", async () => {
		const { chat } = await lostOffice();
		chat.posts.length = 0;
		let looks = 0;
		const findMarks = async (): Promise<FoundMarks> => {
			looks += 1;
			return { is: "read", messages: new Map(), isPartial: looks <= 100 };
		};
		const copy = await copyBeside({ ...chat, findMarks }, "2009-02-01T09:00:00.000Z");
		await copy.until("2009-03-10T12:15:00.000Z");
		expect(looks).toBeGreaterThan(50);
		expect(inChannel(chat)).toEqual([]);
		await copy.until("2009-03-10T12:30:00.000Z");
		expect(inChannel(chat)).toHaveLength(1);
	});
});

/** A channel in which one thing after another was said, some of it by us. */
const busyChannel = (count: number, marked: Readonly<Record<number, string>>) => {
	const said = Array.from({ length: count }, (_, index) => ({
		ts: `${1_233_300_000 + index}.000000`,
		...(marked[index]
			? {
					metadata: {
						event_type: "convenor_delivery",
						event_payload: { delivery_id: `d-${index}`, marks: marked[index] },
					},
				}
			: {}),
	})).reverse();
	let calls = 0;
	const refused = new Set<number>();
	const history = async (asked: { latest?: string; cursor?: string; limit: number }) => {
		calls += 1;
		if (refused.has(calls)) throw new Error("no answer");
		const { latest = "9", cursor = "0", limit } = asked;
		const all = said.filter(({ ts }) => ts < latest);
		const end = Number(cursor) + limit;
		const next_cursor = end < all.length ? String(end) : "";
		return {
			ok: true,
			messages: all.slice(Number(cursor), end),
			response_metadata: { next_cursor },
		};
	};
	return { client: { conversations: { history } } as unknown as WebClient, refused };
};

describe("the marks of a channel's history", () => {
	const reach = { channelId: "C1", since: instant("2009-01-29T09:00:00Z") };
	const marked = { 10: "early both", 2500: "middle", 4900: "late both" };

	it("are read on from look to look, and those of the first message that carries one stay", async () => {
		const { client } = busyChannel(5_000, marked);
		const look = markReader(client);
		const looks = [await look(reach), await look(reach), await look(reach)];
		const found = looks.map((one) => (one.is === "read" ? [...one.messages.keys()].sort() : []));
		expect(found).toEqual([
			["both", "late"],
			["both", "late", "middle"],
			["both", "early", "late", "middle"],
		]);
		expect(looks.map((one) => one.is === "read" && one.isPartial)).toEqual([true, true, false]);
		const [, , last] = looks;
		expect(last?.is === "read" && last.messages.get("both")).toBe("1233300010.000000");
	});

	it("are kept where a look was cut short, and read anew once all was read", async () => {
		const { client, refused } = busyChannel(3_000, marked);
		refused.add(1).add(5);
		const look = markReader(client);
		expect(await look(reach)).toMatchObject({ is: "unreadable" });
		expect(await look(reach)).toMatchObject({ is: "read", isPartial: true });
		const rest = await look(reach);
		expect(rest).toMatchObject({ is: "read", isPartial: true });
		expect(await look(reach)).toMatchObject({ is: "read", isPartial: false });
		expect(await look(reach)).toMatchObject({ is: "read", isPartial: true });
	});
});
