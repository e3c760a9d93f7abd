/** Who has a place on each of several boards: by a role, as a member, or by a seat. */

import type { Board } from "../../domain/boards/board.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import { type Answering, listed, type Part, subject } from "./answering.ts";
import { standingOn } from "./belonging.ts";

/** A body whose places on the two are filled by two people is on both all the same. */
const peopleOn = ({ chairId, secretaryId, memberIds, seats }: Board): readonly string[] =>
	[
		chairId,
		secretaryId,
		...memberIds,
		...seats.flatMap(({ organisationId, holderId }) => [organisationId, holderId]),
	].flatMap((id) => id ?? []);

const sharedPeople = ([first, ...others]: readonly Board[]): readonly string[] =>
	first
		? [...new Set(peopleOn(first))].filter((id) =>
				others.every((board) => peopleOn(board).includes(id)),
			)
		: [];

/** Whoever fills a seat is on the board with the body that it is of. */
const peopleOfFirst = ([first, ...others]: readonly Board[]): readonly string[] => {
	const elsewhere = new Set(others.flatMap(peopleOn));
	return first ? [...new Set(peopleOn(first))].filter((id) => !elsewhere.has(id)) : [];
};

/** A seat that nobody fills may yet be filled by somebody who sits on the other. */
const vacantWords = (boards: readonly Board[]): readonly string[] => {
	const vacant = boards.filter(({ seats }) => seats.some(({ holderId }) => !holderId));
	return vacant.length > 0
		? [`Nobody is named yet for a seat of ${listed(vacant.map(({ name }) => name))}.`]
		: [];
};

type Told = { readonly ids: readonly string[]; readonly boards: readonly Board[] };

const peopleWords = ({ ids, boards }: Told, answering: Answering): readonly string[] =>
	ids.flatMap((id) => {
		const name = answering.lookups.name(id);
		const as = boards.flatMap((board) => {
			const standing = standingOn(board, id, answering).join(", ");
			return standing === "" ? [] : [boards.length > 1 ? `${board.name}: ${standing}` : standing];
		});
		return name === undefined ? [] : [`${name} (${as.join("; ")})`];
	});

const sharedFact = (
	ids: readonly string[],
	boards: readonly Board[],
	answering: Answering,
): Fact => {
	const people = peopleWords({ ids, boards }, answering);
	const said = people.length > 0 ? `On both: ${listed(people)}.` : "Nobody is recorded on both.";
	const name = listed(boards.map((board) => board.name));
	return { is: "thing", name, says: [said, ...vacantWords(boards)] };
};

const aloneFact = (
	ids: readonly string[],
	boards: readonly Board[],
	answering: Answering,
): Fact => {
	const [first, ...others] = boards;
	const isPerson = (id: string) => answering.world.people.some((person) => person.id === id);
	const told = { ids: ids.filter(isPerson), boards: boards.slice(0, 1) };
	const people = peopleWords(told, answering);
	const name = `On ${first?.name ?? ""} and not on ${listed(others.map((board) => board.name))}`;
	const said = people.length > 0 ? `${listed(people)}.` : "Nobody.";
	return { is: "thing", name, says: [said, ...vacantWords(boards)] };
};

/** Of the boards as they were asked of, in that order. */
export const aloneOnFirst = (boards: readonly Board[], answering: Answering): Part => {
	const inOrder = answering.question.subjects.flatMap(
		({ id }) => boards.find((board) => board.id === id) ?? [],
	);
	const fact = aloneFact(peopleOfFirst(inOrder), inOrder, answering);
	const rests = inOrder.map(subject);
	return { is: "found", facts: [fact], rests, focus: rests, buttons: [] };
};

export const sharedPart = (boards: readonly Board[], answering: Answering): Part => {
	const ids = sharedPeople(boards);
	const fact = sharedFact(ids, boards, answering);
	const isPerson = (id: string) => answering.world.people.some((person) => person.id === id);
	const people = ids.filter(isPerson).map((id) => ({ kind: "person" as const, id }));
	const rests = boards.map(subject);
	return { is: "found", facts: [fact], rests, focus: [...people, ...rests], buttons: [] };
};
