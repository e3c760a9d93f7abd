import { itemReply } from "../../src/assistant/item-reply.ts";
import { movedTo } from "../../src/assistant/moved-date.ts";
import { command } from "../../src/command.ts";
import { dateField } from "../../src/language/fields/dates/dates.ts";
import {
	movingVerbs,
	orShift,
	wasField,
	wayField,
} from "../../src/language/fields/dates/moving.ts";
import { asksIfPast } from "../../src/language/fields/dates/past-date.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { reDateAction } from "../../src/usecases/action/re-date.ts";
import { isRefused } from "../../src/usecases/change-item.ts";

export const actionReDate = command({
	name: "action re-date",
	also: movingVerbs,
	summary: "Move an action's due date",
	example: "/action re-date MCB-7 to Thu 14 May",
	who: "the board's members, or the action's owner",
	deed: "update",
	fields: {
		item: itemField("action"),
		was: wasField(),
		way: wayField(),
		due: orShift(
			asksIfPast(
				dateField({
					label: "New due date",
					keywords: ["due", "due date", "deadline", "new date", "new deadline"],
					softKeywords: ["to", "by", "before"],
					partOfWords: ["before"],
					hangs: true,
					missing: 'To which date? Try "14 May" or "in May".',
				}),
			),
		),
	},
	form: { title: "Move a due date", submit: "Move" },
	run: async ({ item, was, way, due: to }, request) => {
		const due = movedTo({ held: item.due, was, way, to, field: "due" }, request);
		if (isRefused(due)) return due;
		return itemReply(await reDateAction({ item, due }, request), request, { fact: "Moved" });
	},
});
