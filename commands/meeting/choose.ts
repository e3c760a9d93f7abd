import { command, reply } from "../../src/command.ts";
import { optionsChosenField } from "../../src/language/fields/dates/options.ts";
import { meetingField } from "../../src/language/fields/meetings/meeting.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { chooseTimes } from "../../src/usecases/meeting/poll.ts";
import { timesChosen } from "../../src/views/meetings/poll.ts";

export const meetingChoose = command({
	name: "meeting choose",
	also: ["can", "can-make"],
	summary:
		"Say which of the times offered for a meeting you can make; say it again to take it back",
	example: "/meeting choose LPB-M5 options 1, 2",
	who: "anyone who may see the board",
	fields: { item: meetingField(), option: optionsChosenField() },
	oneClick: true,
	run: async ({ item, option: options }, request) => {
		const done = await chooseTimes({ item, options }, request);
		if (isRefused(done)) return done;
		const { value, board } = done;
		const personId = request.me?.id ?? "";
		return reply(timesChosen(value, board, { personId, numbers: options }));
	},
});
