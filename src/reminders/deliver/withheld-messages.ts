/**
 * What waits for a person who may not be shown it. It is told to somebody else in the end; until then it shares nothing
 * with what is theirs: not a message, not a turn, and not the hour until which something late is kept.
 */
import { type Audience, isUnclear, maySee } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import type { Person } from "../../domain/people/person.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import { type Desk, presentOf } from "./delivery-context.ts";

type Looking = {
	readonly desk: Pick<Desk, "store" | "directory">;
	readonly boards: ReadonlyMap<string, Board>;
};

export const hiddenAmong = async (
	rows: readonly Occurrence[],
	{ desk, boards }: Looking,
): Promise<ReadonlySet<Occurrence>> => {
	const places = [...byPerson(rows)];
	if (places.length === 0) return new Set();
	const { people } = await presentOf(desk.store);
	const hidden = new Set<Occurrence>();
	for (const [id, those] of places) {
		const person = people.get(id);
		// Of one open board all may be shown, or nothing: that is not worth asking Slack about.
		const isWorthAsking = isOfSeveralBoards(those);
		const audience = isWorthAsking ? await audienceOf(person, desk) : atMost(person);
		const known = isUnclear(audience) ? atMost(person) : audience;
		for (const row of those) {
			const board = boards.get(row.boardId);
			if (board !== undefined && !maySee(board, known)) hidden.add(row);
		}
	}
	return hidden;
};

/**
 * The most that they may turn out to be: by their turn Slack may have said, and then it is told, in its order. Only a
 * restricted board that they are not on stays out of their sight whatever Slack says.
 */
const atMost = (person: Person | undefined): Audience => ({
	kind: "person",
	viewer: { slackId: "", personId: person?.id, standing: "member", administrator: false },
});

const byPerson = (rows: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> => {
	const people = new Map<string, Occurrence[]>();
	for (const row of rows) {
		if (!row.destination.startsWith("person:")) continue;
		const id = row.destination.slice("person:".length);
		const those = people.get(id);
		if (those) those.push(row);
		else people.set(id, [row]);
	}
	return people;
};

const isOfSeveralBoards = (rows: readonly Occurrence[]): boolean =>
	new Set(rows.map(({ boardId }) => boardId)).size > 1;

/** Whoever has no account in the workspace is let in by their boards alone. */
export const audienceOf = async (
	person: Person | undefined,
	{ directory }: Pick<Looking["desk"], "directory">,
): Promise<Audience> => {
	const standing = "guest" as const;
	const outside = { slackId: "", personId: person?.id, standing, administrator: false };
	const viewer = person?.slackId ? await directory.viewer(person.slackId) : outside;
	return { kind: "person", viewer };
};
