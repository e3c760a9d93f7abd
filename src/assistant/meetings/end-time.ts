/** How long a meeting lasts when it is said when it ends. */
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import type { Way } from "../../language/fields/carried.ts";
import type { Ending } from "../../language/fields/dates/moving-time.ts";

const shortest = 15;

const minutesOf = (time: string): number => {
	const [hours = 0, minutes = 0] = time.split(":").map(Number);
	return hours * 60 + minutes;
};

const startsOrEnds = ({ at }: Ending): Refused =>
	refuse({
		why: "which",
		field: "to",
		question: `Does it start at ${at} then, or end?`,
		choices: [
			{ label: `Starts at ${at}`, words: at },
			{ label: `Ends at ${at}`, words: `end at ${at}` },
		],
	});

/** Its own start stays: "until 5pm" of a meeting at 14:00 is three hours. */
export const lastsUntil = (
	ending: Ending,
	{ time }: Meeting,
	way: Way | undefined,
): number | Refused => {
	if (way && ending.orStart) return startsOrEnds(ending);
	const wrong = (says: string) => refuse({ why: "unreadable", problems: [{ field: "to", says }] });
	if (time.is !== "fixed") return wrong("At what time does it start? It has no time yet.");
	const minutes = minutesOf(ending.at) - minutesOf(time.from);
	return minutes >= shortest
		? minutes
		: wrong(
				`It starts at ${time.from}, so it cannot end at ${ending.at}. Nothing was changed. Say both: from when, and until when.`,
			);
};
