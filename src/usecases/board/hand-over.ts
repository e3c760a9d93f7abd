/**
 * Passes a duty on a board from one person to another, at once or on a later day: the role stays, with all that is
 * reminded of it.
 */
import type { Board } from "../../domain/boards/board.ts";
import { type Duty, dutiesOf, passDuties } from "../../domain/boards/seats.ts";
import { dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import {
	callOffHandOver,
	carryOutHandOvers,
	comingHandOvers,
	planHandOver,
} from "../../domain/people/hand-over.ts";
import type { Person } from "../../domain/people/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { changeBoard, type Done } from "../change-item.ts";
import type { Request } from "../request.ts";

export type HandingOver = {
	readonly board: Board;
	readonly duty: Duty | "everything";
	/** Whoever has it now, where it is a role that one person has. */
	readonly from?: Person | undefined;
	readonly to: Person;
	/** Today unless said. */
	readonly on?: PlainDate | undefined;
};

export type HandedOver = {
	readonly board: Board;
	readonly oldId: string;
	readonly duties: readonly Duty[];
	/** The day on which it passes, where that is still to come. */
	readonly on?: PlainDate | undefined;
};

const holderOf = (board: Board, duty: HandingOver["duty"]): string | undefined => {
	if (duty === "secretary") return board.secretaryId;
	return duty === "chair" ? board.chairId : undefined;
};

const nothing = (what: string): Refused => refuse({ why: "nothing-to-change", what });

const passedOn = (board: Board, { duty, from, to }: HandingOver): HandedOver | Refused => {
	const oldId = from?.id ?? holderOf(board, duty);
	if (oldId === undefined)
		return nothing(
			duty === "secretary" || duty === "chair"
				? `${board.name} has no ${duty}: /board appoint gives it one`
				: `Say from whom: secretary and chair alone are one person's`,
		);
	if (oldId === to.id) return nothing(`${to.name} has it already`);
	const held = dutiesOf(board, oldId);
	const duties = duty === "everything" ? held : held.filter((one) => one === duty);
	if (duties.length === 0)
		return nothing(`${from?.name ?? "That person"} does not have that duty on ${board.name}`);
	return { board: passDuties(board, { old: oldId, next: to.id, duties }), oldId, duties };
};

type Planning = {
	readonly input: HandingOver;
	readonly on: PlainDate;
	readonly today: PlainDate;
	readonly request: Request;
};

const planned = (
	{ oldId, duties }: HandedOver,
	current: Board,
	{ input, on, today, request }: Planning,
): HandedOver => {
	const at = on === today ? { at: request.now } : {};
	const who = { fromId: oldId, toId: input.to.id, byId: request.me?.id };
	const coming = { on, duty: input.duty, ...who, ...at };
	return { board: planHandOver(current, coming), oldId, duties, on };
};

export const handOverDuty = (
	input: HandingOver,
	request: Request,
): Promise<Done<HandedOver> | Refused> =>
	changeBoard(request, { board: input.board, deed: "setUp" }, async (current, register) => {
		const passed = passedOn(current, input);
		if ("is" in passed) return passed;
		const today = dayIn(current.zone, request.now);
		const on = input.on ?? today;
		if (on < today)
			return refuse({ why: "past", what: `A hand-over on ${current.name}`, when: on });
		const later = planned(passed, current, { input, on, today, request });
		const isNow = on === today;
		const board = isNow ? carryOutHandOvers(later.board, today)?.board : later.board;
		const outcome = { ...passed, board: board ?? passed.board, on: isNow ? undefined : on };

		await register.save(outcome.board);
		await register.announce(outcome.board, isNow ? "handed-over" : "handing-over");
		return outcome;
	});

export type CallingOff = Pick<HandingOver, "board" | "duty" | "from">;

export const callOffDuty = (
	{ board: asked, duty, from }: CallingOff,
	request: Request,
): Promise<Done<Board> | Refused> =>
	changeBoard(request, { board: asked, deed: "setUp" }, async (current, register) => {
		const left = callOffHandOver(current, { duty, fromId: from?.id });
		if (left === current || comingHandOvers(current).length === comingHandOvers(left).length)
			return nothing(`No hand-over of that duty on ${current.name} is planned`);

		await register.save(left);
		return left;
	});
