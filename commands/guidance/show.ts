import { command, reply } from "../../src/command.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { showItem } from "../../src/usecases/item/show.ts";
import { itemMessage } from "../../src/views/items/item-page.ts";

export const guidanceShow = command({
	name: "guidance show",
	also: ["view", "details"],
	summary: "Show guidance: who it was sent to, who has acknowledged, who is silent",
	example: "/guidance show PDT-1",
	who: "anyone who may see its board",
	fields: { item: itemField("guidance") },
	oneClick: true,
	form: { title: "Show guidance", submit: "Show" },
	run: async ({ item }, request) => reply(itemMessage(await showItem(item, request))),
});
