/**
 * What is planned for an item, whatever the time is now: each reminder's reason, its moment on the wall, its place.
 * Something closed, achieved, cancelled, released or undated has nothing planned, and so has an ended board.
 */

import type { Board } from "../../domain/boards/board.ts";
import { isDated } from "../../domain/dates/honest-date.ts";
import {
	addDays,
	instantOf,
	minutesAfter,
	wallAt,
	wallTime,
} from "../../domain/dates/plain-date.ts";
import {
	addWorkingDays,
	isWorkingDay,
	previousWorkingDay,
} from "../../domain/dates/working-days.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { answerableFor, peopleFor } from "../../domain/people/accountable-person.ts";
import type { Item } from "../../domain/register.ts";
import { rulesForMeeting } from "../../domain/reminders/rules.ts";
import { dedupeMoments, moveToDigestHour } from "./digest-hour.ts";
import { planHandOvers } from "./hand-overs.ts";
import { lineFor } from "./next-in-line.ts";
import { planBeside } from "./papers.ts";
import {
	boardTime,
	type Destination,
	dayOf,
	destinationOf,
	dueAt,
	localTime,
	type Planned,
	type PlanningWorld,
	personPlace,
	readerOf,
	type Subject,
	secretaryOf,
} from "./planned-reminder.ts";
import { dateWanted, escalatedFrom, outstanding, type Prompt, promptsFor } from "./prompts.ts";
import { escalationSteps } from "./rule.ts";
import { planSeats } from "./seats.ts";
import { planSilent } from "./unacknowledged.ts";

export const planFor = (item: Item, board: Board, boards: PlanningWorld): readonly Planned[] => {
	if (board.state.is === "ended") return [];
	const world =
		item.kind === "meeting" ? { ...boards, rules: rulesForMeeting(boards.rules, item) } : boards;
	const prompts = promptsFor(item, world);
	const place = isDateWanted(item)
		? secretaryOf(board, world)
		: destinationOf(board, answerableFor(item), world);
	const own = dedupeMoments([
		...[
			...at(place, item, { board, world, prompts }),
			...planInPerson(item, prompts, { board, world }),
			...planReview(item, prompts, { board, world }),
			...planEscalation(item, { board, world }).filter(({ destination }) => destination !== place),
		].map((planned) => inTime(moveToDigestHour(planned, world), item, world)),
		...(item.kind === "meeting" ? planShortNotice(item, place, { board, world }) : []),
	]);
	if (item.kind === "guidance") return [...own, ...planSilent(item, board, world)];
	return item.kind === "meeting" ? [...own, ...planBeside(item, board, world)] : own;
};

/** So many minutes before it begins, whatever the hour: whoever chose it chose that very moment. */
const planShortNotice = (
	{ id, state, time }: Meeting,
	destination: Destination | undefined,
	{ board, world }: Around,
): readonly Planned[] => {
	if (state.is !== "planned" || time.is !== "fixed" || destination === undefined) return [];
	const begins = instantOf(time.on, time.from, time.zone);
	return world.rules.meetingDaysBefore.flatMap((lead): readonly Planned[] => {
		if (typeof lead === "number") return [];
		const { day, time: wall } = wallAt(time.zone, minutesAfter(begins, -lead.minutes));
		const rule = `meeting:${lead.minutes}-minutes-before` as const;
		const localAt = localTime(day, wall);
		const about = { boardId: board.id, itemKind: "meeting", itemId: id } as const;
		return [{ ...about, rule, localAt, zone: time.zone, destination }];
	});
};

/** Nobody is reminded of a meeting as it begins: where its day has no hour for it, it is said on the working day before. */
const inTime = (planned: Planned, item: Item, { rules, calendar }: PlanningWorld): Planned => {
	if (item.kind !== "meeting" || item.time.is !== "fixed") return planned;
	const { on, from, zone } = item.time;
	const begins = instantOf(on, from, zone);
	const isAnyDay = rules.days === "any" && readerOf(planned) === undefined;
	const time = wallTime(planned.localAt.slice(11));
	let said = planned;
	while (dueAt(said) >= begins) {
		const day = dayOf(said.localAt);
		const before = isAnyDay ? addDays(day, -1) : previousWorkingDay(day, calendar);
		said = { ...said, localAt: localTime(before, time) };
	}
	return said;
};

/** What a board itself is reminded of. */
export const planForBoard = (board: Board, world: PlanningWorld): readonly Planned[] => [
	...planFirstMeeting(board, world),
	...planSeats(board, world),
	...planHandOvers(board, world),
];

/** A forming board's secretary is asked for its first meeting, as for the day of a meeting that has none. */
const planFirstMeeting = (board: Board, world: PlanningWorld): readonly Planned[] => {
	if (board.state.is !== "forming") return [];
	const prompts = dateWanted(board.state.starts, world, "first-meeting");
	const planned = at(secretaryOf(board, world), board, { board, world, prompts });
	return dedupeMoments(planned.map((one) => moveToDigestHour(one, world)));
};

type Around = { readonly board: Board; readonly world: PlanningWorld };
type Asked = Around & { readonly prompts: readonly Prompt[] };

const at = (
	destination: Destination | undefined,
	subject: Subject,
	{ board, world, prompts }: Asked,
): readonly Planned[] =>
	destination === undefined
		? []
		: prompts.map(({ rule, day }) => ({
				boardId: board.id,
				itemKind: subject.kind,
				itemId: subject.id,
				rule,
				localAt: boardTime(day, world.rules),
				zone: board.zone,
				destination,
			}));

/** Whoever answers for it, or helps, has it in their own morning message, besides what the channel is told. */
const planInPerson = (
	item: Item,
	prompts: readonly Prompt[],
	{ board, world }: Around,
): readonly Planned[] => {
	if (world.rules.inPerson === "off") return [];
	const all = [...prompts, ...onTheDay(item, world)];
	return peopleFor(item, board).flatMap((id) =>
		at(personPlace(id, world), item, { board, world, prompts: all }),
	);
};

/** The secretary hears once, besides the owner, that it is the day to ask again about something blocked. */
const planReview = (
	item: Item,
	prompts: readonly Prompt[],
	{ board, world }: Around,
): readonly Planned[] => {
	const place = personPlace(board.secretaryId, world);
	if (world.rules.inPerson === "off" || peopleFor(item, board).includes(board.secretaryId))
		return [];
	const first = prompts.filter(({ rule }) => rule === "review:1");
	return at(place, item, { board, world, prompts: first });
};

/** What is due on a weekend or holiday was said the working day before; it is said on the day itself too. */
const onTheDay = (item: Item, { rules, calendar }: PlanningWorld): readonly Prompt[] => {
	if (item.kind !== "action" && item.kind !== "milestone") return [];
	const due = outstanding(item);
	if (due === undefined || !isDated(due) || due.first !== due.last) return [];
	const leads = item.kind === "action" ? rules.dueDaysBefore : rules.milestoneDaysBefore;
	const isSaidAlready = rules.days === "any" || isWorkingDay(due.last, calendar);
	return isSaidAlready || !leads.includes(0) ? [] : [{ rule: "due:on-the-day", day: due.last }];
};

const planEscalation = (item: Item, { board, world }: Around): readonly Planned[] => {
	const from = escalatedFrom(item);
	if (from === undefined) return [];
	const { escalation } = world.rules;
	const steps = escalationSteps.filter((step) => escalation[step] !== undefined);
	return lineFor(item, board, { world, steps }).flatMap(({ step, personId }) => {
		const day = addWorkingDays(from, escalation[step] ?? 0, world.calendar);
		const prompts = [{ rule: `escalated:${step}` as const, day }];
		return at(`person:${personId}`, item, { board, world, prompts });
	});
};

const isDateWanted = (item: Item): boolean =>
	item.kind === "meeting" && item.time.is === "provisional";
