import { showCommand } from "../../src/deeds/item-commands.ts";

export const guidanceShow = showCommand({
	name: "guidance show",
	kind: "guidance",
	summary: "Show guidance: who it was sent to, who has acknowledged, who is silent",
	example: "/guidance show PDT-1",
	who: "anyone who may see its board",
	title: "Show guidance",
});
