import { itemReply, type Telling } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { meetingField } from "../../src/language/fields/meetings/meeting.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { acceptProposal, proposedAgain } from "../../src/usecases/meeting/join.ts";
import { joinedAlso } from "../../src/views/meetings/joint.ts";

const askedOnceMore: Telling = {
	fact: "Proposed again",
	also: ["Whoever runs the other board is asked once more."],
	next: { "Propose it no more": "meeting turn-down" },
};

export const meetingJoin = command({
	name: "meeting join",
	summary: "Accept a joint meeting that another board proposes to yours, or propose yours again",
	example: "/meeting join MCB-M4",
	who: "the secretary or chair of the board that is asked",
	fields: { item: meetingField() },
	oneClick: true,
	run: async ({ item }, request) => {
		const again = await proposedAgain(item, request);
		if (again) return itemReply(again, request, askedOnceMore);
		const outcome = await acceptProposal(item, request);
		if (isRefused(outcome)) return outcome;
		const { board, value } = outcome;
		return itemReply({ is: "done", value: value.own, board }, request, {
			fact: "Accepted",
			also: joinedAlso(value, board),
		});
	},
});
