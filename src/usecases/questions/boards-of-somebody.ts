/** On which boards somebody has a place and as what, and where several sit together. */

import type { Fact } from "../../domain/questions/answer.ts";
import type { Facet } from "../../domain/questions/question.ts";
import { answerFrom } from "./about-places.ts";
import { peopleMeant } from "./about-roles.ts";
import { type Answering, listed, nothing, type Part, subject } from "./answering.ts";
import { roleWords, standingOn, standsInFor } from "./belonging.ts";
import { onSeveralPart } from "./on-several.ts";
import { pageOf, together } from "./reading-on.ts";

/** "Which boards do I chair?" keeps to the boards where the role is held. */
const keepsTo = (as: readonly string[], facets: readonly Facet[]): boolean => {
	if (facets.includes("members") || facets.length === 0) return as.length > 0;
	return facets.some((facet) => as.includes(facet));
};

const roleSaid = (facets: readonly Facet[]): string | undefined =>
	listed(facets.filter((facet) => facet === "chair" || facet === "secretary")) || undefined;

/** The boards of one person or body; several of them may sit on the same. */
const seatsPart = (id: string, answering: Answering): Part => {
	const { world, lookups, question } = answering;
	const sat = world.boards
		.map((board) => ({ id: `${id} ${board.id}`, board, as: standingOn(board, id, answering) }))
		.filter(({ as }) => keepsTo(as, question.facets));
	const { shown, page, left } = pageOf(sat, answering);
	const boards = shown.map(({ board, as }) => ({ board: board.name, as: roleWords(board, as) }));
	const fact: Fact = {
		is: "seats",
		who: lookups.name(id) ?? "",
		as: roleSaid(question.facets),
		count: sat.length,
		boards,
		left,
	};
	const focus = shown.map(({ board }) => subject(board));
	const is = shown.length > 0 ? "found" : "nothing";
	// A deputy has no seat, and is expected all the same.
	const says = roleSaid(question.facets) || left ? [] : standsInFor(id, answering);
	const beside: readonly Fact[] = says.length > 0 ? [{ is: "thing", name: fact.who, says }] : [];
	return { is, facts: [fact, ...beside], rests: [], focus, buttons: [], page, left };
};

/** A body with no place of its own has people who have theirs. */
const peoplesPlaces = (answering: Answering): readonly Fact[] => {
	const { subjects, facets } = answering.question;
	const isOfAny = facets.every((facet) => facet === "members");
	const areBodies =
		isOfAny && subjects.length > 0 && subjects.every(({ kind }) => kind === "organisation");
	const { is, facts } = areBodies ? answerFrom(answering) : nothing();
	return is === "found" ? facts : [];
};

export const answerSeats = (answering: Answering): Part => {
	const { question } = answering;
	const { least } = question;
	if (least !== undefined) return onSeveralPart(least, answering);
	const who = peopleMeant(answering);
	if (who.length === 0) {
		return nothing({
			is: "none",
			says: "You are not in the register, so you sit on no board that I know of",
		});
	}
	const each = who.map((id) => seatsPart(id, answering));
	const { told, page, left } = together(each, answering);
	const isNone = told.every(({ is }) => is === "nothing");
	const people = isNone ? peoplesPlaces(answering) : [];
	const sat = new Map(told.flatMap(({ focus }) => focus).map((board) => [board.id, board]));
	return {
		is: isNone && people.length === 0 ? "nothing" : "found",
		facts: [...told.flatMap(({ facts }) => facts), ...people],
		rests: [...sat.values()],
		focus: [...sat.values(), ...question.subjects],
		buttons: [],
		page,
		left,
	};
};
