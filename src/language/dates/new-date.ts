/** A matter's new date, typed outside Slack: read as a command's is, with what would settle it where it stops. */
import type { Board } from "../../domain/boards/board.ts";
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { Choice } from "../../domain/refusal.ts";
import { dateField } from "../fields/dates/dates.ts";
import { asksIfPast } from "../fields/dates/past-date.ts";
import { choicesIn } from "../fields/field.ts";
import { lexiconOf } from "../names/entities.ts";
import type { Reading } from "../reading.ts";

/** A day that is over already, or that may be one of two, asks before it is kept. */
const newDate = asksIfPast(dateField({ label: "New date", missing: "Which date is it now?" }));

export const readNewDate = async (
	typed: string,
	request: Omit<Reading, "zone" | "lexicon">,
	about: Board,
): Promise<
	| { readonly date: HonestDate }
	| { readonly says: string; readonly typed: string; readonly choices: readonly Choice[] }
> => {
	const lexicon = await lexiconOf(request.register);
	const reading = { ...request, zone: about.zone, lexicon, about };
	const read = await newDate.schema(reading).safeParseAsync(typed);
	if (read.success) return { date: read.data };
	const [issue] = read.error.issues;
	return { says: issue?.message ?? "", typed, choices: issue ? choicesIn(issue) : [] };
};
