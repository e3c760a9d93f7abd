import { itemReply, namesOf } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { dayField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { bodiesField, notInField } from "../../src/language/fields/names/bodies.ts";
import { recordDoneIn, takeBackDoneIn } from "../../src/usecases/item/roll-out.ts";
import { wrong } from "../../src/usecases/meeting/meeting-change.ts";

const missing = 'Done in which bodies? Try "Barnet", or "Barnet and Camden".';

export const milestoneDoneIn = command({
	name: "milestone done-in",
	summary: "Record where a milestone that is rolled out is done, or is not after all",
	example: "/milestone done-in LPB-3 Barnet and Camden",
	who: "the board's members, the milestone's owner, and the body's own people",
	fields: {
		item: itemField("milestone"),
		not: optional(notInField("Not done in after all")),
		bodies: optional(bodiesField({ label: "Done in", softKeywords: ["in", "for", "by"], missing })),
		on: optional(
			dayField({ label: "On", keywords: [], softKeywords: ["on"], lean: "past", missing: "" }),
		),
	},
	form: { title: "Done in a body", submit: "Record" },
	run: async ({ item, on, bodies, not }, request) => {
		const isPrivate = true;
		if (not) {
			const also = [`Not done in ${namesOf(not)} after all.`];
			const taken = await takeBackDoneIn({ item, bodies: not }, request);
			return itemReply(taken, request, { fact: "Taken back", also, isPrivate });
		}
		if (!bodies) return wrong("bodies", missing);
		const also = [`Done in ${namesOf(bodies)}.`];
		const done = await recordDoneIn({ item, on, bodies }, request);
		return itemReply(done, request, { fact: "Recorded", also, isPrivate });
	},
});
