/** What a live calendar holds, read by the real route. */
import { feedRoute } from "../../src/calendars/feed-route.ts";
import type { FeedReading } from "../../src/usecases/calendar/read.ts";

/** What a calendar program is given at that address. */
export const readCalendar = (secret: string, reading: FeedReading) =>
	feedRoute(reading).answer({
		method: "GET",
		path: `/calendar/${secret}.ics`,
		parameters: { secret },
		query: {},
		form: {},
		headers: {},
	});
