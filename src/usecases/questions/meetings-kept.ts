/** Meetings by what is kept of them: those that have minutes or an agenda and those that have none, those that had a quorum. */

import { distinctOccasions } from "../../domain/meetings/joint.ts";

import { answerMeetings } from "./about-meetings.ts";
import type { Answering, Part } from "./answering.ts";
import { isAhead, isBehind, isWithin } from "./meeting-times.ts";
import { listOf, namesOf } from "./meetings-listed.ts";
import { boardsAsked, meetingsAsked } from "./meetings-meant.ts";
import { picked } from "./meetings-picked.ts";

/** Those that are past, or for an agenda those to come; of a time, those within it. */
const withoutMinutes = async (answering: Answering): Promise<Part> => {
	const { span, facets } = answering.question;
	const boards = boardsAsked(answering);
	const side = facets.includes("last") ? isBehind : isAhead;
	const meant = distinctOccasions(picked(meetingsAsked(answering, boards), answering)).filter(
		(meeting) => side(meeting, answering) && (!span || isWithin(meeting, span)),
	);
	const all = await answering.register.records("minutes");
	const kept = new Set(all.map(({ meetingId }) => meetingId));
	const shown = meant.filter(({ id }) => !kept.has(id));
	return listOf(shown, { sort: "without minutes", of: namesOf(boards) }, answering);
};

export const answerMeetingsAsked = (answering: Answering): Part | Promise<Part> =>
	answering.question.kept ? withoutMinutes(answering) : answerMeetings(answering);
