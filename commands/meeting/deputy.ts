import { replied } from "../../src/assistant/meetings/reply.ts";
import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { comingMeetingField } from "../../src/language/fields/meetings/meeting.ts";
import { personField } from "../../src/language/fields/names/names.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { replyToMeeting } from "../../src/usecases/meeting/reply.ts";

export const meetingDeputy = command({
	name: "meeting deputy",
	also: ["send-deputy"],
	summary: "Send a deputy to a meeting in your place",
	example: "/meeting deputy LPB-M4 @guidance-lead",
	who: "the board's people, each for themselves; its secretary and chair for anyone",
	deed: "update",
	fields: {
		item: comingMeetingField(),
		deputy: personField({
			label: "Deputy",
			keywords: ["deputy"],
			softKeywords: ["is", "will be", "is to be"],
		}),
		person: optional(
			personField({
				label: "In whose place",
				keywords: ["instead of"],
				softKeywords: ["for"],
				keywordOnly: true,
			}),
		),
	},
	form: { title: "Send a deputy", submit: "Send" },
	run: async (input, request) => {
		const outcome = await replyToMeeting({ ...input, answer: "deputy" }, request);
		return isRefused(outcome) ? outcome : reply(await replied(outcome, request));
	},
});
