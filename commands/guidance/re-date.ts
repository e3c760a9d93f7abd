import { itemReply } from "../../src/assistant/item-reply.ts";
import { movedTo } from "../../src/assistant/moved-date.ts";
import { command } from "../../src/command.ts";
import { wayField } from "../../src/language/fields/carried.ts";
import { dateField } from "../../src/language/fields/dates/dates.ts";
import { movingVerbs, orShift, wasField } from "../../src/language/fields/dates/moving.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { reDateGuidance } from "../../src/usecases/guidance/wait.ts";

export const guidanceReDate = command({
	name: "guidance re-date",
	also: movingVerbs,
	summary: "Expect guidance in another window",
	example: "/guidance re-date PDT-4 to April 2009",
	who: "the board's members, or the watcher",
	deed: "update",
	fields: {
		item: itemField("guidance"),
		was: wasField(),
		way: wayField(),
		window: orShift(
			dateField({
				label: "New window",
				keywords: ["window", "new window", "new date"],
				softKeywords: ["to", "in", "by"],
				missing: 'When is it expected now? Try "in April".',
			}),
		),
	},
	form: { title: "New window", submit: "Move" },
	run: async ({ item, was, way, window: to }, request) => {
		const held = item.state.is === "expected" ? item.state.window : item.state.when;
		const window = movedTo({ held, was, way, to, field: "window" }, request);
		if (isRefused(window)) return window;
		return itemReply(await reDateGuidance({ item, window }, request), request, { fact: "Moved" });
	},
});
