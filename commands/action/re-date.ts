import { itemReply } from "../../src/assistant/item-reply.ts";
import { movedTo } from "../../src/assistant/moved-date.ts";
import { command } from "../../src/command.ts";
import type { HonestDate } from "../../src/domain/dates/honest-date.ts";
import type { Action } from "../../src/domain/items/action.ts";
import { type Way, wayField } from "../../src/language/fields/carried.ts";
import { dateField } from "../../src/language/fields/dates/dates.ts";
import {
	type Amount,
	movingVerbs,
	orShift,
	type Was,
	wasField,
} from "../../src/language/fields/dates/moving.ts";
import { asksIfPast } from "../../src/language/fields/dates/past-date.ts";
import { optional } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { reasonField } from "../../src/language/fields/items/reasons.ts";
import { reDateAction } from "../../src/usecases/action/re-date.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import type { Request } from "../../src/usecases/request.ts";

type Moving = {
	readonly item: Action;
	readonly was: Was | undefined;
	readonly way: Way | undefined;
	readonly due: HonestDate | Amount;
	readonly reason: string | undefined;
};

const move = async ({ item, was, way, due: to, reason }: Moving, request: Request) => {
	const due = movedTo({ held: item.due, was, way, to, field: "due" }, request);
	return isRefused(due) ? due : reDateAction({ item, due, reason }, request);
};

export const actionReDate = command({
	name: "action re-date",
	also: movingVerbs,
	summary: "Move the due date of an action, or of several",
	example: "/action re-date MCB-7 to Thu 14 May because the venue fell through",
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
		reason: optional(
			reasonField({ example: "The venue fell through", missing: "", keywordOnly: true }),
		),
	},
	form: { title: "Move a due date", submit: "Move" },
	several: { of: "item", verb: "Move", fact: "Moved", change: move },
	run: async (input, request) => itemReply(await move(input, request), request, { fact: "Moved" }),
});
