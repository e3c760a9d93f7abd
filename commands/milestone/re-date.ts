import { itemReply } from "../../src/assistant/item-reply.ts";
import { movedTo } from "../../src/assistant/moved-date.ts";
import { command } from "../../src/command.ts";
import { wayField } from "../../src/language/fields/carried.ts";
import { dateField } from "../../src/language/fields/dates/dates.ts";
import { movingVerbs, orShift, wasField } from "../../src/language/fields/dates/moving.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { reDateMilestone } from "../../src/usecases/milestone/re-date.ts";

export const milestoneReDate = command({
	name: "milestone re-date",
	also: [...movingVerbs, "forecast", "re-forecast"],
	summary: "Move a milestone's forecast; its first planned date stays",
	example: "/milestone re-date LPB-3 to end of June",
	who: "the board's members, or the milestone's owner",
	deed: "update",
	fields: {
		item: itemField("milestone"),
		was: wasField(),
		way: wayField(),
		forecast: orShift(
			dateField({
				label: "New forecast",
				keywords: ["forecast", "date", "new date", "new forecast"],
				softKeywords: ["to", "by", "before"],
				partOfWords: ["before"],
				hangs: true,
				missing: 'To which date? Try "14 May" or "in May".',
			}),
		),
	},
	form: { title: "Move a forecast", submit: "Move" },
	run: async ({ item, was, way, forecast: to }, request) => {
		const forecast = movedTo({ held: item.forecast, was, way, to, field: "forecast" }, request);
		if (isRefused(forecast)) return forecast;
		return itemReply(await reDateMilestone({ item, forecast }, request), request, {
			fact: "Moved",
		});
	},
});
