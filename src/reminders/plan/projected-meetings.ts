/**
 * Meetings of running series that are not booked yet. A diary reaches only so many meetings ahead, and a rehearsal
 * further: each is booked as an earlier one begins, and by then it is spoken of as any other.
 */

import { type Instant, instantOf, type PlainDate } from "../../domain/dates/plain-date.ts";
import { calendarFor, type WorkingCalendar } from "../../domain/dates/working-days.ts";
import { areHalves, joined } from "../../domain/meetings/joint.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { meetingsToBook, type Series, timeOf } from "../../domain/series/series.ts";
import type { Present } from "../deliver/delivery-context.ts";

/** A meeting with no number yet, and when it will have one. */
export type Unbooked = { readonly meeting: Meeting; readonly from: Instant };

type Looking = {
	readonly present: Present;
	readonly now: Instant;
	readonly calendar: WorkingCalendar;
	/** How far ahead. */
	readonly last: PlainDate;
};

/** Of these boards, and of those that meet jointly with them. */
export const unbookedOf = async (
	boardIds: ReadonlySet<string>,
	looking: Looking,
): Promise<readonly Unbooked[]> => {
	const { register, boards } = looking.present;
	const meetings = await register.meetings();
	return (await register.series()).flatMap((series) => {
		if (boards.get(series.boardId)?.state.is === "ended") return [];
		const own = meetings.filter(({ seriesId }) => seriesId === series.id);
		const partnerId = partnerOf(own, meetings, looking);
		if (!boardIds.has(series.boardId) && !boardIds.has(partnerId ?? "")) return [];
		const planned = meetings.filter(({ boardId }) => boardId === series.boardId);
		return ofSeries(series, [own, planned], looking).flatMap(({ meeting, from }) =>
			halves(meeting, partnerId).map((half) => ({ meeting: half, from })),
		);
	});
};

/** The board with which its latest meeting is joint. */
const partnerOf = (
	own: readonly Meeting[],
	meetings: readonly Meeting[],
	{ present: { boards } }: Looking,
): string | undefined => {
	const day = ({ originalOn }: Meeting) => originalOn ?? "";
	const latest = own.toSorted((one, other) => (day(one) < day(other) ? -1 : 1)).at(-1);
	const half = latest?.joint && meetings.find(({ id }) => id === latest.joint?.meetingId);
	const isJoint = latest && half && areHalves(latest, half) && half.boardId !== latest.boardId;
	return isJoint && boards.get(half.boardId)?.state.is !== "ended" ? half.boardId : undefined;
};

const halves = (meeting: Meeting, partnerId: string | undefined): readonly Meeting[] => {
	if (partnerId === undefined) return [meeting];
	const { seriesId, originalOn, ...theirs } = meeting;
	return joined(meeting, { ...theirs, id: `${meeting.id} half`, boardId: partnerId });
};

const ofSeries = (
	series: Series,
	[own, planned]: readonly [own: readonly Meeting[], planned: readonly Meeting[]],
	looking: Looking,
): readonly Unbooked[] => {
	const { id: seriesId, boardId, title, place, recurrence } = series;
	const calendar = calendarFor(looking.present.boards.get(boardId), looking.calendar);
	return meetingsToBook(series, own, { ...looking, calendar }).flatMap(({ occurrence, from }) => {
		const time = timeOf(occurrence, recurrence);
		// It becomes the series' own.
		if (planned.some((other) => isAt(other, time))) return [];
		const { originalOn } = occurrence;
		const meeting: Meeting = {
			...{ kind: "meeting", id: `${seriesId} ${originalOn}`, version: 0, number: 0 },
			...{ boardId, title, place, time, seriesId, originalOn, state: { is: "planned" } },
		};
		return [{ meeting, from }];
	});
};

const isAt = ({ state, time: at }: Meeting, time: Meeting["time"]): boolean =>
	state.is === "planned" &&
	at.is === "fixed" &&
	time.is === "fixed" &&
	instantOf(at.on, at.from, at.zone) === instantOf(time.on, time.from, time.zone);

/** The register as it will be once they are booked. */
export const withUnbooked = (present: Present, unbooked: readonly Unbooked[]): Present => {
	if (unbooked.length === 0) return present;
	const meetings = unbooked.map(({ meeting }) => meeting);
	const { register, subject } = present;
	return {
		...present,
		register: {
			...register,
			meetings: async (query) => [
				...(await register.meetings(query)),
				...meetings.filter(({ boardId }) => query?.boardIds?.includes(boardId) ?? true),
			],
		},
		subject: async (kind, id) =>
			(kind === "meeting" ? meetings.find((one) => one.id === id) : undefined) ?? subject(kind, id),
	};
};
