import { command, reply } from "../../src/command.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { showItem } from "../../src/usecases/item/show.ts";
import { itemMessage } from "../../src/views/items/item-page.ts";

export const actionShow = command({
	name: "action show",
	also: ["view", "details"],
	summary: "Show one action with its history",
	example: "/action show MCB-7",
	who: "anyone who may see its board",
	fields: { item: itemField("action") },
	oneClick: true,
	form: { title: "Show an action", submit: "Show" },
	run: async ({ item }, request) => reply(itemMessage(await showItem(item, request))),
});
