import { command } from "../../src/command.ts";
import { optional } from "../../src/text/fields/field.ts";
import { meetingField } from "../../src/text/fields/meeting.ts";
import { reasonField } from "../../src/text/fields/reasons.ts";
import { turnDown } from "../../src/usecases/meeting/join.ts";
import { told } from "../told.ts";

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
	run: async (input, request) =>
		told(await turnDown(input, request), request, {
			fact: "Not joint",
			also: ["It stays in its own board's diary alone."],
		}),
});
