/**
 * Who may know of a board, said a second time and on purpose: if the program's own rule is broken, this one is not.
 * It follows the promise's wording, not the program's code.
 */
import type { Board } from "../../src/domain/boards/board.ts";
import { type Channel, slackIdOf, type World } from "./world.ts";

const standingIn = (world: World, slackId: string) =>
	world.accounts.find((account) => account.slackId === slackId)?.standing ?? "unknown";

const ownPeople = (board: Board): readonly (string | undefined)[] => [
	board.secretaryId,
	board.chairId,
	...board.memberIds,
	...board.seats.flatMap(({ holderId, deputyId }) => [holderId, deputyId]),
];

const isOf = (board: Board, slackId: string): boolean =>
	ownPeople(board).some((id) => id !== undefined && slackIdOf(id) === slackId);

/** Whoever has no account in the workspace is let in by the board itself or not at all. */
export const isLetIn = (board: Board, personId: string): boolean =>
	ownPeople(board).includes(personId);

/** In private: members of an open board's workspace, and whoever the board itself has let in. */
export const mayKnow = (board: Board, slackId: string, world: World): boolean => {
	switch (standingIn(world, slackId)) {
		case "deactivated":
		case "unknown":
			return false;
		case "member":
			return board.visibility === "open" || isOf(board, slackId);
		default:
			return isOf(board, slackId);
	}
};

/** Those who read there: Slack has taken deactivated accounts out. */
export const readersOf = (channel: Channel, world: World): readonly string[] =>
	channel.members.filter((slackId) => standingIn(world, slackId) !== "deactivated");

/** In a channel: everyone there; a restricted board only in its own private one, and none but its own in a shared one. */
export const mayHear = (board: Board, channel: Channel, world: World): boolean => {
	const readers = readersOf(channel, world);
	if (readers.length === 0 || channel.access === "unknown") return false;
	const isOwn = channel.access === "private" && board.channelId === channel.id;
	const isOpen = board.visibility === "open" && channel.access !== "shared";
	const isBound = board.visibility === "open" && board.channelId === channel.id;
	if (!isOpen && !isBound && !isOwn) return false;
	return readers.every(
		(slackId) => standingIn(world, slackId) === "member" || mayKnow(board, slackId, world),
	);
};
