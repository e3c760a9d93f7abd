/** A field of which there may be none: what was recorded is taken back by saying so. */
import type { Control, Field, Led } from "../../command.ts";
import type { Reading } from "../reading.ts";
import { cleanWords } from "../tokens/clean.ts";
import { led, reread, retyped } from "./field.ts";

const noneWords =
	"none|nil|nobody|no[ -]?one|nothing|n/?a|not applicable|zero|0|no (?:board|(?:work )?stream)|nobody (?:at all|else)|none at all|unassigned|unowned";
const whole = new RegExp(`^(?:${noneWords}|[-–—]+)[.!]?$`, "iu");
const leading = new RegExp(`^(?:${noneWords})(?![\\p{L}\\p{N}])`, "iu");

/** "None", "nil", "n/a", "-". */
export const saysNone = (typed: string): boolean => whole.test(cleanWords(typed));

/** One choice among others says so too; Slack's own list of people has no place for it. */
const controlWithNone = (control: Control): Control =>
	control.as === "choice" || control.as === "person"
		? {
				as: "choice",
				options: (reading) => [...control.options(reading), { label: "None", words: "none" }],
			}
		: control;

/** The same field, which may be said to be none. */
export const orNone = <T, const N>(field: Field<T>, none: N): Field<T | N> => {
	const { lead } = field.typed;
	const leadOrNone = (text: string, reading: Reading): Led | undefined => {
		const found = leading.exec(text)?.[0];
		return found === undefined ? lead?.(text, reading) : led(text, found);
	};
	return {
		...retyped(
			reread<T, T | N>(field, (typed, { own }) =>
				typed !== undefined && saysNone(typed) ? none : own(typed),
			),
			lead ? { lead: leadOrNone } : {},
		),
		none: "none",
		control: controlWithNone(field.control),
	};
};
