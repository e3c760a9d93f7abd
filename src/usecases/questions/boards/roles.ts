/** Who chairs, keeps or sits on a board, and how boards stand to each other. */
import type { Board } from "../../../domain/boards/board.ts";
import { below } from "../../../domain/boards/oversight.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Facet, Subject } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	boardsNamed,
	byName,
	found,
	none,
	nothing,
	type Part,
	peopleNamed,
	subject,
	subjectsOf,
	thing,
} from "../answering.ts";
import { belongingOf, quorumFact, unplacedUnits, withUnits } from "./belonging.ts";
import { boardNote } from "./board-list.ts";

type Boards = readonly Board[];
const namesIn = (boards: Boards): readonly string[] => boards.map(({ name }) => name);

/** Every link between the two, whichever way round it was asked. */
const relationFact = (one: Board, other: Board): Fact => {
	const linksUp = (lower: Board, upper: Board): readonly string[] => [
		...(lower.overseenById === upper.id ? [`${upper.name} oversees ${lower.name}.`] : []),
		...(lower.parentId === upper.id ? [`${lower.name} is part of ${upper.name}.`] : []),
		...(lower.state.is === "ended" && lower.state.mergedIntoId === upper.id
			? [`${lower.name} was merged into ${upper.name} on ${wordDay(lower.state.on)}.`]
			: []),
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

const overseerFacts = (board: Board, answering: Answering): readonly Fact[] => {
	const { lookups } = answering;
	const overseen = overseenFacts(board, answering);
	// One that is out of sight is no overseer here.
	const overseer = lookups.name(board.overseenById);
	const parent = lookups.name(board.parentId);
	// What it is a part of, and which boards are parts of it, as far as they are in sight.
	const says = [...(parent ? [`Part of ${parent}.`] : []), ...partsWords(board, answering)];
	const family = says.length > 0 ? [thing(board.name, says)] : [];
	if (overseen.length === 0 && overseer === undefined && family.length === 0)
		return [none(`Not recorded: any board over or under ${board.name}`)];
	if (overseen.length === 0 && overseer === undefined) return family;
	// "Who oversees it" is not answered by what it oversees alone.
	return [{ is: "overseer", board: board.name, by: overseer }, ...overseen, ...family];
};

/** "Which boards sit under it" asks for none that is over it. */
const belowFacts = (board: Board, answering: Answering): readonly Fact[] => {
	const parts = partsWords(board, answering);
	const own = parts.length > 0 ? [thing(board.name, parts)] : [];
	const under = [...overseenFacts(board, answering), ...own];
	return under.length > 0 ? under : [none(`Not recorded: any board under ${board.name}`)];
};

/** A deputy belongs as well, and reads what the others do. */
const seatWords = ({ seats }: Board, { lookups }: Answering): readonly string[] =>
	seats.map(({ organisationId, holderId, deputyId }) => {
		const deputy = lookups.name(deputyId);
		const holder = lookups.name(holderId) ?? "nobody named yet";
		return `${lookups.name(organisationId) ?? "an organisation"} (${holder}${deputy ? `, deputy ${deputy}` : ""})`;
	});

/** "Who else is on it besides Ann and me" leaves those out. */
const leftOut = ({ question: { without = [] }, meId, world }: Answering): ReadonlySet<string> => {
	const named = without.flatMap(({ subjects, mine }) => [
		...subjects.map(({ id }) => id),
		...(mine && meId !== undefined ? [meId] : []),
	]);
	return withUnits(new Set(named), world.organisations);
};

/** Of a body that is left out, its people and those who sit for it are as well. */
const withoutSome = (board: Board, out: ReadonlySet<string>, { world }: Answering): Board => {
	const ofBodies = world.people.flatMap(({ id, organisationId }) =>
		organisationId !== undefined && out.has(organisationId) ? id : [],
	);
	const sitting = board.seats.flatMap(({ organisationId, holderId }) =>
		holderId && out.has(organisationId) ? holderId : [],
	);
	const gone = new Set([...out, ...ofBodies, ...sitting]);
	const kept = (id: string | undefined) => (id !== undefined && gone.has(id) ? undefined : id);
	return {
		...board,
		chairId: kept(board.chairId),
		secretaryId: kept(board.secretaryId),
		memberIds: board.memberIds.filter((id) => !gone.has(id)),
		seats: board.seats
			.filter(
				({ holderId = "", organisationId }) => !gone.has(holderId) && !gone.has(organisationId),
			)
			.map((seat) => ({ ...seat, deputyId: kept(seat.deputyId) })),
	};
};

const membersFacts = (whole: Board, answering: Answering): readonly Fact[] => {
	const { lookups, world } = answering;
	const out = leftOut(answering);
	const areBodiesOut = world.organisations.some(({ id }) => out.has(id));
	const board = withoutSome(whole, out, answering);
	const nameOf = (id: string) => lookups.name(id) ?? "";
	const members = [...board.memberIds].sort((a, b) => byName(nameOf(a), nameOf(b)));
	const ids = new Set([board.chairId, board.secretaryId, ...members]);
	const people = [...ids].flatMap((id) => {
		const name = lookups.name(id);
		if (name === undefined) return [];
		const body = areBodiesOut && world.people.find((each) => each.id === id)?.organisationId;
		const roles = [
			...(id === board.chairId ? ["chair"] : []),
			...(id === board.secretaryId ? ["secretary"] : []),
		].join(" and ");
		const beside = [roles, body && lookups.name(body)].filter(Boolean).join(", ");
		return [beside ? `${name} (${beside})` : name];
	});
	const says = areBodiesOut ? unplacedUnits(board, answering, "named") : undefined;
	return [
		{ is: "members", board: board.name, people, seats: seatWords(board, answering) },
		...(says === undefined ? [] : [none(says)]),
	];
};

const roleFacts = (board: Board, facet: Facet, answering: Answering): readonly Fact[] => {
	const holder = ({ chairId, secretaryId }: Board) =>
		answering.lookups.name(facet === "chair" ? chairId : secretaryId);
	switch (facet) {
		case "chair":
		case "secretary":
			return [{ is: "role", role: facet, board: board.name, holder: holder(board) }];
		case "overseen":
			return belowFacts(board, answering);
		case "overseer":
			return overseerFacts(board, answering);
		case "quorum":
			return [quorumFact(board)];
		default:
			return membersFacts(board, answering);
	}
};

export const peopleMeant = (answering: Answering): readonly string[] => {
	const { question, meId } = answering;
	const named = peopleNamed(answering);
	return named.length === 0 && question.mine && meId !== undefined ? [meId] : named;
};

/** Who was told of: those who sit for the bodies that were asked about, and whoever has the role. */
const holdersOf = (boards: Boards, answering: Answering): readonly Subject[] => {
	const bodies = subjectsOf("organisation", answering);
	const ids = [
		...boards.flatMap(({ seats }) =>
			seats.flatMap(({ organisationId, holderId }) =>
				bodies.includes(organisationId) ? holderId : [],
			),
		),
		...boards.flatMap(({ chairId, secretaryId }) => [
			asks(answering, "chair") ? chairId : undefined,
			asks(answering, "secretary") ? secretaryId : undefined,
		]),
	];
	return ids.flatMap((id): readonly Subject[] => (id ? [{ kind: "person", id }] : []));
};

/** One person alone was told of: "he" is they. */
const onlyHolder = ([only, ...others]: Boards): readonly Subject[] => {
	if (!only || others.length > 0) return [];
	const seated = only.seats.map(({ holderId }) => holderId);
	const told = [only.chairId, only.secretaryId, ...only.memberIds, ...seated];
	const [id, ...more] = new Set(told.flatMap((each) => each ?? []));
	return id !== undefined && more.length === 0 ? [{ kind: "person", id }] : [];
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

/** "How many of them have a chair": so many, before who they are. */
const countFacts = (boards: Boards, { question, lookups }: Answering): readonly Fact[] => {
	const [facet, ...others] = question.facets;
	const isOfOffice = facet === "chair" || facet === "secretary";
	if (!question.counted || !isOfOffice || others.length > 0 || boards.length < 2) return [];
	const holder = ({ chairId, secretaryId }: Board) => (facet === "chair" ? chairId : secretaryId);
	const count = boards.filter((board) => lookups.name(holder(board)) !== undefined).length;
	return [none(`${count} of ${boards.length} have a ${facet}`)];
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
	if (facts.length === 0 && boards.length === 0)
		return nothing(none("No board was named: please ask with its name or code"));
	const isKnown = facts.some((fact) => fact.is !== "role" || fact.holder !== undefined);
	const isOfMembers = question.facets.join() === "members" && who.length === 0;
	// Who was named first: "they" are more likely people than boards.
	return found([...countFacts(boards, answering), ...facts], boards.map(subject), {
		is: isKnown ? "found" : "nothing",
		focus: [
			...question.subjects.filter(({ kind }) => kind === "person"),
			...holdersOf(boards, answering),
			...boardsTold(boards, answering).map(subject),
			...(isOfMembers ? onlyHolder(boards) : []),
		],
	});
};
