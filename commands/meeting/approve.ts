import { minutesReply } from "../../src/assistant/meetings/minutes.ts";
import { command, reply } from "../../src/command.ts";
import { optional, retyped } from "../../src/language/fields/field.ts";
import { meetingMinutesField } from "../../src/language/fields/meetings/minutes.ts";
import { meetingField } from "../../src/language/fields/meetings/records.ts";
import { linesField } from "../../src/language/fields/words.ts";
import { approveMinutes } from "../../src/usecases/minutes/settle.ts";

export const meetingApprove = command({
	name: "meeting approve",
	also: ["approve-minutes", "minutes-approve"],
	summary: "Approve minutes at a later meeting, as they are or with an amendment",
	example: "/meeting approve LPB-M3 at LPB-M4 with for March read April",
	who: "the board's secretary or chair",
	deed: "run",
	fields: {
		item: meetingMinutesField(),
		at: optional(meetingField({ label: "Approved at", keywords: ["at"], keywordOnly: true })),
		amendment: optional(
			retyped(
				linesField({
					label: "With this amendment",
					example: "Paragraph 3: for March read April",
					missing: "What is put right?",
					keywords: ["with", "with amendment", "with the amendment", "amendment"],
				}),
				{ loose: "never" },
			),
		),
	},
	form: { title: "Approve minutes", submit: "Approve" },
	run: async ({ item, at, amendment }, request) => {
		const outcome = await approveMinutes({ item: item.meeting, at, amendment }, request);
		const message = await minutesReply({ item, outcome, fact: "Approved" }, request);
		return "refusal" in message ? message : reply(message);
	},
});
