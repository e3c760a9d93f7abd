/** Where the next page of a list begins: set by the button under the page before it. */
import { z } from "zod";
import type { Field } from "../../../command.ts";

/** What a button or a menu carries, and nobody types. */
export const carried = {
	label: "",
	example: "",
	optional: true,
	unasked: "by a button",
	typed: { keywords: { hard: [] }, loose: "never" },
	control: { as: "line" },
} as const;

export const afterField = (): Field<string | undefined> => ({
	...carried,
	schema: () => z.string().max(600).optional(),
});
