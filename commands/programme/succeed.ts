import { command, reply } from "../../src/command.ts";
import { termFromField } from "../../src/language/fields/dates/term.ts";
import { organisationField } from "../../src/language/fields/names/named.ts";
import { orNone } from "../../src/language/fields/no-value.ts";
import { succeedBody } from "../../src/usecases/programme/bodies.ts";
import { doneMessage } from "../../src/views/items/item-saved.ts";

export const programmeSucceed = command({
	name: "programme succeed",
	summary: "Say which organisation took another's place, and since when",
	example: "/programme succeed MPA by MOPC",
	who: "a board's secretary or chair",
	fields: {
		body: organisationField({ label: "Organisation" }),
		by: orNone(
			organisationField({ label: "Succeeded by", keywords: ["succeeded by", "by"] }),
			null,
		),
		since: termFromField(),
	},
	form: { title: "Successor", submit: "Record" },
	run: async (input, request) => {
		const kept = await succeedBody(input, request);
		if ("refusal" in kept) return kept;
		const { body, by } = input;
		const what = by ? `${by.name} succeeded ${body.name}.` : `${body.name} has no successor.`;
		return reply(doneMessage({ fact: "Recorded.", what: [what] }));
	},
});
