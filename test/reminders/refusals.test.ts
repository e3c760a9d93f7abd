/** What becomes of a reminder that Slack refuses, for every word that Slack documents and for one that it does not. */
import { describe, expect, it } from "vitest";
import { minutesLater } from "../../src/reminders/instants.ts";
import { meaningOf, refusalOf } from "../../src/slack/messenger/refusal.ts";
import { documentedRefusals } from "../slack/documented-refusals.ts";
import { openOffice } from "./office.ts";
import { action, board, day } from "./world.ts";

/** One action, whose first reminder is due at nine on 27 February. */
const opened = async (more: Parameters<typeof board>[0] = {}) => {
	const office = await openOffice();
	await office.save(board(more), action(day("2009-03-06")));
	return office;
};
type Office = Awaited<ReturnType<typeof opened>>;
const rowOf = ({ ledger }: Office) => ledger.all().find(({ rule }) => rule === "due:7-days-before");
const placesOf = ({ chat }: Office) => chat.posts.map(({ channelId }) => channelId);

const wordsFor = (method: string, ...meanings: readonly string[]) =>
	(documentedRefusals().get(method) ?? []).filter((word) => meanings.includes(meaningOf(word)));

const refuseFor = (office: Office, refused: string, times = 1) => {
	for (let time = 0; time < times; time++) office.chat.troubles.push({ refused });
};

/** By steps of ten minutes: a step ends where an alarm is raised for at once. */
const through = async (office: Office, to: string) => {
	while (office.clock.now() < to)
		await office.until([minutesLater(office.clock.now(), 10), to].sort()[0] ?? to);
};

describe("a refusal that says nothing against the place", () => {
	it.each(wordsFor("chat.postMessage", "wait", "installation"))(
		"leaves the reminder for later, and it arrives once: %s",
		async (word) => {
			const office = await opened();
			refuseFor(office, word, 3);
			await office.until("2009-02-27T09:00:20.000Z");
			expect(rowOf(office)).toMatchObject({ state: "planned", attempts: 0 });
			await office.until("2009-02-27T10:00:00.000Z");
			expect(placesOf(office)).toEqual(["C_LPB"]);
			expect(rowOf(office)).toMatchObject({ state: "sent" });
		},
	);

	it.each(wordsFor("conversations.open", "wait", "installation"))(
		"nor against the person does not pass them over: %s",
		async (word) => {
			const office = await opened({ channelId: undefined });
			office.chat.direct = refusalOf(word);
			await office.until("2009-02-27T12:00:00.000Z");
			expect(rowOf(office)).toMatchObject({ state: "planned", attempts: 0 });
			office.chat.direct = undefined;
			await office.until("2009-02-27T13:00:00.000Z");
			expect(placesOf(office)).toContain("D_U_sec");
		},
	);

	it("is asked about ever more rarely while it lasts", async () => {
		const office = await opened();
		refuseFor(office, "message_limit_exceeded", 10_000);
		await office.until("2009-02-27T09:00:00.000Z");
		await through(office, "2009-02-27T11:00:00.000Z");
		const tried = 10_000 - office.chat.troubles.length;
		expect(tried).toBeGreaterThan(10);
		expect(tried).toBeLessThan(50);
	});

	it.each(["token_revoked", "message_limit_exceeded"])(
		"nor against any other place pauses delivery everywhere: %s",
		async (word) => {
			const office = await opened();
			const other = board({ id: "cob", code: "COB", name: "Contest board", channelId: "C_COB" });
			const later = action(day("2009-03-06"), { id: "a9", boardId: "cob", number: 1 });
			await office.save(other, later);
			refuseFor(office, word);
			await office.until("2009-02-27T09:00:00.000Z");
			// As many as were under way at that moment.
			const before = office.chat.posts.length;
			expect(before).toBeLessThanOrEqual(1);
			await office.announce(later, "added");
			await office.until("2009-02-27T09:00:29.000Z");
			expect(office.chat.posts).toHaveLength(before);
			await office.until("2009-02-27T09:02:00.000Z");
			expect(new Set(placesOf(office))).toEqual(new Set(["C_LPB", "C_COB"]));
		},
	);
});

describe("a refusal of the place or the person", () => {
	it.each(wordsFor("chat.postMessage", "place", "person"))(
		"is told to the secretary at once: %s",
		async (word) => {
			const office = await opened();
			refuseFor(office, word);
			await office.until("2009-02-27T09:01:00.000Z");
			expect(rowOf(office)).toMatchObject({ state: "undeliverable" });
			expect(placesOf(office)).toEqual(["D_U_sec"]);
		},
	);
});

describe("a refusal of what was written", () => {
	it.each(wordsFor("chat.postMessage", "content", "lapsed"))(
		"is the administrator's to see, and nobody else's fault: %s",
		async (word) => {
			const office = await opened();
			// Blocks that are refused go out as words alone: those are refused too.
			refuseFor(office, word, meaningOf(word) === "content" ? 2 : 1);
			await office.until("2009-02-27T10:00:00.000Z");
			expect(rowOf(office)).toMatchObject({ state: "undeliverable" });
			expect(placesOf(office)).toEqual(["D_U_admin"]);
			expect(office.chat.posts[0]?.text).toContain("the fault is mine");
		},
	);
});

describe("a word that nobody knows", () => {
	it("waits for a day, and is then told as unknown: nobody is to blame", async () => {
		const office = await opened();
		const isUnknown = (channelId: string) => channelId === "C_LPB";
		const { post } = office.chat;
		Object.assign(office.chat, {
			post: async (letter: Parameters<typeof post>[0]) =>
				isUnknown(letter.channelId) ? refusalOf("brand_new_word") : post(letter),
		});
		await office.until("2009-02-27T09:00:00.000Z");
		await through(office, "2009-02-28T08:59:00.000Z");
		expect(rowOf(office)).toMatchObject({ state: "planned", attempts: 0 });
		expect(placesOf(office).filter((place) => place !== "D_U_admin")).toEqual([]);
		await through(office, "2009-02-28T10:00:00.000Z");
		expect(rowOf(office)).toMatchObject({ state: "undeliverable" });
		const told = office.chat.posts.find(({ channelId }) => channelId === "D_U_sec");
		expect(told?.text).toContain(
			"Slack answered “brand_new_word”, and I don't know what that means",
		);
		expect(told?.text).toContain("there was no clear answer");
		expect(told?.text).not.toMatch(/bind|reassign/);
	});

	it("that passes within the day delays the reminder, and no more", async () => {
		const office = await opened();
		refuseFor(office, "brand_new_word", 20);
		await office.until("2009-02-27T09:00:00.000Z");
		await through(office, "2009-02-28T08:00:00.000Z");
		expect(placesOf(office).filter((place) => place !== "D_U_admin")).toEqual(["C_LPB"]);
	});
});
