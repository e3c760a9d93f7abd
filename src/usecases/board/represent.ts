/** Records who represents us on an outside body's board; the register takes the board in when it is first named. */
import { type Board, isCalled } from "../../domain/boards/board.ts";
import { setSeat, termObjection } from "../../domain/boards/seats.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Organisation, Person } from "../../domain/people/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { isRefused, objection, onBehalf } from "../change-item.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";
import { freshBoard } from "./create.ts";

export type Representing = {
	readonly name: string;
	readonly holder: Person;
	readonly organisation?: Organisation | undefined;
	readonly deputy?: Person | null | undefined;
	readonly from?: PlainDate | null | undefined;
	readonly until?: PlainDate | null | undefined;
};

const nothing = (what: string): Refused => refuse({ why: "nothing-to-change", what });

/** The outside board of that name, or a fresh one; refused where it is one of our own. */
const outsideBoard = async (
	name: string,
	register: RegisterChange,
	request: Request,
): Promise<Board | Refused> => {
	const known = (await register.boards()).find((board) => isCalled(board, name));
	if (!known) return { ...(await freshBoard({ name }, register, request)), outside: true };
	if (!known.outside)
		return nothing(`${known.name} is a board of the programme's own: /board seat fills its seats`);
	return (await objection(register, known, { deed: "setUp", request })) ?? known;
};

const problemOf = ({ holder, organisation, deputy }: Representing) => {
	if (!organisation && !holder.organisationId)
		return nothing(`Say for which organisation ${holder.name} sits there, such as: for NPIA`);
	return deputy?.id === holder.id ? nothing("Nobody is their own deputy") : undefined;
};

export const representOn = (
	input: Representing,
	request: Request,
): Promise<{ readonly is: "done"; readonly board: Board } | Refused> =>
	request.store.change(onBehalf(request), async (register) => {
		const { viewer, me } = request;
		if (viewer.standing !== "member" || viewer.within || !me) return refuse({ why: "no-standing" });
		const problem = problemOf(input);
		if (problem) return problem;
		const board = await outsideBoard(input.name, register, request);
		if (isRefused(board)) return board;
		const { organisation, holder, deputy, from, until } = input;
		const organisationId = organisation?.id ?? holder.organisationId ?? "";
		const deputyId = deputy === null ? null : deputy?.id;
		const change = { organisationId, holderId: holder.id, deputyId, from, until };
		const backwards = termObjection(board, change);
		if (backwards) return backwards;
		const seated = setSeat(board, change);

		await register.save(seated);
		return { is: "done", board: seated };
	});
