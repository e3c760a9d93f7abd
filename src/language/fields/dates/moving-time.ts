/** What a meeting is moved by within its day: "by half an hour", "30 minutes later", "until 5pm", "at the same time". */
import type { WallTime } from "../../../domain/dates/plain-date.ts";
import { readDuration, readTime } from "../../dates/dates.ts";
import { type Moved, movedAt, waysOf } from "./moving.ts";

export type TimeAmount = Moved<{ readonly is: "time-shift"; readonly minutes: number }>;

const counted =
	"\\d{1,3} ?(?:minutes?|mins?|m|hours?|hrs?|h)(?: (?:and )?(?:a half|\\d{1,2} ?(?:minutes?|mins?|m)))?";
const length = `(?<length>half an hour|(?:an? |1 |three |3 )?quarters? of an hour|an hour(?: and a (?:half|quarter))?|${counted})`;
const ways = waysOf(
	[
		[`(?:by )?(?:another |a further )?${length} (?:later|on)`, "later"],
		[`(?:by )?${length} (?:earlier|sooner)`, "earlier"],
		[`(?:forwards?|back(?:wards?)?) (?:by )?${length}`, "either"],
		[`(?:by )?${length} (?:forwards?|back(?:wards?)?)`, "either"],
		[`${length}`, "either"],
		[`by ${length}`, "usually"],
	],
	"(?=\\s*(?:[,.;]|$)|\\s+(?:and|but)\\s)",
);

/** Longer than any such words. */
const longest = 80;

/** How far it is moved, and where in the words that ends. */
export const timeShiftAt = (typed: string) =>
	movedAt(typed.slice(0, longest), ways, ({ length: said = "" }, ahead) => {
		const minutes = readDuration(said);
		return minutes ? { is: "time-shift" as const, minutes: ahead * minutes } : undefined;
	});

const same =
	/[\s,]*(?:(?:and|but|still|at)\s+)*(?:the\s+)?(?:same|usual)\s+(?:time(?:\s+and\s+place)?|place(?:\s+and\s+time)?)\s*$/i;

/** "8 October, same time": the day alone, which keeps the hour. */
export const withoutSameTime = (typed: string): string => typed.replace(same, "");

const sameAtStart =
	/^[\s,]*(?:(?:and|but|still|at)\s+)*(?:the\s+)?(?:same|usual)\s+(?:time(?:\s+and\s+place)?|place(?:\s+and\s+time)?)(?![\p{L}\p{N}])/iu;

/** How much of what follows a day says that the rest stays. */
export const sameTimeLength = (rest: string): number => sameAtStart.exec(rest)?.[0].length ?? 0;

/** "Until 5pm", "to finish at 5": how long it lasts by when it ends, which moves no start. */
const finish =
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
	const found = finish.exec(typed);
	const at = found && readTime(found.groups?.time ?? "");
	if (!found || !at) return undefined;
	const orStart = found.groups?.until !== undefined;
	return { ending: { is: "ends", at, orStart }, end: found[0].length };
};
