import { command, reply } from "../../src/command.ts";
import { optionField } from "../../src/language/fields/dates/options.ts";
import { meetingField } from "../../src/language/fields/meetings/meeting.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { clashesFor } from "../../src/usecases/meeting/clashes.ts";
import { settlePoll } from "../../src/usecases/meeting/poll.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import { withClashes } from "../../src/views/meetings/clash.ts";
import { pollMessage } from "../../src/views/meetings/poll.ts";

export const meetingSettle = command({
	name: "meeting settle",
	summary: "Book one of the times that were offered for a meeting",
	example: "/meeting settle LPB-M5 option 1",
	who: "the board's secretary or chair",
	fields: { item: meetingField(), option: optionField() },
	oneClick: true,
	run: async ({ item, option }, request) => {
		const settled = await settlePoll({ item, option }, request);
		if (isRefused(settled)) return settled;
		const { value, board } = settled;
		const names = await namesFor(request.store.as(request.register.audience));
		const said = pollMessage(value, { board, names, now: request.now });
		return reply(withClashes(said, await clashesFor([value], request), names));
	},
});
