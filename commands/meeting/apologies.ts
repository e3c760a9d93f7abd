import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/text/fields/field.ts";
import { itemField } from "../../src/text/fields/item.ts";
import { personField } from "../../src/text/fields/names.ts";
import { isRefused } from "../../src/usecases/changing.ts";
import { replyToMeeting } from "../../src/usecases/meeting/reply.ts";
import { replied } from "../replied.ts";

export const meetingApologies = command({
	name: "meeting apologies",
	summary: "Send apologies for a meeting, your own or somebody's",
	example: "/meeting apologies LPB-M4 @partnerships-secretary",
	who: "the board's people, each for themselves; its secretary and chair for anyone",
	fields: {
		item: itemField("meeting"),
		person: optional(personField({ label: "Whose apologies", keywords: ["from", "for"] })),
	},
	form: { title: "Send apologies", submit: "Send" },
	oneClick: true,
	run: async (input, request) => {
		const outcome = await replyToMeeting({ ...input, answer: "apologies" }, request);
		return isRefused(outcome) ? outcome : reply(await replied(outcome, request));
	},
});
