/** Whoever may not see the other board's half of a meeting does not hear of that board. */
import { expect, it } from "vitest";
import type { Board } from "../../src/domain/boards/board.ts";
import type { Holding } from "../../src/domain/boards/board-contents.ts";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import { joined } from "../../src/domain/meetings/joint.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import type { Answering } from "../../src/usecases/questions/answering.ts";
import { jointlyWith } from "../../src/usecases/questions/items/lines.ts";

const meeting = (id: string, boardId: string): Meeting => ({
	kind: "meeting",
	id,
	version: 1,
	boardId,
	number: 1,
	time: {
		is: "fixed",
		on: plainDate("2009-03-03"),
		from: wallTime("10:00"),
		minutes: 60,
		zone: "Europe/London",
	},
	state: { is: "planned" },
});

const [one, other] = joined(meeting("b", "B"), meeting("a", "A"));

const holding = (own: Meeting): Holding => ({
	boardId: own.boardId,
	items: { meeting: [own], action: [], milestone: [], guidance: [] },
});

/** The board's name alone may be known to everyone. */
const seeing = (...meetings: readonly Meeting[]) =>
	({
		lookups: { board: () => ({ id: "A", name: "Other board", state: { is: "active" } }) as Board },
		world: { holdings: meetings.map(holding) },
	}) as unknown as Answering;

it("names the other board of a joint meeting only to whoever may see its half", () => {
	expect(jointlyWith(one, seeing(one, other))?.name).toBe("Other board");
	expect(jointlyWith(one, seeing(one))).toBeUndefined();
});
