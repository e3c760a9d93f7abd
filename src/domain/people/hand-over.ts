/**
 * A duty passes to somebody else at once, or on a later day: until then it stays where it is, and it can be called off.
 * One whose holder has lost it meanwhile comes to nothing.
 */
import type { Board, HandOver } from "../boards/board.ts";
import { type Duty, dutiesOf, passDuties } from "../boards/seats.ts";
import type { PlainDate } from "../dates/plain-date.ts";
import { addDays } from "../dates/plain-date.ts";

/** What of it its holder still has. */
export const dutiesIn = (
	board: Board,
	{ duty, fromId }: Pick<HandOver, "duty" | "fromId">,
): readonly Duty[] => {
	const held = dutiesOf(board, fromId);
	return duty === "everything" ? held : held.filter((one) => one === duty);
};

/** Those that are still to come, the soonest first. */
export const comingHandOvers = (board: Board): readonly HandOver[] =>
	board.state.is === "ended"
		? []
		: (board.handOvers ?? [])
				.filter((one) => !one.done && dutiesIn(board, one).length > 0)
				.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));

const isSameDuty = (one: HandOver, other: Pick<HandOver, "duty" | "fromId">): boolean =>
	one.duty === other.duty && one.fromId === other.fromId;

/** A later plan for the same duty takes the earlier one's place. */
export const planHandOver = (board: Board, planned: HandOver): Board => ({
	...board,
	handOvers: [
		...(board.handOvers ?? []).filter((one) => one.done || !isSameDuty(one, planned)),
		planned,
	],
});

/** The board without those of that duty; the same board where there is none. */
export const callOffHandOver = (
	board: Board,
	{ duty, fromId }: { readonly duty: HandOver["duty"]; readonly fromId?: string | undefined },
): Board => {
	const isMeant = (one: HandOver) =>
		!one.done && one.duty === duty && (fromId === undefined || one.fromId === fromId);
	const all = board.handOvers ?? [];
	return all.some(isMeant) ? { ...board, handOvers: all.filter((one) => !isMeant(one)) } : board;
};

/** So long it is still told that a duty has passed. */
const daysTold = 14;

type Passing = { readonly board: Board; readonly done: readonly HandOver[] };

const passOne = ({ board, done }: Passing, one: HandOver): Passing => {
	const duties = dutiesIn(board, one);
	if (duties.length === 0) return { board, done };
	const passed = passDuties(board, { old: one.fromId, next: one.toId, duties });
	return { board: passed, done: [...done, { ...one, done: true }] };
};

/** What is due by that day is carried out; undefined where nothing is. */
export const carryOutHandOvers = (board: Board, today: PlainDate): Passing | undefined => {
	// In the order of their days, also where several days have gone by unattended.
	const due = (board.handOvers ?? [])
		.filter(({ on, done }) => !done && on <= today)
		.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
	if (due.length === 0 || board.state.is === "ended") return undefined;
	const start: Passing = { board, done: [] };
	const { board: passed, done } = due.reduce(passOne, start);
	const kept = (board.handOvers ?? []).filter(
		(one) => !due.includes(one) && (!one.done || addDays(one.on, daysTold) >= today),
	);
	return { board: { ...passed, handOvers: [...kept, ...done] }, done };
};
