/** What is planned for a duty that passes on its day: whoever takes it over and whoever had it are told that morning. */
import type { Board, HandOver } from "../domain/board.ts";
import { inPerson } from "./mornings.ts";
import { boardTime, type Planned, type PlanningWorld, personPlace } from "./planned.ts";
import type { Rule } from "./rule.ts";

const ruleFor = ({ on, duty, fromId }: HandOver): Rule => `hand-over:${on}:${duty}:${fromId}`;

/** The hand-over that a rule speaks of. */
export const handOverIn = (rule: Rule, { handOvers = [] }: Board): HandOver | undefined =>
	rule.startsWith("hand-over:") ? handOvers.find((one) => ruleFor(one) === rule) : undefined;

/** Whoever leaves a board that only its members see may see nothing of it by then. */
const readers = ({ visibility }: Board, { fromId, toId }: HandOver): readonly string[] =>
	visibility === "open" ? [toId, fromId] : [toId];

export const planHandOvers = (board: Board, world: PlanningWorld): readonly Planned[] =>
	board.state.is === "ended"
		? []
		: (board.handOvers ?? []).flatMap((one) =>
				readers(board, one).flatMap((id): readonly Planned[] => {
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
					return [inPerson(planned, world)];
				}),
			);
