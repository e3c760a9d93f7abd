/**
 * A work stream is run by the secretaries and chairs of the boards that it crosses, and reported on by its lead too.
 * Everybody who sees the programme sees it, so none is put across a restricted board; one that was restricted since
 * stays one of its boards, in sight of its own people alone.
 */

import { type Actor, may } from "../audience/rights.ts";
import type { Board } from "../boards/board.ts";
import { type Refused, refuse } from "../refusal.ts";
import type { WorkStream } from "./plan.ts";

/** The boards that it crosses and that go on, of those in sight. */
export const boardsOf = (
	{ boardIds = [] }: Pick<WorkStream, "boardIds">,
	boards: readonly Board[],
): readonly Board[] =>
	boards.filter(({ id, state }) => boardIds.includes(id) && state.is !== "ended");

/** A board that was taken over is what took it over, and so on; that may be out of sight. */
const goingOn = (id: string, boards: readonly Board[]): string => {
	const state = boards.find((board) => board.id === id)?.state;
	const intoId = state?.is === "ended" ? state.mergedIntoId : undefined;
	return intoId === undefined ? id : goingOn(intoId, boards);
};

export const mayRunStream = (
	stream: Pick<WorkStream, "boardIds">,
	boards: readonly Board[],
	actor: Actor,
): boolean => {
	const boardIds = (stream.boardIds ?? []).map((id) => goingOn(id, boards));
	const own = boardsOf({ boardIds }, boards);
	// A board out of sight still runs it, and nobody else does because they see nothing of it.
	const isWhole = boardIds.every((id) => boards.some((board) => board.id === id));
	if (own.length === 0 && !isWhole) return false;
	// One that crosses no board any more is anybody's who runs a board.
	return (own.length > 0 ? own : boards).some((board) => may("setUp", board, { actor }));
};

/** Its lead may speak for it, wherever they may change anything at all. */
export const mayReportStream = (
	stream: WorkStream,
	boards: readonly Board[],
	actor: Actor,
): boolean => {
	const isLead = stream.leadId !== undefined && stream.leadId === actor.person?.id;
	const { standing, within } = actor.viewer;
	const isHere = within === undefined && (standing === "member" || standing === "guest");
	return (isLead && isHere) || mayRunStream(stream, boards, actor);
};

const fold = (name: string): string => name.normalize("NFKC").trim().toLowerCase();

export const isStreamCalled = ({ name, aliases }: WorkStream, typed: string): boolean =>
	[name, ...aliases].some((each) => fold(each) === fold(typed));

/** A board that no work stream can cross: one that has ended, or that only its members may see. */
export const cannotCross = (boards: readonly Board[]): Refused | undefined => {
	for (const { name, state, visibility } of boards) {
		if (state.is === "ended") return refuse({ why: "board-ended", board: name, on: state.on });
		if (visibility === "restricted")
			return refuse({
				why: "nothing-to-change",
				what: `${name} is restricted, and everybody sees a work stream's boards`,
			});
	}
	return undefined;
};

export type StreamChange = {
	readonly name?: string | undefined;
	/** Null takes it back. */
	readonly leadId?: string | null | undefined;
	readonly status?: string | null | undefined;
	readonly add?: readonly Board[] | undefined;
	readonly remove?: readonly Board[] | undefined;
};

const renamed = (stream: WorkStream, name: string | undefined): WorkStream => {
	if (name === undefined || name === stream.name) return stream;
	const aliases = stream.aliases.filter((alias) => fold(alias) !== fold(name));
	const isSame = fold(name) === fold(stream.name);
	return { ...stream, name, aliases: isSame ? aliases : [...aliases, stream.name] };
};

/** What was said is changed, and nothing else; an old name goes on answering. */
export const withStreamChange = (stream: WorkStream, change: StreamChange): WorkStream => {
	const added = (change.add ?? []).map(({ id }) => id);
	const removed = new Set((change.remove ?? []).map(({ id }) => id));
	const held = stream.boardIds ?? [];
	const boardIds = [...new Set([...held, ...added])].filter((id) => !removed.has(id));
	const { boardIds: _boards, ...rest } = renamed(stream, change.name);
	return {
		...rest,
		leadId: change.leadId === null ? undefined : (change.leadId ?? stream.leadId),
		status: change.status === null ? undefined : (change.status ?? stream.status),
		...(boardIds.length > 0 ? { boardIds } : {}),
	};
};
