import { rewordCommand } from "../../src/deeds/item-commands.ts";

export const milestoneReword = rewordCommand({
	name: "milestone reword",
	kind: "milestone",
	summary: "Change the words of a milestone; the history keeps both",
	example: "/milestone reword LPB-3 to Survey ready for every borough",
	who: "the board's secretary or chair, or the milestone's owner",
	title: "Reword a milestone",
	words: "Survey ready for every borough",
});
