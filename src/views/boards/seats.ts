/** What the asker is told of a board's seats and of the board that oversees it. */
import type { Board } from "../../domain/boards/board.ts";
import type { Line as Tier, Upper } from "../../domain/boards/oversight.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Representing } from "../../usecases/board/represent.ts";
import type { Seating } from "../../usecases/board/seat.ts";
import { doneMessage } from "../items/item-saved.ts";
import type { Message } from "../kit/message.ts";

const show = ({ code }: Board) => [
	{ label: "Show it", id: "do:board show", value: { board: code } },
];

const standing: Readonly<Record<Tier, readonly [by: string, none: string]>> = {
	overseenById: ["is overseen by", "is overseen by no board"],
	parentId: ["is a part of", "is a part of no other board"],
};

export const parentChanged = (board: Board, upper: Upper, tier: Tier): Message => {
	const [by, none] = standing[tier];
	const says = upper === "none" ? none : `${by} ${upper.name}`;
	return doneMessage({
		fact: "Recorded",
		what: [`${board.name} ${says}.`],
		buttons: show(board),
	});
};

const termWords = ({ from, until }: Pick<Seating, "from" | "until">): readonly string[] => [
	...(from ? [`from ${wordDay(from)}`] : []),
	...(from === null ? ["from no day on record"] : []),
	...(until ? [`until ${wordDay(until)}`] : []),
	...(until === null ? ["until no day on record"] : []),
];

const deputyWords = ({ deputy }: Pick<Seating, "deputy">): readonly string[] =>
	deputy === null ? ["no deputy"] : deputy ? [`deputy ${deputy.name}`] : [];

const seatFacts = (board: Board, input: Seating): readonly string[] => {
	const { organisation, holder, end } = input;
	if (end === "vacant") return ["vacant now; the seat stays theirs"];
	if (end === "removed") return ["removed"];
	const seat = board.seats.find(({ organisationId }) => organisationId === organisation.id);
	return [
		holder ? `held by ${holder.name}` : seat?.holderId ? "its holder stays" : "vacant",
		...deputyWords(input),
		...termWords(input),
	];
};

export const seated = (board: Board, input: Seating): Message => {
	const facts = seatFacts(board, input).join(", ");
	return doneMessage({
		fact: "Recorded",
		what: [`${input.organisation.name}'s seat on ${board.name}: ${facts}.`],
		buttons: show(board),
	});
};

export const represented = (board: Board, input: Representing): Message => {
	const facts = [input.holder.name, ...deputyWords(input)];
	return doneMessage({
		fact: "Recorded",
		what: [
			`On ${board.name} (${board.code}) we are represented by ${[...facts, ...termWords(input)].join(", ")}.`,
		],
		also: ["All of them: /board list outside."],
		buttons: show(board),
	});
};
