import { command, reply } from "../../../src/command.ts";
import { optional } from "../../../src/language/fields/field.ts";
import { fileField, handedInField } from "../../../src/language/fields/meetings/agenda.ts";
import { numberedField } from "../../../src/language/fields/meetings/records.ts";
import { isRefused } from "../../../src/usecases/change-item.ts";
import { receivePaper } from "../../../src/usecases/paper/receive.ts";
import { paperReceivedMessage } from "../../../src/views/meetings/paper.ts";

export const meetingPaperReceive = command({
	name: "meeting paper-receive",
	also: ["receive-paper", "paper-in"],
	summary: "Submit a paper: a link, a file in Slack, or where it is",
	example: "/meeting paper-receive LPB-P1 https://example.org/options",
	who: "its author, and the board's people",
	deed: "update",
	fields: {
		item: numberedField("paper", "Paper"),
		handedIn: optional(handedInField()),
		file: optional(fileField()),
	},
	form: { title: "Submit a paper", submit: "Submit" },
	run: async ({ item, handedIn, file }, request) => {
		const received = await receivePaper({ item, handedIn: file ?? handedIn }, request);
		return isRefused(received)
			? received
			: reply(paperReceivedMessage(received.value, received.board));
	},
});
