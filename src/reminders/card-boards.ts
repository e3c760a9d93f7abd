/** What a card says of another board than its own: no more than everybody who reads it may know. */
import { type Audience, maySee } from "../domain/audience.ts";
import type { Board } from "../domain/board.ts";
import { wordDay } from "../domain/date-words.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Names } from "./cards.ts";

export const boardStatus = (
	board: Board,
	{ boards }: Names,
	audience: Audience,
): readonly string[] => {
	const { state } = board;
	const into = state.is === "ended" ? boards?.get(state.mergedIntoId ?? "") : undefined;
	if (into && state.is === "ended" && maySee(into, audience))
		return [`merged into ${into.name} (${into.code}) on ${wordDay(state.on)}`];
	const taken = [...(boards?.values() ?? [])].filter(
		(other) =>
			other.state.is === "ended" &&
			other.state.mergedIntoId === board.id &&
			maySee(other, audience),
	);
	return [
		state.is,
		...taken.map(
			({ name, code }) => `took over from ${name} (${code}), whose references still answer`,
		),
	];
};

/** Everybody could see both when it was booked; whoever reads it now may not. */
export const jointly = (
	{ joint }: Meeting,
	{ boards }: Names,
	audience: Audience,
): readonly string[] => {
	const other = joint && !joint.isApart ? boards?.get(joint.boardId) : undefined;
	return other && other.state.is !== "ended" && maySee(other, audience)
		? [`jointly with ${other.name}`]
		: [];
};
