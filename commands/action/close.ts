import { itemReply } from "../../src/assistant/item-reply.ts";
import { command, reply } from "../../src/command.ts";
import { type Action, remaindersOf } from "../../src/domain/items/action.ts";
import { refuse } from "../../src/domain/refusal.ts";
import { optional } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { remainingField, saysAllDone } from "../../src/language/fields/items/posts.ts";
import { linesField } from "../../src/language/fields/words.ts";
import { closeAction } from "../../src/usecases/action/close.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { leftOpen, stillUndone } from "../../src/views/items/closing.ts";

const stays = async ({ title }: Action) =>
	refuse({ why: "nothing-to-change", what: `“${title}” stays open` });

export const actionClose = command({
	name: "action close",
	also: ["done", "complete", "finish", "close-off", "close-out", "tick-off", "mark-done"],
	summary: "Close an action that is done, or several",
	example: "/action close MCB-7 all four are in post",
	who: "the board's secretary or chair, or the action's owner",
	deed: "run",
	fields: {
		item: itemField("action"),
		remaining: optional(remainingField()),
		outcome: optional(
			linesField({
				label: "Outcome",
				example: "All four are in post",
				missing: "What came of it?",
				keywords: ["because", "outcome"],
				ofOne: true,
			}),
		),
	},
	oneClick: true,
	form: { title: "Close an action", submit: "Close" },
	several: {
		of: "item",
		verb: "Close",
		fact: "Closed",
		change: ({ remaining, ...input }, request) =>
			remaining === "not yet" ? stays(input.item) : closeAction({ ...input, remaining }, request),
	},
	run: async ({ item, outcome, ...said }, request) => {
		if (said.remaining === "not yet") return reply(leftOpen(item));
		const remaining = said.remaining ?? (saysAllDone(outcome) ? "all filled" : undefined);
		const closed = await closeAction({ item, outcome, remaining }, request);
		const also = isRefused(closed) ? [] : stillUndone(remaindersOf(closed.value));
		return itemReply(closed, request, { fact: "Closed", also });
	},
});
