/** The minutes of a meeting, with their amendments and every version that there was. */

import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Action } from "../../domain/items/action.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import {
	type Decision,
	type Minutes,
	type ProposedAction,
	paragraphsOf,
} from "../../domain/meetings/minutes.ts";
import type { Refused } from "../../domain/refusal.ts";
import { boardOf, notFound } from "../meeting/meeting-change.ts";
import { type Names, namesFor } from "../naming.ts";
import type { Change } from "../ports.ts";
import type { Request } from "../request.ts";

export type MinutesPage = {
	readonly meeting: Meeting;
	readonly board: Board;
	readonly minutes?: Minutes | undefined;
	readonly approvedAt?: Meeting | undefined;
	readonly paragraphs: readonly string[];
	readonly versions: readonly Change[];
	readonly decisions: readonly Decision[];
	/** Lines that read like actions, and are none yet. */
	readonly proposed: readonly ProposedAction[];
	readonly names: Names;
	readonly now: Instant;
};

/** A line that has become an action is not proposed again. */
const notYetActions = (
	proposed: readonly ProposedAction[],
	actions: readonly Action[],
	meeting: Meeting,
): readonly ProposedAction[] =>
	proposed.filter(
		({ title }) =>
			!actions.some((action) => action.meetingId === meeting.id && action.title === title),
	);

export const showMinutes = async (
	item: Meeting,
	proposals: readonly ProposedAction[],
	request: Request,
): Promise<MinutesPage | Refused> => {
	const { register, now } = request;
	const board = await boardOf(item, register);
	if (!board) return notFound();
	const [minutes] = await register.records("minutes", { meetingId: item.id });
	const atId = minutes?.state.is === "approved" ? minutes.state.atId : undefined;
	const at = atId ? await register.itemById("meeting", atId) : undefined;
	const actions = await register.actions({ boardIds: [board.id] });
	return {
		meeting: item,
		board,
		minutes,
		approvedAt: at?.kind === "meeting" ? at : undefined,
		paragraphs: minutes ? paragraphsOf(minutes.text) : [],
		versions: minutes ? await register.changesOf("minutes", minutes.id) : [],
		decisions: await register.records("decision", { meetingId: item.id }),
		proposed: notYetActions(proposals, actions, item),
		names: await namesFor(register),
		now,
	};
};
