/** Where the next page of a list begins: set by the button under the page before it. */
import { z } from "zod";
import type { Field } from "../../command.ts";

export const afterField = (): Field<string | undefined> => ({
	label: "",
	example: "",
	optional: true,
	hidden: true,
	keywordOnly: true,
	keywords: [],
	control: { as: "line" },
	schema: () => z.string().max(600).optional(),
});
