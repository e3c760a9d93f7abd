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
import {
	type Answering,
	byName,
	joined,
	listed,
	namesOf,
	peopleMeant,
	subjectsOf,
} from "../answering.ts";
import { isAhead } from "../meetings/times.ts";

export type PeopleFacet = "attendance" | "apologies" | "absence" | "quorate";
type Ids = readonly string[];

export const isOfPeople = (facet: string): boolean =>
	["attendance", "apologies", "absence", "quorate"].includes(facet);

/** The people asked about: by name, those who sit there for an organisation, or the asker. */
const peopleAsked = ({ seats }: Board, answering: Answering): Ids => {
	const bodies = subjectsOf("organisation", answering);
	const sent = seats.flatMap(({ organisationId, holderId }) =>
		bodies.includes(organisationId) && holderId ? holderId : [],
	);
	return bodies.length > 0 ? [...subjectsOf("person", answering), ...sent] : peopleMeant(answering);
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

const deputyWords = (deputies: Attendance["deputies"], { lookups }: Answering): string => {
	const sent = deputies.flatMap(({ forId, byId }) => {
		const [absent, deputy] = [lookups.name(forId), lookups.name(byId)];
		return absent && deputy ? [`${deputy} for ${absent}`] : [];
	});
	return sentence("Deputies", listed(sent.sort(byName)));
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

type Invited = { readonly board: Board; readonly replies: readonly ReplyRecord[] };

/** Who was there or is coming, who is not, and of whom nothing is known. */
type Roll = Pick<Attendance, "presentIds" | "apologyIds" | "deputies" | "inAttendance"> & {
	readonly silentIds: Ids;
	readonly isAhead: boolean;
};

const placedOn = (board: Board): Ids => placesOf(board).flatMap(({ personId }) => personId ?? []);

const rollOf = (board: Board, { deputies, ...attendance }: Attendance): Roll => {
	const stoodIn = deputies.flatMap(({ forId, byId }) => [forId, byId]);
	const heard = [...attendance.presentIds, ...attendance.apologyIds, ...stoodIn];
	const silentIds = placedOn(board).filter((id) => !heard.includes(id));
	return { ...attendance, deputies, silentIds, isAhead: false };
};

/** Its secretary comes as well, and counts for no quorum. */
const expectedRoll = ({ board, replies }: Invited): Roll => {
	const idsOf = (is: Answer["is"]) =>
		replies.filter(({ answer }) => answer.is === is).map(({ personId }) => personId);
	const invited = [...placedOn(board), ...(board.secretaryId ? [board.secretaryId] : [])];
	return {
		...{ presentIds: idsOf("yes"), apologyIds: idsOf("apologies"), inAttendance: [] },
		deputies: replies.flatMap(({ personId, answer }) =>
			answer.is === "deputy" ? [{ forId: personId, byId: answer.byId }] : [],
		),
		silentIds: invited.filter((id) => !replies.some(({ personId }) => personId === id)),
		isAhead: true,
	};
};

const rollWords = (facet: PeopleFacet, roll: Roll, answering: Answering): string | undefined => {
	const { presentIds, apologyIds, deputies, inAttendance, silentIds, isAhead } = roll;
	const named = (label: string, ids: Ids, none = ""): string =>
		sentence(label, peopleIn([...new Set(ids)], answering) || none);
	const sent = deputyWords(deputies, answering);
	const apologies = named(isAhead ? "Apologies so far" : "Apologies", apologyIds, "none");
	if (facet === "apologies") return apologies;
	const silent = named(
		isAhead ? "No reply yet" : "Not recorded as present, of those with a place now",
		silentIds,
	);
	if (facet === "absence") return joined([apologies, sent, !isAhead && silent]);
	if (!isAhead)
		return joined([
			named("Present", presentIds, "nobody"),
			sent,
			sentence("In attendance", listed(inAttendance)),
		]);
	if (answering.question.state === "open") return silent || "Everyone has replied.";
	return joined([
		...[named("Coming", presentIds), sent],
		...[apologyIds.length > 0 && apologies, silent],
	]);
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
	if (attendance) return rollWords(facet, rollOf(board, attendance), answering);
	return replies.length > 0
		? rollWords(facet, expectedRoll({ board, replies }), answering)
		: undefined;
};
