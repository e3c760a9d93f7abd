import { command, reply } from "../../src/command.ts";
import { shortFormField } from "../../src/language/fields/words.ts";
import { removeTerm } from "../../src/usecases/programme/term.ts";
import { doneMessage } from "../../src/views/items/item-saved.ts";

export const programmeTermRemove = command({
	name: "programme term-remove",
	summary: "Remove a short form from the glossary",
	example: "/programme term-remove QSR",
	who: "a board's secretary or chair",
	fields: { term: shortFormField() },
	form: { title: "Remove a short form", submit: "Remove" },
	run: async ({ term: name }, request) => {
		const removed = await removeTerm(name, request);
		if ("refusal" in removed) return removed;
		const what = [`${removed.name} isn’t in the glossary any more.`];
		return reply(doneMessage({ fact: "Removed", what }));
	},
});
