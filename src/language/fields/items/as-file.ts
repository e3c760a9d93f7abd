/** "As csv": a list as a file, instead of a page of it. */
import type { Field } from "../../../command.ts";
import { optional, retyped } from "../field.ts";
import { choiceField } from "../words.ts";

export const asFileField = (): Field<"csv" | undefined> => ({
	...optional(
		retyped(
			choiceField({
				label: "As",
				example: "as csv",
				missing: "",
				of: {
					csv: [
						"as csv",
						"as a csv",
						"as csv file",
						"as a csv file",
						"to csv",
						"in csv",
						"as a spreadsheet",
					],
				},
			}),
			{ clause: "self-evident" },
		),
	),
	unasked: "in words",
});
