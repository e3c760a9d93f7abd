import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { stillWaiting } from "../../src/usecases/guidance/wait.ts";

export const guidanceWait = command({
	name: "guidance wait",
	also: ["still-waiting", "waiting", "not-yet"],
	summary: "Say that you have looked, and expected guidance is not out yet",
	example: "/guidance wait PDT-4",
	who: "the board's members, or the watcher",
	fields: { item: itemField("guidance") },
	oneClick: true,
	form: { title: "Still waiting", submit: "Record" },
	run: async (input, request) =>
		itemReply(await stillWaiting(input, request), request, {
			fact: "Still waiting",
			next: { "New window": "guidance re-date" },
			isPrivate: true,
		}),
});
