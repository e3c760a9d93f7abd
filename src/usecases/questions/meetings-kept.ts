/** Meetings by what is kept of them: those that have minutes or an agenda and those that have none, those that had a quorum. */
import type { Attendance } from "../../domain/meetings/attendance.ts";
import { isQuorate, quorumPresent } from "../../domain/meetings/attendance.ts";
import { distinctOccasions } from "../../domain/meetings/joint.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { KeptOf } from "../../domain/questions/question.ts";
import { answerMeetings } from "./about-meetings.ts";
import { type Answering, listed, type Part } from "./answering.ts";
import { isAhead, isBehind, isWithin } from "./meeting-times.ts";
import { listOf, namesOf } from "./meetings-listed.ts";
import { boardsAsked, meetingsAsked } from "./meetings-meant.ts";
import { picked } from "./meetings-picked.ts";

const kinds = {
	minutes: "minutes",
	attendance: "attendance",
	decisions: "decision",
	agenda: "agendaItem",
} as const;

type Telling = {
	readonly sort: string;
	readonly has: (meeting: Meeting) => boolean;
	/** Of these nothing can be said. */
	readonly unknown: (meeting: Meeting) => boolean;
};

const ofQuorum = (
	attendance: readonly Attendance[],
	has: boolean,
	{ lookups }: Answering,
): Telling => {
	const quorumOf = (meeting: Meeting) => {
		const board = lookups.board(meeting.boardId);
		const came = attendance.find(({ meetingId }) => meetingId === meeting.id);
		const quorum = board && came && quorumPresent(board, came);
		return quorum?.needed === undefined ? undefined : isQuorate(quorum);
	};
	return {
		sort: has ? "that were quorate" : "that were inquorate",
		has: (meeting) => quorumOf(meeting) === has,
		unknown: (meeting) => quorumOf(meeting) === undefined,
	};
};

/** A paper belongs to its agenda item, and by that to a meeting. */
const meetingsWith = async (
	record: keyof typeof kinds | "papers",
	{ register }: Answering,
): Promise<ReadonlySet<string | undefined>> => {
	if (record !== "papers")
		return new Set((await register.records(kinds[record])).map(({ meetingId }) => meetingId));
	const papers = await register.records("paper");
	const withPapers = new Set(papers.map(({ agendaItemId }) => agendaItemId));
	const items = await register.records("agendaItem");
	return new Set(items.filter(({ id }) => withPapers.has(id)).map(({ meetingId }) => meetingId));
};

const tellingOf = async ({ record, has }: KeptOf, answering: Answering): Promise<Telling> => {
	if (record === "quorate")
		return ofQuorum(await answering.register.records("attendance"), has, answering);
	const kept = await meetingsWith(record, answering);
	return {
		sort: `${has ? "with" : "without"} ${record === "agenda" ? "an agenda" : record}`,
		has: ({ id }) => kept.has(id) === has,
		unknown: () => false,
	};
};

/** Those that are past, or for an agenda those to come; of a time, those within it. */
const ofKept = async (kept: KeptOf, answering: Answering): Promise<Part> => {
	const { span, facets } = answering.question;
	const boards = boardsAsked(answering);
	const side = facets.includes("last") ? isBehind : isAhead;
	const meant = distinctOccasions(picked(meetingsAsked(answering, boards), answering)).filter(
		(meeting) => side(meeting, answering) && (!span || isWithin(meeting, span)),
	);
	const { sort, has, unknown } = await tellingOf(kept, answering);
	const part = listOf(meant.filter(has), { sort, of: namesOf(boards) }, answering);
	const untold = meant.filter(unknown).map((each) => answering.lookups.reference(each));
	if (untold.length === 0) return part;
	const others = untold.length > 5 ? `${untold.length} other meetings` : listed(untold);
	const says = `Not recorded: whether there was a quorum at ${others}`;
	return { ...part, facts: [...part.facts, { is: "none", says }] };
};

export const answerMeetingsAsked = (answering: Answering): Part | Promise<Part> =>
	answering.question.kept ? ofKept(answering.question.kept, answering) : answerMeetings(answering);
