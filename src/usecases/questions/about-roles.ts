/** Who chairs, keeps or sits on a board. */

import type { Board } from "../../domain/boards/board.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { Facet, Subject } from "../../domain/questions/question.ts";
import { belowFacts, overseerFacts, relationFact } from "./about-relations.ts";
import { type Answering, byName, type Part, subject, subjectsOf } from "./answering.ts";
import { belongingOf, quorumFact } from "./belonging.ts";
import { boardNote } from "./board-note.ts";
import { aloneOnFirst, sharedPart } from "./on-both.ts";
import { unplacedUnits, withUnits } from "./units.ts";

/** A deputy belongs as well, and reads what the others do. */
const seatWords = (board: Board, { lookups }: Answering): readonly string[] =>
	board.seats.map((seat) => {
		const organisation = lookups.name(seat.organisationId) ?? "an organisation";
		const holder = lookups.name(seat.holderId) ?? "nobody named yet";
		const deputy = lookups.name(seat.deputyId);
		return `${organisation} (${holder}${deputy ? `, deputy ${deputy}` : ""})`;
	});

const roleFact = (board: Board, facet: Facet, answering: Answering): readonly Fact[] => {
	const { lookups } = answering;
	switch (facet) {
		case "chair":
			return [
				{ is: "role", role: "chair", board: board.name, holder: lookups.name(board.chairId) },
			];
		case "secretary":
			return [
				{
					is: "role",
					role: "secretary",
					board: board.name,
					holder: lookups.name(board.secretaryId),
				},
			];
		case "overseen":
			return belowFacts(board, answering);
		case "relation":
		case "overseer":
			return overseerFacts(board, answering);
		case "quorum":
			return [quorumFact(board)];
		default:
			return membersFacts(board, answering);
	}
};

/** "Who else is on it besides Ann and me" leaves those out. */
const leftOut = ({ question: { without = [] }, meId, world }: Answering): ReadonlySet<string> => {
	const named = without.flatMap(({ subjects, mine }) => [
		...subjects.map(({ id }) => id),
		...(mine && meId !== undefined ? [meId] : []),
	]);
	return withUnits(new Set(named), world.organisations);
};

/** Bodies that were left out, by the people and the seats that are theirs. */
const bodiesLeftOut = ({ world }: Answering, out: ReadonlySet<string>): boolean =>
	world.organisations.some(({ id }) => out.has(id));

const withoutSome = (board: Board, out: ReadonlySet<string>, { world }: Answering): Board => {
	const isOfBody = (id: string) => {
		const body = world.people.find((each) => each.id === id)?.organisationId;
		return body !== undefined && out.has(body);
	};
	const sitsForIt = new Set(
		board.seats.flatMap(({ organisationId, holderId }) =>
			holderId && out.has(organisationId) ? [holderId] : [],
		),
	);
	const isOut = (id: string | undefined) =>
		id !== undefined && (out.has(id) || sitsForIt.has(id) || isOfBody(id));
	return {
		...board,
		chairId: isOut(board.chairId) ? undefined : board.chairId,
		secretaryId: isOut(board.secretaryId) ? undefined : board.secretaryId,
		memberIds: board.memberIds.filter((id) => !isOut(id)),
		seats: board.seats
			.filter((seat) => !isOut(seat.holderId) && !isOut(seat.organisationId))
			.map((seat) => (isOut(seat.deputyId) ? { ...seat, deputyId: undefined } : seat)),
	};
};

const membersFacts = (whole: Board, answering: Answering): readonly Fact[] => {
	const { lookups } = answering;
	const out = leftOut(answering);
	const board = withoutSome(whole, out, answering);
	const bodyOf = (id: string | undefined) =>
		bodiesLeftOut(answering, out)
			? lookups.name(answering.world.people.find((each) => each.id === id)?.organisationId)
			: undefined;
	const nameOf = (id: string) => lookups.name(id) ?? "";
	const members = [...board.memberIds].sort((a, b) => byName(nameOf(a), nameOf(b)));
	const people = [board.chairId, board.secretaryId, ...members];
	const named = [...new Set(people)].flatMap((id) => {
		const name = lookups.name(id);
		if (name === undefined) return [];
		const roles = [
			...(id === board.chairId ? ["chair"] : []),
			...(id === board.secretaryId ? ["secretary"] : []),
		];
		const body = bodyOf(id);
		if (body) return [`${name} (${[roles.join(" and "), body].filter(Boolean).join(", ")})`];
		return [roles.length > 0 ? `${name} (${roles.join(" and ")})` : name];
	});
	const seats = seatWords(board, answering);
	const says = bodiesLeftOut(answering, out) ? unplacedUnits(board, answering, "named") : undefined;
	return [
		{ is: "members", board: board.name, people: named, seats },
		...(says === undefined ? [] : [{ is: "none" as const, says }]),
	];
};

export const whoAsked = (answering: Answering): readonly string[] => {
	const { question, meId } = answering;
	const named = [...subjectsOf("person", answering), ...subjectsOf("organisation", answering)];
	return named.length === 0 && question.mine && meId !== undefined ? [meId] : named;
};

/** Who was named first: "they" are more likely people than boards. */
const holders = (boards: readonly Board[], facets: readonly Facet[]): readonly Subject[] =>
	boards
		.flatMap(({ chairId, secretaryId }) => [
			facets.includes("chair") ? chairId : undefined,
			facets.includes("secretary") ? secretaryId : undefined,
		])
		.flatMap((id) => (id === undefined ? [] : [{ kind: "person" as const, id }]));

/** Who sits there for the bodies that were asked about. */
const holdersFor = (boards: readonly Board[], answering: Answering): readonly Subject[] => {
	const bodies = subjectsOf("organisation", answering);
	return boards
		.flatMap(({ seats }) => seats)
		.filter(({ organisationId }) => bodies.includes(organisationId))
		.flatMap(({ holderId }) => (holderId ? [{ kind: "person" as const, id: holderId }] : []));
};

/** One person alone was told of: "he" is they. */
const onlyHolder = ([only, ...others]: readonly Board[]): readonly Subject[] => {
	if (!only || others.length > 0) return [];
	const seated = only.seats.flatMap(({ holderId }) => holderId ?? []);
	const told = [only.chairId, only.secretaryId, ...only.memberIds, ...seated];
	const [id, ...more] = new Set(told.flatMap((each) => each ?? []));
	return id !== undefined && more.length === 0 ? [{ kind: "person", id }] : [];
};

/** "Does one report to the other": asked of two boards, and of nobody on them. */
const relationOf = (
	boards: readonly Board[],
	{ question: { yesNo, facets } }: Answering,
): Part | undefined => {
	const [one, other, ...more] = boards;
	const asks =
		facets.includes("relation") ||
		(yesNo && facets.length > 0 && facets.every((facet) => /^(overseer|members)$/.test(facet)));
	if (!one || !other || more.length > 0 || !asks) return undefined;
	const fact = relationFact(one, other);
	const rests = boards.map(subject);
	return {
		is: fact.is === "none" ? "nothing" : "found",
		facts: [fact],
		rests,
		focus: rests,
		buttons: [],
	};
};

/** "And who oversees them?" is asked of the board that was told of, and "the first one" of those that were listed. */
const spokenOf = (boards: readonly Board[], { question, world }: Answering): readonly Subject[] => {
	const isOfOverseer = question.facets.every((facet) => /^overse(?:er|en)$/.test(facet));
	if (!isOfOverseer || question.facets.length === 0) return boards.map(subject);
	const ids = new Set(
		boards.flatMap(({ overseenById, parentId }) => overseenById ?? parentId ?? []),
	);
	const over = world.boards.filter(({ id }) => ids.has(id));
	const under = world.boards.filter((each) => boards.some(({ id }) => id === each.overseenById));
	const told = under.length > 1 ? under : boards;
	const isOfOver = over.length > 0 && !question.facets.includes("overseen");
	return (isOfOver ? over : told).map(subject);
};

/** "How many of them have a chair": so many, before who they are. */
const howManyHave = (
	boards: readonly Board[],
	{ question: { counted, facets }, lookups }: Answering,
): readonly Fact[] => {
	const [facet, ...others] = facets;
	const isOfOffice = facet === "chair" || facet === "secretary";
	if (!counted || !isOfOffice || others.length > 0 || boards.length < 2) return [];
	const holder = ({ chairId, secretaryId }: Board) => (facet === "chair" ? chairId : secretaryId);
	const count = boards.filter((board) => lookups.name(holder(board)) !== undefined).length;
	return [{ is: "none", says: `${count} of ${boards.length} have a ${facet}` }];
};

export const answerRoles = (answering: Answering): Part => {
	const { question, world } = answering;
	const ids = subjectsOf("board", answering);
	const boards = world.boards.filter(({ id }) => ids.includes(id));
	if (question.shared === "first alone") return aloneOnFirst(boards, answering);
	if (question.shared) return sharedPart(boards, answering);
	const who = whoAsked(answering);
	const related = who.length === 0 ? relationOf(boards, answering) : undefined;
	if (related) return related;
	const facts = boards.flatMap((board): readonly Fact[] => {
		const note = boardNote(board, world.boards);
		const ended: readonly Fact[] = note ? [{ is: "thing", name: board.name, says: [note] }] : [];
		const belonging = who.flatMap((id) => belongingOf(board, id, answering));
		const facets = question.facets.length > 0 ? question.facets : (["members"] as const);
		const roles = facets.flatMap((facet) => roleFact(board, facet, answering));
		const asksMembers = facets.every((facet) => facet === "members");
		return [...(who.length > 0 && asksMembers ? belonging : [...belonging, ...roles]), ...ended];
	});
	const isKnown = facts.some((fact) => fact.is !== "role" || fact.holder !== undefined);
	return {
		is: isKnown ? "found" : "nothing",
		facts: [...howManyHave(boards, answering), ...facts],
		rests: boards.map(subject),
		focus: [
			...question.subjects.filter(({ kind }) => kind === "person"),
			...holdersFor(boards, answering),
			...holders(boards, question.facets),
			...spokenOf(boards, answering),
			...(question.facets.join() === "members" && who.length === 0 ? onlyHolder(boards) : []),
		],
		buttons: [],
	};
};
