/** How long a meeting lasts: "90 minutes", "1h30", "an hour and a half". */
import type { Parse } from "../family.ts";

const forms: readonly (readonly [RegExp, (groups: readonly (string | undefined)[]) => number])[] = [
	[/(\d{1,3})[ -]?(?:minutes?|m)/y, ([, minutes]) => Number(minutes)],
	[
		/(\d{1,3})(?:\.(\d{1,2}))?[ -]?(?:hours?|h)(?:(?:,? and|,)? ?(\d{1,2}) ?(?:minutes?|m)?)?/y,
		([, hours, part, minutes]) => Number(`${hours}.${part ?? 0}`) * 60 + Number(minutes ?? 0),
	],
	[/(\d{1,2}|an?) and (?:a|1) half hours?/y, ([, hours]) => one(hours) * 60 + 30],
	[/(?:(\d{1,2}|an?) )?hours? and (?:a|1) half/y, ([, hours]) => one(hours) * 60 + 30],
	[/(?:(\d{1,2}|an?) )?hours? and (?:a|1) quarter/y, ([, hours]) => one(hours) * 60 + 15],
	[/(?:(\d{1,2}|an?) )?hours? and 3 quarters/y, ([, hours]) => one(hours) * 60 + 45],
	[/3 quarters of an hour/y, () => 45],
	[/(?:a )?quarter of an hour/y, () => 15],
	[/half an hour|(?:a )?half[ -]hour/y, () => 30],
	[/an hour/y, () => 60],
	[/(?:a )?couple(?: of)? hours?/y, () => 120],
];

const one = (count: string | undefined): number => Number.parseInt(count ?? "1", 10) || 1;

const day = 1440;

/** "20 minutes' time" is a length, "20 minutes's" is none. */
const goesOn = /^(?:\w|'(?! time))/;

/** Minutes, from one minute to a day unless more are allowed; the longest reading at this place. */
export const durationAt = (text: string, place: number, most = day): Parse<number> | undefined => {
	let longest: Parse<number> | undefined;
	for (const [pattern, minutesIn] of forms) {
		pattern.lastIndex = place;
		const match = pattern.exec(text);
		if (!match) continue;
		const end = place + match[0].length;
		const minutes = minutesIn(match);
		const whole = Number.isInteger(minutes) && minutes > 0 && minutes <= most;
		if (whole && !goesOn.test(text.slice(end, end + 6)) && end > (longest?.end ?? 0))
			longest = { end, found: minutes };
	}
	return longest;
};

const gap = /,? ?\(?(?:for |lasting |lasts )?/y;

/** A duration that follows a time: ", 90 minutes", "for an hour", "(2 hours)". */
export const durationAfter = (text: string, place: number): Parse<number> | undefined => {
	gap.lastIndex = place;
	const skipped = gap.exec(text)?.[0] ?? "";
	if (skipped === "") return undefined;
	const duration = durationAt(text, place + skipped.length);
	if (!duration) return undefined;
	if (!skipped.includes("(")) return duration;
	return text[duration.end] === ")" ? { ...duration, end: duration.end + 1 } : undefined;
};
