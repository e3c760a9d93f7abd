import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/text/fields/field.ts";
import { anyItemField } from "../../src/text/fields/item.ts";
import { namedBoardField } from "../../src/text/fields/names.ts";
import { askedDaysField, talkField } from "../../src/text/fields/why.ts";
import { wordsField } from "../../src/text/fields/words.ts";
import { isRefused } from "../../src/usecases/changing.ts";
import { whyReminded } from "../../src/usecases/reminder/why.ts";
import { whyMessage } from "../../src/views/why.ts";

export const programmeWhy = command({
	name: "programme why",
	summary: "Say why a reminder came, or why nothing did",
	example: "/programme why not MCB-7 on 4 March",
	who: "anyone who may see the item's board",
	fields: {
		asks: talkField(),
		item: optional(anyItemField()),
		board: namedBoardField(),
		days: askedDaysField(),
		also: talkField(),
		reminder: optional({
			...wordsField({ label: "Reminder", example: "", missing: "", keywords: ["reminder:"] }),
			keywordOnly: true,
		}),
	},
	run: async ({ asks, also, ...asked }, request) => {
		const isNothing = asks === "nothing" || also === "nothing" ? "asked" : "not asked";
		const why = await whyReminded({ ...asked, isNothing }, request);
		return isRefused(why) ? why : reply(whyMessage(why));
	},
});
