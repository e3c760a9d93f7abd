/**
 * A restricted board whose people have become fewer, or which has just been restricted: what was said of it in a place
 * that may not see it any more is taken out of there at once, not only when something of it changes.
 */
import { type Board, belongs } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Register } from "../../usecases/ports.ts";
import type { StandingPlan } from "../ledger/standing-messages.ts";
import type { Destination } from "../plan/planned-reminder.ts";

type Scope = {
	readonly register: Register;
	readonly ledger: Pick<StandingPlan, "showAgain" | "showBoards">;
	readonly now: Instant;
};

/** After a board was saved. */
export const takeFromSight = async (
	board: Board,
	{ register, ledger, now }: Scope,
): Promise<void> => {
	if (board.visibility === "open") return;
	const before = (await register.changesOf("board", board.id)).at(-2)?.entity;
	const ids = (await register.people()).map(({ id }) => id);
	if (before?.kind !== "board" || !isNarrower(board, before, ids)) return;
	const merged = (await register.boards()).filter(
		({ state }) => state.is === "ended" && state.mergedIntoId === board.id,
	);
	const boardIds = [board.id, ...merged.map(({ id }) => id)];
	const except = ids.filter((id) => belongs(board, id)).map((id): Destination => `person:${id}`);
	await ledger.showBoards(boardIds, { now, except });
	// The other board of a joint meeting named this one.
	for (const { joint } of await register.meetings({ boardIds: [board.id] }))
		if (joint) await ledger.showAgain(joint.meetingId, now);
};

const isNarrower = (board: Board, before: Board, ids: readonly string[]): boolean =>
	before.visibility === "open" ||
	before.channelId !== board.channelId ||
	ids.some((id) => belongs(before, id) && !belongs(board, id));
