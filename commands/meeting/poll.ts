import { command, reply } from "../../src/command.ts";
import { offered } from "../../src/domain/meetings/poll.ts";
import { durationField } from "../../src/language/fields/dates/duration.ts";
import { optionsField } from "../../src/language/fields/dates/options.ts";
import { optional } from "../../src/language/fields/field.ts";
import { meetingNounField } from "../../src/language/fields/meetings/meeting.ts";
import { placeField } from "../../src/language/fields/meetings/place.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { clashesFor } from "../../src/usecases/meeting/clashes.ts";
import { openPoll } from "../../src/usecases/meeting/poll.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import { withClashLines } from "../../src/views/meetings/clash.ts";
import { pollOpened } from "../../src/views/meetings/poll.ts";

export const meetingPoll = command({
	name: "meeting poll",
	also: ["find-a-time", "find-time", "offer"],
	summary: "Offer a board a few times to meet, and ask its people which they can make",
	example: "/meeting poll London Prevent board Tue 3 March 10am or Wed 4 March 2pm",
	who: "the board's secretary or chair",
	deed: "run",
	fields: {
		noun: meetingNounField(),
		board: boardField(),
		options: optionsField(),
		minutes: optional(durationField()),
		place: optional(placeField()),
	},
	form: { title: "Find a time", submit: "Ask" },
	run: async ({ noun: _, ...input }, request) => {
		const opened = await openPoll(input, request);
		if (isRefused(opened)) return opened;
		const names = await namesFor(request.store.as(request.register.audience));
		const { value: meeting, board } = opened;
		const clashes = await clashesFor(offered(meeting, board.zone), request);
		return reply(
			withClashLines(pollOpened(meeting, { board, names, now: request.now }), clashes, names),
		);
	},
});
