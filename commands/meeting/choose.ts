import { command, reply } from "../../src/command.ts";
import { optionField } from "../../src/language/fields/dates/options.ts";
import { meetingField } from "../../src/language/fields/meetings/meeting.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { chooseTime } from "../../src/usecases/meeting/poll.ts";
import { timeChosen } from "../../src/views/meetings/poll.ts";

export const meetingChoose = command({
	name: "meeting choose",
	summary: "Choose one of the times that are offered for a meeting",
	example: "/meeting choose LPB-M5 option 1",
	who: "anyone who may see the board",
	fields: { item: meetingField(), option: optionField() },
	oneClick: true,
	run: async ({ item, option }, request) => {
		const done = await chooseTime({ item, option }, request);
		if (isRefused(done)) return done;
		const { value, board } = done;
		return reply(timeChosen(value, board, option));
	},
});
