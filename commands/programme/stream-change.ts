import { fillStream } from "../../src/assistant/forms/form-prefill.ts";
import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { personField } from "../../src/language/fields/names/names.ts";
import { boardsField, namedStreamField } from "../../src/language/fields/names/streams.ts";
import { orNone } from "../../src/language/fields/no-value.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import { changeWorkStream } from "../../src/usecases/stream/change.ts";
import { streamDone } from "../../src/views/boards/work-stream.ts";

const said = (label: string, keywords: readonly string[], example: string) =>
	optional(
		orNone(
			wordsField({ label, example, missing: "", keywords, keywordOnly: true, most: 300 }),
			null,
		),
	);

export const programmeStreamChange = command({
	name: "programme stream-change",
	summary: "Rename a work stream, or change its lead, its boards or how it is monitored",
	example: "/programme stream-change leadership and delivery lead @ctsu-lead, add board COG",
	who: "a secretary or chair of one of its boards, or a workspace administrator",
	fields: {
		stream: namedStreamField(),
		name: optional(
			wordsField({
				label: "New name",
				example: "Leadership",
				missing: "",
				keywords: ["renamed", "rename to", "called", "new name"],
				keywordOnly: true,
				most: 70,
			}),
		),
		lead: optional(
			orNone(personField({ label: "Lead", keywords: ["lead", "led by"], keywordOnly: true }), null),
		),
		add: optional(
			boardsField({
				label: "Add boards",
				keywords: ["add boards", "add board", "also across", "add"],
				missing: "",
			}),
		),
		remove: optional(
			boardsField({
				label: "Take boards out",
				keywords: ["remove boards", "remove board", "no longer across", "remove"],
				missing: "",
			}),
		),
		status: said("Monitored", ["monitored", "monitoring"], "By a report at each meeting"),
	},
	form: { title: "Change a work stream", submit: "Change" },
	fill: fillStream,
	run: async (input, request) => {
		const changed = await changeWorkStream(input, request);
		if (isRefused(changed)) return changed;
		return reply(streamDone("Changed", changed, await namesFor(request.register)));
	},
});
