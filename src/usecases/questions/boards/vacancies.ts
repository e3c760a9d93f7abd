/** Places that nobody fills, and people and bodies that are not on a board. */
import { type Board, peopleOf } from "../../../domain/boards/board.ts";
import { dutiesIn } from "../../../domain/boards/board-contents.ts";
import type { Person } from "../../../domain/people/person.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import { type Answering, listed, nothing, type Part, subject, subjectsOf } from "../answering.ts";
import { type Duty, isDone } from "../items/lines.ts";
import { moreRows, nameList, nothingMore, pageOf } from "../thread/pages.ts";
import { standingOn } from "./belonging.ts";

const boardsAsked = (answering: Answering): readonly Board[] => {
	const ids = subjectsOf("board", answering);
	const { boards } = answering.world;
	return ids.length > 0
		? boards.filter(({ id }) => ids.includes(id))
		: boards.filter(({ state }) => state.is !== "ended");
};

/** "How many chairs are vacant" asks of no other places. */
const rolesAsked = ({ question: { facets } }: Answering): readonly string[] =>
	facets.filter((facet) => facet === "chair" || facet === "secretary");

/** Who chairs the board of an outside body is none of our places. */
const vacanciesOf = (board: Board, answering: Answering): readonly string[] => {
	const asked = rolesAsked(answering);
	const roles = [
		...(board.chairId || board.outside ? [] : ["chair"]),
		...(board.secretaryId || board.outside ? [] : ["secretary"]),
	];
	if (asked.length > 0) return roles.filter((role) => asked.includes(role));
	const seats = board.seats.filter(({ holderId }) => holderId === undefined);
	const nameOf = (id: string) => answering.lookups.name(id) ?? "an organisation";
	return [...roles, ...seats.map(({ organisationId }) => `seat of ${nameOf(organisationId)}`)];
};

const isShort = (item: Duty): boolean =>
	item.kind === "action" && !!item.posts && !isDone(item) && item.posts.filled < item.posts.wanted;

const shortPosts = (boards: readonly Board[], { world }: Answering): readonly Duty[] => {
	const ids = new Set(boards.map(({ id }) => id));
	return world.holdings
		.filter(({ boardId }) => ids.has(boardId))
		.flatMap(dutiesIn)
		.filter(isShort);
};

const postWords = (item: Duty, { lookups }: Answering): string => {
	const posts = item.kind === "action" ? item.posts : undefined;
	return `${lookups.reference(item)} ${item.title}: ${posts?.filled ?? 0} of ${posts?.wanted ?? 0} posts filled`;
};

const vacancyRows = (boards: readonly Board[], answering: Answering): readonly Fact[] =>
	boards.flatMap((board): readonly Fact[] => {
		const vacant = vacanciesOf(board, answering);
		return vacant.length > 0
			? [{ is: "thing", name: board.name, says: [`${listed(vacant)}.`] }]
			: [];
	});

const postRows = (posts: readonly Duty[], answering: Answering): readonly Fact[] =>
	posts.length === 0
		? []
		: [
				{
					is: "thing",
					name: "Posts",
					says: posts.map((item) => `${postWords(item, answering)}.`),
				},
			];

/** So many are named one by one. */
const mostNamed = 10;

const fewOf = (names: readonly string[]): string =>
	names.length > mostNamed
		? `${names.slice(0, mostNamed).join(", ")} and ${names.length - mostNamed} more`
		: listed(names);

/** "How many seats are filled": of each board that has any, and which are not. */
const filledSeats = (answering: Answering): Part => {
	const boards = boardsAsked(answering).filter(({ seats }) => seats.length > 0);
	const names = subjectsOf("board", answering).flatMap((id) => answering.lookups.name(id) ?? []);
	if (boards.length === 0) return nothing({ is: "none", says: `No seat is recorded${on(names)}` });
	const { shown, page, left } = pageOf(boards, answering);
	if (shown.length === 0) return nothingMore();
	const rows = shown.map((board): Fact => {
		const empty = board.seats.filter(({ holderId }) => holderId === undefined);
		const nameOf = (id: string) => answering.lookups.name(id) ?? "an organisation";
		const others = fewOf(empty.map(({ organisationId }) => nameOf(organisationId)));
		const says = `${board.seats.length - empty.length} of ${board.seats.length} seats filled.`;
		return { is: "thing", name: board.name, says: others ? [says, `Empty: ${others}.`] : [says] };
	});
	const focus = boards.map(subject);
	return {
		is: "found",
		facts: [...rows, ...moreRows(left)],
		rests: names.length > 0 ? focus : [],
		focus,
		buttons: [],
		page,
		left,
	};
};

const on = (names: readonly string[]): string => (names.length > 0 ? ` on ${listed(names)}` : "");

export const answerVacancies = (answering: Answering): Part => {
	if (answering.question.facets.includes("posts")) return filledSeats(answering);
	const boards = boardsAsked(answering);
	const roles = rolesAsked(answering);
	const posts = roles.length > 0 ? [] : shortPosts(boards, answering);
	const isNamed = subjectsOf("board", answering).length > 0;
	const asked = isNamed ? ` on ${listed(boards.map(({ name }) => name))}` : "";
	const count = boards.reduce((sum, board) => sum + vacanciesOf(board, answering).length, 0);
	const as = roles.length > 0 ? ` as ${roles.join(" or ")}` : "";
	if (count + posts.length === 0)
		return nothing({ is: "none", says: `No place${as} is recorded as vacant${asked}` });
	const vacant = boards.filter((board) => vacanciesOf(board, answering).length > 0);
	const { shown, page, left } = pageOf(vacant, answering);
	if (shown.length === 0 && answering.seen) return nothingMore();
	const postsAlone = isNamed || count > 0 ? [] : posts.map(({ kind, id }) => ({ kind, id }));
	const told = isNamed || vacant.length + postsAlone.length === 0 ? boards : vacant;
	const places = `${count === 0 ? "No" : count} ${count === 1 ? "place" : "places"}${as}`;
	return {
		is: "found",
		facts: [
			{ is: "none", says: `${places} without anybody recorded${asked}` },
			...vacancyRows(shown, answering),
			...moreRows(left),
			...(answering.seen ? [] : postRows(posts, answering)),
		],
		rests: isNamed ? boards.map(subject) : [],
		focus: [...postsAlone, ...told.map(subject)],
		buttons: [],
		page,
		left,
	};
};

export const answerAbsent = (answering: Answering): Part => {
	const { world } = answering;
	const boards = subjectsOf("board", answering);
	const asked = world.boards.filter(({ id }) => boards.includes(id));
	const on = new Set((asked.length > 0 ? asked : world.boards).flatMap(peopleOf));
	const organisations = subjectsOf("organisation", answering);
	const people = world.people
		.filter(({ id }) => !on.has(id))
		.filter(
			({ organisationId }) =>
				organisations.length === 0 || organisations.includes(organisationId ?? ""),
		);
	const of =
		asked.length > 0 ? listed(asked.map(({ name }) => name)) : "any board that I can show here";
	if (people.length === 0)
		return nothing({ is: "none", says: `Everybody in the register is on ${of}` });
	const part = nameList(
		`Not on ${of}`,
		people.map((person) => ({ ...subject(person), words: person.name })),
		answering,
	);
	const boardsAsked = asked.map(subject);
	return { ...part, rests: boardsAsked, focus: [...part.focus, ...boardsAsked] };
};

/** Whoever else is of it: they hold no place, though they may stand in for somebody who does. */
const onNone = (people: readonly Person[]): readonly Fact[] => {
	const others = people.filter(({ leftOn }) => !leftOn).map(({ name }) => name);
	if (others.length === 0) return [];
	const few = others.length > 10 ? [...others.slice(0, 10), `${others.length - 10} more`] : others;
	const says = `With no place of their own on a board that I can show here: ${listed(few)}`;
	return [{ is: "none", says }];
};

/** Who from an organisation sits where. */
export const answerFrom = (answering: Answering): Part => {
	const { world, lookups } = answering;
	const ids = subjectsOf("organisation", answering);
	const boards = subjectsOf("board", answering);
	const shown = world.boards.filter(({ id }) => boards.length === 0 || boards.includes(id));
	const people = world.people.filter(({ organisationId }) => ids.includes(organisationId ?? ""));
	const facts = [...ids, ...people.map(({ id }) => id)].flatMap((id): readonly Fact[] => {
		const sits = shown
			.map((board) => ({ board: board.name, as: standingOn(board, id, answering) }))
			.filter(({ as }) => as.length > 0);
		return sits.length > 0
			? [{ is: "seats", who: lookups.name(id) ?? "", count: sits.length, boards: sits, left: 0 }]
			: [];
	});
	const of = listed(ids.flatMap((id) => lookups.name(id) ?? []));
	const where =
		boards.length > 0 ? listed(shown.map(({ name }) => name)) : "a board that I can show here";
	if (facts.length === 0)
		return nothing({ is: "none", says: `Nobody from ${of} is recorded on ${where}` });
	const isPlaced = ({ id }: Person) =>
		shown.some((board) => standingOn(board, id, answering).length > 0);
	const others = boards.length === 0 ? onNone(people.filter((each) => !isPlaced(each))) : [];
	const all = [...facts, ...others];
	return { is: "found", facts: all, rests: [], focus: people.map(subject), buttons: [] };
};
