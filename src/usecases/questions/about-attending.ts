/** Who was at a meeting, or who has said that they come to one that lies ahead; and whether that makes a quorum. */

import { type Board, belongs } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
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
} from "../../domain/meetings/attendance.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Answering, byName, listed, subjectsOf } from "./answering.ts";
import { isAhead } from "./meeting-times.ts";

type PeopleFacet = "attendance" | "apologies" | "absence" | "quorate";

export const isOfPeople = (facet: string): facet is PeopleFacet =>
	["attendance", "apologies", "absence", "quorate"].includes(facet);

/** The people asked about: by name, those who sit there for an organisation, or the asker. */
const whoAsked = (board: Board, answering: Answering): readonly string[] => {
	const bodies = subjectsOf("organisation", answering);
	const sent = board.seats
		.filter(({ organisationId }) => bodies.includes(organisationId))
		.flatMap(({ holderId }) => holderId ?? []);
	const people = [...subjectsOf("person", answering), ...sent];
	const { mine } = answering.question;
	const me = mine && people.length === 0 && bodies.length === 0 ? answering.meId : undefined;
	return me === undefined ? people : [me];
};

/** A body whose place nobody fills sends nobody. */
const vacantWords = (board: Board, answering: Answering): string | undefined => {
	const bodies = subjectsOf("organisation", answering);
	if (bodies.length === 0 || subjectsOf("person", answering).length > 0) return undefined;
	const said = bodies.map((id) => {
		const seat = board.seats.find(({ organisationId }) => organisationId === id);
		const has = seat ? "has a seat with nobody named yet" : "has no seat recorded";
		return `${answering.lookups.name(id) ?? "That body"} ${has} on ${board.name}.`;
	});
	return said.join(" ");
};

/** As they are said, by name: a register keeps people in no order of its own. */
const names = (ids: readonly string[], { lookups }: Answering): string =>
	listed(ids.flatMap((id) => lookups.name(id) ?? []).sort(byName));

const sentence = (
	label: string,
	ids: readonly string[],
	answering: Answering,
): readonly string[] => {
	const people = names(ids, answering);
	return people ? [`${label}: ${people}.`] : [];
};

const deputyWords = (
	deputies: readonly { readonly forId: string; readonly byId: string }[],
	{ lookups }: Answering,
): readonly string[] => {
	const sent = deputies.flatMap(({ forId, byId }) => {
		const [absent, deputy] = [lookups.name(forId), lookups.name(byId)];
		return absent && deputy ? [`${deputy} for ${absent}`] : [];
	});
	return sent.length > 0 ? [`Deputies: ${listed(sent.sort(byName))}.`] : [];
};

/** One person's part in it. */
const ofPerson = (id: string, attendance: Attendance, { lookups }: Answering): string => {
	const name = lookups.name(id) ?? "Someone no longer named";
	if (attendance.presentIds.includes(id)) return `${name}: present.`;
	const deputy = attendance.deputies.find(({ forId }) => forId === id);
	if (deputy) return `${name}: sent ${lookups.name(deputy.byId) ?? "a deputy"}.`;
	const stoodIn = attendance.deputies.find(({ byId }) => byId === id);
	if (stoodIn) return `${name}: came for ${lookups.name(stoodIn.forId) ?? "a member"}.`;
	return attendance.apologyIds.includes(id)
		? `${name}: sent apologies.`
		: `${name}: not recorded as present.`;
};

const presentWords = (attendance: Attendance, answering: Answering): string => {
	const others = attendance.inAttendance;
	return [
		`Present: ${names(attendance.presentIds, answering) || "nobody"}.`,
		...deputyWords(attendance.deputies, answering),
		...(others.length > 0 ? [`In attendance: ${listed(others)}.`] : []),
	].join(" ");
};

/** Who was not there, and nobody who was: with apologies, with a deputy instead, or with no word recorded. */
const absenceWords = (board: Board, attendance: Attendance, answering: Answering): string => {
	const { presentIds, apologyIds, deputies } = attendance;
	const stoodIn = deputies.flatMap(({ forId, byId }) => [forId, byId]);
	const spokenOf = new Set([...presentIds, ...apologyIds, ...stoodIn]);
	const silent = placesOf(board).flatMap(({ personId }) =>
		personId !== undefined && !spokenOf.has(personId) ? [personId] : [],
	);
	return [
		`Apologies: ${names(apologyIds, answering) || "none"}.`,
		...deputyWords(deputies, answering),
		...sentence(
			"Not recorded as present, of those with a place now",
			[...new Set(silent)],
			answering,
		),
	].join(" ");
};

const quorateWords = (board: Board, attendance: Attendance): string | undefined => {
	const quorum = quorumPresent(board, attendance);
	if (quorum.needed === undefined) return undefined;
	return `${isQuorate(quorum) ? "Yes, quorate" : "No, inquorate"}: ${quorum.counted} present of the ${quorum.needed} that make a quorum.`;
};

const afterwards = async (
	facet: PeopleFacet,
	{ meeting, board }: { readonly meeting: Meeting; readonly board: Board },
	answering: Answering,
): Promise<string | undefined> => {
	const [attendance] = await answering.register.records("attendance", { meetingId: meeting.id });
	if (!attendance) return undefined;
	if (facet === "quorate") return quorateWords(board, attendance);
	const asked = whoAsked(board, answering);
	const vacant = asked.length === 0 ? vacantWords(board, answering) : undefined;
	if (vacant) return vacant;
	if (asked.length > 0) return asked.map((id) => ofPerson(id, attendance, answering)).join(" ");
	if (facet === "attendance") return presentWords(attendance, answering);
	if (facet === "absence") return absenceWords(board, attendance, answering);
	return `Apologies: ${names(attendance.apologyIds, answering) || "none"}.`;
};

const saidWords = (answer: Answer, { lookups }: Answering): string => {
	if (answer.is === "yes") return "is coming";
	return answer.is === "apologies"
		? "has sent apologies"
		: `sends ${lookups.name(answer.byId) ?? "a deputy"} as deputy`;
};

const replyOf = (
	id: string,
	{ board, replies }: { readonly board: Board; readonly replies: readonly ReplyRecord[] },
	answering: Answering,
): string => {
	const name = answering.lookups.name(id) ?? "Someone no longer named";
	const reply = replies.find(({ personId }) => personId === id);
	const sent = replies.find(({ answer }) => answer.is === "deputy" && answer.byId === id);
	const whose = sent && answering.lookups.name(sent.personId);
	if (!reply && whose) return `${name} comes as deputy for ${whose} (said on ${wordDay(sent.on)}).`;
	if (!reply)
		return `${name}: no reply is recorded${belongs(board, id) ? "" : `, nor any place on ${board.name}`}.`;
	return `${name} ${saidWords(reply.answer, answering)} (said on ${wordDay(reply.on)}).`;
};

const expectedWords = (quorum: Quorum): string => {
	const { needed, counted, places, possible } = quorum;
	const said = `${counted} of ${places} places have said that they come`;
	if (needed === undefined) return `${said}; the board’s quorum is not recorded.`;
	if (isQuorate(quorum)) return `${said}; that makes the quorum of ${needed}.`;
	if (isOutOfReach(quorum))
		return `${said}; at most ${possible} can still come, and the quorum is ${needed}.`;
	return `${said}; the quorum of ${needed} needs ${needed - counted} more.`;
};

const deputiesIn = (replies: readonly ReplyRecord[]) =>
	replies.flatMap(({ personId, answer }) =>
		answer.is === "deputy" ? [{ forId: personId, byId: answer.byId }] : [],
	);

const repliesWords = (board: Board, replies: readonly ReplyRecord[], answering: Answering) => {
	const said = (is: Answer["is"]) => replies.filter(({ answer }) => answer.is === is);
	const idsOf = (some: readonly ReplyRecord[]) => some.map(({ personId }) => personId);
	const replied = new Set(idsOf(replies));
	// Its secretary comes as well, and counts for no quorum.
	const asked = [...placesOf(board).map(({ personId }) => personId), board.secretaryId];
	const silent = [...new Set(asked)].flatMap((id) => (id && !replied.has(id) ? [id] : []));
	if (answering.question.state === "open")
		return sentence("No reply yet", silent, answering).join(" ") || "Everyone has replied.";
	return [
		...sentence("Coming", idsOf(said("yes")), answering),
		...deputyWords(deputiesIn(replies), answering),
		...sentence("Apologies", idsOf(said("apologies")), answering),
		...sentence("No reply yet", silent, answering),
	].join(" ");
};

const beforehand = async (
	facet: PeopleFacet,
	{ meeting, board }: { readonly meeting: Meeting; readonly board: Board },
	answering: Answering,
): Promise<string | undefined> => {
	const replies = await answering.register.records("reply", { meetingId: meeting.id });
	if (facet === "quorate")
		return replies.length === 0 ? undefined : expectedWords(quorumExpected(board, replies));
	const asked = whoAsked(board, answering);
	const vacant = asked.length === 0 ? vacantWords(board, answering) : undefined;
	if (vacant) return vacant;
	if (asked.length > 0)
		return asked.map((id) => replyOf(id, { board, replies }, answering)).join(" ");
	if (replies.length === 0) return undefined;
	if (facet === "attendance") return repliesWords(board, replies, answering);
	const sorry = replies.filter(({ answer }) => answer.is === "apologies");
	const ids = sorry.map(({ personId }) => personId);
	const apologies = `Apologies so far: ${names(ids, answering) || "none"}.`;
	if (facet === "apologies") return apologies;
	return [apologies, ...deputyWords(deputiesIn(replies), answering)].join(" ");
};

/** Undefined when nothing is recorded; a cancelled meeting has nobody to come to it. */
export const peopleWords = async (
	facet: PeopleFacet,
	meeting: Meeting,
	answering: Answering,
): Promise<string | undefined> => {
	const board = answering.lookups.board(meeting.boardId);
	if (!board) return undefined;
	if (meeting.state.is === "cancelled") return `It was cancelled on ${wordDay(meeting.state.on)}.`;
	const both = { meeting, board };
	return isAhead(meeting, answering)
		? beforehand(facet, both, answering)
		: afterwards(facet, both, answering);
};
