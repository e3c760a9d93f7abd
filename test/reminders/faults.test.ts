import { describe, expect, it } from "vitest";
import type { FailpointName } from "../../src/reminders/deliver/delivery-context.ts";
import { secondsLater } from "../../src/reminders/instants.ts";
import { killAt, openOffice } from "./office.ts";
import { action, at, board, day, meeting, viewer } from "./world.ts";

const due = "2009-02-27T09:00:00.000Z";

/** One action, whose first reminder is due at nine on 27 February. */
const opened = async () => {
	const office = await openOffice();
	await office.save(board(), action(day("2009-03-06")));
	return office;
};
const stateOf = (office: Awaited<ReturnType<typeof opened>>) =>
	office.ledger.all().find(({ rule }) => rule === "due:7-days-before");

describe("when an answer is lost", () => {
	it("after the message was accepted, it is found in the history and not posted again", async () => {
		const office = await opened();
		office.chat.troubles.push("lost answer");
		await office.until("2009-02-27T09:05:00.000Z");
		expect(office.chat.posts).toHaveLength(1);
		expect(stateOf(office)).toMatchObject({ state: "sent", messageTs: office.chat.posts[0]?.ts });
	});

	it("and the message was not accepted, it is looked for twice and posted again under the same id", async () => {
		const office = await opened();
		office.chat.troubles.push("never arrived");
		await office.until("2009-02-27T09:05:00.000Z");
		expect(office.chat.posts.map(({ at }) => at)).toEqual(["2009-02-27T09:00:25.000Z"]);
		expect(stateOf(office)).toMatchObject({
			state: "sent",
			deliveryId: office.chat.posts[0]?.deliveryId,
		});
		expect(office.chat.posts[0]?.text).not.toContain("Repeat");
	});

	it("and the history cannot be read for ten minutes, it is posted again and says that it is a repeat", async () => {
		const office = await opened();
		office.chat.troubles.push("lost answer");
		office.chat.history = "unreadable";
		await office.until("2009-02-27T09:30:00.000Z");
		expect(office.chat.posts).toHaveLength(2);
		expect(office.chat.posts[1]?.at).toBe("2009-02-27T09:10:15.000Z");
		expect(office.chat.posts[1]?.text).toContain(
			"Repeat: the earlier delivery could not be confirmed.",
		);
	});

	it("and the history lags, the later copy is deleted once both can be seen", async () => {
		const office = await opened();
		office.chat.troubles.push("lost answer");
		office.chat.history = "lagging";
		await office.until("2009-02-27T09:01:00.000Z");
		expect(office.chat.posts).toHaveLength(2);
		const [first] = office.chat.posts;
		office.chat.history = "readable";
		await office.until("2009-02-27T09:10:00.000Z");
		expect(office.chat.posts).toEqual([first]);
		expect(stateOf(office)).toMatchObject({ state: "sent", messageTs: first?.ts });
	});

	it("and the later copy cannot be seen or deleted at first, it is looked for again until it is gone", async () => {
		const office = await opened();
		office.chat.troubles.push("lost answer");
		office.chat.history = "lagging";
		await office.until("2009-02-27T09:01:00.000Z");
		const [first] = office.chat.posts;
		office.chat.history = "unreadable";
		await office.until("2009-02-27T09:20:00.000Z");
		office.chat.history = "readable";
		const { remove } = office.chat;
		let refusals = 2;
		Object.assign(office.chat, {
			remove: async (...which: Parameters<typeof remove>) =>
				refusals-- > 0 ? "failed" : remove(...which),
		});
		await office.until("2009-02-27T11:00:00.000Z");
		expect(office.chat.posts).toEqual([first]);
		expect(stateOf(office)).toMatchObject({ state: "sent", messageTs: first?.ts });
		const deleted = office.logged.filter(({ words }) => words.endsWith("was deleted"));
		expect(deleted).toHaveLength(1);
	});

	it("and the history stays unreadable, it is not looked at for ever", async () => {
		const office = await opened();
		office.chat.troubles.push("lost answer");
		office.chat.history = "unreadable";
		await office.until("2009-02-27T18:00:00.000Z");
		expect(stateOf(office)?.sweepAt).toBeUndefined();
	});
});

describe("when Slack refuses", () => {
	it("because it is busy, that place alone waits as long as it was asked to", async () => {
		const office = await opened();
		const other = board({ id: "cob", code: "COB", name: "Contest board", channelId: "C_COB" });
		await office.save(other, action(day("2009-03-06"), { id: "a9", boardId: "cob", number: 1 }));
		office.chat.troubles.push({ refused: "ratelimited", retryAfter: 40 });
		await office.until("2009-02-27T09:05:00.000Z");
		const times = office.chat.posts.map(({ at }) => at.slice(11, 19)).sort();
		expect(times).toEqual(["09:00:00", "09:00:40"]);
	});

	/** So many boards, each with one reminder due at nine in its own channel. */
	const withBoards = async (count: number) => {
		const office = await openOffice();
		for (let number = 1; number <= count; number++) {
			const id = `b${number}`;
			await office.save(
				board({ id, code: `B${number}`, name: `Board ${number}`, channelId: `C_${id}` }),
			);
			await office.save(action(day("2009-03-06"), { id: `a${number}`, boardId: id, number: 1 }));
		}
		return office;
	};
	const perSecond = ({ chat }: Awaited<ReturnType<typeof openOffice>>) => {
		const counts: Record<string, number> = {};
		for (const { at } of chat.posts) counts[at.slice(11, 19)] = (counts[at.slice(11, 19)] ?? 0) + 1;
		return counts;
	};

	it("nobody, no more than 300 go out in a minute, and the others in the next", async () => {
		const office = await withBoards(310);
		await office.until("2009-02-27T09:03:00.000Z");
		expect(perSecond(office)).toEqual({ "09:00:00": 300, "09:01:00": 10 });
	});

	it("two places one after the other, nothing more is tried anywhere until the wait is over", async () => {
		const office = await withBoards(30);
		const { post } = office.chat;
		let tries = 0;
		const busy = { is: "refused", reason: "ratelimited", means: "wait", retryAfter: 20 } as const;
		Object.assign(office.chat, {
			post: async (letter: Parameters<typeof post>[0]) => {
				tries += 1;
				return office.clock.now() < "2009-02-27T09:00:20" ? busy : post(letter);
			},
		});
		await office.until("2009-02-27T09:00:19.000Z");
		// As many as were under way already.
		expect(tries).toBeLessThanOrEqual(9);
		// Nor by another process, which might say there what comes after.
		const [now, dueAt] = [at("2009-02-27T09:00:19.000Z"), at("2009-02-27T09:00:10.000Z")];
		const turns = Array.from({ length: 30 }, (_, index) => {
			const place = `channel:C_b${index + 1}`;
			return { queue: place, destination: place, dueAt, id: "later", from: now };
		});
		const taking = { worker: "other", now, lead: 0, gap: 1_000, restricted: [] };
		const taken = await office.ledger.takeTurns(turns, taking);
		expect(new Set(taken.map(({ is }) => is))).toEqual(new Set(["wait"]));
		await office.until("2009-02-27T09:02:00.000Z");
		expect(perSecond(office)).toEqual({ "09:00:20": 30 });
		expect(office.ledger.all().filter(({ attempts }) => attempts > 0)).toEqual([]);
	});

	it.each([-5, 86_400, Number.NaN])(
		"with an absurd wait of %s seconds, a sensible one is kept",
		async (retryAfter) => {
			const office = await opened();
			office.chat.troubles.push({ refused: "ratelimited", retryAfter });
			await office.until("2009-02-27T09:06:00.000Z");
			expect(office.chat.posts).toHaveLength(1);
		},
	);

	it("its blocks, the same words are posted alone", async () => {
		const office = await opened();
		office.chat.troubles.push({ refused: "invalid_blocks" });
		await office.until("2009-02-27T09:01:00.000Z");
		expect(office.chat.posts).toMatchObject([{ buttons: [] }]);
		expect(office.chat.posts[0]?.text).toContain("Draft risk paper LPB-14");
	});

	it("the installation itself, it is tried until it is mended and the operator's log says so", async () => {
		const office = await opened();
		office.chat.troubles.push({ refused: "token_revoked" }, { refused: "token_revoked" });
		await office.until("2009-02-27T09:05:00.000Z");
		expect(office.chat.posts).toHaveLength(1);
		expect(office.logged.some(({ level }) => level === "error")).toBe(true);
	});

	it("because the channel is archived, the secretary is told privately", async () => {
		const office = await opened();
		office.chat.troubles.push({ refused: "is_archived" });
		await office.until("2009-02-27T09:01:00.000Z");
		expect(stateOf(office)).toMatchObject({
			state: "undeliverable",
			detail: "the channel is archived",
		});
		expect(office.chat.posts.map(({ channelId }) => channelId)).toEqual(["D_U_sec"]);
		expect(office.chat.posts[0]?.text).toContain("the channel is archived");
		const told = await office.ledger.byId(stateOf(office)?.toldId ?? "");
		expect(told).toMatchObject({ state: "sent", destination: "person:sec" });
	});
});

describe("an audience that is not entitled", () => {
	const restricted = board({ visibility: "restricted" });
	const shown = {
		kind: "channel",
		channelId: "C_LPB",
		access: "private",
		viewers: [viewer("sec")],
	} as const;

	it("gets nothing when the channel was made public after planning, and the secretary is told", async () => {
		const office = await openOffice();
		office.directory.channels.set("C_LPB", shown);
		await office.save(restricted, action(day("2009-03-06")));
		await office.until("2009-02-20T09:00:00.000Z");
		office.directory.channels.set("C_LPB", { ...shown, access: "public" });
		await office.until("2009-02-27T10:00:00.000Z");
		expect(office.chat.posts.map(({ channelId }) => channelId)).toEqual(["D_U_sec"]);
		expect(office.chat.posts[0]?.text).toContain(
			"not everyone who would read it may see this board",
		);
	});

	it.each([
		["shared with another organisation", { ...shown, access: "shared" as const }],
		[
			"joined by a guest",
			{ ...shown, viewers: [viewer("sec"), viewer("stranger", { standing: "guest" })] },
		],
		[
			"joined by somebody from outside",
			{ ...shown, viewers: [viewer("sec"), viewer("stranger", { standing: "external" })] },
		],
	])("gets nothing when the channel is %s", async (_what, audience) => {
		const office = await openOffice();
		await office.save(restricted, action(day("2009-03-06")));
		office.directory.channels.set("C_LPB", audience);
		await office.until("2009-02-27T10:00:00.000Z");
		expect(office.chat.posts.filter(({ channelId }) => channelId === "C_LPB")).toEqual([]);
		expect(office.chat.posts).toHaveLength(1);
	});

	it("that cannot be found out is asked for again for ten minutes, and gets it once it is known", async () => {
		const office = await openOffice();
		await office.save(board(), action(day("2009-03-06")));
		office.directory.channels.set("C_LPB", { ...shown, access: "unknown" });
		await office.until("2009-02-27T09:03:00.000Z");
		expect(office.chat.posts).toEqual([]);
		office.directory.channels.set("C_LPB", shown);
		await office.until("2009-02-27T09:10:00.000Z");
		expect(office.chat.posts.map(({ channelId }) => channelId)).toEqual(["C_LPB"]);
	});

	it("that stays unknown ends with the secretary told, within fifteen minutes", async () => {
		const office = await openOffice();
		await office.save(board(), action(day("2009-03-06")));
		office.directory.channels.set("C_LPB", { ...shown, access: "unknown" });
		await office.until("2009-02-27T09:15:00.000Z");
		expect(office.chat.posts.map(({ channelId }) => channelId)).toEqual(["D_U_sec"]);
	});

	it("that Slack could not be asked about is no try, however long: nobody is told instead", async () => {
		const office = await openOffice();
		await office.save(board(), action(day("2009-03-06")));
		office.directory.channels.set("C_LPB", { ...shown, access: "unknown", askAfter: 90 });
		await office.until("2009-02-27T10:00:00.000Z");
		expect(office.chat.posts.filter(({ channelId }) => channelId !== "D_U_admin")).toEqual([]);
		expect(stateOf(office)).toMatchObject({ state: "planned", attempts: 0 });
		office.directory.channels.set("C_LPB", shown);
		await office.until("2009-02-27T10:02:00.000Z");
		expect(office.chat.posts.map(({ channelId }) => channelId)).toContain("C_LPB");
		expect(stateOf(office)).toMatchObject({ state: "sent" });
	});

	it("that Slack could not be asked about for a day ends with the secretary told", async () => {
		const office = await openOffice();
		await office.save(board(), action(day("2009-03-06")));
		office.directory.channels.set("C_LPB", { ...shown, access: "unknown", askAfter: 90 });
		const toSecretary = () =>
			office.chat.posts.filter(({ channelId }) => channelId === "D_U_sec").length;
		await office.until("2009-02-28T08:55:00.000Z");
		expect(toSecretary()).toBe(0);
		await office.until("2009-02-28T12:00:00.000Z");
		expect(toSecretary()).toBe(1);
		expect(stateOf(office)).toMatchObject({ state: "undeliverable" });
	});

	it("that is not entitled whoever the rest of it turns out to be is not waited for", async () => {
		const office = await opened();
		const unknown = { standing: "unknown", askAfter: 60 } as const;
		const viewers = [viewer("x", { standing: "guest" }), viewer("y", unknown), viewer("sec")];
		office.directory.channels.set("C_LPB", { ...shown, access: "shared", viewers });
		await office.until("2009-02-27T09:00:10.000Z");
		expect(office.chat.posts.map(({ channelId }) => channelId)).toEqual(["D_U_sec"]);
	});

	it("that Slack asks to wait for is asked for when it said, as often as it says so", async () => {
		const office = await openOffice();
		await office.save(board(), action(day("2009-03-06")));
		const { channel } = office.directory;
		const asked: string[] = [];
		const waits = [
			{ ...shown, access: "unknown", askAfter: 3 },
			{ ...shown, viewers: [viewer("sec", { standing: "unknown", askAfter: 2 })] },
		] as const;
		Object.assign(office.directory, {
			channel: async (channelId: string) => {
				asked.push(office.clock.now().slice(11, 19));
				return waits[asked.length - 1] ?? channel(channelId);
			},
		});
		await office.until("2009-02-27T09:05:00.000Z");
		expect(asked).toEqual(["09:00:00", "09:00:03", "09:00:05"]);
		expect(office.chat.posts.map(({ at }) => at.slice(11, 19))).toEqual(["09:00:05"]);
	});

	/** Slack says nothing of anybody, until it does. */
	const silenced = ({ directory }: Awaited<ReturnType<typeof openOffice>>) => {
		const { viewer: known } = directory;
		const unknown = { standing: "unknown", administrator: false, askAfter: 60 } as const;
		const silent = async (slackId: string) => ({ ...(await known(slackId)), ...unknown });
		Object.assign(directory, { viewer: silent });
		return () => void Object.assign(directory, { viewer: known });
	};

	it("is told to the secretary alone, however long Slack says nothing of them", async () => {
		const office = await opened();
		office.directory.channels.set("C_LPB", { ...shown, access: "unknown" });
		await office.until("2009-02-27T09:01:00.000Z");
		const endSilence = silenced(office);
		await office.until("2009-02-27T09:40:00.000Z");
		expect(office.chat.posts).toEqual([]);
		endSilence();
		await office.until("2009-02-27T09:41:00.000Z");
		expect(office.chat.posts.map(({ channelId }) => channelId)).toEqual(["D_U_sec"]);
	});

	it("is told to an administrator, once Slack says who is one", async () => {
		const office = await openOffice();
		await office.save(board({ secretaryId: undefined, chairId: undefined }));
		await office.save(action(day("2009-03-06")));
		office.directory.channels.set("C_LPB", { ...shown, access: "unknown" });
		const endSilence = silenced(office);
		await office.until("2009-02-27T09:20:00.000Z");
		expect(office.chat.posts).toEqual([]);
		endSilence();
		await office.until("2009-02-27T09:21:00.000Z");
		expect(office.chat.posts.map(({ channelId }) => channelId)).toEqual(["D_U_admin"]);
	});

	it("in private waits as long as Slack asks to, which is no try", async () => {
		const office = await openOffice();
		await office.save(board({ channelId: undefined }), action(day("2009-03-06")));
		office.chat.direct = { is: "refused", reason: "ratelimited", means: "wait", retryAfter: 20 };
		await office.until("2009-02-27T09:30:00.000Z");
		expect(stateOf(office)).toMatchObject({ state: "planned", attempts: 0 });
		office.chat.direct = undefined;
		await office.until("2009-02-27T09:30:20.000Z");
		expect(office.chat.posts.map(({ channelId }) => channelId)).toContain("D_U_sec");
	});

	it("is the chair once the secretary has left, and an administrator who may not see it learns only that something is stuck", async () => {
		const office = await openOffice();
		await office.save(restricted, action(day("2009-03-06")));
		office.directory.channels.set("C_LPB", { ...shown, access: "public" });
		office.directory.standings.set("U_sec", "deactivated");
		await office.until("2009-02-27T10:00:00.000Z");
		expect(office.chat.posts.map(({ channelId }) => channelId)).toEqual(["D_U_chair"]);
		office.directory.standings.set("U_chair", "deactivated");
		await office.until("2009-03-06T10:00:00.000Z");
		const last = office.chat.posts.at(-1);
		expect(last?.channelId).toBe("D_U_admin");
		expect(last?.text.split("\n")).toEqual([
			"A reminder could not be posted",
			"• One of a restricted board.",
		]);
	});
});

describe("a worker that dies", () => {
	const moments: readonly FailpointName[] = ["claimed", "intended", "re-read", "posted", "settled"];
	it.each(moments)(
		"once it has %s is taken over, and the reminder is neither lost nor doubled",
		async (moment) => {
			const office = await opened();
			office.sleepUntil(due);
			await office.worker("doomed", killAt(moment)).tick();
			await office.until("2009-02-27T09:03:00.000Z");
			expect(office.chat.posts).toHaveLength(1);
			expect(stateOf(office)).toMatchObject({ state: "sent" });
		},
	);

	it("while looking for a lost post is taken over too", async () => {
		const office = await opened();
		office.sleepUntil(due);
		office.chat.troubles.push("lost answer");
		const doomed = office.worker("doomed", killAt("looked"));
		await doomed.tick();
		office.sleepUntil("2009-02-27T09:00:20.000Z");
		await doomed.tick();
		await office.until("2009-02-27T09:05:00.000Z");
		expect(office.chat.posts).toHaveLength(1);
		expect(stateOf(office)).toMatchObject({ state: "sent" });
	});

	it("is taken over within a minute", async () => {
		const office = await opened();
		office.sleepUntil(due);
		await office.worker("doomed", killAt("claimed")).tick();
		await office.until("2009-02-27T09:03:00.000Z");
		expect((office.chat.posts[0]?.at ?? "") <= "2009-02-27T09:01:00.000Z").toBe(true);
	});
});

describe("several workers", () => {
	it("post each reminder once between them", async () => {
		const office = await opened();
		const items = Array.from({ length: 40 }, (_, number) => {
			const id = `b${number}`;
			return [
				board({ id, code: `B${number}`, channelId: `C_${number}` }),
				action(day("2009-03-06"), { id: `i${number}`, boardId: id, number: number + 1 }),
			];
		});
		await office.save(...items.flat());
		office.sleepUntil(due);
		const workers = ["one", "two", "three"].map((name) => office.worker(name));
		await Promise.all(workers.map((worker) => worker.tick()));
		expect(office.chat.posts).toHaveLength(41);
		expect(new Set(office.chat.posts.map(({ channelId }) => channelId)).size).toBe(41);
	});

	it("say what belongs in a channel in order, after one of them was asked to wait", async () => {
		const office = await opened();
		const names = ["Draft one", "Draft two", "Draft three"];
		for (const [at, title] of names.entries()) {
			const item = action(day("2009-12-01"), { id: `o${at}`, number: 50 + at, title });
			await office.save(item);
			await office.announce(item, "added");
			office.sleepUntil(secondsLater(office.clock.now(), 0.01));
		}
		office.chat.troubles.push({ refused: "ratelimited", retryAfter: 30 });
		await office.delivery.tick();
		const other = office.worker("other");
		await office.until(secondsLater(office.clock.now(), 20), other);
		expect(office.chat.posts).toEqual([]);
		await office.until(secondsLater(office.clock.now(), 20), other);
		expect(office.chat.posts.map(({ text }) => /Draft \w+/.exec(text)?.[0])).toEqual(names);
	});

	it("leave one message when one of them was paused past its lease and posted all the same", async () => {
		const office = await opened();
		office.sleepUntil(due);
		const paused = office.worker("paused");
		const other = office.worker("other");
		// The pause comes in the middle of the post itself: the other takes over, finds nothing and posts.
		office.chat.during = () => office.until("2009-02-27T09:02:00.000Z", other);
		await paused.tick();
		expect(office.chat.posts).toHaveLength(1);
		await office.until("2009-02-27T10:00:00.000Z", other);
		expect(stateOf(office)).toMatchObject({ state: "sent", messageTs: office.chat.posts[0]?.ts });
	});

	it("leave one message when the paused one never hears that it posted, long after the other had looked", async () => {
		const office = await opened();
		office.sleepUntil(due);
		const paused = office.worker("paused");
		const other = office.worker("other");
		office.chat.during = async () => {
			await office.until("2009-02-27T09:30:00.000Z", other);
			office.chat.troubles.push("lost answer");
		};
		await paused.tick();
		expect(office.chat.posts).toHaveLength(2);
		await office.until("2009-02-27T10:00:00.000Z", other);
		expect(office.chat.posts).toHaveLength(1);
		expect(stateOf(office)).toMatchObject({ state: "sent", messageTs: office.chat.posts[0]?.ts });
	});

	it("say nothing early that was claimed while a clock was ahead", async () => {
		const office = await opened();
		office.sleepUntil(due);
		const ahead = office.worker("ahead", (moment) => {
			if (moment === "claimed") office.clock.set("2009-02-27T08:58:00.000Z");
		});
		await ahead.tick();
		expect(office.chat.posts).toEqual([]);
		await office.until("2009-02-27T09:30:00.000Z", office.worker("other"));
		expect(office.chat.posts).toHaveLength(1);
		expect((office.chat.posts[0]?.at ?? "") >= due).toBe(true);
	});

	it("do not post what they claimed too long ago", async () => {
		const office = await opened();
		office.sleepUntil(due);
		const paused = office.worker("paused", (moment) => {
			if (moment === "re-read") office.sleepUntil("2009-02-27T09:00:55.000Z");
		});
		await paused.tick();
		expect(office.chat.posts).toEqual([]);
		await office.until("2009-02-27T09:03:00.000Z", office.worker("other"));
		expect(office.chat.posts).toHaveLength(1);
	});
});

describe("after an absence", () => {
	it("one message a channel says what fell due, each with its own time, and meetings that passed as missed", async () => {
		const office = await opened();
		await office.save(meeting("2009-02-27"), meeting("2009-03-06", { id: "m2", number: 5 }));
		await office.until("2009-02-25T18:00:00.000Z");
		const before = office.chat.posts.length;
		office.sleepUntil("2009-02-28T07:55:00.000Z");
		await office.worker("again").tick();
		const posts = office.chat.posts.slice(before);
		expect(posts).toHaveLength(1);
		expect(posts[0]?.text.split("\n")).toEqual([
			"While I was away (Wed 25 February 2009, 18:00 to Sat 28 February 2009, 07:55) these fell due",
			"• Meeting missed: London Prevent board LPB-M4, Fri 27 February 2009, 14:00–15:30 (was due Thu 26 February 2009, 09:00)",
			"• Action due in 6 days: Draft risk paper LPB-14, due Fri 6 March 2009 (was due Fri 27 February 2009, 09:00)",
			"• Meeting in 6 days: London Prevent board LPB-M5, Fri 6 March 2009, 14:00–15:30 (was due Fri 27 February 2009, 09:00)",
			"Each is shown with the time at which it was meant to be said.",
		]);
	});

	it("what was settled meanwhile is not mentioned", async () => {
		const office = await opened();
		office.sleepUntil("2009-03-02T08:00:00.000Z");
		await office.save(
			action(day("2009-03-06"), { state: { is: "closed", on: "2009-03-02" as never } }),
		);
		await office.worker("again").tick();
		expect(office.chat.posts).toEqual([]);
	});

	it("what is more than a week late goes to whoever looks after the workspace, as one list", async () => {
		const office = await opened();
		office.sleepUntil("2009-03-12T08:00:00.000Z");
		await office.worker("again").tick();
		const administrator = office.chat.posts.filter(({ channelId }) => channelId === "D_U_admin");
		expect(administrator).toHaveLength(1);
		expect(administrator[0]?.text).toContain("it was more than 7 days late");
		expect(administrator[0]?.text).toContain("They came too late to be of use there");
		expect(administrator[0]?.text).not.toMatch(/action reassign|board bind/);
		expect(office.chat.posts.filter(({ channelId }) => channelId === "C_LPB")).toHaveLength(1);
	});

	it("longer than the ledger reaches ahead, what came due in it is owed all the same", async () => {
		const office = await openOffice();
		await office.save(
			board(),
			meeting("2009-04-10"),
			meeting("2009-06-20", { id: "m2", number: 5 }),
		);
		await office.delivery.tick();
		office.sleepUntil("2009-06-19T12:00:00.000Z");
		await office.worker("again").tick();
		await office.until("2009-06-19T13:00:00.000Z");
		const texts = office.chat.posts.map(({ channelId, text }) => `${channelId} ${text}`).join("\n");
		expect(texts).toContain("LPB-M5");
		expect(
			office.ledger
				.all()
				.filter(({ itemId }) => itemId === "m2")
				.map(({ state }) => state)
				.sort(),
		).toEqual(["sent", "sent"]);
	});
});

describe("stopping", () => {
	it("finishes what is in hand and claims nothing more", async () => {
		const office = await opened();
		office.sleepUntil(due);
		const worker = office.worker("leaving");
		office.chat.during = () => void worker.stop();
		await worker.tick();
		await worker.stop();
		expect(office.chat.posts).toHaveLength(1);
		office.sleepUntil("2009-03-06T09:00:00.000Z");
		await worker.tick();
		expect(office.chat.posts).toHaveLength(1);
	});
});
