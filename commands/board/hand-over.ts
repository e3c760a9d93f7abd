import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/text/fields/field.ts";
import { boardField, personField } from "../../src/text/fields/names.ts";
import { choiceField } from "../../src/text/fields/words.ts";
import { handOverDuty } from "../../src/usecases/board/hand-over.ts";
import { isRefused } from "../../src/usecases/changing.ts";
import { listActions } from "../../src/usecases/listing.ts";
import { handedOver } from "../../src/views/board-hand-over.ts";

export const boardHandOver = command({
	name: "board hand-over",
	summary: "Pass a duty on a board from one person to another, and see what they leave",
	example: "/board hand-over London Prevent board secretary to @engagement-lead",
	who: "the board's secretary or chair, or a workspace administrator",
	fields: {
		board: boardField(),
		duty: choiceField({
			label: "Duty",
			example: "secretary",
			missing: "Which duty: secretary, chair, member, seat, deputy or everything?",
			of: { secretary: [], chair: [], member: [], seat: [], deputy: [], everything: ["all"] },
		}),
		from: optional(personField({ label: "From", keywords: ["from"], keywordOnly: true })),
		to: personField({ label: "To", keywords: ["to"], keywordOnly: true }),
	},
	form: { title: "Hand a duty over", submit: "Hand over" },
	run: async (input, request) => {
		const outcome = await handOverDuty(input, request);
		if (isRefused(outcome)) return outcome;
		const owner = { kind: "person" as const, id: outcome.value.oldId };
		const left = await listActions({ board: input.board, owner, show: "open" }, request);
		return reply(handedOver(outcome.value, { to: input.to, left, now: request.now }));
	},
});
