/** Who may see a board: anyone in the workspace, or its members only. */

import type { Field } from "../../../command.ts";
import { retyped } from "../field.ts";
import { choiceField } from "../words.ts";

export type Visibility = "open" | "restricted";

const field = choiceField<Visibility>({
	label: "Seen by",
	example: "open",
	missing: "A board is open (anyone in the workspace) or restricted (its members only).",
	of: {
		open: ["open to all", "open to everyone"],
		restricted: ["restricted to members", "restricted to its members", "members only", "private"],
	},
	keywords: ["visibility"],
});

/** "Open Spaces board" is called so; "restricted Open Spaces board" is not. */
export const visibilityField = (): Field<Visibility> =>
	retyped(field, {
		clause: "self-evident",
		lead: (text, reading) => {
			const led = field.typed.lead?.(text, reading);
			const isApart = led && /^\s*(?:[,;:]|$)/.test(led.rest);
			const isBeforeName = /^\p{Ll}/u.test(text) && /^\s+["“]?\p{Lu}/u.test(led?.rest ?? "");
			return isApart || isBeforeName ? led : undefined;
		},
	});

/** A name that says so itself in small letters: "restricted case review board". */
export const maySayRestricted = (name: string): boolean =>
	/(?<!\p{L})(?:restricted|members only|private)(?!\p{L})/u.test(name);
