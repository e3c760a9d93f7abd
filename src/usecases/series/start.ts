/** Starts a series of a board's meetings and books those of the year to come; its first ends the board's forming. */
import { type Board, startBoard } from "../../domain/board.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { PlainDate } from "../../domain/plain-date.ts";
import { occurrencesIn } from "../../domain/recurrence.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { onHolidays, type RecurringWhen, type Series, unbooked } from "../../domain/series.ts";
import { changeBoard } from "../changing.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";
import { bookAhead } from "./book.ts";

export type NewSeries = {
	readonly board: Board;
	readonly when: RecurringWhen;
	readonly minutes?: number | undefined;
	readonly place?: string | undefined;
};

export type Started = {
	readonly series: Series;
	readonly meetings: readonly Meeting[];
	readonly isFirst: boolean;
	/** Meetings that stay on a bank holiday. */
	readonly onHolidays: readonly PlainDate[];
};

/** How long a meeting lasts when nobody says. */
const usualMinutes = 60;

const seriesOf = ({ board, when, minutes, place }: NewSeries, id: string): Series => ({
	kind: "series",
	id,
	version: 0,
	boardId: board.id,
	recurrence: {
		...when.rule,
		from: when.from,
		minutes: minutes ?? when.minutes ?? usualMinutes,
		zone: board.zone,
	},
	place,
	state: { is: "running" },
});

/** The series is over before it begins, or the board has it already. */
const cannotStart = async (
	series: Series,
	{
		register,
		board,
		request,
	}: { readonly register: RegisterChange; readonly board: Board; readonly request: Request },
): Promise<Refused | undefined> => {
	const { first: day, from } = series.recurrence;
	const ahead = unbooked(series, [], request);
	if (ahead.length === 0)
		return refuse({ why: "past", what: "Every meeting of that series", when: `${day} ${from}` });
	const same = (await register.series({ boardIds: [board.id] })).find(
		({ recurrence, state }) =>
			state.is === "running" &&
			recurrence.rrule === series.recurrence.rrule &&
			recurrence.from === series.recurrence.from,
	);
	if (!same) return undefined;
	const meetings = await register.meetings({ boardIds: [board.id], openOnly: true });
	const first = meetings.find(({ seriesId }) => seriesId === same.id);
	const reference = first ? referenceText(first, board) : "That series";
	return refuse({ why: "already", reference, title: board.name, state: "of a series like that" });
};

const keptOnHolidays = ({ recurrence }: Series, meetings: readonly Meeting[], request: Request) => {
	const days = meetings.flatMap(({ originalOn }) => originalOn ?? []);
	const [first, last] = [days[0], days.at(-1)];
	if (first === undefined || last === undefined) return [];
	return onHolidays(occurrencesIn(recurrence, { first, last }, request.calendar), request.calendar);
};

export const startSeries = (input: NewSeries, request: Request) =>
	changeBoard(request, { board: input.board, deed: "run" }, async (board, register) => {
		const series = seriesOf({ ...input, board }, request.ids());
		const refused = await cannotStart(series, { register, board, request });
		if (refused) return refused;

		await register.save(series);
		const meetings = await bookAhead(series, register, request);
		const [first] = meetings;
		const isFirst = board.state.is === "forming";
		if (isFirst && first?.time.is === "fixed")
			await register.save(startBoard(board, first.time.on));
		// The board hears of the series once, not of each meeting.
		if (first) await register.announce(first, "scheduled");
		const days = keptOnHolidays(series, meetings, request);
		return { series, meetings, isFirst, onHolidays: days };
	});
