/** What somebody brings to be imported: a table that is pasted, or a file. */
import { z } from "zod";
import type { Field } from "../../../command.ts";

/** As long as a file may be. */
const most = 2_000_000;

export const tableField = (): Field<string | undefined> => ({
	label: "Paste a table",
	example: "Action, Owner, Due",
	optional: true,
	typed: { keywords: { hard: [] }, takes: "verbatim" },
	control: { as: "lines", most: 3_000 },
	schema: () => z.string().max(most, "That is too long: please send it as a file.").optional(),
});

export const uploadField = (): Field<string | undefined> => ({
	label: "Or choose a file: CSV, or a calendar (.ics)",
	example: "",
	optional: true,
	typed: { keywords: { hard: ["file:"] }, loose: "never" },
	control: { as: "file", isRead: true },
	schema: () => z.string().max(2_000).optional(),
});
