/** What a rehearsal of some weeks says, beside what those weeks then send: message by message. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayIn } from "../../src/domain/dates/plain-date.ts";
import { isStuck } from "../../src/reminders/deliver/alarm.ts";
import { reminderRecords } from "../../src/reminders/explain/records.ts";
import { ruleWords } from "../../src/reminders/explain/rule-words.ts";
import { daysLater } from "../../src/reminders/instants.ts";
import { runs } from "../runs.ts";
import type { Office } from "./office.ts";
import { keep } from "./oracle/keeping.ts";
import { anyStory } from "./oracle/steps.ts";
import { liveThrough } from "./oracle/story.ts";
import { viewer } from "./world.ts";

const weeks = 7;

type Line = { readonly boardId: string; readonly itemId: string; readonly reason: string };
const messageText = (at: string, destination: string, lines: readonly Line[]): string => {
	const rows = lines.map(({ boardId, itemId, reason }) => `${boardId} ${itemId} ${reason}`);
	return `${at.slice(0, 16)} ${destination}: ${rows.sort().join("; ")}`;
};

/** By the ledger of what was posted, as far as a message of it is in the chat. */
const sentBy = ({ ledger, chat }: Office, from: string): readonly string[] => {
	const rows = ledger.all();
	return chat.posts
		.filter(({ at }) => at > from)
		.flatMap(({ at, deliveryId }) => {
			const own = rows.filter((row) => row.deliveryId === deliveryId && row.state === "sent");
			const [first] = own;
			if (!first || isStuck(first.rule)) return [];
			const lines = own.map((row) => ({ ...row, reason: ruleWords(row.rule) }));
			return [messageText(at, first.destination, lines)];
		});
};

const rehearsedBy = async (office: Office): Promise<readonly string[]> => {
	const boards = await office.store.as({ kind: "operator" }).boards();
	const today = dayIn("Europe/London", office.clock.now());
	const days = { first: addDays(today, -1), last: addDays(today, weeks * 7 + 3) };
	const until = daysLater(office.clock.now(), weeks * 7);
	const messages = await reminderRecords(office).rehearse({ boards, days });
	return messages
		.filter(({ at }) => at <= until)
		.map(({ at, destination, lines }) => {
			const rows = lines.map(({ board, subject, reason }) => ({
				...{ boardId: board.id, itemId: subject.id, reason },
			}));
			return messageText(at, destination, rows);
		});
};

/** The boards' weeks are told too, and somebody may be let in to neither of them. */
const anyPlay = fc.record({
	story: anyStory,
	weekly: fc.tuple(...["lpb", "cog"].map(() => fc.constantFrom<number | "off">("off", 1, 3, 6))),
	restricted: fc.constantFrom("none", "lpb", "cog"),
	outsider: fc.constantFrom("nobody", "own", "guest", "sec", "C_1"),
});

const arranged = async ({ story, weekly, restricted, outsider }: Play): Promise<Office> => {
	const { office } = await liveThrough(story);
	for (const [index, board] of (await office.store.as({ kind: "operator" }).boards()).entries()) {
		if (board.state.is === "ended") continue;
		const reminders = { ...board.reminders, weeklyDigest: weekly[index] };
		const visibility = board.id === restricted ? "restricted" : board.visibility;
		await keep(office, { ...board, reminders, visibility });
	}
	const stranger = viewer("stranger", { standing: "external", personId: undefined });
	if (outsider.startsWith("C_"))
		office.directory.channels.set(outsider, {
			...{ kind: "channel", channelId: outsider, access: "shared", viewers: [stranger] },
		});
	else if (outsider !== "nobody") office.directory.standings.set(`U_${outsider}`, "deactivated");
	await office.delivery.tick();
	return office;
};
type Play = typeof anyPlay extends fc.Arbitrary<infer T> ? T : never;

describe("a rehearsal", () => {
	it("is what is then sent: each message, where, when and of what, and what is told to somebody else where it would be refused", async () => {
		await fc.assert(
			fc.asyncProperty(anyPlay, async (play) => {
				const office = await arranged(play);
				const from = office.clock.now();
				const rehearsed = await rehearsedBy(office);
				await office.until(daysLater(from, weeks * 7));
				expect([...sentBy(office, from)].sort()).toEqual([...rehearsed].sort());
			}),
			runs({ gate: 12, long: 25 }),
		);
	}, 600_000);

	it("has one order, however often it is asked for", async () => {
		const [play] = fc.sample(anyPlay, { numRuns: 1, seed: 11 });
		if (!play) return expect.unreachable();
		const office = await arranged(play);
		expect(await rehearsedBy(office)).toEqual(await rehearsedBy(office));
	}, 60_000);
});
