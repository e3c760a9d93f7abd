/**
 * News that is out keeps what it announced; only what may still be done about it changes, until newer news of the same
 * thing has come or there is nothing left to do; then it says so. A poll shows its votes as they are, and then what was booked.
 */

import type { Audience } from "../../domain/audience/audience.ts";
import { proposedTo } from "../../domain/meetings/joint.ts";
import { type Meeting, meetingDay } from "../../domain/meetings/meeting.ts";
import { isPolled } from "../../domain/meetings/poll.ts";
import type { Present } from "../deliver/delivery-context.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import type { Subject } from "../plan/planned-reminder.ts";
import { isNews, newsOf, type Rule, versionIn } from "../plan/rule.ts";
import { isOpen } from "../plan/snoozes.ts";
import type { Announced, Live } from "./live-cards.ts";
import { matterFor } from "./resolution-context.ts";
import { becameWords } from "./resolution-line.ts";

type Standing = {
	readonly became?: string | undefined;
	readonly announced?: Announced | undefined;
	readonly ends?: "for good" | undefined;
};

type Reading = {
	readonly rows: readonly Occurrence[];
	readonly present: Present;
	readonly audience: Audience;
};

export const newsStanding = async (
	live: Live,
	{ rows, present, audience }: Reading,
): Promise<Standing> => {
	const { row, subject, board } = live;
	const became = newsBecame(live);
	if (became !== undefined) return { became, ends: "for good" };
	if (newsOf(row.rule) === "polled") return {};
	const isNewer = rows.some((other) => isNewerNews(other, row));
	const isOver = isNewer || (subject.kind !== "board" && !isOpen(subject, board));
	const history = await present.register.changesOf(subject.kind, subject.id);
	const change = history.findLast(({ at }) => at <= row.dueAt);
	const then = change?.entity;
	const told = then?.kind === subject.kind ? (then as typeof subject) : subject;
	const settled = isSettledSince(told, live)
		? becameWords({ ...(await matterFor(live, present)), audience })
		: undefined;
	return {
		announced: { subject: told, change, isOver, settled },
		// What is settled may be opened again.
		...(isOver && settled === undefined ? { ends: "for good" as const } : {}),
	};
};

/** Done, achieved, out or called off since it was announced; that a meeting has been held is no news of it. */
const isSettledSince = (told: Subject, { subject, board }: Live): boolean =>
	subject.kind !== "board" &&
	told.kind !== "board" &&
	!(subject.kind === "meeting" && subject.state.is === "held") &&
	isOpen(told, board) &&
	!isOpen(subject, board);

/** What became of a poll, or of what was proposed; undefined while it is open, and of other news. */
export const newsBecame = ({ row, subject }: Live): string | undefined => {
	if (subject.kind !== "meeting") return undefined;
	const news = newsOf(row.rule);
	if (news === "proposed") return proposalBecame(subject);
	if (news !== "polled" || isPolled(subject)) return undefined;
	return subject.state.is === "cancelled" ? "Cancelled" : `Booked for ${meetingDay(subject)}`;
};

const proposalBecame = (meeting: Meeting): string | undefined => {
	const { state, proposal, joint } = meeting;
	if (state.is === "cancelled") return "Cancelled";
	if (proposedTo(meeting) !== undefined) return undefined;
	if (joint) return "Accepted";
	return proposal ? "Turned down" : "Proposed no more";
};

/** An agenda and the minutes are each news of their own. */
const aboutOf = (rule: Rule): string => {
	const news = newsOf(rule);
	return news === "agenda" || news === "minutes" ? news : "itself";
};

/** By what it announces, and not by when it is told: some of it is kept until the quiet hours end. */
export const isNewerNews = (other: Occurrence, row: Occurrence): boolean =>
	other.state === "sent" &&
	isNews(other.rule) &&
	aboutOf(other.rule) === aboutOf(row.rule) &&
	other.destination === row.destination &&
	isLaterNews(other, row);

const isLaterNews = (other: Occurrence, row: Occurrence): boolean => {
	const [one, two] = [versionIn(other.rule), versionIn(row.rule)];
	return one === two ? other.localAt > row.localAt : one > two;
};
