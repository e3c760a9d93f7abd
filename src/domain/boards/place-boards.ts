/**
 * A programme may give each of its places a board of its own: a forum for each district, a panel for each site.
 * Such a board is known by its name, which has the place's in it, or by the seat that the place holds there.
 */

import type { Organisation } from "../people/person.ts";
import type { Board } from "./board.ts";

/** The places that things are counted over; where a programme names none, the units of its bodies. */
export const placesAmong = (organisations: readonly Organisation[]): readonly Organisation[] => {
	const boroughs = organisations.filter(({ sort }) => sort === "borough");
	return boroughs.length > 0 ? boroughs : organisations.filter(({ sort }) => sort === "unit");
};

const wordsIn = (text: string): string =>
	` ${text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim()} `;

/** Those of a place that are called by that noun, and have not ended. */
export const boardsOfPlace = (
	{ id, name, aliases }: Organisation,
	noun: string,
	boards: readonly Board[],
): readonly Board[] =>
	boards.filter((board) => {
		const called = wordsIn(board.name);
		const isNamed = [name, ...aliases].some((each) => called.includes(wordsIn(each)));
		const sits = board.seats.some(({ organisationId }) => organisationId === id);
		return board.state.is !== "ended" && called.includes(wordsIn(noun)) && (isNamed || sits);
	});
