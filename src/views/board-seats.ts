/** What the asker is told of a board's seats and of the board that oversees it. */
import type { Board } from "../domain/board.ts";
import { wordDay } from "../domain/date-words.ts";
import type { Line as Tier, Upper } from "../domain/oversight.ts";
import type { Seating } from "../usecases/board/seat.ts";
import { doneMessage } from "./done.ts";
import type { Message } from "./message.ts";

const show = ({ code }: Board) => [
	{ label: "Show it", id: "do:board show", value: { board: code } },
];

const standing: Readonly<Record<Tier, readonly [by: string, none: string]>> = {
	overseenById: ["is overseen by", "is overseen by no board"],
	parentId: ["is a part of", "is a part of no other board"],
};

export const under = (board: Board, upper: Upper, tier: Tier): Message => {
	const [by, none] = standing[tier];
	const says = upper === "none" ? none : `${by} ${upper.name}`;
	return doneMessage({
		fact: "Recorded",
		what: [`${board.name} ${says}.`],
		buttons: show(board),
	});
};

export const seated = (board: Board, input: Seating): Message => {
	const { organisation, holder, deputy, until } = input;
	const seat = board.seats.find(({ organisationId }) => organisationId === organisation.id);
	const facts = [
		holder ? `held by ${holder.name}` : seat?.holderId ? "its holder stays" : "vacant",
		...(deputy ? [`deputy ${deputy.name}`] : []),
		...(until ? [`until ${wordDay(until)}`] : []),
	];
	return doneMessage({
		fact: "Recorded",
		what: [`${organisation.name}'s seat on ${board.name}: ${facts.join(", ")}.`],
		buttons: show(board),
	});
};
