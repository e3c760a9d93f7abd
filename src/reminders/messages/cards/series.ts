/** What news of one meeting says of its series: the rhythm that was begun or changed, and whether the rest goes too. */
import { type Audience, maySee } from "../../../domain/audience/audience.ts";
import type { Instant } from "../../../domain/dates/plain-date.ts";
import { areHalves } from "../../../domain/meetings/joint.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import { wordRecurrence } from "../../../domain/series/recurrence-words.ts";
import type { Series } from "../../../domain/series/series.ts";
import type { News } from "../../../usecases/ports.ts";
import type { Present } from "../../deliver/delivery-context.ts";
import type { Subject } from "../../plan/planned-reminder.ts";
import { newsOf, type Rule } from "../../plan/rule.ts";

/** Does it stand where the rule puts it? One that was moved on its own says nothing of the others. */
const isByTheRule = ({ time }: Meeting, { recurrence }: Series): boolean =>
	time.is === "fixed" &&
	time.from === recurrence.from &&
	time.minutes === recurrence.minutes &&
	time.on >= recurrence.first;

const dayOf = ({ originalOn }: Meeting): string => originalOn ?? "";

const isFirst = (meeting: Meeting, own: readonly Meeting[]): boolean =>
	own.every((other) => dayOf(other) >= dayOf(meeting));

const restWords = (meeting: Meeting, all: readonly Meeting[]): string | undefined => {
	const rest = all.filter((other) => dayOf(other) > dayOf(meeting)).length;
	return rest === 0 ? undefined : `with the ${rest === 1 ? "one" : rest} after it`;
};

const isOver = (meeting: Meeting, { state, recurrence }: Series): boolean =>
	state.is === "ended" || (recurrence.until !== undefined && recurrence.until < dayOf(meeting));

type Reading = {
	readonly present: Pick<Present, "boards" | "subject" | "register">;
	readonly audience: Audience;
	/** When it was announced. */
	readonly at: Instant;
};

/** Undefined where the news is of one meeting alone. */
export const seriesNote = async (
	rule: Rule,
	subject: Subject,
	reading: Reading,
): Promise<string | undefined> => {
	const news = newsOf(rule);
	const half = subject.kind === "meeting" ? await ofSeries(subject, reading) : undefined;
	return news && half ? noteOf(news, half, reading) : undefined;
};

/**
 * A joint series is in the diary of one of its boards: the other one's half speaks of it too, while the two are one
 * meeting. Its rhythm is that of both, and names neither; of a restricted board's everybody who reads it is to be.
 */
const ofSeries = async (meeting: Meeting, { present, audience }: Reading): Promise<Meeting> => {
	if (meeting.seriesId !== undefined || !meeting.joint) return meeting;
	const other = await present.subject("meeting", meeting.joint.meetingId);
	if (other?.kind !== "meeting" || !areHalves(meeting, other)) return meeting;
	const board = present.boards.get(other.boardId);
	return board && (board.visibility === "open" || maySee(board, audience)) ? other : meeting;
};

const tellsTheRule = new Set<News>(["scheduled", "re-dated", "proposed", "joined"]);

const noteOf = async (
	news: News,
	subject: Meeting,
	{ present: { register }, at }: Reading,
): Promise<string | undefined> => {
	if (subject.seriesId === undefined) return undefined;
	const boardIds = [subject.boardId];
	const series = (await register.series({ boardIds })).find(({ id }) => id === subject.seriesId);
	if (!series) return undefined;
	const all = await register.meetings({ boardIds });
	const own = all.filter(({ seriesId }) => seriesId === series.id);
	const gone = own.filter(({ state }) => state.is === "cancelled");
	if (news === "cancelled" && isOver(subject, series))
		return [restWords(subject, gone), "its series ends"].filter(Boolean).join(": ");
	if (news === "undone") {
		const changes = await register.lastChanges(own.map(({ id }) => id));
		// What went back in the same deed did so at one moment.
		const back = own.filter(({ id }) => changes.get(id)?.at === at);
		return restWords(subject, back);
	}
	if (!tellsTheRule.has(news) || !isFirst(subject, own) || !isByTheRule(subject, series))
		return undefined;
	const words = wordRecurrence(series.recurrence);
	return news === "re-dated" ? `from then on ${words}` : words;
};
