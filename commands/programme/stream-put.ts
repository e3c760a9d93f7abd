import { command, reply } from "../../src/command.ts";
import { anyItemField } from "../../src/language/fields/items/item.ts";
import { parentStreamField } from "../../src/language/fields/names/streams.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { putUnder, type Strand } from "../../src/usecases/stream/put.ts";
import { putMessage } from "../../src/views/boards/work-stream.ts";

export const programmeStreamPut = command({
	name: "programme stream-put",
	also: ["put"],
	summary: "Put an action, a milestone or guidance under a work stream, or under none",
	example: "/programme stream-put LPB-3 under leadership and delivery",
	who: "the members of the item's board, or its owner",
	fields: { item: anyItemField(["action", "milestone", "guidance"]), under: parentStreamField() },
	form: { title: "Put under a work stream", submit: "Put" },
	run: async ({ item, under }, request) => {
		const put = await putUnder({ item: item as Strand, under }, request);
		return isRefused(put) ? put : reply(putMessage(put, under));
	},
});
