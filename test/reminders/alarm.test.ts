/** Whoever looks after the workspace hears of what is past due and has not gone out: once, and not where it has since. */
import { describe, expect, it } from "vitest";
import { openOffice } from "./office.ts";
import { action, board, day, viewer } from "./world.ts";

/** Slack asks for patience with the board's channel for twenty minutes. */
const stuckOffice = async (visibility: "open" | "restricted" = "open") => {
	const office = await openOffice();
	const viewers = [viewer("sec"), viewer("own"), viewer("chair")];
	const channel = { kind: "channel", channelId: "C_LPB", access: "private", viewers } as const;
	office.directory.channels.set("C_LPB", channel);
	await office.save(board({ visibility }), action(day("2009-03-06")));
	await office.until("2009-02-27T08:59:00.000Z");
	const { post } = office.chat;
	const busy = { is: "refused", reason: "ratelimited", means: "wait", retryAfter: 20 } as const;
	const state = { isBusy: true };
	Object.assign(office.chat, {
		post: (letter: Parameters<typeof post>[0]) =>
			letter.channelId === "C_LPB" && state.isBusy ? Promise.resolve(busy) : post(letter),
	});
	const pass = async (time: string) => {
		office.sleepUntil(`2009-02-27T${time}:00.000Z`);
		await office.delivery.tick();
		await office.delivery.tick();
	};
	const told = () =>
		office.chat.posts.filter(({ channelId }) => channelId === "D_U_admin").map(({ text }) => text);
	return { ...office, pass, told, state };
};

describe("a reminder that does not go out, however it is tried", () => {
	it("is told to an administrator once, however long it stays so", async () => {
		const office = await stuckOffice();
		for (const time of ["09:00", "09:05", "09:10", "09:14", "09:17", "09:18"])
			await office.pass(time);
		expect(office.told()).toHaveLength(1);
		expect(office.told()[0]).toContain("A reminder is past due and not posted yet");
		expect(office.told()[0]).toContain("Draft risk paper LPB-14");
		for (const time of ["09:30", "09:50", "10:10", "10:30", "11:30"]) await office.pass(time);
		expect(office.told()).toHaveLength(1);
	});
	it("is told without a word of a restricted board's affairs", async () => {
		const office = await stuckOffice("restricted");
		for (const time of ["09:00", "09:05", "09:10", "09:17", "09:18"]) await office.pass(time);
		expect(office.told()[0]).toContain("One of a restricted board.");
		expect(office.told().join()).not.toContain("LPB");
	});
	it("is not told where it goes out before anybody could be told", async () => {
		const office = await stuckOffice();
		for (const time of ["09:00", "09:05", "09:10"]) await office.pass(time);
		office.sleepUntil("2009-02-27T09:17:00.000Z");
		await office.delivery.tick();
		office.state.isBusy = false;
		await office.pass("09:18");
		const stuck = office.ledger.all().filter(({ rule }) => rule.startsWith("told:stuck:"));
		expect(office.told().length + stuck.filter(({ state }) => state === "cancelled").length).toBe(
			1,
		);
	});
	it("is not told where it may be out already and is still looked for, however late it was", async () => {
		const office = await stuckOffice();
		for (const time of ["09:00", "09:05", "09:10", "09:14"]) await office.pass(time);
		office.state.isBusy = false;
		const lost = { is: "unknown", reason: "the answer was lost" } as const;
		const { post } = office.chat;
		Object.assign(office.chat, {
			post: async (letter: Parameters<typeof post>[0]) => {
				await post(letter);
				return lost;
			},
		});
		await office.pass("09:16");
		expect(office.ledger.all().some(({ state }) => state === "sending")).toBe(true);
		expect(office.ledger.all().filter(({ rule }) => rule.startsWith("told:stuck:"))).toEqual([]);
	});
	it("is not told where it went out in time", async () => {
		const office = await stuckOffice();
		office.state.isBusy = false;
		for (const time of ["09:00", "09:05", "09:10", "09:17", "09:18"]) await office.pass(time);
		expect(office.told()).toEqual([]);
	});
});
