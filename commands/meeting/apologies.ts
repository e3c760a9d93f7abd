import { command, reply } from "../../src/command.ts";
import { refuse } from "../../src/domain/refusal.ts";
import { optional } from "../../src/text/fields/field.ts";
import { comingMeetingField } from "../../src/text/fields/meeting.ts";
import { personField } from "../../src/text/fields/names.ts";
import { isRefused } from "../../src/usecases/changing.ts";
import { replyToMeeting } from "../../src/usecases/meeting/reply.ts";
import { replied } from "../replied.ts";

/** Nobody is taken off a meeting by a command that says nothing. */
const whichMeeting = refuse({
	why: "unreadable",
	problems: [
		{ field: "item", says: "Apologies for which meeting? Give its reference or its day." },
	],
});

export const meetingApologies = command({
	name: "meeting apologies",
	also: ["apology", "apologise", "send-apologies"],
	summary: "Send apologies for a meeting, your own or somebody's",
	example: "/meeting apologies LPB-M4 @partnerships-secretary",
	who: "the board's people, each for themselves; its secretary and chair for anyone",
	fields: {
		item: { ...comingMeetingField(), label: "Meeting", optional: false },
		person: optional(
			personField({ label: "Whose apologies", keywords: ["from"], softKeywords: ["for"] }),
		),
	},
	form: { title: "Send apologies", submit: "Send" },
	oneClick: true,
	run: async (input, request, raw) => {
		if (!raw.item && !raw.person) return whichMeeting;
		const outcome = await replyToMeeting({ ...input, answer: "apologies" }, request);
		return isRefused(outcome) ? outcome : reply(await replied(outcome, request));
	},
});
