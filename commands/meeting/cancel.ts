import { command } from "../../src/command.ts";
import { optional } from "../../src/text/fields/field.ts";
import { itemField } from "../../src/text/fields/item.ts";
import { linesField } from "../../src/text/fields/words.ts";
import { cancelMeeting } from "../../src/usecases/meeting/cancel.ts";
import { told } from "../told.ts";

export const meetingCancel = command({
	name: "meeting cancel",
	summary: "Cancel a meeting, with its reason",
	example: "/meeting cancel LPB-M1 because the room is not available",
	who: "the board's secretary or chair",
	fields: {
		item: itemField("meeting"),
		reason: optional(
			linesField({
				label: "Reason",
				example: "The room is not available",
				missing: "",
				keywords: ["because", "reason"],
			}),
		),
	},
	form: { title: "Cancel a meeting", submit: "Cancel it" },
	run: async (input, request) =>
		told(await cancelMeeting(input, request), request, { fact: "Cancelled" }),
});
