import { command, reply } from "../../src/command.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { showItem } from "../../src/usecases/item/show.ts";
import { itemMessage } from "../../src/views/items/item-page.ts";

export const milestoneShow = command({
	name: "milestone show",
	also: ["view", "details"],
	summary: "Show one milestone with its history",
	example: "/milestone show COG-2",
	who: "anyone who may see its board",
	fields: { item: itemField("milestone") },
	oneClick: true,
	form: { title: "Show a milestone", submit: "Show" },
	run: async ({ item }, request) => reply(itemMessage(await showItem(item, request))),
});
