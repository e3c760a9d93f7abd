/** A field that names an entry of the glossary. */
import { wordsField } from "../words.ts";

export const shortFormField = () =>
	wordsField({
		label: "Short form",
		example: "QSR",
		missing: "Which short form? Try: QSR.",
		most: 40,
	});
