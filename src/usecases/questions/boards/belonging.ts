/** How a person or a body belongs to a board, and what there is instead where they do not. */
import type { Board } from "../../../domain/boards/board.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import { type Answering, listed, none, thing } from "../answering.ts";
import { holderOf, type Office, officesAsked, standingOn, standsInFor } from "./places.ts";

/** A body without a seat may still have its people there; asked who they are, those beside the seat are told of too. */
const peopleOf = (board: Board, whoId: string, answering: Answering): readonly Fact[] => {
	const seated = board.seats.flatMap(({ holderId }) => holderId ?? []);
	return answering.world.people
		.filter(({ id, organisationId }) => organisationId === whoId && !seated.includes(id))
		.flatMap(({ id, name: who }): readonly Fact[] => {
			const as = standingOn(board, id, answering);
			return as.length > 0 ? [{ is: "belongs", who, board: board.name, as }] : [];
		});
};

/** Whoever has a place on it need not chair it, and its secretary need not be a member: of these only the place is told. */
const whetherSo = (board: Board, whoId: string, answering: Answering): "yes" | "no" | undefined => {
	const { yesNo, facets } = answering.question;
	if (!yesNo) return undefined;
	const asked = facets.includes("members") ? [] : officesAsked(answering);
	if (asked.length === 0)
		return standingOn(board, whoId, answering).join() === "secretary" ? undefined : "yes";
	// A body holds an office by its own person.
	const isTheirs = (office: Office): boolean => {
		const holder = answering.world.people.find(({ id }) => id === holderOf(board, office));
		return holder !== undefined && [holder.id, holder.organisationId].includes(whoId);
	};
	if (asked.every(isTheirs)) return "yes";
	return asked.some(isTheirs) ? undefined : "no";
};

const mostSeats = 12;

/** Whose the seats are, where a body that was asked for has none: one of them may be what is meant. */
const seatsInstead = (
	{ seats }: Board,
	whoId: string,
	{ world, lookups }: Answering,
): readonly Fact[] => {
	const isBody = world.organisations.some(({ id }) => id === whoId);
	const bodies = [...new Set(seats.flatMap((seat) => lookups.name(seat.organisationId) ?? []))];
	if (!isBody || bodies.length === 0 || bodies.length > mostSeats) return [];
	return [none(`The seats there are of ${listed(bodies)}`)];
};

export const belongingOf = (board: Board, whoId: string, answering: Answering): readonly Fact[] => {
	const as = standingOn(board, whoId, answering);
	const who = answering.lookups.name(whoId) ?? "";
	const says = whetherSo(board, whoId, answering);
	const own: Fact = { is: "belongs", says, who, board: board.name, as };
	const people = peopleOf(board, whoId, answering);
	if (as.length > 0) return answering.question.yesNo ? [own] : [own, ...people];
	if (people.length > 0) return [none(`No seat of ${who} is recorded on ${board.name}`), ...people];
	const standsIn = standsInFor(whoId, answering, [board]);
	return standsIn.length > 0
		? [own, thing(who, standsIn)]
		: [own, ...seatsInstead(board, whoId, answering)];
};
