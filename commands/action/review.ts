import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { wordDay } from "../../src/domain/dates/honest-date.ts";
import { dayField } from "../../src/language/fields/dates/dates.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { reviewBlocked } from "../../src/usecases/action/block.ts";

export const actionReview = command({
	name: "action review",
	summary: "Say that an action is still blocked by the same outside body, and when to ask again",
	example: "/action review MCB-7 Fri 17 April",
	who: "the board's members, or the action's owner",
	deed: "update",
	fields: {
		item: itemField("action"),
		reviewBy: dayField({
			label: "Ask again by",
			keywords: [
				"review",
				"review by",
				"review on",
				"ask again",
				"ask again by",
				"ask again on",
				"on",
				"by",
			],
			missing: 'When shall I ask again? Try "17 April".',
		}),
	},
	form: { title: "Still blocked", submit: "Record" },
	run: async (input, request) =>
		itemReply(await reviewBlocked(input, request), request, {
			fact: "Still blocked",
			also: [`I ask again on ${wordDay(input.reviewBy)}.`],
			next: { "Not any more": "action unblock" },
			isPrivate: true,
		}),
});
