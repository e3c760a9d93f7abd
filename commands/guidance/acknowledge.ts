import { itemReply, namesOf } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { refuse } from "../../src/domain/refusal.ts";
import { dayField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { bodiesField, notInField } from "../../src/language/fields/names/bodies.ts";
import {
	type Acknowledgement,
	acknowledgeGuidance,
	ownSilent,
	takeBackAcknowledged,
} from "../../src/usecases/guidance/acknowledge.ts";
import type { Request } from "../../src/usecases/request.ts";

const missing = 'For which body? Try "Barnet", or "Barnet and Camden".';

const takenBack = async (input: Acknowledgement, request: Request) =>
	itemReply(await takeBackAcknowledged(input, request), request, {
		fact: "Taken back",
		also: [`Not acknowledged for ${namesOf(input.bodies)} after all.`],
		isPrivate: true,
	});

export const guidanceAcknowledge = command({
	name: "guidance acknowledge",
	also: ["ack", "read", "confirm"],
	summary:
		"Record that a body has read guidance that was sent to it; your own, where you name none",
	example: "/guidance acknowledge PDT-1 for Barnet",
	who: "the board's members, whoever watches for the guidance, and the body's own people",
	fields: {
		item: itemField("guidance"),
		not: optional(notInField("Not acknowledged after all, for")),
		bodies: optional(bodiesField({ label: "For", softKeywords: ["for", "by"], missing })),
		on: optional(dayField({ label: "On", softKeywords: ["on"], lean: "past", missing: "" })),
	},
	oneClick: true,
	form: { title: "Acknowledge guidance", submit: "Record" },
	run: async ({ not, ...input }, request) => {
		if (not) return takenBack({ ...input, bodies: not }, request);
		const bodies = input.bodies ?? (await ownSilent(input.item, request));
		if (bodies.length === 0)
			return refuse({ why: "unreadable", problems: [{ field: "bodies", says: missing }] });
		return itemReply(await acknowledgeGuidance({ ...input, bodies }, request), request, {
			fact: "Acknowledged",
			also: [`For ${namesOf(bodies)}.`],
			isPrivate: true,
			next: { "Who has not": "guidance show" },
		});
	},
});
