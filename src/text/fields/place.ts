/** Where a board meets: whatever words are left, but never a day or a time. */
import type { Field } from "../../command.ts";
import { unwrap } from "../clean.ts";
import { readLeadingDate } from "../dates.ts";
import { readLeadingRecurrence } from "../recurrence.ts";
import { wordsField } from "./words.ts";
import { noSuchTime } from "./wrong-time.ts";

/** "at City Hall" is at City Hall. */
const preposition = /^(?:at|in) (?=\S)/i;

export const placeField = (): Field<string> => {
	const field = wordsField({
		label: "Place",
		example: "City Hall, committee room 5",
		missing: "",
		keywords: ["place", "venue"],
	});
	return {
		...field,
		lead: (text, { today, zone, calendar }) => {
			const context = { today, zone, calendar };
			if (noSuchTime(text)) return undefined;
			const isWhen =
				readLeadingRecurrence(text, context) ?? readLeadingDate(text.slice(0, 200), context);
			return isWhen ? undefined : { used: unwrap(text), rest: "" };
		},
		schema: (reading) => field.schema(reading).transform((place) => place.replace(preposition, "")),
	};
};
