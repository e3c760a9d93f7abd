import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { wordDay } from "../../src/domain/dates/honest-date.ts";
import { dayField } from "../../src/language/fields/dates/dates.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { reasonField } from "../../src/language/fields/items/reasons.ts";
import { bodyField } from "../../src/language/fields/names/bodies.ts";
import { blockAction } from "../../src/usecases/action/block.ts";

export const actionBlock = command({
	name: "action block",
	also: ["hold-up", "waiting"],
	summary: "Mark an action as blocked by an outside body, with the reason and when to ask again",
	example: "/action block MCB-7 by NCALT because their decision is awaited, review Fri 3 April",
	who: "the board's members, or the action's owner",
	deed: "update",
	fields: {
		item: itemField("action"),
		by: bodyField({
			label: "Waits for",
			keywords: ["by", "blocked by", "waits for", "waiting for", "waiting on", "held up by"],
		}),
		reason: reasonField({
			example: "Their decision is awaited",
			missing: "Why does it wait? Try: because their decision is awaited.",
		}),
		reviewBy: dayField({
			label: "Ask again by",
			keywords: [
				...["review", "review by", "review on", "ask again", "ask again by", "ask again on"],
				...["chase", "chase by", "chase on"],
			],
			softKeywords: ["until", "till"],
			missing: 'When shall I ask again? Try "review 3 April".',
		}),
	},
	form: { title: "Blocked by", submit: "Record" },
	run: async (input, request) =>
		itemReply(await blockAction(input, request), request, {
			fact: "Blocked",
			also: [`Waits for ${input.by}: ${input.reason}. I ask again on ${wordDay(input.reviewBy)}.`],
			next: { "Not any more": "action unblock" },
		}),
});
