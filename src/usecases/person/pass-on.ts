/** Passes on what somebody has to whoever is proposed, or to whom is named: one thing of it, or all. */
import type { Board } from "../../domain/boards/board.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import {
	dutyName,
	given,
	type Held,
	type HeldDuty,
	type HeldThing,
} from "../../domain/people/departure.ts";
import { carryOutHandOvers, planHandOver } from "../../domain/people/hand-over.ts";
import type { Person } from "../../domain/people/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { changeBoard, isRefused, onBehalf } from "../change-item.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";
import { dutiesOf, type HandOverList, handOverList } from "./hand-over-list.ts";

export type PassingOn = {
	readonly person: Person;
	/** "all", a board's code, or what one of it is named. */
	readonly which: string;
	/** In place of whoever is proposed. */
	readonly to?: Person | undefined;
	/** Of the list that was looked at. */
	readonly stamp?: string | undefined;
};

type PassedOn = {
	readonly name: string;
	readonly takerId: string;
};

export type PassingOnDone = {
	/** What they have left. */
	readonly list: HandOverList;
	readonly passed: readonly PassedOn[];
	/** What was proposed has changed since it was looked at: nothing was passed on. */
	readonly isOther?: true | undefined;
};

type Wanted = PassingOn & { readonly board: Board };

const isMeant = (held: Held, { which, board }: Wanted): boolean => {
	const meant = which.trim().toLowerCase();
	const names = ["all", board.code, dutyName(held, board)];
	return names.some((name) => name.toLowerCase() === meant);
};

/** What of it may be given to whom: to be a member passes only where somebody is named for it. */
const wantedOf = (held: readonly Held[], wanted: Wanted): readonly Held[] =>
	held
		.filter((one) => isMeant(one, wanted))
		.flatMap((one) => {
			const takerId = wanted.to?.id ?? one.takerId;
			return takerId === undefined || takerId === wanted.person.id ? [] : [{ ...one, takerId }];
		});

type Passing = Wanted & { readonly request: Request; readonly register: RegisterChange };

const passDutyTo = (
	board: Board,
	{ duty, takerId = "" }: HeldDuty,
	{ person, request }: Passing,
): Board => {
	const on = dayIn(board.zone, request.now);
	const who = { fromId: person.id, toId: takerId, byId: request.me?.id };
	const planned = planHandOver(board, { on, duty, ...who, at: request.now });
	return carryOutHandOvers(planned, on)?.board ?? board;
};

const passThing = async (
	{ thing, takerId = "" }: HeldThing,
	{ register }: Passing,
): Promise<void> => {
	const passed = given(thing, takerId);
	await register.save(passed);
	if (passed.kind !== "paper") await register.announce(passed, "reassigned");
};

/** The duties last: with them whoever passes them on may lose sight of the board. */
const passAll = async (held: readonly Held[], passing: Passing): Promise<void> => {
	const { board, register } = passing;
	for (const one of held) if (one.is === "thing") await passThing(one, passing);
	const duties = held.filter((one) => one.is === "duty");
	if (duties.length > 0) {
		const passed = duties.reduce((now, one) => passDutyTo(now, one, passing), board);
		await register.save(passed);
		await register.announce(passed, "handed-over");
	}
};

const onBoard = async (wanted: Wanted, request: Request) =>
	changeBoard(request, { board: wanted.board, deed: "setUp" }, async (board, register) => {
		const [own] = await dutiesOf(wanted.person.id, register, board);
		const held = wantedOf(own?.held ?? [], { ...wanted, board });
		await passAll(held, { ...wanted, board, register, request });
		return held.map(
			(one): PassedOn => ({ name: dutyName(one, board), takerId: one.takerId ?? "" }),
		);
	});

const nothingMeant = ({ person, which }: PassingOn): Refused =>
	refuse({
		why: "nothing-to-change",
		what:
			which.toLowerCase() === "all"
				? `Nothing that ${person.name} has is proposed to anyone`
				: `${person.name} has no “${which}” that could be passed on: the list names each, such as “accept all”`,
	});

export const passOn = async (
	input: PassingOn,
	request: Request,
): Promise<PassingOnDone | Refused> => {
	const list = await handOverList(input.person, request);
	if (input.stamp !== undefined && input.stamp !== list.stamp)
		return { list, passed: [], isOther: true };
	const meant = list.boards.filter(
		({ board, held }) => wantedOf(held, { ...input, board }).length > 0,
	);
	const allowed = meant.filter(({ mayPass }) => mayPass);
	const passed: PassedOn[] = [];
	// Of one board that they may not change, they are told who could.
	for (const { board } of allowed.length > 0 ? allowed : meant.slice(0, 1)) {
		const done = await onBoard({ ...input, board }, request);
		if (isRefused(done)) return done;
		passed.push(...done.value);
	}
	if (passed.length === 0) return nothingMeant(input);
	// What was read before it was passed on is remembered as it was.
	const register = request.store.as(onBehalf(request).audience);
	return { list: await handOverList(input.person, { ...request, register }), passed };
};
