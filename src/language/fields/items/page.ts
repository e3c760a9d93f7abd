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

/** A mark as it is, of so many characters at the most. */
export const carriedField = (most: number): Field<string | undefined> => ({
	...carried,
	schema: () => z.string().max(most).optional(),
});

export const afterField = () => carriedField(600);
