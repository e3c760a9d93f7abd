/** Records that a milestone has been achieved, today or on an earlier day. */

import { dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export type Achieving = { readonly item: Milestone; readonly on?: PlainDate | undefined };

export const achieveMilestone = (input: Achieving, request: Request) =>
	changeItem(request, { item: input.item, deed: "run", news: "achieved" }, (milestone, board) => {
		const { title, actual } = milestone;
		const reference = referenceText(milestone, board);
		if (actual) return refuse({ why: "already", reference, title, state: "achieved", on: actual });
		const today = dayIn(board.zone, request.now);
		const on = input.on ?? today;
		if (on > today) return refuse({ why: "future", what: "An achieved milestone", when: on });
		return { ...milestone, actual: on };
	});
