import { showCommand } from "../../src/deeds/item-commands.ts";

export const milestoneShow = showCommand({
	name: "milestone show",
	kind: "milestone",
	summary: "Show one milestone with its history",
	example: "/milestone show COG-2",
	who: "anyone who may see its board",
	title: "Show a milestone",
});
