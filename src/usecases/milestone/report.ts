/** Reports a milestone's RAG status, always with its reason, and its new forecast where there is one. */
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import type { Milestone, Rag } from "../../domain/items/milestone.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export type NewReport = {
	readonly item: Milestone;
	readonly rag: Rag;
	readonly reason: string;
	readonly forecast?: HonestDate | undefined;
};

export const reportMilestone = (input: NewReport, request: Request) =>
	changeItem(
		request,
		{ item: input.item, deed: "update", news: "reported" },
		(milestone, board) => {
			if (milestone.actual) {
				const reference = referenceText(milestone, board);
				const { title, actual } = milestone;
				return refuse({ why: "already", reference, title, state: "achieved", on: actual });
			}
			const on = dayIn(board.zone, request.now);
			const { rag, reason } = input;
			return {
				...milestone,
				forecast: input.forecast ?? milestone.forecast,
				report: { rag, reason, on, byId: request.me?.id },
			};
		},
	);
