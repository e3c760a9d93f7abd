import { rewordCommand } from "../../src/deeds/item-commands.ts";

export const guidanceReword = rewordCommand({
	name: "guidance reword",
	kind: "guidance",
	summary: "Change the words of guidance; the history keeps both",
	example: "/guidance reword PDT-4 to Further guidance for boroughs",
	who: "the board's secretary or chair, or the watcher",
	title: "Reword guidance",
	words: "Further guidance for boroughs",
});
