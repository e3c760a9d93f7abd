/** Who stands in for whom on which board, and until when a seat is held. */
import type { Board, Seat } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import type { ReplyRecord } from "../../../domain/meetings/attendance.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Subject } from "../../../domain/questions/question.ts";
import {
	type Answering,
	found,
	listed,
	merge,
	none,
	nothing,
	type Part,
	spanWords,
	subject,
	subjectsOf,
	thing,
} from "../answering.ts";
import { meetingName } from "../items/lines.ts";
import { inOrder, isAhead, isDayWithin } from "../meetings/times.ts";
import { meetingIn } from "../world.ts";

type Place = { readonly board: Board; readonly seat: Seat };

const named = (answering: Answering): ReadonlySet<string> =>
	new Set([
		...subjectsOf("person", answering),
		...subjectsOf("organisation", answering),
		...(answering.question.mine ? [answering.meId ?? "nobody known"] : []),
	]);

const isOf = ({ organisationId, holderId, deputyId }: Seat, ids: ReadonlySet<string>): boolean =>
	ids.size === 0 || [organisationId, holderId, deputyId].some((id) => id && ids.has(id));

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
	return found(facts, boards, { focus: [...people, ...boards] });
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
	...nothing(none(says)),
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
	const facts = places.map(({ board, seat }) =>
		thing(board.name, [
			`${lookups.name(seat.deputyId) ?? "Someone no longer named"} stands in for ${lookups.name(seat.holderId) ?? "nobody yet"}, seat of ${lookups.name(seat.organisationId) ?? "an organisation"}.`,
		]),
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

export const answerTenure = (answering: Answering): Part => {
	const { span } = answering.question;
	const isMeant = ({ until }: Seat): boolean => !span || isDayWithin(until, span);
	const isNamed = named(answering).size > 0;
	const places = seatsAsked(answering)
		.filter(({ seat }) => isMeant(seat) && (isNamed || seat.until !== undefined))
		.sort((a, b) => ((a.seat.until ?? "9") < (b.seat.until ?? "9") ? -1 : 1));
	if (places.length === 0) {
		const asked = askedWords(answering);
		const of = answering.question.mine ? asked.replace("you", "yours") : asked;
		const when = spanWords(answering.question);
		return notRecorded(`No seat${of ? ` of ${of}` : ""} is recorded as ending${when}`, answering);
	}
	const facts = places.map((place) => thing(seatName(place, answering), [termWords(place.seat)]));
	return told(facts, places, peopleIn(places, answering));
};

type Sent = { readonly meeting: Meeting; readonly reply: ReplyRecord; readonly byId: string };

/** A body that was asked about sends whoever holds its seat. */
const withHolders = (who: ReadonlySet<string>, { world }: Answering): ReadonlySet<string> =>
	new Set([
		...who,
		...world.boards.flatMap(({ seats }) =>
			seats.flatMap(({ organisationId, holderId }) =>
				holderId && who.has(organisationId) ? [holderId] : [],
			),
		),
	]);

const sentBy = async (who: ReadonlySet<string>, answering: Answering): Promise<readonly Sent[]> => {
	const { world, register } = answering;
	const boards = subjectsOf("board", answering);
	const boardIds = boards.length > 0 ? boards : world.boards.map(({ id }) => id);
	const people = withHolders(who, answering);
	const replies = await register.records("reply", { boardIds });
	const sent = replies.flatMap((reply): readonly Sent[] => {
		const { answer, personId, meetingId } = reply;
		if (answer.is !== "deputy" || ![personId, answer.byId].some((id) => people.has(id))) return [];
		const meeting = meetingIn(world, meetingId);
		if (!meeting || !isAhead(meeting, answering)) return [];
		return [{ meeting, reply, byId: answer.byId }];
	});
	const meetings = inOrder([...new Set(sent.map(({ meeting }) => meeting))]);
	return meetings.flatMap((meeting) => sent.filter((each) => each.meeting === meeting));
};

/** Undefined where nobody sends anyone. */
const deputiesSent = async (
	who: ReadonlySet<string>,
	answering: Answering,
): Promise<Part | undefined> => {
	const sent = who.size === 0 ? [] : await sentBy(who, answering);
	if (sent.length === 0) return undefined;
	const nameOf = (id: string) => answering.lookups.name(id) ?? "someone no longer named";
	return found(
		sent.map(({ meeting, reply, byId }) =>
			thing(meetingName(meeting, answering), [
				`${nameOf(reply.personId)} sends ${nameOf(byId)} (said on ${wordDay(reply.on)}).`,
			]),
		),
		sent.map(({ meeting }) => subject(meeting)),
		{ focus: sent.map(({ byId }) => ({ kind: "person", id: byId })) },
	);
};
