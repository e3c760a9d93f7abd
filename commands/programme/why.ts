import { command, reply } from "../../src/command.ts";
import { optional, retyped } from "../../src/language/fields/field.ts";
import { anyItemField } from "../../src/language/fields/items/item.ts";
import { daysField, messageField, talkField } from "../../src/language/fields/items/why.ts";
import { numberedField } from "../../src/language/fields/meetings/records.ts";
import { namedBoardField } from "../../src/language/fields/names/names.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { explainReminder } from "../../src/usecases/reminder/why.ts";
import { explainMessage } from "../../src/usecases/reminder/why-message.ts";
import { whyMessage, whysMessage } from "../../src/views/reminders/why.ts";

export const programmeWhy = command({
	name: "programme why",
	summary: "Say why a reminder came, or why nothing did",
	example: "/programme why not MCB-7 on 4 March",
	who: "anyone who may see the item's board",
	fields: {
		asks: talkField(),
		item: optional(anyItemField()),
		paper: optional(numberedField("paper", "Paper")),
		board: namedBoardField(),
		days: daysField(),
		also: talkField(),
		reminder: optional(
			retyped(
				wordsField({ label: "Reminder", example: "", missing: "", keywords: ["reminder:"] }),
				{ loose: "never" },
			),
		),
		message: messageField(),
	},
	run: async ({ asks: first, also, message, ...asked }, request) => {
		const asks = [also, first].find((one) => one && one !== "something") ?? "something";
		const isHere = message !== undefined && !asked.item && !asked.paper && !asked.board;
		const whys = isHere
			? await explainMessage({ message, asks }, request)
			: await explainReminder({ ...asked, asks }, request);
		if (isRefused(whys)) return whys;
		return reply("subject" in whys ? whyMessage(whys) : whysMessage(whys));
	},
});
