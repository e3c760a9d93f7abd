import { command, reply } from "../../src/command.ts";
import { scopeField, sureField } from "../../src/text/fields/change.ts";
import { optional } from "../../src/text/fields/field.ts";
import { itemField } from "../../src/text/fields/item.ts";
import { linesField } from "../../src/text/fields/words.ts";
import { isRefused } from "../../src/usecases/changing.ts";
import { cancelInSeries, previewCancel } from "../../src/usecases/series/cancel.ts";
import { cancelDone, cancelPreview } from "../../src/views/series-cancel.ts";

export const meetingCancel = command({
	name: "meeting cancel",
	summary: "Cancel a meeting, or it and those after it, with the reason",
	example: "/meeting cancel LPB-M1 because the room is not available",
	who: "the board's secretary or chair",
	fields: {
		item: itemField("meeting"),
		scope: optional(scopeField()),
		reason: optional(
			linesField({
				label: "Reason",
				example: "The room is not available",
				missing: "",
				keywords: ["because", "reason"],
			}),
		),
		sure: optional(sureField()),
	},
	form: { title: "Cancel a meeting", submit: "Cancel it" },
	run: async ({ sure, ...input }, request, raw) => {
		// A meeting of no series goes at once; in a series, what goes with it is shown first.
		const isAlone = input.item.seriesId === undefined && input.scope === undefined;
		const isNow = sure === "now" || (isAlone && sure === undefined);
		const plan = await (isNow ? cancelInSeries : previewCancel)(input, request);
		if (isRefused(plan)) return plan;
		const { board, value } = plan;
		return reply(
			isNow ? cancelDone(value, board) : cancelPreview(value, { board, scope: input.scope, raw }),
		);
	},
});
