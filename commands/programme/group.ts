import { command, reply } from "../../src/command.ts";
import { retyped } from "../../src/language/fields/field.ts";
import { bodiesField } from "../../src/language/fields/names/bodies.ts";
import { orNone } from "../../src/language/fields/no-value.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { keepMembers } from "../../src/usecases/programme/bodies.ts";
import { doneMessage } from "../../src/views/items/item-saved.ts";

export const programmeGroup = command({
	name: "programme group",
	summary: "Say which bodies a group stands for, so that its name means each of them",
	example: "/programme group Priority boroughs stands for Barnet, Camden and Brent",
	who: "a board's secretary or chair",
	fields: {
		name: wordsField({
			label: "Group",
			example: "Priority boroughs",
			missing: "What is the group called? Try: Priority boroughs.",
			most: 100,
		}),
		bodies: orNone(
			retyped(
				bodiesField({ label: "Stands for", softKeywords: [], missing: "Which bodies is it?" }),
				{ keywords: { hard: ["stands for", "stand for", "members", "consists of", "means"] } },
			),
			null,
		),
	},
	form: { title: "Group of bodies", submit: "Save" },
	run: async (input, request) => {
		const kept = await keepMembers(input, request);
		if ("refusal" in kept) return kept;
		const names = (input.bodies ?? []).map(({ name }) => name).join(", ");
		const what = names ? `${kept.name} stands for ${names}.` : `${kept.name} is no group now.`;
		return reply(doneMessage({ fact: "Recorded.", what: [what] }));
	},
});
