/** Who stands in for whom on which board, and until when a seat is held. */

import type { Board, Seat } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { Subject } from "../../domain/questions/question.ts";
import {
	type Answering,
	listed,
	merge,
	nothing,
	type Part,
	subject,
	subjectsOf,
	todayFor,
} from "./answering.ts";
import { deputiesSent } from "./deputies-sent.ts";
import { windowOf } from "./meeting-times.ts";

type Place = { readonly board: Board; readonly seat: Seat };

const named = (answering: Answering): ReadonlySet<string> =>
	new Set([
		...subjectsOf("person", answering),
		...subjectsOf("organisation", answering),
		...(answering.question.mine ? [answering.meId ?? "nobody known"] : []),
	]);

const isOf = ({ organisationId, holderId, deputyId }: Seat, ids: ReadonlySet<string>): boolean =>
	ids.size === 0 || [organisationId, holderId, deputyId].some((id) => id && ids.has(id));

/** Whoever stands in for its holder does not hold it. */
const holdsIt = ({ organisationId, holderId }: Seat, ids: ReadonlySet<string>): boolean =>
	ids.size === 0 || ids.has(organisationId) || (holderId !== undefined && ids.has(holderId));

const seatsAsked = (answering: Answering): readonly Place[] => {
	const boards = subjectsOf("board", answering);
	const who = named(answering);
	return answering.world.boards
		.filter(({ id, state }) => (boards.length > 0 ? boards.includes(id) : state.is !== "ended"))
		.flatMap((board) => board.seats.map((seat) => ({ board, seat })))
		.filter(({ seat }) => isOf(seat, who));
};

const seatName = ({ board, seat }: Place, { lookups }: Answering): string => {
	const organisation = lookups.name(seat.organisationId) ?? "an organisation";
	const holder = lookups.name(seat.holderId);
	return `${board.name}, seat of ${organisation}${holder ? ` (${holder})` : " (nobody named yet)"}`;
};

/** Whoever was asked about, or holds the one seat that was told of, is "they" in what follows. */
const peopleIn = (places: readonly Place[], { question }: Answering): readonly Subject[] => {
	const asked = question.subjects.filter(({ kind }) => kind === "person");
	const [only, ...others] = places;
	const holderId = others.length === 0 ? only?.seat.holderId : undefined;
	return asked.length > 0 || holderId === undefined ? asked : [{ kind: "person", id: holderId }];
};

const told = (
	facts: readonly Fact[],
	places: readonly Place[],
	people: readonly Subject[],
): Part => {
	const boards = [...new Set(places.map(({ board }) => board))].map(subject);
	const focus = [...people, ...boards];
	return { is: "found", facts, rests: boards, focus, buttons: [] };
};

/** "You on the works board": whoever was asked about, and where. */
const askedWords = (answering: Answering): string => {
	const { subjects, mine } = answering.question;
	const namesOf = (isBoard: boolean) =>
		subjects
			.filter(({ kind }) => (kind === "board") === isBoard)
			.flatMap(({ id }) => answering.lookups.name(id) ?? []);
	const people = listed([...(mine ? ["you"] : []), ...namesOf(false)]);
	return [people, listed(namesOf(true))].filter(Boolean).join(" on ");
};

/** Nothing to tell: what was asked about may still be followed up. */
const notRecorded = (says: string, { question }: Answering): Part => ({
	...nothing({ is: "none", says }),
	rests: question.subjects.filter(({ kind }) => kind === "board").map(subject),
	focus: question.subjects.map(subject),
});

export const answerDeputies = async (answering: Answering): Promise<Part> => {
	const { lookups } = answering;
	const places = seatsAsked(answering).filter(({ seat }) => seat.deputyId !== undefined);
	const sent = await deputiesSent(named(answering), answering);
	if (places.length === 0 && sent) return sent;
	if (places.length === 0)
		return notRecorded(`Not recorded: any deputy for ${askedWords(answering)}`, answering);
	const facts = places.map(
		({ board, seat }): Fact => ({
			is: "thing",
			name: board.name,
			says: [
				`${lookups.name(seat.deputyId) ?? "Someone no longer named"} stands in for ${lookups.name(seat.holderId) ?? "nobody yet"}, seat of ${lookups.name(seat.organisationId) ?? "an organisation"}.`,
			],
		}),
	);
	// "He" is then the one or the other.
	const deputies = places.flatMap(({ seat: { deputyId: id } }): readonly Subject[] =>
		id ? [{ kind: "person", id }] : [],
	);
	const seated = told(facts, places, [...deputies, ...peopleIn(places, answering)]);
	return sent ? merge([seated, sent]) : seated;
};

const termWords = ({ from, until }: Seat): string => {
	if (until) return `${from ? `From ${wordDay(from)} until` : "Until"} ${wordDay(until)}.`;
	return from ? `From ${wordDay(from)}; no last day is recorded.` : "No term is recorded.";
};

const hasRole = ({ chairId, secretaryId, memberIds }: Board, ids: ReadonlySet<string>): boolean =>
	[chairId, secretaryId, ...memberIds].some((id) => id !== undefined && ids.has(id));

/** When somebody came to a board without a seat is kept nowhere. */
const untoldOfPeople = (answering: Answering): string | undefined => {
	const { world, lookups, question } = answering;
	const who = named(answering);
	const asked = subjectsOf("board", answering);
	const boards = world.boards
		.filter(({ id, state }) => (asked.length > 0 ? asked.includes(id) : state.is !== "ended"))
		.filter((board) => hasRole(board, who));
	if (boards.length === 0) return undefined;
	const people = subjectsOf("person", answering).flatMap((id) => lookups.name(id) ?? []);
	const names = question.mine
		? "you have"
		: `${listed(people)} ${people.length > 1 ? "have" : "has"}`;
	return `Not recorded: since when ${names} been on ${listed(boards.map(({ name }) => name))}`;
};

/** When a chair, a secretary or a member began is kept nowhere; of a seat it is. */
const untoldOf = (answering: Answering): string | undefined => {
	const { facets } = answering.question;
	if (!facets.includes("since") || subjectsOf("organisation", answering).length > 0)
		return undefined;
	if (named(answering).size > 0) return untoldOfPeople(answering);
	const roles = facets.filter((facet) => facet === "chair" || facet === "secretary");
	const of = askedWords(answering);
	return roles.length > 0
		? `Not recorded: since when ${of} has had its ${listed(roles)}`
		: `Not recorded: since when the members of ${of} have been so`;
};

/** Whoever has the role is "that" in what follows. */
const withHolders = (part: Part, answering: Answering): Part => {
	const { facets } = answering.question;
	const asked = subjectsOf("board", answering);
	const ids = answering.world.boards
		.filter(({ id }) => asked.includes(id))
		.flatMap(({ chairId, secretaryId }) => [
			facets.includes("chair") ? chairId : undefined,
			facets.includes("secretary") ? secretaryId : undefined,
		]);
	const people = ids.flatMap((id): readonly Subject[] => (id ? [{ kind: "person", id }] : []));
	return { ...part, focus: [...people, ...part.focus] };
};

const endOf = ({ from, until }: Seat, { question }: Answering): PlainDate | undefined =>
	question.facets.includes("begins") ? from : until;

/** By the end of its term that is asked of; of nobody that was named, what is over is so by today. */
const meantTerm = (answering: Answering): ((seat: Seat) => boolean) => {
	const { span, facets } = answering.question;
	const window = span && windowOf(span);
	const isOfAll = named(answering).size === 0;
	const today = todayFor(undefined, answering);
	return (seat) => {
		const day = endOf(seat, answering);
		if (window) return day !== undefined && window.first <= day && day <= window.last;
		if (!isOfAll || !facets.includes("over")) return true;
		return day !== undefined && (facets.includes("begins") ? day <= today : day < today);
	};
};

const termWord = ({ question: { facets } }: Answering): string => {
	if (facets.includes("begins")) return facets.includes("over") ? "begun" : "beginning";
	return facets.includes("over") ? "ended" : "ending";
};

export const answerTenure = (answering: Answering): Part => {
	const { span, facets } = answering.question;
	const untold = untoldOf(answering);
	if (untold !== undefined && !facets.includes("members"))
		return withHolders(notRecorded(untold, answering), answering);
	const isMeant = meantTerm(answering);
	const isNamed = named(answering).size > 0;
	const places = seatsAsked(answering)
		.filter(({ seat }) => !facets.includes("since") || holdsIt(seat, named(answering)))
		.filter(
			({ seat }) =>
				isMeant(seat) && (isNamed || untold !== undefined || endOf(seat, answering) !== undefined),
		)
		.sort((a, b) => ((a.seat.until ?? "9") < (b.seat.until ?? "9") ? -1 : 1));
	if (places.length === 0 && untold !== undefined) return notRecorded(untold, answering);
	if (places.length === 0) {
		const of = askedWords(answering).replace(/^you\b/, "yours");
		const when = span ? `, ${span.words}` : "";
		return notRecorded(
			`No seat${of ? ` of ${of}` : ""} is recorded as ${termWord(answering)}${when}`,
			answering,
		);
	}
	const facts = places.map(
		(place): Fact => ({
			is: "thing",
			name: seatName(place, answering),
			says: [termWords(place.seat)],
		}),
	);
	const beside: readonly Fact[] = untold === undefined ? [] : [{ is: "none", says: untold }];
	return told([...facts, ...beside], places, peopleIn(places, answering));
};
