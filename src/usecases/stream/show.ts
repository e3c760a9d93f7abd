/** A work stream with what is under it, as far as the asker may see; and all of them in short. */

import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Action } from "../../domain/items/action.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import { type Plan, type WorkStream, withoutRemoved } from "../../domain/items/plan.ts";
import { listActions, listGuidance, listMilestones } from "../listing.ts";
import { type Names, namesFor } from "../naming.ts";
import type { Change } from "../ports.ts";
import type { Request } from "../request.ts";

export type StreamPage = {
	readonly stream: WorkStream;
	readonly plan?: Plan | undefined;
	readonly actions: readonly Action[];
	readonly milestones: readonly Milestone[];
	readonly guidance: readonly Guidance[];
	readonly changes: readonly Change[];
	readonly names: Names;
	readonly now: Instant;
};

export const showStream = async (stream: WorkStream, request: Request): Promise<StreamPage> => {
	const { register } = request;
	const wanted = { workStream: stream, show: "open" as const };
	const [actions, milestones, guidance, plans, changes] = await Promise.all([
		listActions(wanted, request),
		listMilestones(wanted, request),
		listGuidance(wanted, request),
		register.plans(),
		register.changesOf("workStream", stream.id),
	]);
	return {
		stream,
		plan: withoutRemoved(plans).find(({ id }) => id === stream.planId),
		actions: actions.items,
		milestones: milestones.items,
		guidance: guidance.items,
		changes,
		names: actions.names,
		now: request.now,
	};
};

export type StreamList = {
	readonly streams: readonly WorkStream[];
	readonly board?: Board | undefined;
	readonly names: Names;
};

/** Those that run across one board, or all of them. */
export const listStreams = async (
	board: Board | undefined,
	{ register }: Request,
): Promise<StreamList> => {
	const all = await register.workStreams();
	const streams = all.filter(({ boardIds }) => !board || boardIds?.includes(board.id));
	return { streams, board, names: await namesFor(register) };
};
