/** Puts an action, a milestone or guidance under a work stream, or under none. */
import type { Action } from "../../domain/items/action.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import type { WorkStream } from "../../domain/items/plan.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";
import { streamNow } from "./change-stream.ts";

export type Strand = Action | Milestone | Guidance;

export type Putting = { readonly item: Strand; readonly under: WorkStream | "none" };

export const putUnder = ({ item, under }: Putting, request: Request) =>
	changeItem<Strand>(request, { item, deed: "update" }, async (current, board, register) => {
		const stream = under === "none" ? undefined : await streamNow(register, under.id);
		const reference = referenceText(current, board);
		if (stream?.ended)
			return refuse({
				why: "already",
				reference: stream.name,
				title: "a work stream",
				state: "ended",
				on: stream.ended.on,
			});
		if (current.workStreamId === stream?.id)
			return refuse({
				why: "nothing-to-change",
				what: `${reference} is under ${stream?.name ?? "no work stream"} already`,
			});
		return { ...current, workStreamId: stream?.id };
	});
