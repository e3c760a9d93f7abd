/** Which change is meant: its button says so, and nobody types it. */
import { z } from "zod";
import type { Field } from "../../../command.ts";
import { type ChangeMark, readMark } from "../../../domain/undo.ts";
import { carried } from "./page.ts";

export const changeMarkField = (): Field<ChangeMark | undefined> => ({
	...carried,
	label: "Change",
	typed: { keywords: { hard: ["change:"] }, loose: "never" },
	schema: () =>
		z
			.string()
			.optional()
			.transform((text) => (text === undefined ? undefined : readMark(text))),
});
