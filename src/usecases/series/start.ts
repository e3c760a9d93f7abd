/** Starts a series of a board's meetings and books those of the year to come; its first ends the board's forming. */
import { type Board, startBoard } from "../../domain/board.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { PlainDate } from "../../domain/plain-date.ts";
import { occurrencesIn } from "../../domain/recurrence.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { may } from "../../domain/rights.ts";
import { onHolidays, type RecurringWhen, type Series, unbooked } from "../../domain/series.ts";
import { changeBoard } from "../changing.ts";
import { cannotJoin, type OtherHalf, otherHalf } from "../meeting/joint.ts";
import { otherNow, ownFirst } from "../meeting/schedule-jointly.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";
import { bookAhead } from "./book.ts";

export type NewSeries = {
	readonly board: Board;
	readonly when: RecurringWhen;
	readonly minutes?: number | undefined;
	readonly place?: string | undefined;
	readonly title?: string | undefined;
	/** The other board of a joint series. */
	readonly with?: Board | undefined;
};

export type Started = {
	readonly series: Series;
	readonly meetings: readonly Meeting[];
	readonly isFirst: boolean;
	/** Meetings that stay on a bank holiday. */
	readonly onHolidays: readonly PlainDate[];
	/** The first of them, as the other board of a joint series has it. */
	readonly half?: OtherHalf | undefined;
};

/** How long a meeting lasts when nobody says. */
const usualMinutes = 60;

const seriesOf = ({ board, when, minutes, place, title }: NewSeries, id: string): Series => ({
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
	title,
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

/** The other board as it stands, where there is one and both may be told of the series. */
const partnerFor = async (
	other: Board | undefined,
	board: Board,
	register: RegisterChange,
): Promise<Board | Refused | undefined> => {
	if (!other) return undefined;
	const partner = await otherNow(other, register);
	return "refusal" in partner ? partner : (cannotJoin(board, partner) ?? partner);
};

const begin = async (
	boards: readonly Board[],
	first: Meeting | undefined,
	register: RegisterChange,
): Promise<void> => {
	if (first?.time.is !== "fixed") return;
	for (const board of boards.filter(({ state }) => state.is === "forming"))
		await register.save(startBoard(board, first.time.on));
};

export const startSeries = (input: NewSeries, request: Request) => {
	const { board: named, with: other } = input;
	const [asked, theirs] = other ? ownFirst({ board: named, with: other }, request) : [named];
	return changeBoard(request, { board: asked, deed: "run" }, async (board, register) => {
		const partner = await partnerFor(theirs, board, register);
		if (partner && "refusal" in partner) return partner;
		const series = seriesOf({ ...input, board }, request.ids());
		const refused = await cannotStart(series, { register, board, request });
		if (refused) return refused;

		await register.save(series);
		const actor = { viewer: request.viewer, person: request.me };
		const adoptsTheirs = partner && may("run", partner, { actor });
		const meetings = await bookAhead(series, register, { ...request, partner, adoptsTheirs });
		const [first] = meetings;
		await begin(partner ? [board, partner] : [board], first, register);
		// The board hears of the series once, not of each meeting.
		if (first) await register.announce(first, "scheduled");
		const half = first && (await otherHalf(first, register));
		if (half && half.board.channelId !== board.channelId)
			await register.announce(half.meeting, "scheduled");
		const days = keptOnHolidays(series, meetings, request);
		const isFirst = board.state.is === "forming";
		return { series, meetings, isFirst, onHolidays: days, half } satisfies Started;
	});
};
