/** Books the meetings of a series that its diary should hold by now, each under a number of its own. */
import type { Meeting } from "../../domain/meeting.ts";
import type { Instant } from "../../domain/plain-date.ts";
import { type Series, timeOf, unbooked } from "../../domain/series.ts";
import type { WorkingCalendar } from "../../domain/working-days.ts";
import type { Ids, RegisterChange } from "../ports.ts";

export type Booking = {
	readonly ids: Ids;
	readonly now: Instant;
	readonly calendar: WorkingCalendar;
};

/** One that the board has already at that very time becomes the series' own: nobody meets twice at once. */
const sameTime = (time: Meeting["time"], planned: readonly Meeting[]): Meeting | undefined =>
	planned.find(
		(other) =>
			other.seriesId === undefined &&
			other.state.is === "planned" &&
			other.time.is === "fixed" &&
			time.is === "fixed" &&
			other.time.on === time.on &&
			other.time.from === time.from,
	);

export const bookAhead = async (
	series: Series,
	register: RegisterChange,
	booking: Booking,
): Promise<readonly Meeting[]> => {
	const { boardId, id: seriesId, place, title, recurrence } = series;
	const all = await register.meetings({ boardIds: [boardId] });
	const own = all.filter((meeting) => meeting.seriesId === seriesId);
	const booked: Meeting[] = [];
	for (const occurrence of unbooked(series, own, booking)) {
		const time = timeOf(occurrence, recurrence);
		const known = sameTime(time, all);
		const meeting: Meeting = known ?? {
			kind: "meeting",
			id: booking.ids(),
			version: 0,
			boardId,
			number: await register.nextNumber(boardId, "meeting"),
			title,
			time,
			place,
			state: { is: "planned" },
		};
		const ofSeries = { ...meeting, seriesId, originalOn: occurrence.originalOn };
		await register.save(ofSeries);
		booked.push(ofSeries);
	}
	return booked;
};
