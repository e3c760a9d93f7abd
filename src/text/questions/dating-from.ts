/** "Still open from December" may mean that it was due then, or what falls due from then on: the answer is to ask which. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { readPeriod } from "../../language/dates/dates.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import type { TimeContext } from "./periods.ts";
import type { Clause, Piece } from "./pieces.ts";

const stands =
	/\b(open|outstanding|left|leftover|remaining|unfinished|pending|not done|undone|carried over)\b/i;
const onwards = /\b(due|on|onwards?|forwards?|to|until|till|ahead)\b/i;

export const datingFrom = (
	{ text, keys, words }: Clause,
	periods: readonly Piece[],
	{ today, zone, calendar }: TimeContext,
): Reading | undefined => {
	const piece = periods.find((each) => each.is === "period" && keys[each.from] === "from");
	if (!piece || !stands.test(text) || onwards.test(text)) return undefined;
	const start = words[piece.from]?.start ?? 0;
	const end = words[piece.to - 1]?.end ?? text.length;
	const said = text.slice(words[piece.from + 1]?.start ?? start, end);
	const past = readPeriod(said, { today, zone, calendar, lean: "past" });
	if (!past || past.first > today) return undefined;
	const within =
		past.first === past.last
			? `on ${wordDay(past.first)}`
			: `from ${wordDay(past.first)} to ${wordDay(past.last)}`;
	const asked = (instead: string) => `${text.slice(0, start)}${instead}${text.slice(end)}`;
	return {
		is: "which",
		question: `“${text.slice(start, end)}”: due then, or due since?`,
		choices: [`due ${within}`, `due from ${wordDay(past.first)} to ${wordDay(today)}`].map(
			(instead) => ({ label: instead, question: asked(instead) }),
		),
		more: 0,
	};
};
