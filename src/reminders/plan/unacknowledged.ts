/**
 * What is planned for guidance that bodies have not acknowledged: whoever speaks for a silent one is asked, a few times
 * and no more, in working days after it was sent; then the secretary is told once who is silent still. Whoever has
 * acknowledged hears nothing, and nobody else learns who has not.
 */

import type { Board } from "../../domain/boards/board.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { addWorkingDays } from "../../domain/dates/working-days.ts";
import type { Coverage, Covered } from "../../domain/items/coverage.ts";
import { type Guidance, silentOn } from "../../domain/items/guidance.ts";
import {
	type Knowing,
	personFor,
	speakersFor,
	spokenForBy,
} from "../../domain/people/accountable-person.ts";
import { dedupeMoments, moveToDigestHour } from "./digest-hour.ts";
import {
	boardTime,
	type Destination,
	type Planned,
	type PlanningWorld,
	personPlace,
} from "./planned-reminder.ts";
import type { Prompt } from "./prompts.ts";
import { isStillSilent, type Rule } from "./rule.ts";

/** From when it is chased: what was written down late is chased from then. */
const chasedFrom = ({ since, recorded }: Covered): PlainDate =>
	recorded !== undefined && recorded > since ? recorded : since;

export const planSilent = (
	guidance: Guidance,
	board: Board,
	world: PlanningWorld,
): readonly Planned[] => {
	const silent = silentOn(guidance);
	const { silentWorkingDays: after, escalation } = world.rules;
	const last = after.at(-1);
	if (board.state.is === "ended" || last === undefined) return [];
	const planned = [...new Set(silent.map(chasedFrom))].sort().flatMap((from) => {
		const on = (days: number) => addWorkingDays(from, days, world.calendar);
		const asked: readonly Prompt[] = after.map((days, index) => ({
			rule: `silent:${from}:${index + 1}`,
			day: on(days),
		}));
		const told: readonly Prompt[] =
			escalation.secretary === undefined
				? []
				: [{ rule: `silent:${from}:still`, day: on(last + escalation.secretary) }];
		const bodies = silent.filter((each) => chasedFrom(each) === from);
		const at = prompted(guidance, board, world);
		return [
			...speakersOf(bodies, board, world).flatMap((place) => at(place, asked)),
			...at(silenceReaders(guidance, board, world), told),
		];
	});
	return [
		...dedupeMoments(planned.filter(({ rule }) => !isStillSilent(rule))),
		...planned.filter(({ rule }) => isStillSilent(rule)),
	];
};

const prompted =
	(guidance: Guidance, board: Board, world: PlanningWorld) =>
	(place: Destination | undefined, prompts: readonly Prompt[]): readonly Planned[] =>
		place === undefined
			? []
			: prompts.map(({ rule, day }) =>
					moveToDigestHour(
						{
							boardId: board.id,
							itemKind: "guidance",
							itemId: guidance.id,
							rule,
							localAt: boardTime(day, world.rules),
							zone: board.zone,
							destination: place,
						},
						world,
					),
				);

const speakersOf = (
	bodies: Coverage,
	board: Board,
	world: PlanningWorld,
): readonly Destination[] => {
	const people = bodies.flatMap(({ organisationId }) => speakersFor(organisationId, board, world));
	return [...new Set(people.flatMap(({ id }) => personPlace(id, world) ?? []))];
};

/** The secretary; where none is reached, whoever watched for it, or the chair: who is silent is told to no channel. */
const silenceReaders = (
	guidance: Guidance,
	board: Board,
	world: Pick<PlanningWorld, "person">,
): Destination | undefined =>
	personPlace(board.secretaryId, world) ??
	personPlace(personFor(guidance, board), world) ??
	personPlace(board.chairId, world);

/** The silent bodies for which somebody speaks. */
export const silentFor = (
	readerId: string | undefined,
	guidance: Guidance,
	{ board, knowing }: { readonly board: Board; readonly knowing: Knowing },
): Coverage =>
	readerId === undefined ? [] : spokenForBy(readerId, silentOn(guidance), { board, knowing });

/** Those that were asked as often as they are asked. */
export const silentSince = (rule: Rule, guidance: Guidance): Coverage => {
	const [, from = ""] = rule.split(":");
	return silentOn(guidance).filter((each) => chasedFrom(each) <= from);
};
