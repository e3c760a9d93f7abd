/** Until when a reminder is put off is read where it is put off: with its reader, or in its board's own channel. */
import { afterEach, describe, expect, it } from "vitest";
import type { Served } from "../../src/assistant/dispatch.ts";
import { press } from "../../src/assistant/press.ts";
import { openDemonstration } from "../../src/cli/demonstration.ts";
import { simulatedClock } from "../../src/clock.ts";
import { readSettings } from "../../src/config.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { partsWithoutSlack } from "../../src/main.ts";
import { openLog } from "../../src/ops/log.ts";

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
	for (const one of open.splice(0)) await one.close();
});

const said = (served: Served): string =>
	served.is === "message" ? served.message.text : "a form was opened";

/** The secretary of the London Prevent board, whose board stays in London, at that moment and in that zone. */
const opened = async (now: string, zone: string) => {
	const practice = await openDemonstration(readSettings({}));
	open.push(practice);
	const { store, desk, roster } = practice;
	const clock = simulatedClock(instant(now));
	const parts = partsWithoutSlack({ store, desk, directory: roster, clock, log: openLog("error") });
	const people = await store.as({ kind: "operator" }).people();
	const secretary = people.find(({ handle }) => handle === "partnerships-secretary");
	if (!secretary?.slackId) throw new Error("no secretary");
	const { slackId } = secretary;
	const author = { name: "Secretary", through: "test" };
	await store.change({ audience: { kind: "operator" }, author, now: clock.now() }, (register) =>
		register.save({ ...secretary, zone }),
	);
	const snoozes = async (until: string, channel?: string) => {
		const channelId = channel && roster.channelOf(channel);
		const value = { item: "LPB-2", until };
		return said(
			await press(parts, { id: "do:action snooze", value, asker: { slackId, channelId } }),
		);
	};
	return snoozes;
};

describe("a reminder that is put off in private", () => {
	it("comes tomorrow as its reader counts the days, whose day began before the board's", async () => {
		const snoozes = await opened("2009-01-28T19:30:00Z", "Pacific/Auckland");
		expect(await snoozes("tomorrow")).toContain(
			"until Fri 30 January 2009, 08:30 (Pacific/Auckland)",
		);
		expect(await snoozes("tomorrow at 3pm")).toContain("until Fri 30 January 2009, 15:00 (Pacific");
		expect(await snoozes("today at 3pm")).toContain("until Thu 29 January 2009, 15:00 (Pacific");
	});
	it("comes on the Monday that is next for its reader, on whose Sunday the board's has begun", async () => {
		const snoozes = await opened("2009-02-02T01:00:00Z", "America/New_York");
		expect(await snoozes("Monday")).toContain(
			"until Mon 2 February 2009, 08:30 (America/New_York)",
		);
	});
	it("comes on a working day, and says so, unless its day was named", async () => {
		const snoozes = await opened("2009-01-30T10:00:00Z", "Europe/London");
		expect(await snoozes("tomorrow")).toMatch(
			/until Mon 2 February 2009, 08:30 \(Europe\/London\)\. Sat 31 January 2009 is no working day\./,
		);
		expect(await snoozes("Saturday")).toMatch(
			/until Sat 31 January 2009, 08:30 \(\S+\)\.(?! \w+ 31)/,
		);
	});
	it("is refused with a day that would be taken", async () => {
		const snoozes = await opened("2009-01-30T10:00:00Z", "Europe/London");
		const refused = await snoozes("soonish");
		const example = /“(Tue \d+ \w+)”/.exec(refused)?.[1] ?? "";
		expect(await snoozes(example)).toContain(`until ${example} 2009`);
	});
});

describe("a reminder that is put off in its board's own channel", () => {
	it("comes as the board counts the days, wherever the asker is", async () => {
		const snoozes = await opened("2009-01-28T19:30:00Z", "Pacific/Auckland");
		const here = "london-prevent-board";
		expect(await snoozes("tomorrow", here)).toContain(
			"until Thu 29 January 2009, 09:00 (Europe/London)",
		);
		expect(await snoozes("tomorrow", "general")).toContain(
			"until Fri 30 January 2009, 08:30 (Pacific",
		);
	});
});
