/** Gathers what became of a reminder's matter from the history of its item, and of its paper where it has one. */

import type { Instant } from "../../domain/dates/plain-date.ts";
import { quorumExpected } from "../../domain/meetings/attendance.ts";
import { recordedMeetings, recordsOwed } from "../../domain/meetings/records-owed.ts";
import type { Present } from "../deliver/delivery-context.ts";
import { paperIn } from "../plan/papers.ts";
import { matterOf } from "../plan/rule.ts";
import type { Live } from "./live-cards.ts";
import type { Matter } from "./resolution-line.ts";

export const matterFor = async (
	{ row, subject, board }: Live,
	present: Present,
): Promise<Omit<Matter, "audience">> => ({
	rule: row.rule,
	destination: row.destination,
	saidAt: row.intendedAt ?? (row.dueAt as Instant),
	subject,
	board,
	present,
	history: await present.register.changesOf(subject.kind, subject.id),
	quorum: await quorumOf({ row, subject, board }, present),
	recordedLast: await recordedLastOf({ row, subject, board }, present),
	paper: await paperOf({ row, subject, board }, present),
});

const recordedLastOf = async (
	{ row, subject }: Live,
	{ register }: Present,
): Promise<Matter["recordedLast"]> => {
	if (matterOf(row.rule) !== "minutes" || subject.kind !== "meeting") return undefined;
	const of = { meetingId: subject.id };
	const attendance = await register.records("attendance", of);
	const minutes = await register.records("minutes", of);
	if (recordsOwed(subject, recordedMeetings(attendance, minutes)).length > 0) return undefined;
	const changes = await register.lastChanges([...attendance, ...minutes].map(({ id }) => id));
	return [...changes.values()].sort((one, other) => one.sequence - other.sequence).at(-1);
};

const quorumOf = async (
	{ row, subject, board }: Live,
	{ register }: Present,
): Promise<Matter["quorum"]> =>
	matterOf(row.rule) === "quorum"
		? quorumExpected(board, await register.records("reply", { meetingId: subject.id }))
		: undefined;

const paperOf = async ({ row, board }: Live, { register }: Present): Promise<Matter["paper"]> => {
	const number = paperIn(row.rule)?.number;
	if (number === undefined) return undefined;
	const now = await register.numbered({ code: board.code, series: "paper", number });
	if (now?.kind !== "paper") return undefined;
	return { now, history: await register.changesOf("paper", now.id) };
};
