/** What is planned for a board's seats: its secretary is told before a term ends, while there is time to renew it. */
import type { Board, Seat } from "../../domain/boards/board.ts";
import { addDays } from "../../domain/dates/plain-date.ts";
import { isWorkingDay, previousWorkingDay } from "../../domain/dates/working-days.ts";
import { moveToDigestHour } from "./digest-hour.ts";
import { boardTime, type Planned, type PlanningWorld, secretaryOf } from "./planned-reminder.ts";
import type { Rule } from "./rule.ts";

/** A seat that is filled, and whose term has a last day. */
export type Term = Seat & { readonly until: NonNullable<Seat["until"]> };

const hasEnd = (seat: Seat): seat is Term =>
	seat.holderId !== undefined && seat.until !== undefined;

/** The seat that a rule speaks of: "seat:npia:2010-03-31:60-days-before". */
export const termIn = (rule: Rule, board: Board): Term | undefined => {
	const [family, organisationId, until] = rule.split(":");
	if (family !== "seat") return undefined;
	return board.seats
		.filter(hasEnd)
		.find((seat) => seat.organisationId === organisationId && seat.until === until);
};

/** Two seats of one organisation that end together are told of once. */
export const planSeats = (board: Board, world: PlanningWorld): readonly Planned[] => {
	const destination = secretaryOf(board, world);
	if (board.state.is === "ended" || destination === undefined) return [];
	const { rules, calendar } = world;
	const planned = board.seats.filter(hasEnd).flatMap(({ organisationId, until }) =>
		rules.seatTermDaysBefore.map((days): Planned => {
			const day = addDays(until, -days);
			const isKept = rules.days === "any" || isWorkingDay(day, calendar);
			const rule: Rule = `seat:${organisationId}:${until}:${days}-days-before`;
			const said = isKept ? day : previousWorkingDay(day, calendar);
			return moveToDigestHour(
				{
					boardId: board.id,
					itemKind: "board",
					itemId: board.id,
					rule,
					localAt: boardTime(said, rules),
					zone: board.zone,
					destination,
				},
				world,
			);
		}),
	);
	return [...new Map(planned.map((one) => [one.rule, one])).values()];
};
