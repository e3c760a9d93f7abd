import { command, reply } from "../../src/command.ts";
import { refuse } from "../../src/domain/refusal.ts";
import { optional } from "../../src/language/fields/field.ts";
import { shortFormField, wordsField } from "../../src/language/fields/words.ts";
import { meaningOf } from "../../src/language/names/glossary.ts";
import { glossaryOf, keepTerm } from "../../src/usecases/programme/term.ts";
import { glossaryMessage } from "../../src/views/answers/glossary.ts";

export const programmeTerm = command({
	name: "programme term",
	also: ["glossary", "define"],
	summary: "Say what a short form stands for, or look one up",
	example: "/programme term QSR means quarterly status report",
	who: "anyone; a board's secretary or chair records one",
	fields: {
		term: shortFormField(),
		meaning: optional(
			wordsField({
				label: "Stands for",
				example: "quarterly status report",
				missing: "",
				keywords: ["means", "stands for", "="],
				keywordOnly: true,
				most: 200,
			}),
		),
	},
	form: { title: "Glossary", submit: "Save" },
	run: async ({ term: name, meaning }, request) => {
		if (meaning === undefined) {
			const found = meaningOf(name, await glossaryOf(request.register));
			const looked = `what “${name}” stands for`;
			return found ? reply(glossaryMessage(found)) : refuse({ why: "not-found", looked });
		}
		const kept = await keepTerm({ name, meaning }, request);
		if ("refusal" in kept) return kept;
		return reply(glossaryMessage({ short: kept.name, meaning }, "Recorded"));
	},
});
