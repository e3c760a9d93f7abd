import { command, reply } from "../../src/command.ts";
import { changeMarkField } from "../../src/language/fields/carried.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import { undoDeed } from "../../src/usecases/undo/undo.ts";
import { undoneMessage } from "../../src/views/items/undone.ts";

export const programmeUndo = command({
	name: "programme undo",
	summary: "Undo what you did last, within ten minutes; the history keeps both",
	example: "/programme undo",
	who: "whoever did it, or the board's secretary or chair",
	fields: { change: changeMarkField() },
	oneClick: true,
	run: async ({ change }, request) => {
		const undone = await undoDeed(change, request);
		if (isRefused(undone)) return undone;
		return reply(undoneMessage(undone, await namesFor(request.register), request.now));
	},
});
