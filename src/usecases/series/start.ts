/** Starts a series of a board's meetings and books those of the year to come; its first ends the board's forming. */
import { type Board, startBoard } from "../../domain/boards/board.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { occurrencesIn } from "../../domain/series/recurrence.ts";
import {
	holidayMeetings,
	type RecurringWhen,
	type Series,
	unbooked,
} from "../../domain/series/series.ts";
import { changeBoard } from "../change-item.ts";
import { cannotJoin, type OtherHalf, otherHalf } from "../meeting/joint.ts";
import { askThem, nobodyToAsk, runsIt } from "../meeting/propose.ts";
import { otherNow, ownFirst } from "../meeting/schedule-jointly.ts";
import type { RegisterChange } from "../ports.ts";
import { keepingOf, type Request } from "../request.ts";
import { type Booking, bookAhead } from "./book.ts";

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
	/** The other board, where its own people are asked first. */
	readonly proposedTo?: Board | undefined;
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

const keptOnHolidays = (
	{ recurrence }: Series,
	meetings: readonly Meeting[],
	{ calendar }: Request,
) => {
	const days = meetings.flatMap(({ originalOn }) => originalOn ?? []);
	const [first, last] = [days[0], days.at(-1)];
	if (first === undefined || last === undefined) return [];
	return holidayMeetings(occurrencesIn(recurrence, { first, last }, calendar), calendar);
};

/** The other board as it stands, where there is one and both may be told of the series. */
const partnerFor = async (
	other: Board | undefined,
	board: Board,
	{ register, request }: { readonly register: RegisterChange; readonly request: Request },
): Promise<Pick<Booking, "partner" | "proposedTo"> | Refused> => {
	if (!other) return {};
	const partner = await otherNow(other, register);
	if ("refusal" in partner) return partner;
	const refused = cannotJoin(board, partner);
	if (refused) return refused;
	if (runsIt(partner, request)) return { partner };
	return (await nobodyToAsk(partner, register, request)) ?? { proposedTo: partner };
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

export const startSeries = (input: NewSeries, asking: Request) => {
	const { board: named, with: partner } = input;
	const request = keepingOf(named, asking);
	const [asked, theirs] = partner ? ownFirst({ board: named, with: partner }, request) : [named];
	return changeBoard(request, { board: asked, deed: "run" }, async (board, register) => {
		const other = await partnerFor(theirs, board, { register, request });
		if ("refusal" in other) return other;
		const series = seriesOf({ ...input, board }, request.ids());
		const refused = await cannotStart(series, { register, board, request });
		if (refused) return refused;

		await register.save(series);
		const meetings = await bookAhead(series, register, { ...request, ...other });
		const [first] = meetings;
		await begin(other.partner ? [board, other.partner] : [board], first, register);
		// The board hears of the series once, not of each meeting.
		if (first) await register.announce(first, "scheduled");
		const half = first && (await otherHalf(first, register));
		if (half && half.board.channelId !== board.channelId)
			await register.announce(half.meeting, "scheduled");
		if (first && other.proposedTo) await askThem(first, other.proposedTo, register);
		const days = keptOnHolidays(series, meetings, request);
		const isFirst = board.state.is === "forming";
		const { proposedTo } = other;
		return { series, meetings, isFirst, onHolidays: days, half, proposedTo } satisfies Started;
	});
};
