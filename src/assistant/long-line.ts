/** A line longer than any that is read whole: what a command keeps word for word is parted among its fields unread. */
import type { Raw } from "../command.ts";
import { parseArguments } from "../language/arguments/arguments.ts";
import type { Attempt } from "./dispatch.ts";
import { readingFor } from "./open-request.ts";

/** What else it says stands at its beginning. */
const head = 300;

export const partedLine = (
	{ command, begun }: Pick<Attempt, "command" | "begun">,
	words: string,
): Raw | undefined => {
	const kept = Object.keys(command.fields).find(
		(name) => command.fields[name]?.typed.takes === "verbatim",
	);
	if (!kept || !command.parts) return undefined;
	const { raw, over } = parseArguments(words.slice(0, head), command.fields, readingFor({}, begun));
	const { [kept]: begins, ...said } = raw;
	const at = begins ? words.indexOf(begins) : -1;
	const isHeadOnly = at >= 0 && at + (begins?.length ?? 0) >= words.slice(0, head).trimEnd().length;
	if (over || !isHeadOnly) return undefined;
	const parts = command.parts(words.slice(at));
	return parts[kept] ? { ...said, ...parts } : undefined;
};
