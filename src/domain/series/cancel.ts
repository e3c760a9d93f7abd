/**
 * Cancelling in a series leaves out one of its meetings, or ends it from one of them on, or ends it altogether.
 * A meeting that has been held is never cancelled, and every cancelled one keeps its reference and its day.
 */

import { dayIn, type Instant } from "../dates/plain-date.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { endedBefore, type Scope, upcomingMeetings } from "./change.ts";
import type { Series } from "./series.ts";

export type Cancelling = {
	readonly item: Meeting;
	readonly scope: Scope;
	readonly reason?: string | undefined;
	/** Its series, where it is of one, and all the meetings of that. */
	readonly series?: Series | undefined;
	readonly meetings: readonly Meeting[];
	readonly now: Instant;
	readonly zone: string;
};

export type Cancellation = {
	/** As they were, in the order of their days. */
	readonly meetings: readonly Meeting[];
	readonly after: readonly Meeting[];
	/** The series as it ends, where it does. */
	readonly ended?: Series | undefined;
};

const cancelled = (meeting: Meeting, { reason, now, zone }: Cancelling): Meeting => ({
	...meeting,
	state: { is: "cancelled", on: dayIn(zone, now), reason },
});

export const cancelMeetings = (cancelling: Cancelling): Cancellation => {
	const { item, scope, series, meetings, now, zone, reason } = cancelling;
	const each = (meeting: Meeting) => cancelled(meeting, cancelling);
	if (!series || scope === "this") return { meetings: [item], after: [each(item)] };
	const from = scope === "following" ? item.originalOn : undefined;
	const affected = upcomingMeetings(meetings, { series, from, now });
	const today = dayIn(zone, now);
	const ended: Series =
		scope === "all" || from === undefined
			? { ...series, state: { is: "ended", on: today, reason } }
			: endedBefore(series, from, { on: today, reason });
	return { meetings: affected, after: affected.map(each), ended };
};
