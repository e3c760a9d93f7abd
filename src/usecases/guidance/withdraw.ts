/** Records that guidance holds no more: its issuer withdrew it, or other guidance took its place. */

import { dayOnly, type HonestDate, isDated } from "../../domain/dates/honest-date.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export type Withdrawal = {
	readonly item: Guidance;
	readonly when?: HonestDate | undefined;
	/** The guidance that takes its place. */
	readonly by?: Guidance | undefined;
};

export const withdrawGuidance = ({ item, when, by }: Withdrawal, request: Request) =>
	changeItem(
		request,
		{ item, deed: "update", news: by ? "superseded" : "withdrawn" },
		(guidance, board) => {
			const reference = referenceText(guidance, board);
			const today = dayIn(board.zone, request.now);
			if (guidance.state.is === "withdrawn" && (!by || guidance.state.supersededById === by.id))
				return refuse({ why: "already", reference, title: guidance.title, state: "withdrawn" });
			if (by?.id === guidance.id)
				return refuse({ why: "nothing-to-change", what: `${reference} can't replace itself` });
			if (by && by.state.is !== "released")
				return refuse({ why: "nothing-to-change", what: `“${by.title}” isn't out yet` });
			if (when && isDated(when) && when.first > today)
				return refuse({ why: "future", what: "A withdrawal", when: when.first });
			const day = when ?? dayOnly(today, today);
			return { ...guidance, state: { is: "withdrawn", when: day, supersededById: by?.id } };
		},
	);
