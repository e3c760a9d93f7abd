/** "Until 5pm", "to finish at 5": when a meeting ends, which says how long it lasts and moves no start. */
import type { WallTime } from "../../../domain/dates/plain-date.ts";
import { readTime } from "../../dates/dates.ts";

const said =
	/^(?:to )?(?:(?<until>until|till?)|(?:end|finish|clos)(?:e?s|ing|e)?(?: time)?)(?: to| at| by)? (?<time>\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\b\.?)?|noon|midday)(?=\s*(?:$|[,;]|\b(?:this|following|all|only)\b))/i;

export type Ending = {
	readonly is: "ends";
	readonly at: WallTime;
	/** "Postpone it until 5pm" may as well be when it starts. */
	readonly orStart: boolean;
};

/** When it ends, and where in the words that is said. */
export const endingAt = (
	typed: string,
): { readonly ending: Ending; readonly end: number } | undefined => {
	const found = said.exec(typed);
	const at = found && readTime(found.groups?.time ?? "");
	if (!found || !at) return undefined;
	const orStart = found.groups?.until !== undefined;
	return { ending: { is: "ends", at, orStart }, end: found[0].length };
};
