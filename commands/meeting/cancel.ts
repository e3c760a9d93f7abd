import { command, reply } from "../../src/command.ts";
import { refuse } from "../../src/domain/refusal.ts";
import { optional } from "../../src/language/fields/field.ts";
import { reasonField } from "../../src/language/fields/items/reasons.ts";
import { scopeField, sureField } from "../../src/language/fields/meetings/change.ts";
import { oneOrSeriesField } from "../../src/language/fields/meetings/meeting.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { cancelInSeries, previewCancel, type ToCancel } from "../../src/usecases/series/cancel.ts";
import { cancelDone, cancelPreview } from "../../src/views/meetings/series-cancel.ts";

const reasonWanted = refuse({
	why: "unreadable",
	problems: [{ field: "reason", says: "Why is it cancelled? Try: the room is not available." }],
});

/** A meeting of no series goes at once; in a series, what goes with it is shown first. */
const isMeantNow = ({ item, scope }: ToCancel, sure: "now" | "preview" | undefined): boolean =>
	sure === "now" || (item.seriesId === undefined && scope === undefined && sure === undefined);

export const meetingCancel = command({
	name: "meeting cancel",
	also: ["call-off", "delete", "scrap", "bin", "drop"],
	summary: "Cancel a meeting, or it and those after it, with the reason",
	example: "/meeting cancel LPB-M4 because the room is not available",
	who: "the board's secretary or chair",
	deed: "run",
	fields: {
		item: oneOrSeriesField(),
		scope: optional(scopeField()),
		reason: optional(reasonField({ example: "The room is not available", missing: "" })),
		sure: optional(sureField()),
	},
	form: { title: "Cancel a meeting", submit: "Cancel it" },
	run: async ({ sure, ...input }, request, raw) => {
		// Whoever may not cancel it is told so before they are asked why.
		const isNow = input.reason !== undefined && isMeantNow(input, sure);
		const plan = await (isNow ? cancelInSeries : previewCancel)(input, request);
		if (isRefused(plan)) return plan;
		if (input.reason === undefined) return reasonWanted;
		const { board, value } = plan;
		return reply(
			isNow ? cancelDone(value, board) : cancelPreview(value, { board, scope: input.scope, raw }),
		);
	},
});
