import { showCommand } from "../../src/deeds/item-commands.ts";

export const actionShow = showCommand({
	name: "action show",
	kind: "action",
	summary: "Show one action with its history",
	example: "/action show MCB-7",
	who: "anyone who may see its board",
	title: "Show an action",
});
