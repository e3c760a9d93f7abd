import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { reasonField } from "../../src/language/fields/items/reasons.ts";
import { namedStreamField } from "../../src/language/fields/names/streams.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import { endStream } from "../../src/usecases/stream/report.ts";
import { streamDone } from "../../src/views/boards/work-stream.ts";

export const programmeStreamEnd = command({
	name: "programme stream-end",
	summary: "End a work stream; its record and its names stay",
	example: "/programme stream-end leadership and delivery because its last milestone was achieved",
	who: "a secretary or chair of one of its boards, or a workspace administrator",
	fields: {
		stream: namedStreamField(),
		reason: optional(
			reasonField({ example: "Its last milestone was achieved", missing: "", keywordOnly: true }),
		),
	},
	form: { title: "End a work stream", submit: "End it" },
	run: async (input, request) => {
		const ended = await endStream(input, request);
		if (isRefused(ended)) return ended;
		return reply(streamDone("Ended", ended, await namesFor(request.register)));
	},
});
