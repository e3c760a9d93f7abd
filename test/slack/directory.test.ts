/** Who is who in Slack, asked within what Slack allows a minute, and never guessed where it cannot be asked. */
import { afterEach, describe, expect, it } from "vitest";
import { slackDirectory } from "../../src/slack/directory/directory.ts";
import { slackMessenger } from "../../src/slack/messenger/messenger.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import { clientFor } from "../local-slack/client.ts";
import { START, type Stage, stage, world } from "../local-slack/sample.ts";
import { movableClock } from "../reminders/world.ts";

const [someone] = world.users;
const everybody = Array.from({ length: 250 }, (_, index) => ({
	...someone,
	...{ id: `U1${index}`, team: "T1", name: `p${index}`, real_name: `Person ${index}` },
	...{ title: "", tz: "Europe/London", standing: "member" as const, is_admin: false },
}));
const ids = everybody.map(({ id }) => id);
const channelIds = Array.from({ length: 60 }, (_, index) => `CB${index}`);
const crowded = {
	...world,
	users: [...world.users, ...everybody],
	channels: [
		...world.channels,
		{ id: "CALL", name: "everybody", kind: "public" as const, members: ["@app", ...ids] },
		...channelIds.map((id, index) => ({
			...{ id, name: `board-${index}`, kind: "private" as const },
			members: ["@app", ids[index] ?? ""],
		})),
	],
};

let there: Stage | undefined;
afterEach(() => there?.end());

/** Leaves out of each answer what is named so. */
const without =
	(names: readonly string[]): typeof fetch =>
	async (url, init) => {
		const answer = await fetch(url, init);
		if (!/users\.(?:list|conversations)$/.test(String(url))) return answer;
		const text = JSON.stringify(await answer.json(), (key, value) =>
			names.includes(key) ? undefined : value,
		);
		return new Response(text, answer);
	};

const opened = async (leftOut: readonly string[] = []) => {
	there = await stage({ world: crowded });
	const { slack, hand } = there;
	const clock = movableClock(START);
	const client = clientFor(slack.apiUrl, slack.botToken, { fetch: without(leftOut) });
	const { store } = openMemoryStore();
	const { teamId, botUserId } = slack;
	const directory = slackDirectory({ client, clock, store, teamId, botUserId });
	const { forReminders, asking } = directory;
	const messenger = slackMessenger({ posting: client, reading: client, asking });
	const calls = async (method: string) =>
		(await hand.log("api")).filter(({ type }) => type === method);
	const limited = async () =>
		(await hand.log("api")).filter(({ response }) => response.error === "ratelimited");
	const fault = (body: object) => hand.post("fault", body);
	const endFaults = () => fetch(`${slack.url}/local/fault`, { method: "DELETE" });
	return { directory, forReminders, messenger, clock, hand, calls, limited, fault, endFaults };
};

const second = (seconds: number) => new Date(Date.parse(START) + seconds * 1_000).toISOString();

describe("many that reminders ask about at once", () => {
	it("people of one channel are known by few calls", async () => {
		const { forReminders, calls, limited } = await opened();
		const audience = await forReminders.channel("CALL");
		expect(audience.access).toBe("public");
		expect(audience.viewers).toHaveLength(250);
		expect(new Set(audience.viewers.map(({ standing }) => standing))).toEqual(new Set(["member"]));
		expect(await calls("users.info")).toEqual([]);
		expect(await limited()).toEqual([]);
	});

	it("profiles of all, before a morning, are read by the page", async () => {
		const { forReminders, calls, limited } = await opened();
		const profiles = await Promise.all(ids.map(forReminders.profile));
		expect(new Set(profiles.map((one) => one?.zone))).toEqual(new Set(["Europe/London"]));
		expect(await calls("users.info")).toEqual([]);
		expect((await calls("users.list")).length).toBeLessThan(4);
		expect(await limited()).toEqual([]);
	});

	it("channels are known without being told to wait", async () => {
		const { forReminders, limited } = await opened();
		const audiences = await Promise.all(channelIds.map(forReminders.channel));
		expect(new Set(audiences.map(({ access }) => access))).toEqual(new Set(["private"]));
		expect(audiences.flatMap(({ viewers }) => viewers).map(({ standing }) => standing)).toEqual(
			channelIds.map(() => "member"),
		);
		expect(await forReminders.presence("CB59")).toBe("there");
		expect(await limited()).toEqual([]);
	});

	it("people one after another are known, and where to write to them once it was opened", async () => {
		const { forReminders, messenger, limited, calls } = await opened();
		const some = ids.slice(0, 40);
		for (const id of some) {
			expect((await forReminders.viewer(id)).standing).toBe("member");
			expect(await messenger.openDirect(id)).toMatchObject({ is: "opened" });
			expect(await messenger.openDirect(id)).toMatchObject({ is: "opened" });
		}
		expect(await calls("conversations.open")).toHaveLength(40);
		expect(await limited()).toEqual([]);
	});

	it("are asked for one by one where a list leaves out what matters", async () => {
		const { forReminders, calls } = await opened(["is_restricted", "is_ext_shared"]);
		const some = channelIds.slice(0, 32);
		const audiences = await Promise.all(some.map(forReminders.channel));
		expect(new Set(audiences.map(({ access }) => access))).toEqual(new Set(["private"]));
		expect(audiences.flatMap(({ viewers }) => viewers).map(({ standing }) => standing)).toEqual(
			some.map(() => "member"),
		);
		expect(await calls("conversations.info")).toHaveLength(32);
		expect(await calls("users.info")).toHaveLength(32);
		expect(await calls("users.list")).not.toEqual([]);
	});

	it("are known without being told to wait, however much people have just asked", async () => {
		const { directory, forReminders, limited, calls } = await opened();
		for (const id of ids.slice(0, 80)) await directory.viewer(id);
		for (const id of channelIds.slice(0, 45)) await directory.channel(id);
		for (const id of ids.slice(80, 160))
			expect((await forReminders.viewer(id)).standing).toBe("member");
		for (const id of channelIds.slice(45))
			expect((await forReminders.channel(id)).access).toBe("private");
		expect(await limited()).toEqual([]);
		expect((await calls("users.info")).length).toBeLessThan(60);
	});

	it("private conversations that there are already are not opened anew", async () => {
		const { messenger } = await opened();
		for (const id of ids.slice(0, 30)) await messenger.openDirect(id);
		const again = await openedAgain();
		for (const id of ids.slice(0, 30)) await again.messenger.openDirect(id);
		expect(await again.calls("conversations.open")).toHaveLength(30);
	});

	it("too many of them are told when to come back, each at a moment of its own", async () => {
		const { messenger, clock } = await opened();
		for (const id of ids.slice(0, 40)) await messenger.openDirect(id);
		const waits = [];
		for (const id of ids.slice(40, 85)) {
			const answer = await messenger.openDirect(id);
			waits.push(answer.is === "refused" && answer.retryAfter);
		}
		expect(new Set(waits.slice(0, 40))).toEqual(new Set([60]));
		expect(new Set(waits.slice(40))).toEqual(new Set([120]));
		clock.set(second(61));
		expect(await messenger.openDirect(ids[40] ?? "")).toMatchObject({ is: "opened" });
	});
});

const openedAgain = async () => {
	const { slack, hand } = there as Stage;
	const client = clientFor(slack.apiUrl, slack.botToken);
	const { store } = openMemoryStore();
	const clock = movableClock(START);
	const { asking } = slackDirectory({ ...{ client, clock, store }, ...slack });
	const messenger = slackMessenger({ posting: client, reading: client, asking });
	const calls = async (method: string) =>
		(await hand.log("api")).filter(({ type }) => type === method);
	return { messenger, calls };
};

describe("where Slack asks for patience", () => {
	it("reminders learn how long, and whoever waits for an answer is answered", async () => {
		const { directory, forReminders, fault, calls } = await opened();
		await fault({ kind: "rate-limit", method: "users.info", seconds: 1, times: 2 });
		expect(await forReminders.viewer("U2")).toMatchObject({ standing: "unknown", askAfter: 1 });
		expect(await forReminders.viewer("U2")).toMatchObject({ standing: "unknown", askAfter: 1 });
		expect(await calls("users.info")).toHaveLength(1);
		expect(await directory.viewer("U2")).toMatchObject({ standing: "member" });
		expect(await forReminders.viewer("U2")).toMatchObject({ standing: "member" });
	});

	it("a channel is unknown, and says when to ask again", async () => {
		const { forReminders, fault, clock } = await opened();
		await fault({ kind: "rate-limit", method: "conversations.members", seconds: 7 });
		expect(await forReminders.channel("C1")).toMatchObject({ access: "unknown", askAfter: 7 });
		clock.set(second(8));
		await fault({ kind: "rate-limit", method: "users.info", seconds: 9 });
		const { viewers } = await forReminders.channel("C3");
		expect(viewers.some(({ askAfter }) => askAfter === 9)).toBe(true);
	});
});

describe("where Slack does not answer", () => {
	it("at all, it is asked again after as long as it was silent", async () => {
		const { forReminders, messenger, fault, endFaults, clock, calls } = await opened();
		await fault({ kind: "server-error", times: 1_000 });
		expect(await forReminders.viewer("U2")).toEqual({
			...{ slackId: "U2", personId: undefined, standing: "unknown", administrator: false },
		});
		expect(await forReminders.viewer("U2")).toMatchObject({ askAfter: 15 });
		clock.set(second(70));
		expect(await forReminders.channel("C1")).toMatchObject({ access: "unknown", askAfter: 70 });
		clock.set(second(3_000));
		const before = (await calls("users.info")).length;
		for (let time = 0; time < 4; time++)
			expect(await forReminders.viewer("U2")).toMatchObject({ askAfter: 120 });
		expect(await calls("users.info")).toHaveLength(before + 1);
		expect(await messenger.openDirect("U2")).toMatchObject({ is: "refused", retryAfter: 120 });
		await endFaults();
		clock.set(second(3_005));
		expect(await forReminders.viewer("U2")).toMatchObject({ standing: "member" });
	});

	it("about one channel alone, that is said of the channel", async () => {
		const { forReminders, fault } = await opened();
		const method = "conversations.info";
		await fault({ kind: "server-error", method, channel: "C1", times: 1_000 });
		for (let time = 0; time < 3; time++) {
			expect((await forReminders.channel("C1")).askAfter).toBeUndefined();
			expect((await forReminders.channel("C2")).access).toBe("private");
		}
	});

	it("with anything but a refusal, a refusal is told from it", async () => {
		const { forReminders } = await opened();
		const audience = await forReminders.channel("C404");
		expect(audience).toEqual({
			kind: "channel",
			channelId: "C404",
			access: "unknown",
			viewers: [],
		});
		expect(await forReminders.presence("C404")).toBe("not-there");
	});
});

describe("what is said to have changed", () => {
	it("is asked for again, and nothing else is", async () => {
		const { directory, calls } = await opened();
		await directory.viewer("U1");
		await directory.viewer("U2");
		directory.forget({ slackId: "U2" });
		await directory.viewer("U1");
		await directory.viewer("U2");
		const asked = (await calls("users.info")).map(({ request }) => request.user);
		expect(asked).toEqual(["U1", "U2", "U2"]);
	});

	it("a membership is, and a minute later everything", async () => {
		const { forReminders, directory, hand, clock, calls } = await opened();
		const of = async (channelId: string) => (await forReminders.channel(channelId)).viewers.length;
		expect([await of("C1"), await of("C2")]).toEqual([3, 1]);
		await hand.post("world", { change: "leave", channel: "C1", user: "U3" });
		directory.forget({ slackId: "U3", channelId: "C1" });
		await of("C2");
		expect((await calls("conversations.members")).length).toBe(2);
		await of("C1");
		expect((await calls("conversations.members")).length).toBe(3);
		clock.set(second(61));
		await of("C1");
		expect((await calls("conversations.members")).length).toBe(4);
	});
});
