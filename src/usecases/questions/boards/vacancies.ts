/** Places that nobody fills, and people and bodies by their places: where they sit, or that they sit nowhere. */
import { type Board, peopleOf } from "../../../domain/boards/board.ts";
import { dutiesIn } from "../../../domain/boards/board-contents.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import {
	type Answering,
	asks,
	boardsNamed,
	boardsOpen,
	fewListed,
	found,
	listed,
	namesOf,
	none,
	nothing,
	type Part,
	peopleMeant,
	subject,
	subjectsOf,
	thing,
} from "../answering.ts";
import { isDone } from "../items/lines.ts";
import { moreRows, nameList, pageOf, together } from "../thread/pages.ts";
import {
	officesAsked,
	type Place,
	placesOn,
	roleWords,
	seatOf,
	standingOn,
	standsInFor,
} from "./places.ts";

type Boards = readonly Board[];

/** " on COG and LPB" */
const onBoards = (boards: Boards): string =>
	boards.length > 0 ? ` on ${listed(boards.map(({ name }) => name))}` : "";

/** Who chairs the board of an outside body is none of our places. */
const vacanciesOn = (board: Board, answering: Answering): readonly string[] => {
	const asked = officesAsked(answering);
	const isMeant = ({ as }: Place): boolean =>
		(as === "seat" || !board.outside) &&
		(asked.length === 0 || asked.some((office) => office === as));
	return placesOn(board)
		.filter((place) => place.holderId === undefined && isMeant(place))
		.map((place) => (place.as === "seat" ? seatOf(place, answering) : place.as));
};

/** Actions with posts that are not filled. */
const shortPosts = (boards: Boards, { world }: Answering) => {
	const ids = new Set(boards.map(({ id }) => id));
	return world.holdings
		.filter(({ boardId }) => ids.has(boardId))
		.flatMap(dutiesIn)
		.flatMap((item) => {
			const posts = item.kind === "action" && !isDone(item) ? item.posts : undefined;
			return posts && posts.filled < posts.wanted ? [{ item, posts }] : [];
		});
};

type Short = ReturnType<typeof shortPosts>;

const postFacts = (short: Short, { lookups }: Answering): readonly Fact[] => {
	const says = short.map(
		({ item, posts: { filled, wanted } }) =>
			`${lookups.reference(item)} ${item.title}: ${filled} of ${wanted} posts filled.`,
	);
	return says.length > 0 ? [thing("Posts", says)] : [];
};

export const answerVacancies = (answering: Answering): Part => {
	const named = boardsNamed(answering);
	const boards = boardsOpen(answering);
	const roles = officesAsked(answering);
	const posts = roles.length > 0 || answering.seen ? [] : shortPosts(boards, answering);
	const vacant = boards.filter((board) => vacanciesOn(board, answering).length > 0);
	const count = vacant.flatMap((board) => vacanciesOn(board, answering)).length;
	const on = onBoards(named);
	const as = roles.length > 0 ? ` as ${roles.join(" or ")}` : "";
	if (count + posts.length === 0) return nothing(none(`No place${as} is recorded as vacant${on}`));
	const { shown, page, left } = pageOf(vacant, answering);
	const places = `${count === 0 ? "No" : count} ${count === 1 ? "place" : "places"}${as}`;
	const facts = [
		none(`${places} without anybody recorded${on}`),
		...shown.map((board) => thing(board.name, [`${listed(vacanciesOn(board, answering))}.`])),
		...moreRows(left),
		...postFacts(posts, answering),
	];
	const told = count > 0 || named.length > 0 ? boards : posts.map(({ item }) => item);
	const focus = (named.length === 0 && count > 0 ? vacant : told).map(subject);
	return found(facts, named.map(subject), { focus, page, left });
};

/** Who is not on a board: of all the people, or of those of a body. */
export const answerAbsent = (answering: Answering): Part => {
	const { world } = answering;
	const asked = boardsNamed(answering);
	const on = new Set((asked.length > 0 ? asked : world.boards).flatMap(peopleOf));
	const bodies = subjectsOf("organisation", answering);
	const people = world.people.filter(
		({ id, organisationId = "" }) =>
			!on.has(id) && (bodies.length === 0 || bodies.includes(organisationId)),
	);
	const of =
		asked.length > 0 ? listed(asked.map(({ name }) => name)) : "any board that I can show here";
	if (people.length === 0) return nothing(none(`Everybody in the register is on ${of}`));
	const rows = people.map((person) => ({ ...subject(person), words: person.name }));
	const part = nameList(`Not on ${of}`, rows, answering);
	const rests = asked.map(subject);
	return { ...part, rests, focus: [...part.focus, ...rests] };
};

/** The boards that they have a place on, each with its id for a page of them. */
const boardsOf = (id: string, boards: Boards, answering: Answering) =>
	boards
		.map((board) => ({ id: `${id} ${board.id}`, board, as: standingOn(board, id, answering) }))
		.filter(({ as }) => as.length > 0);

type Sat = Readonly<ReturnType<typeof boardsOf>>;

const seatsFact = (who: string, { sat, shown }: { readonly sat: Sat; readonly shown: Sat }) => ({
	...({ is: "seats", who, count: sat.length, left: sat.length - shown.length } as const),
	boards: shown.map(({ board, as }) => ({ board: board.name, as: roleWords(board, as) })),
});

/** "Which boards do I chair?" keeps to the boards where the role is held. */
const keepsTo = (as: readonly string[], answering: Answering): boolean => {
	const { facets } = answering.question;
	const isAny = asks(answering, "members") || facets.length === 0;
	return isAny || facets.some((facet) => as.includes(facet));
};

/** The boards of one person or body; several of them may sit on the same. */
const seatsPart = (id: string, answering: Answering): Part => {
	const all = boardsOf(id, answering.world.boards, answering);
	const sat = all.filter(({ as }) => keepsTo(as, answering));
	const { shown, page, left } = pageOf(sat, answering);
	const as = listed(officesAsked(answering)) || undefined;
	const who = answering.lookups.name(id) ?? "";
	// A deputy has no seat, and is expected all the same.
	const says = as || left ? [] : standsInFor(id, answering);
	const fact: Fact = { ...seatsFact(who, { sat, shown }), as, left };
	return found([fact, ...(says.length > 0 ? [thing(who, says)] : [])], [], {
		is: shown.length > 0 ? "found" : "nothing",
		focus: shown.map(({ board }) => subject(board)),
		page,
		left,
	});
};

export const answerSeats = (answering: Answering): Part => {
	const who = peopleMeant(answering);
	if (who.length === 0)
		return nothing(none("You are not in the register, so you sit on no board that I know of"));
	const each = who.map((id) => seatsPart(id, answering));
	const { told, page, left } = together(each, answering);
	const boards = told.flatMap(({ focus }) => focus);
	const sat = [...new Map(boards.map((board) => [board.id, board])).values()];
	return found(
		told.flatMap(({ facts }) => facts),
		sat,
		{
			is: told.every(({ is }) => is === "nothing") ? "nothing" : "found",
			focus: [...sat, ...answering.question.subjects],
			page,
			left,
		},
	);
};

/** So many are named one by one. */
const mostNamed = 10;

/** Who from an organisation sits where; whoever else is of it may stand in for somebody who does. */
export const answerFrom = (answering: Answering): Part => {
	const { world, lookups } = answering;
	const ids = subjectsOf("organisation", answering);
	const named = boardsNamed(answering);
	const boards = named.length > 0 ? named : world.boards;
	const people = world.people.filter(({ organisationId = "" }) => ids.includes(organisationId));
	const all = [...ids, ...people.map(({ id }) => id)].map((id) => ({
		id,
		sat: boardsOf(id, boards, answering),
	}));
	const facts = all.flatMap(({ id, sat }): readonly Fact[] =>
		sat.length > 0 ? [seatsFact(lookups.name(id) ?? "", { sat, shown: sat })] : [],
	);
	if (facts.length === 0) {
		const where =
			named.length > 0 ? listed(named.map(({ name }) => name)) : "a board that I can show here";
		return nothing(none(`Nobody from ${listed(namesOf(ids, answering))} is recorded on ${where}`));
	}
	const placed = all.filter(({ sat }) => sat.length > 0).map(({ id }) => id);
	const others = people.filter(({ id, leftOn }) => leftOn === undefined && !placed.includes(id));
	const few = fewListed(
		others.map(({ name }) => name),
		mostNamed,
	);
	const says = `With no place of their own on a board that I can show here: ${few}`;
	const beside = others.length > 0 && named.length === 0 ? [none(says)] : [];
	return found([...facts, ...beside], [], { focus: people.map(subject) });
};
