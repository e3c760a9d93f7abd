/**
 * What is planned around a meeting for single people: its papers, asked of their authors, and its quorum, told to the
 * secretary. All of it follows from the meeting's day, so that moving the meeting moves it.
 */
import type { AgendaItem } from "../domain/agenda.ts";
import {
	isOutOfReach,
	isQuorate,
	quorumExpected,
	quorumWarningDay,
	type ReplyRecord,
} from "../domain/attendance.ts";
import type { Board } from "../domain/board.ts";
import { hasPassed, type Meeting } from "../domain/meeting.ts";
import { type Paper, paperDueOn } from "../domain/paper.ts";
import { addDays, type PlainDate } from "../domain/plain-date.ts";
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from "../domain/working-days.ts";
import type { Register } from "../usecases/ports.ts";
import { inPerson, onceAMorning } from "./mornings.ts";
import {
	boardTime,
	type Destination,
	dueAt,
	type Planned,
	type PlanningWorld,
	personPlace,
	secretaryOf,
} from "./planned.ts";
import type { Prompt } from "./prompts.ts";
import type { Rule } from "./rule.ts";

/** What is kept around a board's meetings, as far as reminders follow from it. */
export type Beside = {
	readonly items: readonly AgendaItem[];
	readonly papers: readonly Paper[];
	readonly replies: readonly ReplyRecord[];
};

export const nothingBeside: Beside = { items: [], papers: [], replies: [] };

export const besideOf = async (board: Board, register: Register): Promise<Beside> => {
	const of = { boardIds: [board.id] };
	const papers = (await register.records("paper", of)).filter(({ state }) => state.is === "wanted");
	return {
		items: papers.length > 0 ? await register.records("agendaItem", of) : [],
		papers,
		replies: await register.records("reply", of),
	};
};

/** "paper:2:late" → the paper's number and the step. */
export const paperIn = (
	rule: Rule,
): { readonly number: number; readonly step: string } | undefined => {
	const [, number, step] = /^paper:(\d+):(.+)$/.exec(rule) ?? [];
	return number && step ? { number: Number(number), step } : undefined;
};

type Around = { readonly meeting: Meeting; readonly board: Board; readonly world: PlanningWorld };

export const planBeside = (
	meeting: Meeting,
	board: Board,
	world: PlanningWorld,
): readonly Planned[] => {
	if (meeting.state.is !== "planned" || meeting.time.is !== "fixed") return [];
	const { items, papers, replies } = world.beside ?? nothingBeside;
	const around = { meeting, board, world };
	const mine = new Set(
		items
			.filter(({ meetingId, state }) => meetingId === meeting.id && state === "proposed")
			.map(({ id }) => id),
	);
	return [
		...papers
			.filter(({ agendaItemId }) => mine.has(agendaItemId))
			.flatMap((paper) => planPaper(paper, around)),
		...planQuorum(
			replies.filter(({ meetingId }) => meetingId === meeting.id),
			around,
		),
	];
};

const at = (
	place: Destination | undefined,
	prompts: readonly Prompt[],
	{ meeting, board, world }: Around,
): readonly Planned[] =>
	place === undefined
		? []
		: prompts.map(({ rule, day }) =>
				inPerson(
					{
						boardId: board.id,
						itemKind: "meeting",
						itemId: meeting.id,
						rule,
						localAt: boardTime(day, world.rules),
						zone: board.zone,
						destination: place,
					},
					world,
				),
			);

/** As it is asked, before it is due, on the day, and the working day after; late ones the secretary hears of too. */
const planPaper = (paper: Paper, around: Around): readonly Planned[] => {
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
	const late = nextWorkingDay(due, calendar);
	const prompts: readonly Prompt[] = [
		...(paper.askedOn
			? [{ rule: rule("asked"), day: nextWorkingDay(paper.askedOn, calendar) }]
			: []),
		...rules.papersDaysBefore.map((days) => ({
			rule: rule(`${days}-days-before`),
			day: lead(addDays(due, -days)),
		})),
		{ rule: rule("due"), day: due },
		{ rule: rule("late"), day: late },
	];
	return [
		...onceAMorning(at(author, onceADay(prompts), around)),
		...(secretary === author ? [] : at(secretary, [{ rule: rule("missing"), day: late }], around)),
	];
};

const onceADay = (prompts: readonly Prompt[]): readonly Prompt[] => [
	...new Map(prompts.map((prompt) => [prompt.day, prompt])).values(),
];

/** Once: the morning after apologies put it out of reach, or three working days before while too few have said yes. */
const planQuorum = (replies: readonly ReplyRecord[], around: Around): readonly Planned[] => {
	const { meeting, board, world } = around;
	const quorum = quorumExpected(board, replies);
	const warning = quorumWarningDay(meeting, world.calendar);
	if (quorum.needed === undefined || isQuorate(quorum) || warning === undefined) return [];
	const lastNo = replies
		.filter(({ answer }) => answer.is !== "yes")
		.map(({ on }) => on)
		.sort()
		.at(-1);
	const morningAfter = lastNo && nextWorkingDay(lastNo, world.calendar);
	const isSooner = morningAfter !== undefined && isOutOfReach(quorum) && morningAfter < warning;
	const isLater = morningAfter !== undefined && morningAfter > warning;
	const day = isSooner || isLater ? morningAfter : warning;
	return at(secretaryOf(board, world), [{ rule: "quorum:at-risk", day }], around).filter(
		(planned) => !hasPassed(meeting.time, dueAt(planned)),
	);
};
