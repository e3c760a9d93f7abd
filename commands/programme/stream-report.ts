import { command, reply } from "../../src/command.ts";
import { ragField, reasonField } from "../../src/language/fields/items/reasons.ts";
import { namedStreamField } from "../../src/language/fields/names/streams.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import { reportStream } from "../../src/usecases/stream/report.ts";
import { streamDone } from "../../src/views/boards/work-stream.ts";

const needs =
	'RAG status is red, amber or green, and needs a reason. Try: amber "two posts are vacant".';

export const programmeStreamReport = command({
	name: "programme stream-report",
	summary: "Report a work stream's RAG status and its reason",
	example: '/programme stream-report leadership and delivery amber "two posts are vacant"',
	who: "its lead, or a secretary or chair of one of its boards",
	fields: {
		stream: namedStreamField(),
		rag: ragField(needs),
		reason: reasonField({ example: "Two posts are vacant", missing: needs }),
	},
	form: { title: "Report a work stream", submit: "Report" },
	run: async (input, request) => {
		const reported = await reportStream(input, request);
		if (isRefused(reported)) return reported;
		return reply(streamDone("Reported", reported, await namesFor(request.register)));
	},
});
