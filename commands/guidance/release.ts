import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { dateField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { editionField } from "../../src/language/fields/items/edition.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { releaseGuidance } from "../../src/usecases/guidance/release.ts";

export const guidanceRelease = command({
	name: "guidance release",
	also: ["publish", "issue", "out", "came-out", "received"],
	summary: "Record that expected guidance has been released",
	example: "/guidance release PDT-4 on 22 January, edition 1",
	who: "the board's members, or the watcher",
	deed: "update",
	fields: {
		item: itemField("guidance"),
		when: optional(
			dateField({
				label: "Released",
				keywords: ["released", "came out", "published", "issued", "dated"],
				softKeywords: ["on", "in", "out", "is out", "out on", "came out on"],
				lean: "past",
				missing: "",
			}),
		),
		edition: optional(editionField()),
	},
	oneClick: true,
	form: { title: "Release guidance", submit: "Record" },
	run: async (input, request) =>
		itemReply(await releaseGuidance(input, request), request, { fact: "Released" }),
});
