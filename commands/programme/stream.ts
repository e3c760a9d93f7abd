import { command, reply } from "../../src/command.ts";
import { afterField } from "../../src/language/fields/carried.ts";
import { optional } from "../../src/language/fields/field.ts";
import { namedBoardField } from "../../src/language/fields/names/names.ts";
import { namedStreamField } from "../../src/language/fields/names/streams.ts";
import { listStreams, showStream } from "../../src/usecases/stream/show.ts";
import { streamMessage, streamsMessage } from "../../src/views/boards/work-stream.ts";

export const programmeStream = command({
	name: "programme stream",
	summary: "Show a work stream with what is under it, or list them all, or a board's",
	example: "/programme stream leadership and delivery",
	who: "anyone, as far as they may see what is under it",
	fields: { stream: optional(namedStreamField()), board: namedBoardField(), after: afterField() },
	oneClick: true,
	run: async ({ stream, board }, request, raw) =>
		reply(
			stream
				? streamMessage(await showStream(stream, request))
				: streamsMessage(await listStreams(board, request), raw),
		),
});
