/**
 * What is planned around a meeting for single people: its papers, asked of their authors, its quorum and its minutes.
 * All of it follows from the meeting's day, so that moving the meeting moves it.
 */

import type { Board } from "../../domain/boards/board.ts";
import { addDays, type Instant, type PlainDate } from "../../domain/dates/plain-date.ts";
import {
	isWorkingDay,
	nextWorkingDay,
	previousWorkingDay,
} from "../../domain/dates/working-days.ts";
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { ReplyRecord } from "../../domain/meetings/attendance.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Paper, paperDueOn } from "../../domain/meetings/paper.ts";
import { type RecordedMeetings, recordedMeetings } from "../../domain/meetings/records-owed.ts";
import type { Register } from "../../usecases/ports.ts";
import { dedupeMoments } from "./digest-hour.ts";
import { type Around, aroundMeeting, planMinutes } from "./meeting-reminder.ts";
import { type Pasts, pastsOf, sinceWhen } from "./paper-history.ts";
import { type Planned, type PlanningWorld, personPlace, secretaryOf } from "./planned-reminder.ts";
import type { Prompt } from "./prompts.ts";
import { planQuorum, repliedAt } from "./quorum.ts";
import type { Rule } from "./rule.ts";

/** What is kept around a board's meetings, as far as reminders follow from it. */
export type Beside = {
	readonly items: readonly AgendaItem[];
	readonly papers: readonly Paper[];
	/** What was changed around them since they were asked for. */
	readonly pasts: Pasts;
	readonly replies: readonly ReplyRecord[];
	/** When those were given that put a quorum out of reach. */
	readonly saidAt: ReadonlyMap<string, Instant>;
	readonly recorded: RecordedMeetings;
};

const nothingBeside: Beside = {
	...{ items: [], papers: [], replies: [] },
	pasts: new Map(),
	saidAt: new Map(),
	recorded: recordedMeetings([], []),
};

export const meetingExtras = async (board: Board, register: Register): Promise<Beside> => {
	const of = { boardIds: [board.id] };
	const papers = (await register.records("paper", of)).filter(({ state }) => state.is === "wanted");
	const replies = await register.records("reply", of);
	const items = papers.length > 0 ? await register.records("agendaItem", of) : [];
	return {
		items,
		papers,
		pasts: await pastsOf(papers, { items, board }, register),
		replies,
		saidAt: await repliedAt(replies, board, register),
		recorded: recordedMeetings(
			await register.records("attendance", of),
			await register.records("minutes", of),
		),
	};
};

/** "paper:2:late" → the paper's number and the step. */
export const paperIn = (
	rule: string,
): { readonly number: number; readonly step: string } | undefined => {
	const [, number, step] = /^paper:(\d+):(.+)$/.exec(rule) ?? [];
	return number && step ? { number: Number(number), step } : undefined;
};

export const planBeside = (
	meeting: Meeting,
	board: Board,
	world: PlanningWorld,
): readonly Planned[] => {
	const around = { meeting, board, world };
	const minutes = planMinutes(around);
	if (meeting.state.is !== "planned" || meeting.time.is !== "fixed") return minutes;
	const { items, papers, pasts, replies, saidAt } = world.beside ?? nothingBeside;
	const mine = new Set(
		items
			.filter(({ meetingId, state }) => meetingId === meeting.id && state === "proposed")
			.map(({ id }) => id),
	);
	return [
		...papers
			.filter(({ agendaItemId }) => mine.has(agendaItemId))
			.flatMap((paper) => planPaper(paper, around, pasts)),
		...planQuorum(
			{ replies: replies.filter(({ meetingId }) => meetingId === meeting.id), saidAt },
			around,
		),
		...minutes,
	];
};

/** As it is asked, before it is due, on the day, and the working day after; late ones the secretary hears of too. */
const planPaper = (paper: Paper, around: Around, pasts: Pasts): readonly Planned[] => {
	const { board, world } = around;
	const { calendar, rules } = world;
	const due = paperDueOn(paper, around.meeting, {
		calendar,
		usual: rules.papersDueWorkingDays,
	});
	if (due === undefined) return [];
	const secretary = secretaryOf(board, world);
	const author = personPlace(paper.ownerId, world) ?? secretary;
	const rule = (step: string): Rule => `paper:${paper.number}:${step}`;
	const lead = (day: PlainDate) =>
		isWorkingDay(day, calendar) ? day : previousWorkingDay(day, calendar);
	const since = sinceWhen(paper, around, pasts.get(paper.id));
	const asked = since.asked && nextWorkingDay(since.asked, calendar);
	// Late when it was asked for, or by a change since: nobody could have heard of it sooner.
	const late = nextWorkingDay(since.due && since.due > due ? since.due : due, calendar);
	const prompts: readonly Prompt[] = [
		...(asked ? [{ rule: rule("asked"), day: asked }] : []),
		...rules.papersDaysBefore.map((days) => ({
			rule: rule(`${days}-days-before`),
			day: lead(addDays(due, -days)),
		})),
		{ rule: rule("due"), day: due },
		// Whoever is only then asked for it hears with that how late it is.
		...(asked === late ? [] : [{ rule: rule("late"), day: late }]),
	];
	return [
		...dedupeMoments(aroundMeeting(author, onceADay(prompts), around)),
		...(secretary === author
			? []
			: aroundMeeting(secretary, [{ rule: rule("missing"), day: late }], around)),
	];
};

const onceADay = (prompts: readonly Prompt[]): readonly Prompt[] => [
	...new Map(prompts.map((prompt) => [prompt.day, prompt])).values(),
];
