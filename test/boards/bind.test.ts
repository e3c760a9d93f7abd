/** A channel where a board speaks is that board's: nobody else puts theirs in its place. */
import { describe, expect, it } from "vitest";
import type { ChannelAudience } from "../../src/domain/audience/audience.ts";
import { boardIn } from "../../src/domain/boards/board.ts";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import { bindBoard } from "../../src/usecases/board/bind.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import type { Request } from "../../src/usecases/request.ts";
import { boundTo } from "../../src/views/boards/board-saved.ts";
import { refusalMessage } from "../../src/views/kit/refusal.ts";
import { board, now, operator, person, today } from "../store/world.ts";

const viewerOf = (id: string) =>
	({ slackId: `U-${id}`, personId: id, standing: "member", administrator: false }) as const;

/** Two boards with a secretary each, and one who is secretary of both; the first speaks in C1. */
const binding = async (who: string, visibility: "open" | "restricted" = "open") => {
	const open = openMemoryStore({});
	const theirs = board({ id: "theirs", code: "TH", name: "Aa board", channelId: "C1", visibility });
	const own = board({ id: "own", code: "OW", name: "Zz board", secretaryId: "ann" });
	await open.store.change(operator, async (register) => {
		for (const id of ["ann", "bob", "cat"]) await register.save(person({ id }));
		await register.save({ ...theirs, secretaryId: "bob", chairId: "cat" });
		await register.save({ ...own, chairId: "cat" });
	});
	const audience: ChannelAudience = {
		kind: "channel",
		channelId: "C1",
		access: "private",
		viewers: ["ann", "bob", "cat"].map(viewerOf),
	};
	const request = {
		store: open.store,
		register: open.store.as({ kind: "person", viewer: viewerOf(who) }),
		directory: { channel: async () => audience, presence: async () => "there" },
		viewer: viewerOf(who),
		me: person({ id: who }),
		now,
		today,
		through: "test",
	} as unknown as Request;
	const outcome = await bindBoard({ board: { ...own, version: 1 }, channel: "C1" }, request);
	return isRefused(outcome)
		? `${JSON.stringify(outcome)} ${JSON.stringify(refusalMessage(outcome.refusal))}`
		: `${JSON.stringify(outcome)} ${JSON.stringify(boundTo(outcome.value))}`;
};

describe("a second board in a channel", () => {
	it.each(["open", "restricted"] as const)(
		"is bound by nobody who could not bind the first, which is %s",
		async (visibility) => {
			const said = await binding("ann", visibility);
			expect(said).toContain('"why":"not-yours"');
			expect(said).toContain("Aa board speaks in that channel already. Only Aa board's secretary");
			expect(said).toContain("Person bob");
		},
	);

	it("is bound by whoever runs both", async () => {
		const said = await binding("cat");
		expect(said).toContain('"maySpeak":true');
		expect(said).toContain("Aa board speaks there too");
	});
});

describe("the board of a channel", () => {
	const [one, two] = [board({ id: "one", channelId: "C1" }), board({ id: "two", channelId: "C1" })];
	const over = { ...one, state: { is: "ended", on: plainDate("2009-01-01") } } as const;

	it("is the one that speaks there, and none where two do", () => {
		expect(boardIn("C1", [one])).toBe(one);
		expect(boardIn("C1", [one, two])).toBeUndefined();
		expect(boardIn("C2", [one, two])).toBeUndefined();
	});

	it("is one that goes on, before one that has ended", () => {
		expect(boardIn("C1", [over, two])).toBe(two);
		expect(boardIn("C1", [over])).toBe(over);
	});
});
