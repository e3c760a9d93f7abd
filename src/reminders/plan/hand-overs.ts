/** What is planned for a duty that passes: whoever takes it over and whoever had it are told, in private. */
import { type Board, belongs, type HandOver } from "../../domain/boards/board.ts";
import { type Instant, minutesAfter, wallAt } from "../../domain/dates/plain-date.ts";
import type { Person } from "../../domain/people/person.ts";
import { hoursOf, outsideQuiet } from "../../domain/reminders/rules.ts";
import { moveToDigestHour } from "./digest-hour.ts";
import {
	boardTime,
	dueAt,
	localTime,
	type Planned,
	type PlanningWorld,
	personPlace,
} from "./planned-reminder.ts";
import type { Rule } from "./rule.ts";

const ruleFor = ({ on, duty, fromId, at }: HandOver): Rule =>
	`hand-over:${on}:${duty}:${fromId}${at ? `@${at}` : ""}`;

/** The hand-over that a rule speaks of. */
export const handOverIn = (rule: Rule, { handOvers = [] }: Board): HandOver | undefined =>
	rule.startsWith("hand-over:") ? handOvers.find((one) => ruleFor(one) === rule) : undefined;

/** Whoever leaves a board that only its members see may see nothing of it by then; and whoever has left us, of none. */
const readers = (
	board: Board,
	{ fromId, toId }: HandOver,
	{ person }: PlanningWorld,
): readonly string[] => {
	const maySee = board.visibility === "open" || belongs(board, fromId);
	return maySee && person(fromId)?.leftOn === undefined ? [toId, fromId] : [toId];
};

export const planHandOvers = (board: Board, world: PlanningWorld): readonly Planned[] =>
	board.state.is === "ended"
		? []
		: (board.handOvers ?? []).flatMap((one) =>
				readers(board, one, world).flatMap((id) => planOne(one, id, { board, world })),
			);

const planOne = (
	one: HandOver,
	id: string,
	{ board, world }: { readonly board: Board; readonly world: PlanningWorld },
): readonly Planned[] => {
	const destination = personPlace(id, world);
	if (destination === undefined) return [];
	const planned: Planned = {
		boardId: board.id,
		itemKind: "board",
		itemId: board.id,
		rule: ruleFor(one),
		localAt: boardTime(one.on, world.rules),
		zone: board.zone,
		destination,
	};
	return [soonAfter(one.at, moveToDigestHour(planned, world), world.person(id))];
};

/** With that day's morning where it is still to come; else within the minute, or as their quiet hours end. */
const soonAfter = (
	at: Instant | undefined,
	planned: Planned,
	reader: Person | undefined,
): Planned => {
	if (at === undefined || dueAt(planned) > at) return planned;
	const { zone } = planned;
	const here = wallAt(zone, minutesAfter(at, 1));
	const { day, time } = outsideQuiet(here, hoursOf(reader?.hours).quiet);
	return { ...planned, localAt: localTime(day, time) };
};
