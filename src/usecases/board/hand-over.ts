/** Passes a duty on a board from one person to another: the role stays, with all that is reminded of it. */
import type { Board } from "../../domain/board.ts";
import type { Person } from "../../domain/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { type Duty, dutiesOf, passDuties } from "../../domain/seats.ts";
import { changeBoard } from "../changing.ts";
import type { Request } from "../request.ts";

export type HandingOver = {
	readonly board: Board;
	readonly duty: Duty | "everything";
	/** Whoever has it now, where it is a role that one person has. */
	readonly from?: Person | undefined;
	readonly to: Person;
};

export type HandedOver = {
	readonly board: Board;
	readonly oldId: string;
	readonly duties: readonly Duty[];
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

export const handOverDuty = (input: HandingOver, request: Request) =>
	changeBoard(request, { board: input.board, deed: "setUp" }, async (current, register) => {
		const passed = passedOn(current, input);
		if ("is" in passed) return passed;

		await register.save(passed.board);
		return passed;
	});
