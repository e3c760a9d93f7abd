/** The meetings at which what is listed was given: the one that was named, those of a time, or a board's last. */

import type { Meeting } from "../../domain/meetings/meeting.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import { type Answering, subject } from "./answering.ts";
import { meetingLine } from "./lines.ts";
import { isBehind, isWithin, lastMeeting } from "./meeting-times.ts";
import { meetingsOf } from "./world.ts";

export const meetingsRaisedAt = memoizeByObject((answering: Answering): readonly Meeting[] => {
	const { raisedAt } = answering.question;
	if (!raisedAt) return [];
	const { span } = raisedAt;
	const of = raisedAt.of.length > 0 || !span ? raisedAt.of : answering.world.boards.map(subject);
	return of.flatMap(({ id }) => {
		const all = meetingsOf(answering.world, id);
		if (span)
			return all.filter((meeting) => isWithin(meeting, span) && isBehind(meeting, answering));
		return lastMeeting(all, answering) ?? [];
	});
});

/** "raised at London Prevent board, Thu 5 March 2009 (LPB-M4)" */
export const raisedWords = (answering: Answering): string => {
	const { of = [], span } = answering.question.raisedAt ?? {};
	if (of.length === 0 && span) return `raised at meetings ${span.words}`;
	const meetings = meetingsRaisedAt(answering).map((meeting) => {
		const { board, when, reference } = meetingLine(meeting, answering);
		return `${board}, ${when} (${reference})`;
	});
	return meetings.length > 0
		? `raised at ${meetings.join(" and ")}`
		: "raised at a meeting that is not recorded as held";
};
