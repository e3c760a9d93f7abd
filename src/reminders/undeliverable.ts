/**
 * A reminder that may not, or cannot, be given where it belongs is not lost: a person is told, privately.
 * Its secretary first, then its chair, then whoever looks after the workspace; never somebody who may not see it.
 */
import { maySee } from "../domain/audience.ts";
import type { Board } from "../domain/board.ts";
import type { Instant } from "../domain/plain-date.ts";
import type { Desk, Present } from "./desk.ts";
import type { Fresh, Occurrence, Outcome } from "./ledger.ts";
import type { Destination } from "./planned.ts";
import type { Rule } from "./rule.ts";

type Telling = {
	readonly present: Present;
	readonly desk: Pick<Desk, "directory" | "ids" | "planning">;
	readonly now: Instant;
	/** Something so late that it concerns the running of the installation. */
	readonly first?: "administrator" | undefined;
};

export const undeliverable = async (
	row: Occurrence,
	reason: string,
	telling: Telling,
): Promise<Outcome> => {
	const who = await whoIsTold(row, telling);
	return {
		is: "undeliverable",
		detail: reason,
		...(who ? { told: tell(row, who, { reason, telling }) } : {}),
	};
};

/** Nobody is left to tell once even the administrator could not be reached. */
const whoIsTold = async (row: Occurrence, telling: Telling): Promise<Destination | undefined> => {
	if (row.destination === "administrator") return undefined;
	const board = telling.present.boards.get(row.boardId);
	// A restricted board's affairs go to its own people first, however late they are.
	const first = board?.visibility === "open" ? telling.first : undefined;
	const order = candidates(board, first);
	const next = order.slice(order.indexOf(row.destination) + 1);
	for (const candidate of next) {
		if (candidate === "administrator" || board === undefined) return "administrator";
		if (await isEntitled(candidate, board, telling)) return candidate;
	}
	return "administrator";
};

const candidates = (board: Board | undefined, first: Telling["first"]): readonly Destination[] => {
	const served = [board?.secretaryId, board?.chairId].flatMap((id): Destination[] =>
		id === undefined ? [] : [`person:${id}`],
	);
	return first === "administrator" ? ["administrator", ...served] : [...served, "administrator"];
};

const isEntitled = async (
	candidate: Destination,
	board: Board,
	{ present, desk }: Telling,
): Promise<boolean> => {
	const slackId = present.people.get(candidate.slice("person:".length))?.slackId;
	if (slackId === undefined) return false;
	const viewer = await desk.directory.viewer(slackId);
	return maySee(board, { kind: "person", viewer });
};

const tell = (
	row: Occurrence,
	destination: Destination,
	{ reason, telling }: { readonly reason: string; readonly telling: Telling },
): Fresh => {
	const { desk, now } = telling;
	const { boardId, itemKind, itemId, localAt, zone } = row;
	return {
		boardId,
		itemKind,
		itemId,
		localAt,
		zone,
		destination,
		id: desk.ids(),
		rule: toldRule(row.rule),
		zoneData: desk.planning.zoneData,
		dueAt: now,
		notBefore: now,
		cause: JSON.stringify({ of: row.id, place: row.destination, reason }),
	};
};

const toldRule = (rule: Rule): Rule => (rule.startsWith("told:") ? rule : `told:${rule}`);

/** What a telling is about, as its cause keeps it. */
export type Cause = { readonly of: string; readonly place: Destination; readonly reason: string };

export const causeOf = (row: Occurrence): Cause => JSON.parse(row.cause) as Cause;
