import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { personField } from "../../src/language/fields/names/names.ts";
import { boardsField } from "../../src/language/fields/names/streams.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import { addStream } from "../../src/usecases/stream/add.ts";
import { streamDone } from "../../src/views/boards/work-stream.ts";

export const programmeStreamAdd = command({
	name: "programme stream-add",
	summary: "Set up a work stream: its lead, the boards it runs across, how it is monitored",
	example:
		"/programme stream-add Victim support across LPB and COG, lead @guidance-lead, monitored by a report at each meeting",
	who: "a secretary or chair of one of its boards, or a workspace administrator",
	fields: {
		name: wordsField({
			label: "Name",
			example: "Victim support",
			missing: "What is the work stream called? Try: Victim support.",
			most: 70,
		}),
		boards: boardsField({
			label: "Runs across",
			keywords: ["across", "boards"],
			softKeywords: ["for", "of"],
			missing: "Which boards does it run across? Name one or more, such as LPB and COG.",
		}),
		lead: optional(personField({ label: "Lead", keywords: ["lead", "led by"], keywordOnly: true })),
		status: optional(
			wordsField({
				label: "Monitored",
				example: "By a report at each meeting",
				missing: "",
				keywords: ["monitored", "monitoring"],
				keywordOnly: true,
			}),
		),
	},
	form: { title: "Set up a work stream", submit: "Set up" },
	run: async (input, request) => {
		const added = await addStream(input, request);
		if (isRefused(added)) return added;
		return reply(streamDone("Set up", added, await namesFor(request.register)));
	},
});
