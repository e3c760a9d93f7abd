import { command, reply } from "../../src/command.ts";
import { dayField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { boardField, personField } from "../../src/language/fields/names/names.ts";
import { calledOffField, choiceField } from "../../src/language/fields/words.ts";
import { callOffDuty, handOverDuty } from "../../src/usecases/board/hand-over.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { listActions } from "../../src/usecases/listing.ts";
import { wrong } from "../../src/usecases/meeting/meeting-change.ts";
import { handedOver, handOverCalledOff } from "../../src/views/boards/hand-over.ts";

export const boardHandOver = command({
	name: "board hand-over",
	summary: "Pass a duty on a board from one person to another, now or on a later day",
	example: "/board hand-over London Prevent board secretary to @engagement-lead on 1 April 2009",
	who: "the board's secretary or chair, or a workspace administrator",
	deed: "setUp",
	fields: {
		board: boardField(),
		duty: choiceField({
			label: "Duty",
			example: "secretary",
			missing: "Which duty: secretary, chair, member, seat, deputy or everything?",
			of: { secretary: [], chair: [], member: [], seat: [], deputy: [], everything: ["all"] },
		}),
		from: optional(personField({ label: "From", softKeywords: ["from"], keywordOnly: true })),
		to: optional(personField({ label: "To", keywords: ["to"], keywordOnly: true })),
		on: optional(dayField({ label: "On", softKeywords: ["on", "from"], missing: "" })),
		end: optional(calledOffField()),
	},
	form: { title: "Hand a duty over", submit: "Hand over" },
	oneClick: true,
	run: async ({ to, end, ...input }, request) => {
		if (end) {
			const left = await callOffDuty(input, request);
			return isRefused(left) ? left : reply(handOverCalledOff(left.value, input.duty));
		}
		if (!to) return wrong("to", "To whom? Try: to @guidance-lead.");
		const outcome = await handOverDuty({ ...input, to }, request);
		if (isRefused(outcome)) return outcome;
		const owner = { kind: "person" as const, id: outcome.value.oldId };
		const left = await listActions({ board: input.board, owner, show: "open" }, request);
		return reply(handedOver(outcome.value, { to, left, now: request.now }));
	},
});
