/** Who chairs, keeps or sits on a board, and how boards stand to each other. */
import type { Board } from "../../../domain/boards/board.ts";
import { below } from "../../../domain/boards/oversight.ts";
import { quorumPart } from "../../../domain/boards/terms.ts";
import { quorumNeeded } from "../../../domain/meetings/attendance.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Facet, Subject } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	boardsNamed,
	byName,
	found,
	noBoardNamed,
	none,
	nothing,
	type Part,
	peopleMeant,
	subject,
	subjectsOf,
	thing,
} from "../answering.ts";
import { withPeopleOf } from "../items/owners.ts";
import { belongingOf } from "./belonging.ts";
import { boardNote } from "./board-list.ts";
import { holderOf, officesAsked, type Place, placesOn } from "./places.ts";

type Boards = readonly Board[];
const namesIn = (boards: Boards): readonly string[] => boards.map(({ name }) => name);

/** Every link between the two, whichever way round it was asked. */
const relationFact = (one: Board, other: Board): Fact => {
	const linksUp = (lower: Board, upper: Board): readonly string[] => [
		...(lower.overseenById === upper.id ? [`${upper.name} oversees ${lower.name}.`] : []),
		...(lower.parentId === upper.id ? [`${lower.name} is part of ${upper.name}.`] : []),
	];
	const links = [...linksUp(one, other), ...linksUp(other, one)];
	const names = `${one.name} and ${other.name}`;
	return links.length === 0
		? none(`Not recorded: that either of ${names} is part of the other, or oversees it`)
		: thing(names, [...links, "No other link between the two is recorded."]);
};

const partsWords = (board: Board, { world }: Answering): readonly string[] => {
	const parts = namesIn(below(board, world.boards, "parentId"));
	return parts.length > 0 ? [`Its parts: ${parts.join(", ")}.`] : [];
};

const overseenFacts = (board: Board, { world }: Answering): readonly Fact[] => {
	const boards = namesIn(world.boards.filter(({ overseenById }) => overseenById === board.id));
	return boards.length > 0 ? [{ is: "overseen", board: board.name, boards }] : [];
};

/** Over it, as far as that is in sight, and under it; "which boards sit under it" asks for none that is over it. */
const familyFacts = (
	board: Board,
	side: "overseer" | "overseen",
	answering: Answering,
): readonly Fact[] => {
	const { name } = answering.lookups;
	const isOver = side === "overseer";
	const [by, parent] = isOver ? [name(board.overseenById), name(board.parentId)] : [];
	const under = overseenFacts(board, answering);
	const says = [...(parent ? [`Part of ${parent}.`] : []), ...partsWords(board, answering)];
	const family = says.length > 0 ? [thing(board.name, says)] : [];
	const told = [...under, ...family];
	// "Who oversees it" is not answered by what it oversees alone.
	if (isOver && (by || under.length > 0))
		return [{ is: "overseer", board: board.name, by }, ...told];
	const where = isOver ? "over or under" : "under";
	return told.length > 0 ? told : [none(`Not recorded: any board ${where} ${board.name}`)];
};

/** "Who else is on it besides Ann and me" leaves those out, and of a body its people. */
const leftOut = ({ question: { without = [] }, meId, world }: Answering): ReadonlySet<string> => {
	const named = withPeopleOf(
		without.flatMap(({ subjects }) => subjects),
		world,
	).map(({ id }) => id);
	const isMine = without.some(({ mine }) => mine) && meId !== undefined;
	return new Set(isMine ? [...named, meId] : named);
};

/** A deputy belongs as well, and reads what the others do. */
const seatWords = ({ organisationId, ...seat }: Place, { lookups }: Answering): string => {
	const deputy = lookups.name(seat.deputyId);
	const holder = lookups.name(seat.holderId) ?? "nobody named yet";
	return `${lookups.name(organisationId) ?? "an organisation"} (${holder}${deputy ? `, deputy ${deputy}` : ""})`;
};

const membersFact = (board: Board, answering: Answering): Fact => {
	const { lookups } = answering;
	const out = leftOut(answering);
	const places = placesOn(board).filter(
		({ holderId = "", organisationId = "" }) => !out.has(holderId) && !out.has(organisationId),
	);
	const nameOf = ({ holderId }: Place) => lookups.name(holderId) ?? "";
	const own = places.filter((place) => place.as !== "seat" && nameOf(place) !== "");
	const inOffice = own.filter(({ as }) => as !== "member");
	const members = own
		.filter(({ as }) => as === "member")
		.sort((a, b) => byName(nameOf(a), nameOf(b)));
	const ids = new Set([...inOffice, ...members].map(({ holderId }) => holderId));
	const people = [...ids].map((id) => {
		const roles = inOffice.filter(({ holderId }) => holderId === id).map(({ as }) => as);
		return `${lookups.name(id)}${roles.length > 0 ? ` (${roles.join(" and ")})` : ""}`;
	});
	const seats = places.filter(({ as }) => as === "seat");
	return {
		...{ is: "members", board: board.name, people },
		seats: seats.map((seat) => seatWords(seat, answering)),
	};
};

const roleFacts = (board: Board, facet: Facet, answering: Answering): readonly Fact[] => {
	switch (facet) {
		case "chair":
		case "secretary": {
			const holder = answering.lookups.name(holderOf(board, facet));
			return [{ is: "role", role: facet, board: board.name, holder }];
		}
		case "overseen":
		case "overseer":
			return familyFacts(board, facet, answering);
		case "quorum": {
			const [quorum, part] = [quorumNeeded(board), quorumPart(board)];
			return [{ is: "quorum", board: board.name, quorum, part }];
		}
		default:
			return [membersFact(board, answering)];
	}
};

/** Who was told of: those who sit for the bodies that were asked about, and whoever has the role. */
const holdersOf = (boards: Boards, answering: Answering): readonly Subject[] => {
	const bodies = subjectsOf("organisation", answering);
	const asked = officesAsked(answering);
	const told = boards
		.flatMap(placesOn)
		.filter(
			({ as, organisationId = "" }) =>
				bodies.includes(organisationId) || asked.some((office) => office === as),
		);
	const inOrder = [...told.filter(({ as }) => as === "seat"), ...told];
	const ids = new Set(inOrder.flatMap(({ holderId }) => holderId ?? []));
	return [...ids].map((id) => ({ kind: "person", id }));
};

/** "Does one report to the other": asked of two boards, and of nobody on them. */
const relationOf = (boards: Boards, { question }: Answering): Part | undefined => {
	const [one, other, ...more] = boards;
	const { yesNo, facets } = question;
	const isOfLink = facets.every((facet) => facet === "overseer" || facet === "members");
	if (!one || !other || more.length > 0 || !yesNo || facets.length === 0 || !isOfLink)
		return undefined;
	const fact = relationFact(one, other);
	const is = fact.is === "none" ? "nothing" : "found";
	return found([fact], boards.map(subject), { is });
};

/** "And who oversees them?" is asked of the board that was told of, and "the first one" of those that were listed. */
const boardsTold = (boards: Boards, answering: Answering): Boards => {
	const { facets } = answering.question;
	const isOfOverseer = facets.every((facet) => facet === "overseer" || facet === "overseen");
	if (!isOfOverseer || facets.length === 0) return boards;
	const ids = boards.map(({ overseenById, parentId }) => overseenById ?? parentId);
	const all = answering.world.boards;
	const over = all.filter(({ id }) => ids.includes(id));
	const under = all.filter((each) => boards.some(({ id }) => id === each.overseenById));
	if (over.length > 0 && !asks(answering, "overseen")) return over;
	return under.length > 1 ? under : boards;
};

export const answerRoles = (answering: Answering): Part => {
	const { question, world } = answering;
	const boards = boardsNamed(answering);
	const who = peopleMeant(answering);
	const related = who.length === 0 ? relationOf(boards, answering) : undefined;
	if (related) return related;
	const facets = question.facets.length > 0 ? question.facets : (["members"] as const);
	const isOfPeople = who.length > 0 && facets.every((facet) => facet === "members");
	const facts = boards.flatMap((board): readonly Fact[] => {
		const note = boardNote(board, world.boards);
		return [
			...who.flatMap((id) => belongingOf(board, id, answering)),
			...(isOfPeople ? [] : facets.flatMap((facet) => roleFacts(board, facet, answering))),
			...(note ? [thing(board.name, [note])] : []),
		];
	});
	// "Who else is on this board", where no board speaks.
	if (boards.length === 0) return nothing(none(noBoardNamed));
	const isKnown = facts.some((fact) => fact.is !== "role" || fact.holder !== undefined);
	// Who was named first: "they" are more likely people than boards.
	return found(facts, boards.map(subject), {
		is: isKnown ? "found" : "nothing",
		focus: [
			...question.subjects.filter(({ kind }) => kind === "person"),
			...holdersOf(boards, answering),
			...boardsTold(boards, answering).map(subject),
		],
	});
};
