/** Which change is meant: its button says so, and nobody types it. */
import { z } from "zod";
import type { Field } from "../../../command.ts";
import { type ChangeMark, readMark } from "../../../domain/undo.ts";

export const changeMarkField = (): Field<ChangeMark | undefined> => ({
	label: "Change",
	example: "",
	optional: true,
	unasked: "by a button",
	typed: { keywords: { hard: ["change:"] }, loose: "never" },
	control: { as: "line" },
	schema: () =>
		z
			.string()
			.optional()
			.transform((text) => (text === undefined ? undefined : readMark(text))),
});
