/** Asks one person for a paper on an agenda item, some working days before its meeting. */

import { type Board, belongs } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import {
	addWorkingDays,
	nextWorkingDay,
	type WorkingCalendar,
} from "../../domain/dates/working-days.ts";
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Paper, paperDueOn } from "../../domain/meetings/paper.ts";
import type { Person } from "../../domain/people/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { rulesWith } from "../../domain/reminders/rules.ts";
import { changeBoard, type Done } from "../change-item.ts";
import { boardOf, notFound, wrong } from "../meeting/meeting-change.ts";
import type { RegisterChange } from "../ports.ts";
import { keepingOf, type Request } from "../request.ts";

export type AskPaper = {
	readonly item: AgendaItem;
	readonly owner: Person;
	readonly workingDays?: number | undefined;
	/** The day itself, in place of how many working days before. */
	readonly by?: PlainDate | undefined;
	readonly title?: string | undefined;
};

export type PaperAsked = {
	readonly paper: Paper;
	readonly item: AgendaItem;
	readonly meeting?: Meeting | undefined;
	readonly owner: Person;
	readonly dueOn?: PlainDate | undefined;
	/** The day it should have come is past already. */
	readonly isLate: boolean;
	/** Whether its author, who hears of it on the next working day, does so before that day. */
	readonly heard: "before" | "on the day" | "after";
};

const heardOf = (dueOn: PlainDate | undefined, next: PlainDate): PaperAsked["heard"] => {
	if (dueOn === undefined || next < dueOn) return "before";
	return next === dueOn ? "on the day" : "after";
};

/** A restricted board's papers are asked only of its own people: the asking itself would tell. */
const outOfSight = (board: Board, owner: Person): Refused | undefined =>
	board.visibility === "open" || belongs(board, owner.id)
		? undefined
		: wrong(
				"owner",
				`${owner.name} is not one of ${board.name}'s people, so may not be told of it. Name one who is.`,
			);

const alreadyAsked = (
	papers: readonly Paper[],
	{ item, owner }: AskPaper,
	board: Board,
): Refused | undefined => {
	const same = papers.find(
		(paper) =>
			paper.agendaItemId === item.id && paper.ownerId === owner.id && paper.state.is === "wanted",
	);
	return same
		? refuse({
				why: "already",
				reference: `${board.code}-P${same.number}`,
				title: same.title,
				state: `asked of ${owner.name}`,
			})
		: undefined;
};

const mostDays = 60;

/** So many working days before its meeting that it is there by that day; a day off counts as the working day before. */
const daysBefore = (
	{ workingDays, by }: AskPaper,
	meeting: Meeting | undefined,
	calendar: WorkingCalendar,
): number | undefined | Refused => {
	if (by === undefined) return workingDays;
	const time = meeting?.time;
	if (time?.is !== "fixed")
		return wrong(
			"by",
			"No meeting with a day takes that item yet: say how many working days before.",
		);
	const days = [...Array(mostDays + 1).keys()];
	const found = days.find((count) => addWorkingDays(time.on, -count, calendar) <= by);
	return by > time.on || found === undefined
		? wrong(
				"by",
				`It meets on ${wordDay(time.on)}: a paper is due on a day before that, at most ${mostDays} working days.`,
			)
		: found;
};

const meetingOf = async (item: AgendaItem, register: RegisterChange) => {
	const found = item.meetingId && (await register.itemById("meeting", item.meetingId));
	return found && found.kind === "meeting" ? found : undefined;
};

export const askPaper = async (
	input: AskPaper,
	request: Request,
): Promise<Done<PaperAsked> | Refused> => {
	const found = await boardOf(input.item, request.register);
	if (!found) return notFound();
	return changeBoard(request, { board: found, deed: "run" }, async (board, register) => {
		const item = await register.recordById("agendaItem", input.item.id);
		if (!item) return notFound();
		const papers = await register.records("paper", { boardIds: [board.id] });
		const refused = outOfSight(board, input.owner) ?? alreadyAsked(papers, input, board);
		if (refused) return refused;
		const meeting = await meetingOf(item, register);
		const { calendar } = keepingOf(board, request);
		const workingDays = daysBefore(input, meeting, calendar);
		if (typeof workingDays === "object") return workingDays;
		const paper: Paper = {
			kind: "paper",
			id: request.ids(),
			version: 0,
			boardId: board.id,
			number: await register.nextNumber(board.id, "paper"),
			title: input.title ?? item.title,
			agendaItemId: item.id,
			ownerId: input.owner.id,
			askedOn: dayIn(board.zone, request.now),
			workingDays,
			state: { is: "wanted" },
		};
		await register.save(paper);
		const dueOn = paperDueOn(paper, meeting, {
			calendar,
			usual: rulesWith(board.reminders).papersDueWorkingDays,
		});
		const today = dayIn(board.zone, request.now);
		const isLate = dueOn !== undefined && dueOn < today;
		const heard = heardOf(dueOn, nextWorkingDay(today, calendar));
		return { paper, item, meeting, owner: input.owner, dueOn, isLate, heard };
	});
};
