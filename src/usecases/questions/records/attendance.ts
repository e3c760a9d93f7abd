/** Who was at a meeting, or who has said that they come to one that lies ahead; and whether that makes a quorum. */
import { type Board, belongs } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import {
	type Answer,
	type Attendance,
	isOutOfReach,
	isQuorate,
	placesOf,
	type Quorum,
	quorumExpected,
	quorumPresent,
	type ReplyRecord,
} from "../../../domain/meetings/attendance.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import { type Answering, byName, joined, listed, namesOf, subjectsOf } from "../answering.ts";
import { isAhead } from "../meetings/times.ts";

type PeopleFacet = "attendance" | "apologies" | "absence" | "quorate";
type Ids = readonly string[];
type Deputies = Attendance["deputies"];

export const isOfPeople = (facet: string): facet is PeopleFacet =>
	["attendance", "apologies", "absence", "quorate"].includes(facet);

/** The people asked about: by name, those who sit there for an organisation, or the asker. */
export const peopleAsked = ({ seats }: Board, answering: Answering): Ids => {
	const bodies = subjectsOf("organisation", answering);
	const sent = seats.flatMap(({ organisationId, holderId }) =>
		bodies.includes(organisationId) && holderId ? holderId : [],
	);
	const people = [...subjectsOf("person", answering), ...sent];
	const { question, meId } = answering;
	const isOfMe = question.mine && people.length + bodies.length === 0;
	return isOfMe && meId !== undefined ? [meId] : people;
};

/** A body whose place nobody fills sends nobody. */
const vacantWords = (board: Board, answering: Answering): string | undefined => {
	if (subjectsOf("person", answering).length > 0) return undefined;
	return joined(
		subjectsOf("organisation", answering).map((id) => {
			const seat = board.seats.find(({ organisationId }) => organisationId === id);
			const has = seat ? "has a seat with nobody named yet" : "has no seat recorded";
			return `${answering.lookups.name(id) ?? "That body"} ${has} on ${board.name}.`;
		}),
	);
};

/** As they are said, by name: a register keeps people in no order of its own. */
const peopleIn = (ids: Ids, answering: Answering): string =>
	listed([...namesOf(ids, answering)].sort(byName));

const sentence = (label: string, people: string): string => people && `${label}: ${people}.`;

const deputyWords = (deputies: Deputies, { lookups }: Answering): string => {
	const sent = deputies.flatMap(({ forId, byId }) => {
		const [absent, deputy] = [lookups.name(forId), lookups.name(byId)];
		return absent && deputy ? [`${deputy} for ${absent}`] : [];
	});
	return sent.length > 0 ? `Deputies: ${listed(sent.sort(byName))}.` : "";
};

/** Those with a place who are not among these. */
const silentOf = (board: Board, ids: Ids): Ids => {
	const placed = placesOf(board).flatMap(({ personId }) => personId ?? []);
	return placed.filter((id) => !ids.includes(id));
};

/** One person's part in it. */
const personWords = (id: string, attendance: Attendance, { lookups }: Answering): string => {
	const { presentIds, deputies, apologyIds } = attendance;
	const name = lookups.name(id) ?? "Someone no longer named";
	if (presentIds.includes(id)) return `${name}: present.`;
	const deputy = deputies.find(({ forId }) => forId === id);
	if (deputy) return `${name}: sent ${lookups.name(deputy.byId) ?? "a deputy"}.`;
	const stoodIn = deputies.find(({ byId }) => byId === id);
	if (stoodIn) return `${name}: came for ${lookups.name(stoodIn.forId) ?? "a member"}.`;
	return `${name}: ${apologyIds.includes(id) ? "sent apologies" : "not recorded as present"}.`;
};

/** Who was there; or who was not: with apologies, with a deputy instead, or with no word recorded. */
const attendanceWords = (
	facet: PeopleFacet,
	{ board, attendance }: { readonly board: Board; readonly attendance: Attendance },
	answering: Answering,
): string | undefined => {
	const { presentIds, apologyIds, deputies, inAttendance } = attendance;
	const sent = deputyWords(deputies, answering);
	if (facet === "attendance") {
		const others = inAttendance.length > 0 ? `In attendance: ${listed(inAttendance)}.` : "";
		return joined([sentence("Present", peopleIn(presentIds, answering) || "nobody"), sent, others]);
	}
	const apologies = sentence("Apologies", peopleIn(apologyIds, answering) || "none");
	if (facet === "apologies") return apologies;
	const stoodIn = deputies.flatMap(({ forId, byId }) => [forId, byId]);
	const silent = new Set(silentOf(board, [...presentIds, ...apologyIds, ...stoodIn]));
	const missing = "Not recorded as present, of those with a place now";
	return joined([apologies, sent, sentence(missing, peopleIn([...silent], answering))]);
};

const quorateWords = (board: Board, attendance: Attendance): string | undefined => {
	const quorum = quorumPresent(board, attendance);
	if (quorum.needed === undefined) return undefined;
	const says = isQuorate(quorum) ? "Yes, a quorum" : "No quorum (inquorate)";
	return `${says}: ${quorum.counted} present of the ${quorum.needed} that make one.`;
};

const saidWords = (answer: Answer, { lookups }: Answering): string => {
	if (answer.is === "yes") return "is coming";
	return answer.is === "apologies"
		? "has sent apologies"
		: `sends ${lookups.name(answer.byId) ?? "a deputy"} as deputy`;
};

type Replies = readonly ReplyRecord[];

type Invited = { readonly board: Board; readonly replies: Replies };

const replyWords = (id: string, { board, replies }: Invited, answering: Answering): string => {
	const name = answering.lookups.name(id) ?? "Someone no longer named";
	const reply = replies.find(({ personId }) => personId === id);
	if (reply) return `${name} ${saidWords(reply.answer, answering)} (said on ${wordDay(reply.on)}).`;
	const sent = replies.find(({ answer }) => answer.is === "deputy" && answer.byId === id);
	const whose = sent && answering.lookups.name(sent.personId);
	return whose
		? `${name} comes as deputy for ${whose} (said on ${wordDay(sent.on)}).`
		: `${name}: no reply is recorded${belongs(board, id) ? "" : `, nor any place on ${board.name}`}.`;
};

const expectedWords = (quorum: Quorum): string => {
	const { needed, counted, places, possible } = quorum;
	const said = `${counted} of ${places} places have said that they come`;
	if (needed === undefined) return `${said}; the board’s quorum is not recorded.`;
	if (isQuorate(quorum)) return `${said}; that makes the quorum of ${needed}.`;
	return isOutOfReach(quorum)
		? `${said}; at most ${possible} can still come, and the quorum is ${needed}.`
		: `${said}; the quorum of ${needed} needs ${needed - counted} more.`;
};

/** Who comes; or who has said that they do not. */
const repliesWords = (
	facet: PeopleFacet,
	{ board, replies }: Invited,
	answering: Answering,
): string | undefined => {
	const idsOf = (is: Answer["is"]) =>
		replies.filter(({ answer }) => answer.is === is).map(({ personId }) => personId);
	const deputies = replies.flatMap(({ personId, answer }) =>
		answer.is === "deputy" ? [{ forId: personId, byId: answer.byId }] : [],
	);
	const sent = deputyWords(deputies, answering);
	const sorry = idsOf("apologies");
	if (facet === "attendance") {
		const replied = replies.map(({ personId }) => personId);
		// Its secretary comes as well, and counts for no quorum.
		const { secretaryId: id } = board;
		const silent = new Set([
			...silentOf(board, replied),
			...(id && !replied.includes(id) ? [id] : []),
		]);
		const none = sentence("No reply yet", peopleIn([...silent], answering));
		if (answering.question.state === "open") return none || "Everyone has replied.";
		return [
			sentence("Coming", peopleIn(idsOf("yes"), answering)),
			sent,
			sentence("Apologies", peopleIn(sorry, answering)),
			none,
		]
			.filter(Boolean)
			.join(" ");
	}
	const apologies = sentence("Apologies so far", peopleIn(sorry, answering) || "none");
	return facet === "apologies" ? apologies : joined([apologies, sent]);
};

/** Undefined when nothing is recorded; a cancelled meeting has nobody to come to it. */
export const peopleWords = async (
	facet: PeopleFacet,
	meeting: Meeting,
	answering: Answering,
): Promise<string | undefined> => {
	const { lookups, register } = answering;
	const board = lookups.board(meeting.boardId);
	if (!board) return undefined;
	if (meeting.state.is === "cancelled") return `It was cancelled on ${wordDay(meeting.state.on)}.`;
	const of = { meetingId: meeting.id };
	const isPromise = isAhead(meeting, answering);
	const replies = isPromise ? await register.records("reply", of) : [];
	const [attendance] = isPromise ? [] : await register.records("attendance", of);
	if (!isPromise && !attendance) return undefined;
	if (facet === "quorate") {
		if (attendance) return quorateWords(board, attendance);
		return replies.length === 0 ? undefined : expectedWords(quorumExpected(board, replies));
	}
	const asked = peopleAsked(board, answering);
	const wordsOf = (id: string) =>
		attendance
			? personWords(id, attendance, answering)
			: replyWords(id, { board, replies }, answering);
	if (asked.length > 0) return asked.map(wordsOf).join(" ");
	const vacant = vacantWords(board, answering);
	if (vacant) return vacant;
	if (attendance) return attendanceWords(facet, { board, attendance }, answering);
	return replies.length > 0 ? repliesWords(facet, { board, replies }, answering) : undefined;
};
