import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { reasonField } from "../../src/language/fields/items/reasons.ts";
import { meetingField } from "../../src/language/fields/meetings/meeting.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { turnDown } from "../../src/usecases/meeting/join.ts";

export const meetingTurnDown = command({
	name: "meeting turn-down",
	summary: "Turn down a joint meeting that another board proposes, or propose it no more",
	example: "/meeting turn-down MCB-M4 because the room is too small",
	who: "the secretary or chair of either board",
	fields: {
		item: meetingField(),
		reason: optional(reasonField({ example: "The room is too small", missing: "" })),
	},
	oneClick: true,
	run: async (input, request) => {
		const outcome = await turnDown(input, request);
		if (isRefused(outcome)) return outcome;
		// Its own board took it back: then there is nothing that could be accepted.
		const isTakenBack = outcome.value.proposal === undefined;
		return itemReply(outcome, request, {
			fact: "Not joint",
			also: ["It stays in its own board's diary alone."],
			next: isTakenBack ? {} : { "Accept it after all": "meeting join" },
		});
	},
});
