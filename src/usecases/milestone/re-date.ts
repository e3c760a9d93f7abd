/** Moves a milestone's forecast; its baseline, the date first planned, stays. */
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { objectionToAnchor } from "../anchor-permission.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export const reDateMilestone = (
	input: { readonly item: Milestone; readonly forecast: HonestDate },
	request: Request,
) =>
	changeItem(
		request,
		{ item: input.item, deed: "update", news: "re-dated" },
		async (milestone, board, register) => {
			const { title, actual } = milestone;
			const reference = referenceText(milestone, board);
			if (actual)
				return refuse({ why: "already", reference, title, state: "achieved", on: actual });
			const objected = await objectionToAnchor(input.forecast, board, register);
			return objected ?? { ...milestone, forecast: input.forecast };
		},
	);
