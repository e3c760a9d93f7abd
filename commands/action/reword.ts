import { rewordCommand } from "../../src/deeds/item-commands.ts";

export const actionReword = rewordCommand({
	name: "action reword",
	kind: "action",
	summary: "Change the words of an action; the history keeps both",
	example: "/action reword MCB-7 to Four co-ordinators in post",
	who: "the board's secretary or chair, or the action's owner",
	title: "Reword an action",
	words: "Four co-ordinators in post",
});
