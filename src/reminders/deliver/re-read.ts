/**
 * Just before a reminder is posted its item is read again and planned again, by the same function that planned it.
 * What is settled meanwhile stays unsaid, and what belongs elsewhere by now goes there.
 */
import { type Audience, maySee } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import { isDated } from "../../domain/dates/honest-date.ts";
import { dayIn, type Instant } from "../../domain/dates/plain-date.ts";
import { areHalves, leads } from "../../domain/meetings/joint.ts";
import { firstMeetingDay, hasPassed } from "../../domain/meetings/meeting.ts";
import { isPolled } from "../../domain/meetings/poll.ts";
import type { Person } from "../../domain/people/person.ts";
import { knowingOf } from "../../domain/people/reachability.ts";
import type { Ledger, Occurrence } from "../ledger/ledger.ts";
import { type PlanningOptions, worldOf } from "../ledger/materialise.ts";
import { weekNow } from "../messages/week-message.ts";
import { lineNow } from "../plan/escalation-chain.ts";
import { planMention } from "../plan/overdue-when-recorded.ts";
import { meetingExtras, paperIn } from "../plan/papers.ts";
import { planFor, planForBoard } from "../plan/plan.ts";
import { dayOf, keyOf, type Planned, readerOf, type Subject } from "../plan/planned-reminder.ts";
import {
	escalatedTo,
	isNews,
	isOfSilence,
	isStillSilent,
	isTold,
	matterOf,
	newsOf,
} from "../plan/rule.ts";
import { isOpen, isOpenTo } from "../plan/snoozes.ts";
import { planWeeks } from "../plan/week.ts";
import { isNewerNews, newsBecame } from "../updates/standing-news.ts";
import type { Present } from "./delivery-context.ts";

export type Reread =
	| { readonly is: "wanted"; readonly subject: Subject; readonly board: Board }
	| { readonly is: "dropped"; readonly state: "superseded" | "cancelled"; readonly detail: string }
	/** Still wanted, but at another place. */
	| { readonly is: "moved"; readonly planned: Planned };

type Rereading = {
	readonly planning: PlanningOptions;
	readonly ledger: Pick<Ledger, "ofItem">;
	/** When it is to be read. */
	readonly now: Instant;
	/** Who would read it, where that is known by now. */
	readonly audience?: Audience | undefined;
};

export const reread = async (
	row: Occurrence,
	present: Present,
	{ planning: options, ledger, now, audience }: Rereading,
): Promise<Reread> => {
	const subject = await present.subject(row.itemKind, row.itemId);
	const board = present.boards.get(row.boardId);
	if (subject === undefined || board === undefined) return gone("no longer in the register");
	if (isTold(row.rule)) return { is: "wanted", subject, board };
	if (isNews(row.rule)) return newsNow(row, { subject, board, ledger });
	if (row.rule === "week") return weekAgain(row, board, { present, options, now });
	if (row.rule === "snoozed") return snoozedAgain(row, { subject, board, present });
	if (hasBegunBy(row, subject)) return gone("the meeting has begun by then");
	const planned = await plannedNow(row, { subject, board, present, options, ledger });
	const same = sameOf(planned, row) ?? (await inItsPlace(planned, row, ledger));
	if (same === undefined) {
		if (hasLeft(row, present)) return gone("their account is closed");
		return planned.length === 0
			? gone("nothing is outstanding any more")
			: { is: "dropped", state: "superseded", detail: "the date changed" };
	}
	if (await hasMeeting(row, present)) return gone("its first meeting is booked");
	if (await isAskedOfMeeting(row, present)) return gone("its meeting without a day is asked about");
	if (await isSaidByOther(same, { subject, present, options, audience }))
		return {
			is: "dropped",
			state: "superseded",
			detail: "said there of its joint meeting already",
		};
	return same.destination === row.destination && same.rule === row.rule
		? { is: "wanted", subject, board }
		: { is: "moved", planned: same };
};

const hasLeft = (row: Occurrence, { people }: Present): boolean =>
	people.get(readerOf(row) ?? "")?.leftOn !== undefined;

/** Planned at its place and moment for another reason, by other habits than it was, and written down nowhere yet. */
const inItsPlace = async (
	planned: readonly Planned[],
	row: Occurrence,
	ledger: Rereading["ledger"],
): Promise<Planned | undefined> => {
	const instead = planned.find(
		({ rule, localAt, destination }) =>
			matterOf(rule) === matterOf(row.rule) &&
			localAt === row.localAt &&
			destination === row.destination,
	);
	if (instead === undefined) return undefined;
	const rows = await ledger.ofItem(row.itemId);
	return rows.some((one) => keyOf(one) === keyOf(instead)) ? undefined : instead;
};

/** The very one; or the same that belongs elsewhere by now. */
const sameOf = (planned: readonly Planned[], row: Occurrence): Planned | undefined =>
	planned.find((one) => keyOf(one) === keyOf(row)) ??
	planned.find(
		({ rule, localAt }) =>
			// Several may speak for a body: each is asked for themselves.
			rule === row.rule && localAt === row.localAt && (!isOfSilence(rule) || isStillSilent(rule)),
	);

type Saying = Pick<Reading, "subject" | "present" | "options"> & Pick<Rereading, "audience">;

/** Of a joint meeting that two boards would speak of in one place, one speaks: one that may. */
const isSaidByOther = async (
	{ rule, destination }: Planned,
	{ subject, present, options, audience }: Saying,
): Promise<boolean> => {
	if (subject.kind !== "meeting" || leads(subject)) return false;
	const other = await present.subject("meeting", subject.joint?.meetingId ?? "");
	if (other?.kind !== "meeting" || !areHalves(subject, other)) return false;
	const board = present.boards.get(other.boardId);
	if (!board || !(audience ? maySee(board, audience) : board.visibility === "open")) return false;
	const world = worldOf(board, everyone(present), options);
	return planFor(other, board, world).some(
		(one) => one.rule === rule && one.destination === destination,
	);
};

/** A forming board whose first meeting is recorded, and only wants a day, has its secretary asked for that. */
const isAskedOfMeeting = async (
	{ rule, localAt, boardId }: Occurrence,
	{ register }: Present,
): Promise<boolean> => {
	if (!rule.startsWith("first-meeting:")) return false;
	const meetings = await register.meetings({ boardIds: [boardId], openOnly: true });
	return meetings.some(
		({ state, time }) =>
			state.is === "planned" &&
			time.is === "provisional" &&
			(!isDated(time.when) || time.when.first <= dayOf(localAt)),
	);
};

/** It is forming by its record alone: a meeting of it has a day. */
const hasMeeting = async ({ rule, boardId }: Occurrence, { register }: Present): Promise<boolean> =>
	rule.startsWith("first-meeting:") &&
	firstMeetingDay(await register.meetings({ boardIds: [boardId] })) !== undefined;

/** A board that has nothing in its week is not told of it. */
const weekAgain = async (
	row: Occurrence,
	board: Board,
	{ present, options, now }: Pick<Reading, "present" | "options"> & Pick<Rereading, "now">,
): Promise<Reread> => {
	const day = dayOf(row.localAt);
	const world = worldOf(board, everyone(present), options);
	const planned = planWeeks(board, world, { first: day, last: day });
	const same = sameOf(planned, row);
	if (same === undefined) return gone("its week is not told on that day any more");
	if (same.destination !== row.destination) return { is: "moved", planned: same };
	// After an outage it is told of the days from then on.
	const from = [day, dayIn(row.zone, now)].sort().at(-1) ?? day;
	const week = await weekNow(board, present.register, from);
	return week === undefined
		? gone("there is nothing in its week")
		: { is: "wanted", subject: board, board };
};

const snoozedAgain = (
	row: Occurrence,
	{ subject, board, present }: Pick<Reading, "subject" | "board" | "present">,
): Reread => {
	const knowing = knowingOf(board, everyone(present));
	if (subject.kind === "board" || !isOpenTo(readerOf(row), subject, { board, knowing }))
		return gone("nothing is outstanding any more");
	return hasBegunBy(row, subject)
		? gone("the meeting has begun by then")
		: { is: "wanted", subject, board };
};

/** A paper may still be wanted then, and minutes are; who comes is not. One that was to be said before it began may be told of as missed. */
const hasBegunBy = ({ dueAt, rule }: Occurrence, subject: Subject): boolean =>
	subject.kind === "meeting" &&
	subject.time.is === "fixed" &&
	paperIn(rule) === undefined &&
	matterOf(rule) !== "minutes" &&
	hasPassed(subject.time, dueAt);

const gone = (detail: string): Reread => ({ is: "dropped", state: "cancelled", detail });

/**
 * News follows its board's channel; a board that has none left tells nobody, and what was kept may be stale by now. What
 * was for one person stays theirs.
 */
const newsNow = async (
	row: Occurrence,
	{ subject, board, ledger }: Pick<Reading, "subject" | "board" | "ledger">,
): Promise<Reread> => {
	if (readerOf(row) === undefined) {
		if (board.channelId === undefined) return gone("the board has no channel any more");
		const destination = `channel:${board.channelId}` as const;
		if (destination !== row.destination) return { is: "moved", planned: { ...row, destination } };
	}
	if (subject.kind === "board") return { is: "wanted", subject, board };
	if (newsOf(row.rule) === "proposed" && newsBecame({ row, subject, board }) !== undefined)
		return gone("it has been answered");
	if (newsOf(row.rule) === "re-dated" && !isOpen(subject, board))
		return gone("nothing is outstanding any more");
	const isOpenPoll =
		subject.kind === "meeting" && isPolled(subject) && newsOf(row.rule) === "polled";
	const rows = isOpenPoll ? [] : await ledger.ofItem(subject.id);
	return rows.some((other) => isNewerNews(other, row))
		? { is: "dropped", state: "superseded", detail: "newer news of it was told there" }
		: { is: "wanted", subject, board };
};

type Reading = {
	readonly subject: Subject;
	readonly board: Board;
	readonly present: Present;
	readonly options: PlanningOptions;
	readonly ledger: Rereading["ledger"];
};

const plannedNow = async (
	{ rule, localAt }: Occurrence,
	{ subject, board, present, options, ledger }: Reading,
): Promise<readonly Planned[]> => {
	const beside =
		subject.kind === "meeting" ? await meetingExtras(board, present.register) : undefined;
	const world = { ...worldOf(board, everyone(present), options), beside };
	if (subject.kind === "board") return planForBoard(subject, world);
	if (escalatedTo(rule) !== undefined) {
		const rows = await ledger.ofItem(subject.id);
		return lineNow(planFor(subject, board, world), { item: subject, board }, { rows, world });
	}
	if (rule !== "overdue:when-recorded") return planFor(subject, board, world);
	const mention = planMention(subject, board, { world, localAt });
	return mention ? [mention] : [];
};

const everyone = ({ people }: Present): readonly Person[] => [...people.values()];
