/** What a card says that is about a meeting's paper, its quorum, its agenda or its minutes, rather than its time. */

import type { Board } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/date-words.ts";
import { daysBetween, type PlainDate } from "../../../domain/dates/plain-date.ts";
import { calendarFor, type WorkingCalendar } from "../../../domain/dates/working-days.ts";
import type { Guidance } from "../../../domain/items/guidance.ts";
import { timedAgenda } from "../../../domain/meetings/agenda.ts";
import { isOutOfReach, quorumExpected } from "../../../domain/meetings/attendance.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import { paragraphsOf } from "../../../domain/meetings/minutes.ts";
import { paperDueOn } from "../../../domain/meetings/paper.ts";
import { recordText } from "../../../domain/meetings/records.ts";
import { owedWords, recordedMeetings, recordsOwed } from "../../../domain/meetings/records-owed.ts";
import { referenceText } from "../../../domain/register.ts";
import type { Register } from "../../../usecases/ports.ts";
import { paperIn } from "../../plan/papers.ts";
import type { Subject } from "../../plan/planned-reminder.ts";
import { isOfSilence, matterOf, newsOf, type Rule } from "../../plan/rule.ts";
import { rulesOf } from "../../plan/rules.ts";
import { termIn } from "../../plan/seats.ts";
import type { Card } from "../message-model.ts";
import { leaverCard } from "./departure.ts";
import { handOverCard } from "./hand-over.ts";
import { silentCard } from "./unacknowledged.ts";

type Telling = {
	readonly rule: Rule;
	readonly subject: Subject;
	readonly board: Board;
	readonly register: Register;
	readonly calendar: WorkingCalendar;
	/** Whose own message it is in. */
	readonly readerId?: string | undefined;
	/** The day on which it is read, or was when it was said. */
	readonly today: PlainDate;
};

type Told = Telling & { readonly subject: Meeting };

/** What was put off is said again for the same reason. */
const asksOfSilence = (rule: Rule, { state }: Guidance): boolean =>
	isOfSilence(rule) || (rule === "snoozed" && state.is === "released");

/** As much of the card as is different; nothing for a card that is about the meeting's time. */
export const meetingRecordCard = async (telling: Telling): Promise<Partial<Card>> => {
	const { subject, rule } = telling;
	if (subject.kind === "board")
		return (
			(await handOverCard(telling, newsOf(rule))) ??
			(newsOf(rule) === "left" ? leaverCard(telling) : seatCard(telling))
		);
	if (subject.kind === "guidance" && asksOfSilence(rule, subject))
		return silentCard(subject, telling);
	if (subject.kind !== "meeting") return {};
	const told = { ...telling, subject };
	const news = newsOf(rule);
	if (news === "agenda") return agendaCard(told);
	if (news === "minutes") return minutesCard(told);
	if (matterOf(rule) === "quorum") return quorumCard(told);
	if (matterOf(rule) === "minutes") return owedCard(told);
	return paperIn(rule) === undefined ? {} : paperCard(told);
};

const showMeeting = ({ subject, board }: Told) => ({
	label: "The meeting",
	command: "meeting show",
	record: { item: referenceText(subject, board) },
});

const paperHeadline = (step: string, due: PlainDate | undefined, today: PlainDate): string => {
	const days = due === undefined ? 1 : daysBetween(today, due);
	if (step === "asked")
		return days < 0 ? "You are asked for a paper, late already" : "You are asked for a paper";
	if (step === "missing") return "A paper has not come";
	if (step === "late") return "Paper late";
	if (days >= 0) return days === 0 ? "Paper due today" : "Paper due soon";
	return days === -1 ? "Paper was due yesterday" : `Paper was due ${-days} days ago`;
};

const paperCard = async (told: Told): Promise<Partial<Card>> => {
	const { rule, subject, board, register, calendar, today } = told;
	const { number, step } = paperIn(rule) ?? { number: 0, step: "" };
	const paper = await register.numbered({ code: board.code, series: "paper", number });
	if (paper?.kind !== "paper") return {};
	const usual = rulesOf(board).papersDueWorkingDays;
	const due = paperDueOn(paper, subject, { calendar: calendarFor(board, calendar), usual });
	const author = (await register.people()).find(({ id }) => id === paper.ownerId)?.name;
	const meets = subject.time.is === "fixed" ? `, ${wordDay(subject.time.on)}` : "";
	return {
		headline: paperHeadline(step, due, today),
		title: paper.title,
		reference: recordText(paper, board),
		when: due && `${due < today ? "was due" : "due"} ${wordDay(due)}`,
		status: [`for ${referenceText(subject, board)}${meets}`],
		owner: author ? { name: author, role: "owner" } : undefined,
		lastUpdate: undefined,
		buttons: [
			{
				label: "Submit it",
				command: "meeting paper-receive",
				record: { item: recordText(paper, board) },
				isMain: true,
			},
			showMeeting(told),
		],
	};
};

const quorumCard = async (told: Told): Promise<Partial<Card>> => {
	const { subject, board, register } = told;
	const replies = await register.records("reply", { meetingId: subject.id });
	const quorum = quorumExpected(board, replies);
	const { needed = 0, counted, possible } = quorum;
	const words = isOutOfReach(quorum)
		? `at most ${possible} can come, and the quorum is ${needed}`
		: `${counted} said yes so far, and the quorum is ${needed}`;
	return { status: [words], buttons: [showMeeting(told)] };
};

const owedButtons = {
	attendance: { label: "Record attendance", command: "meeting attendance" },
	minutes: { label: "Record minutes", command: "meeting minutes-record" },
} as const;

const owedCard = async ({ subject, board, register }: Told): Promise<Partial<Card>> => {
	const of = { meetingId: subject.id };
	const attendance = await register.records("attendance", of);
	const owed = recordsOwed(
		subject,
		recordedMeetings(attendance, await register.records("minutes", of)),
	);
	const record = { item: referenceText(subject, board), ask: "form" };
	return {
		status: owed.length > 0 ? [`${owedWords(owed)} not recorded`] : [],
		lastUpdate: undefined,
		buttons: owed.map((one, index) => ({ ...owedButtons[one], record, isMain: index === 0 })),
	};
};

const seatCard = async ({ rule, board, register, today }: Telling): Promise<Partial<Card>> => {
	const term = termIn(rule, board);
	if (term === undefined) return {};
	const body = (await register.organisations()).find(({ id }) => id === term.organisationId);
	const holder = (await register.people()).find(({ id }) => id === term.holderId);
	const record = { board: board.code, organisation: body?.name ?? "" };
	return {
		title: `${body?.name ?? "A body"}'s seat on ${board.name}`,
		when: `term ${term.until < today ? "ended" : "ends"} ${wordDay(term.until)}`,
		status: holder ? [`held by ${holder.name}`] : [],
		buttons: [{ label: "Renew the seat", command: "board seat", record, isMain: true }],
	};
};

const agendaCard = async (told: Told): Promise<Partial<Card>> => {
	const { subject, register } = told;
	const items = await register.records("agendaItem", { meetingId: subject.id });
	const names = new Map((await register.people()).map(({ id, name }) => [id, name]));
	const agenda = timedAgenda(subject, items);
	return {
		headline: "Agenda",
		lastUpdate: undefined,
		rows: agenda.items.map(({ item, from }) =>
			[
				`${from ? `${from} ` : ""}${item.title}`,
				...(item.minutes === undefined ? [] : [`${item.minutes} minutes`]),
				...(item.presenterId ? [names.get(item.presenterId) ?? ""] : []),
			].join(" · "),
		),
	};
};

const minutesCard = async (told: Told): Promise<Partial<Card>> => {
	const { subject, board, register } = told;
	const [minutes] = await register.records("minutes", { meetingId: subject.id });
	const count = minutes ? paragraphsOf(minutes.text).length : 0;
	const length = `${count} ${count === 1 ? "paragraph" : "paragraphs"}`;
	const parts = [
		...(count > 0 || !minutes?.file ? [length] : []),
		...(minutes?.file ? ["a file"] : []),
	];
	return {
		headline: "Minutes circulated",
		lastUpdate: undefined,
		status: [`${parts.join(" and ")}, to be approved at the next meeting`],
		buttons: [
			{
				label: "Read them",
				command: "meeting minutes",
				record: { item: referenceText(subject, board) },
				isMain: true,
			},
			showMeeting(told),
		],
	};
};
