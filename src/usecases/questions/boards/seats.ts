/** Who stands in for whom on which board, and until when a seat is held. */
import { wordDay } from "../../../domain/dates/honest-date.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Subject } from "../../../domain/questions/question.ts";
import {
	type Answering,
	boardsOpen,
	found,
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
import { whoseNames } from "../items/owners.ts";
import { inOrder, isAhead, isDayWithin } from "../meetings/times.ts";
import { meetingIn } from "../world.ts";
import { type Place, seatOf, seatsOn } from "./places.ts";

type Places = readonly Place[];

const whoIsAsked = (answering: Answering): ReadonlySet<string> =>
	new Set([
		...subjectsOf("person", answering),
		...subjectsOf("organisation", answering),
		...(answering.question.mine ? [answering.meId ?? "nobody known"] : []),
	]);

/** The seats that are held, deputised or had by whoever was asked about; of nobody, all of them. */
const seatsAsked = (answering: Answering): Places => {
	const who = whoIsAsked(answering);
	return boardsOpen(answering)
		.flatMap(seatsOn)
		.filter(
			({ organisationId, holderId, deputyId }) =>
				who.size === 0 || [organisationId, holderId, deputyId].some((id) => id && who.has(id)),
		);
};

const people = (ids: readonly (string | undefined)[]): readonly Subject[] =>
	ids.flatMap((id): readonly Subject[] => (id ? [{ kind: "person", id }] : []));

/** Whoever was asked about, or holds the one seat that was told of, is "they" in what follows. */
const seatsTold = (facts: readonly Fact[], places: Places, { question }: Answering): Part => {
	const asked = question.subjects.filter(({ kind }) => kind === "person");
	const holders = places.length === 1 ? people(places.map(({ holderId }) => holderId)) : [];
	const boards = [...new Set(places.map(({ board }) => board))].map(subject);
	return found(facts, boards, { focus: [...(asked.length > 0 ? asked : holders), ...boards] });
};

/** Nothing to tell: what was asked about may still be followed up. */
const notRecorded = (says: string, { question }: Answering): Part => ({
	...nothing(none(says)),
	rests: question.subjects.filter(({ kind }) => kind === "board").map(subject),
	focus: question.subjects.map(subject),
});

/** "you on the works board": whoever was asked about, and where. */
const askedWords = ({ question: { subjects, mine }, lookups }: Answering): string =>
	whoseNames(subjects, mine, ({ id }) => lookups.name(id));

export const answerDeputies = async (answering: Answering): Promise<Part> => {
	const { name } = answering.lookups;
	const places = seatsAsked(answering).filter(({ deputyId }) => deputyId !== undefined);
	const sent = await deputiesSent(answering);
	if (places.length === 0)
		return sent ?? notRecorded(`Not recorded: any deputy for ${askedWords(answering)}`, answering);
	const facts = places.map((place) => {
		const deputy = name(place.deputyId) ?? "Someone no longer named";
		const whom = name(place.holderId) ?? "nobody yet";
		return thing(place.board.name, [
			`${deputy} stands in for ${whom}, ${seatOf(place, answering)}.`,
		]);
	});
	const seated = seatsTold(facts, places, answering);
	// "He" is then the deputy, or whom they stand in for.
	const deputies = people(places.map(({ deputyId }) => deputyId));
	const both = { ...seated, focus: [...deputies, ...seated.focus] };
	return sent ? merge([both, sent]) : both;
};

const termWords = ({ from, until }: Place): string => {
	if (until) return `${from ? `From ${wordDay(from)} until` : "Until"} ${wordDay(until)}.`;
	return from ? `From ${wordDay(from)}; no last day is recorded.` : "No term is recorded.";
};

export const answerTenure = (answering: Answering): Part => {
	const { question, lookups } = answering;
	const { span } = question;
	const isNamed = whoIsAsked(answering).size > 0;
	const lastDay = ({ until }: Place): string => until ?? "9";
	const places = seatsAsked(answering)
		.filter(({ until }) => (!span || isDayWithin(until, span)) && (isNamed || until !== undefined))
		.sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1));
	if (places.length === 0) {
		const of = askedWords(answering);
		const says = `No seat${of ? ` for ${of}` : ""} is recorded as ending${spanWords(question)}`;
		return notRecorded(says, answering);
	}
	const facts = places.map((place) => {
		const holder = lookups.name(place.holderId) ?? "nobody named yet";
		const name = `${place.board.name}, ${seatOf(place, answering)} (${holder})`;
		return thing(name, [termWords(place)]);
	});
	return seatsTold(facts, places, answering);
};

/** A body that was asked about sends whoever holds its seat. */
const sendersAsked = (answering: Answering): ReadonlySet<string> => {
	const who = whoIsAsked(answering);
	const seats = answering.world.boards.flatMap(({ seats: all }) => all);
	const theirs = seats.filter(({ organisationId }) => who.has(organisationId));
	return new Set([...who, ...theirs.flatMap(({ holderId }) => holderId ?? [])]);
};

/** Whom they send to a meeting to come, or who sends them; undefined where nobody sends anyone. */
const deputiesSent = async (answering: Answering): Promise<Part | undefined> => {
	const { world, register, lookups } = answering;
	const who = sendersAsked(answering);
	if (who.size === 0) return undefined;
	const boardIds = boardsOpen(answering).map(({ id }) => id);
	const replies = await register.records("reply", { boardIds });
	const sent = replies.flatMap(({ answer, personId, meetingId, on }) => {
		if (answer.is !== "deputy" || ![personId, answer.byId].some((id) => who.has(id))) return [];
		const meeting = meetingIn(world, meetingId);
		return meeting && isAhead(meeting, answering)
			? [{ meeting, personId, byId: answer.byId, on }]
			: [];
	});
	if (sent.length === 0) return undefined;
	const meetings = inOrder([...new Set(sent.map(({ meeting }) => meeting))]);
	const rows = meetings.flatMap((meeting) => sent.filter((each) => each.meeting === meeting));
	const nameOf = (id: string) => lookups.name(id) ?? "someone no longer named";
	return found(
		rows.map(({ meeting, personId, byId, on }) =>
			thing(meetingName(meeting, answering), [
				`${nameOf(personId)} sends ${nameOf(byId)} (said on ${wordDay(on)}).`,
			]),
		),
		meetings.map(subject),
		{ focus: people(rows.map(({ byId }) => byId)) },
	);
};
