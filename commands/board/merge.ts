import { command, reply } from "../../src/command.ts";
import { stampField } from "../../src/language/fields/carried.ts";
import { dayField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { sureField } from "../../src/language/fields/meetings/change.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { sideFields } from "../../src/language/fields/names/proposals.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { mergeBoards } from "../../src/usecases/merge/merge.ts";
import { mergeMessage } from "../../src/views/boards/merge.ts";

export const boardMerge = command({
	name: "board merge",
	summary: "Merge one board into another on a day, after a preview",
	example: '/board merge "SO Programme board" into "Prevent pilot board" on 1 April 2009',
	who: "whoever is secretary or chair of both boards, or a workspace administrator",
	fields: {
		board: boardField({ named: true }),
		into: boardField({ label: "Into", keywords: ["into"], keywordOnly: true }),
		on: optional(dayField({ label: "On", softKeywords: ["on", "from"], missing: "" })),
		...sideFields(),
		seen: stampField(),
		sure: optional(sureField()),
	},
	form: {
		title: "Merge two boards",
		submit: "Preview",
		rare: ["secretary", "chair", "channel", "seats", "meetings", "series", "visibility"],
	},
	oneClick: true,
	run: async (input, request, raw) => {
		const outcome = await mergeBoards(input, request);
		if (isRefused(outcome)) return outcome;
		return { ...reply(mergeMessage(outcome, raw)), replaces: true };
	},
});
