/** By how long a meeting is moved within its day: "by half an hour", "30 minutes later"; and "at the same time". */

import { readDuration } from "../../dates/dates.ts";
import { spell } from "../../dates/spelling.ts";
import type { Amount } from "./moving.ts";

export type TimeAmount = {
	readonly is: "time-shift";
	readonly minutes: number;
	readonly unless?: Amount["unless"];
};

const counted =
	"\\d{1,3} ?(?:minutes?|mins?|m|hours?|hrs?|h)(?: (?:and )?(?:a half|\\d{1,2} ?(?:minutes?|mins?|m)))?";
const length = `(?<length>half an hour|(?:an? |1 |three |3 )?quarters? of an hour|an hour(?: and a (?:half|quarter))?|${counted})`;
const ways = (
	[
		[`(?:by )?(?:another |a further )?${length} (?:later|on)`, "later"],
		[`(?:by )?${length} (?:earlier|sooner)`, "earlier"],
		[`(?:forwards?|back(?:wards?)?) (?:by )?${length}`, "either"],
		[`(?:by )?${length} (?:forwards?|back(?:wards?)?)`, "either"],
		[`${length}`, "either"],
		[`by ${length}`, "usually"],
	] as const
).map(([pattern, way]) => ({
	expression: new RegExp(`^(?:${pattern})(?=\\s*(?:[,.;]|$)|\\s+(?:and|but)\\s)`, "i"),
	way,
}));

/** Longer than any such words. */
const longest = 80;

/** How far it is moved, and where in the words that ends. */
export const timeShiftAt = (
	typed: string,
): { readonly shift: TimeAmount; readonly end: number } | undefined => {
	const { text, endAt } = spell(typed.slice(0, longest));
	for (const { expression, way } of ways) {
		const found = expression.exec(text);
		const minutes = found && readDuration(found.groups?.length ?? "");
		if (!found || !minutes) continue;
		const shift: TimeAmount = {
			is: "time-shift",
			minutes: way === "earlier" ? -minutes : minutes,
			...(way === "either" ? { unless: "either" } : {}),
			...(way === "usually" ? { unless: "later" } : {}),
		};
		return { shift, end: endAt(found[0].length) };
	}
	return undefined;
};

const same =
	/[\s,]*(?:(?:and|but|still|at)\s+)*(?:the\s+)?(?:same|usual)\s+(?:time(?:\s+and\s+place)?|place(?:\s+and\s+time)?)\s*$/i;

/** "8 October, same time": the day alone, which keeps the hour. */
export const withoutSameTime = (typed: string): string => typed.replace(same, "");

const sameAtStart =
	/^[\s,]*(?:(?:and|but|still|at)\s+)*(?:the\s+)?(?:same|usual)\s+(?:time(?:\s+and\s+place)?|place(?:\s+and\s+time)?)(?![\p{L}\p{N}])/iu;

/** How much of what follows a day says that the rest stays. */
export const sameTimeLength = (rest: string): number => sameAtStart.exec(rest)?.[0].length ?? 0;
