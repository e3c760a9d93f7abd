/** Places that nobody fills, and people and bodies that are not on a board. */
import { type Board, peopleOf } from "../../../domain/boards/board.ts";
import { dutiesIn } from "../../../domain/boards/board-contents.ts";
import type { Action } from "../../../domain/items/action.ts";
import type { Person } from "../../../domain/people/person.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import {
	type Answering,
	asks,
	boardsNamed,
	fewListed,
	found,
	listed,
	namesOf,
	none,
	nothing,
	type Part,
	subject,
	subjectsOf,
	thing,
} from "../answering.ts";
import { isDone } from "../items/lines.ts";
import { moreRows, nameList, nothingMore, pageOf, pagePart } from "../thread/pages.ts";
import { holderOf, offices, officesAsked, standingOn } from "./belonging.ts";

type Boards = readonly Board[];

const boardsAsked = (answering: Answering): Boards => {
	const named = boardsNamed(answering);
	return named.length > 0
		? named
		: answering.world.boards.filter(({ state }) => state.is !== "ended");
};

/** " on COG and LPB" */
const onBoards = (boards: Boards): string =>
	boards.length > 0 ? ` on ${listed(boards.map(({ name }) => name))}` : "";

const emptySeats = ({ seats }: Board, { lookups }: Answering): readonly string[] =>
	seats
		.filter(({ holderId }) => holderId === undefined)
		.map(({ organisationId }) => lookups.name(organisationId) ?? "an organisation");

/** Who chairs the board of an outside body is none of our places. */
const vacanciesOf = (board: Board, answering: Answering): readonly string[] => {
	const asked = officesAsked(answering);
	const roles = offices.filter((office) => !holderOf(board, office) && !board.outside);
	return asked.length > 0
		? roles.filter((role) => asked.includes(role))
		: [...roles, ...emptySeats(board, answering).map((name) => `seat of ${name}`)];
};

/** Actions with posts that are not filled. */
const shortPosts = (boards: Boards, { world }: Answering): readonly Action[] => {
	const ids = new Set(boards.map(({ id }) => id));
	return world.holdings
		.filter(({ boardId }) => ids.has(boardId))
		.flatMap(dutiesIn)
		.filter((item): item is Action => {
			const posts = item.kind === "action" && !isDone(item) ? item.posts : undefined;
			return posts !== undefined && posts.filled < posts.wanted;
		});
};

const postFacts = (items: readonly Action[], { lookups }: Answering): readonly Fact[] => {
	const says = items.map(
		(item) =>
			`${lookups.reference(item)} ${item.title}: ${item.posts?.filled ?? 0} of ${item.posts?.wanted ?? 0} posts filled.`,
	);
	return says.length > 0 ? [thing("Posts", says)] : [];
};

/** So many are named one by one. */
const mostNamed = 10;

/** "How many seats are filled": of each board that has any, and which are not. */
const filledSeats = (answering: Answering): Part => {
	const named = boardsNamed(answering);
	const boards = boardsAsked(answering).filter(({ seats }) => seats.length > 0);
	if (boards.length === 0) return nothing(none(`No seat is recorded${onBoards(named)}`));
	const rowOf = (board: Board): Fact => {
		const all = board.seats.length;
		const empty = emptySeats(board, answering);
		const others = fewListed(empty, mostNamed);
		const says = `${all - empty.length} of ${all} seats filled.`;
		return thing(board.name, others ? [says, `Empty: ${others}.`] : [says]);
	};
	const focus = boards.map(subject);
	const rests = named.length > 0 ? focus : [];
	return pagePart(boards, (shown) => ({ facts: shown.map(rowOf), rests, focus }), answering);
};

export const answerVacancies = (answering: Answering): Part => {
	if (asks(answering, "posts")) return filledSeats(answering);
	const named = boardsNamed(answering);
	const boards = boardsAsked(answering);
	const roles = officesAsked(answering);
	const posts = roles.length > 0 ? [] : shortPosts(boards, answering);
	const vacant = boards.filter((board) => vacanciesOf(board, answering).length > 0);
	const count = vacant.reduce((sum, board) => sum + vacanciesOf(board, answering).length, 0);
	const on = onBoards(named);
	const as = roles.length > 0 ? ` as ${roles.join(" or ")}` : "";
	if (count + posts.length === 0) return nothing(none(`No place${as} is recorded as vacant${on}`));
	const { shown, page, left } = pageOf(vacant, answering);
	if (shown.length === 0 && answering.seen) return nothingMore();
	const isOfPosts = named.length + count === 0;
	const told = named.length === 0 && vacant.length + posts.length > 0 ? vacant : boards;
	const places = `${count === 0 ? "No" : count} ${count === 1 ? "place" : "places"}${as}`;
	const facts = [
		none(`${places} without anybody recorded${on}`),
		...shown.map((board) => thing(board.name, [`${listed(vacanciesOf(board, answering))}.`])),
		...moreRows(left),
		...(answering.seen ? [] : postFacts(posts, answering)),
	];
	const focus = [...(isOfPosts ? posts : []), ...told].map(subject);
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

/** Who from an organisation sits where; whoever else is of it may stand in for somebody who does. */
export const answerFrom = (answering: Answering): Part => {
	const { world, lookups } = answering;
	const ids = subjectsOf("organisation", answering);
	const named = boardsNamed(answering);
	const boards = named.length > 0 ? named : world.boards;
	const people = world.people.filter(({ organisationId = "" }) => ids.includes(organisationId));
	const placesOf = (id: string) =>
		boards
			.map((board) => ({ board: board.name, as: standingOn(board, id, answering) }))
			.filter(({ as }) => as.length > 0);
	const facts = [...ids, ...people.map(({ id }) => id)].flatMap((id): readonly Fact[] => {
		const sits = placesOf(id);
		const who = lookups.name(id) ?? "";
		return sits.length > 0 ? [{ is: "seats", who, count: sits.length, boards: sits, left: 0 }] : [];
	});
	if (facts.length === 0) {
		const of = listed(namesOf(ids, answering));
		const where =
			named.length > 0 ? listed(boards.map(({ name }) => name)) : "a board that I can show here";
		return nothing(none(`Nobody from ${of} is recorded on ${where}`));
	}
	const isPlaced = ({ id, leftOn }: Person) => leftOn !== undefined || placesOf(id).length > 0;
	const others = named.length > 0 ? [] : people.filter((each) => !isPlaced(each));
	const few = fewListed(
		others.map(({ name }) => name),
		mostNamed,
	);
	const says = `With no place of their own on a board that I can show here: ${few}`;
	const beside = others.length > 0 ? [none(says)] : [];
	return found([...facts, ...beside], [], { focus: people.map(subject) });
};
