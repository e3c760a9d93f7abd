import { replied } from "../../src/assistant/meetings/reply.ts";
import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { comingMeetingField } from "../../src/language/fields/meetings/meeting.ts";
import { replyField } from "../../src/language/fields/meetings/replying.ts";
import { personField } from "../../src/language/fields/names/names.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { replyToMeeting } from "../../src/usecases/meeting/reply.ts";

export const meetingReply = command({
	name: "meeting reply",
	also: [
		"rsvp",
		{ verb: "accept", says: { answer: "yes" } },
		{ verb: "decline", says: { answer: "apologies" } },
	],
	summary: "Say whether you come to a meeting; a later reply takes its place",
	example: "/meeting reply LPB-M4 yes",
	who: "the board's people, each for themselves; its secretary and chair for anyone",
	fields: {
		item: comingMeetingField(),
		answer: replyField(),
		deputy: optional(personField({ label: "Deputy", keywords: ["deputy:"] })),
		person: optional(
			personField({
				label: "Whose reply",
				keywords: ["on behalf of"],
				softKeywords: ["for"],
				keywordOnly: true,
			}),
		),
	},
	form: { title: "Reply to a meeting", submit: "Reply" },
	oneClick: true,
	run: async (input, request) => {
		const outcome = await replyToMeeting(input, request);
		return isRefused(outcome) ? outcome : reply(await replied(outcome, request));
	},
});
