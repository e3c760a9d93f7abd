import { describe, expect, it } from "vitest";
import { enrol } from "../../src/usecases/person/enrol.ts";
import { noteLeaving } from "../../src/usecases/person/leaving.ts";
import { zoneSweep } from "../../src/usecases/person/zones.ts";
import { openOffice } from "./office.ts";
import { action, at, board, day, people, person } from "./world.ts";

type Office = Awaited<ReturnType<typeof openOffice>>;

/** Slack knows these zones, and counts how often it is asked. */
const opened = async (zones: Readonly<Record<string, string | undefined>>) => {
	const office = await openOffice("2009-01-29T10:00:00Z", "usual");
	const asked: string[] = [];
	const directory: Office["directory"] = {
		...office.directory,
		profile: async (slackId) => {
			asked.push(slackId);
			const zone = slackId in zones ? zones[slackId] : "Europe/London";
			return { name: "Named otherwise", handle: "otherwise", zone };
		},
	};
	const sweep = zoneSweep({ store: office.store, directory });
	const zoneOf = async (id: string) =>
		(await office.store.as({ kind: "operator" }).people()).find((one) => one.id === id)?.zone;
	return { ...office, sweep, asked, zoneOf };
};

describe("the zones of those who were never told of", () => {
	it("are asked for, and their mornings follow", async () => {
		const office = await opened({ U_own: "America/New_York" });
		await office.save(
			board({ reminders: { weeklyDigest: "off", escalation: {} } }),
			action(day("2009-03-06")),
		);
		await office.sweep(office.clock.now());
		expect(await office.zoneOf("own")).toBe("America/New_York");
		await office.until("2009-02-27T20:00:00.000Z");
		const mine = office.chat.posts.filter(({ channelId }) => channelId === "D_U_own");
		expect(mine.map((post) => post.at)).toEqual(["2009-02-27T13:30:00.000Z"]);
	});
	it("stay as they are where Slack does not say", async () => {
		const office = await opened({ U_own: undefined });
		await office.save(person("own", { zone: "Asia/Tokyo" }));
		await office.sweep(office.clock.now());
		expect(await office.zoneOf("own")).toBe("Asia/Tokyo");
	});
	it("are none any more of whoever left, whose day is kept until they are back", async () => {
		const office = await opened({});
		let standing: "deactivated" | "member" | "unknown" = "unknown";
		const directory: Office["directory"] = {
			...office.directory,
			viewer: async (slackId) => ({ ...(await office.directory.viewer(slackId)), standing }),
			profile: async () => ({ name: "Own", handle: "own", zone: undefined }),
		};
		const leftOn = async () =>
			(await office.store.as({ kind: "operator" }).people()).find(({ id }) => id === "own")?.leftOn;
		const note = (now: string) =>
			noteLeaving("U_own", { store: office.store, directory, now: at(now) });
		await note("2009-01-28T10:00:00Z");
		expect(await leftOn()).toBeUndefined();
		standing = "deactivated";
		await zoneSweep({ store: office.store, directory })(at("2009-01-29T10:00:00Z"));
		await note("2009-01-30T10:00:00Z");
		expect(await leftOn()).toBe("2009-01-29");
		standing = "member";
		await note("2009-02-02T10:00:00Z");
		expect(await leftOn()).toBeUndefined();
	});
	it("are asked for again in ten minutes where Slack did not answer", async () => {
		const office = await opened({});
		let isAway = true;
		const directory = {
			...office.directory,
			profile: async () =>
				isAway ? undefined : { name: "Own", handle: "own", zone: "America/New_York" },
		};
		const sweep = zoneSweep({ store: office.store, directory });
		await sweep(at("2009-01-29T10:00:00Z"));
		isAway = false;
		await sweep(at("2009-01-29T10:09:00Z"));
		expect(await office.zoneOf("own")).toBe("Europe/London");
		await sweep(at("2009-01-29T10:11:00Z"));
		expect(await office.zoneOf("own")).toBe("America/New_York");
	});
	it("follow one person's failure by nobody else's, and that one is asked for again in ten minutes", async () => {
		const office = await opened({ U_sec: "Asia/Tokyo", U_own: "America/New_York" });
		let isBroken = true;
		const directory = {
			...office.directory,
			profile: async (slackId: string) => {
				if (isBroken && slackId === "U_sec") throw new Error("no answer");
				const zone = slackId === "U_sec" ? "Asia/Tokyo" : "America/New_York";
				return { name: "Own", handle: "own", zone };
			},
		};
		const sweep = zoneSweep({ store: office.store, directory });
		await expect(sweep(at("2009-01-29T10:00:00Z"))).rejects.toThrow("no answer");
		expect(await office.zoneOf("own")).toBe("America/New_York");
		isBroken = false;
		await sweep(at("2009-01-29T10:11:00Z"));
		expect(await office.zoneOf("sec")).toBe("Asia/Tokyo");
	});
	it("that this machine does not know change nothing, and nobody is without reminders for it", async () => {
		const office = await opened({ U_own: "Luna/Tranquillity", U_new: "Luna/Tranquillity" });
		const { directory } = office;
		await office.sweep(office.clock.now());
		expect(await office.zoneOf("own")).toBe("Europe/London");
		const ids = () => "new";
		const now = office.clock.now();
		const profile = async () => ({ name: "New", handle: "new", zone: "Luna/Tranquillity" });
		const asking = { ...office, directory: { ...directory, profile }, ids, now, asker: "U_new" };
		await enrol(["U_new"], asking);
		expect(await office.zoneOf("new")).toBe("Europe/London");
		await office.save(person("own", { zone: "Luna/Tranquillity" }));
		await office.save(
			board({ reminders: { weeklyDigest: "off", escalation: {} } }),
			action(day("2009-03-06")),
		);
		await office.until("2009-02-27T20:00:00.000Z");
		const mine = office.chat.posts.filter(({ channelId }) => channelId === "D_U_own");
		expect(mine.map((post) => post.at)).toEqual(["2009-02-27T08:30:00.000Z"]);
	});
	it("are asked for many at once, and of each person again a day later", async () => {
		const office = await opened({});
		await office.save(...Array.from({ length: 60 }, (_, n) => person(`x${n}`)));
		const everyone = people.length + 60;
		const ask = async (time: string, on = "2009-01-29") => {
			office.asked.length = 0;
			await office.sweep(at(`${on}T${time}Z`));
			return office.asked.length;
		};
		expect(await ask("10:00:00")).toBe(50);
		expect(await ask("10:00:30")).toBe(0);
		expect(await ask("10:01:00")).toBe(everyone - 50);
		expect(await ask("10:02:00")).toBe(0);
		expect(await ask("22:00:00")).toBe(0);
		expect(await ask("10:00:00", "2009-01-30")).toBe(50);
		// A clock that was set back asks anew.
		expect(await ask("04:00:00", "2009-01-20")).toBeGreaterThan(0);
	});
});
