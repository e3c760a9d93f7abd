/** On which side of a time the words before it put what is asked for: "since", "by", "until". */
import type { Clause } from "./pieces.ts";

export type Side = "in" | "by" | "before" | "after" | "since";

export const opening = new Map<string, Side>([
	...["in", "on", "during", "for", "within", "over", "throughout"].map(
		(word) => [word, "in"] as const,
	),
	...["by", "until", "till", "to"].map((word) => [word, "by"] as const),
	["before", "before"],
	["after", "after"],
	...["since", "from"].map((word) => [word, "since"] as const),
]);

const madeReady = /^(?:due|ready|finished|complete|completed|done)$/;
const ofMeetings = /^(?:paper|agenda|minute|apolog\w+|attendance)s?$/;

/** "Due for the next board" is due by its day; papers for it are its own. */
export const dueFor = ({ keys }: Clause, at: number): "by" | undefined =>
	/^(?:for|at)$/.test(keys[at] ?? "") &&
	madeReady.test(keys[at - 1] ?? "") &&
	/^(?:(?:the|our|their|its) )?next\b/.test(keys.slice(at + 1).join(" ")) &&
	!keys.some((key) => ofMeetings.test(key))
		? "by"
		: undefined;

const kept = /^(minute|note|decision|paper|agenda|apolog\w+|attendance)s?$/;
const onwards = /^(to|until|till|on|onwards?)$/;

/** What ends or begins a time at a meeting: people come "to the last meeting", and minutes "from" it are its own. */
export const boundAt = ({ keys }: Clause, at: number): Exclude<Side, "in"> | undefined => {
	const [side, before] = [opening.get(keys[at] ?? ""), keys.slice(0, at)];
	if (side === undefined || side === "in") return undefined;
	if (keys[at] === "to") return before.some((key) => /^(from|since)$/.test(key)) ? side : undefined;
	const isOwn = keys[at] === "from" && kept.test(before.at(-1) ?? "");
	return isOwn && !keys.slice(at).some((key) => onwards.test(key)) ? undefined : side;
};
