/** Serves live calendars: to a calendar program that has nothing but the secret in the address. */
import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Gathered } from "../usecases/calendar/gather.ts";
import { type FeedReading, readFeed } from "../usecases/calendar/read.ts";
import type { Route, WebAnswer, WebRequest } from "../web/route.ts";

/** Word for word what the web room says of an address that it does not know. */
const nothing: WebAnswer = {
	status: 404,
	type: "text/plain; charset=utf-8",
	body: "There is nothing at this address.\n",
};

/** Tried again soon, and nothing is taken away meanwhile. */
const unclear: WebAnswer = {
	status: 503,
	type: "text/plain; charset=utf-8",
	body: "This calendar cannot be read just now.\n",
	headers: { "retry-after": "120" },
};

const names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `Thu, 29 Jan 2009 10:00:00 GMT` */
const httpDate = (at: string): string => {
	const moment = Temporal.Instant.from(at).toZonedDateTimeISO("UTC");
	const day = `${names[moment.dayOfWeek % 7]}, ${String(moment.day).padStart(2, "0")}`;
	const time = moment.toPlainTime().toString({ smallestUnit: "second" });
	return `${day} ${months[moment.month - 1]} ${moment.year} ${time} GMT`;
};

const lastChange = ({ meetings, dues, changedAt }: Gathered): string | undefined =>
	[...meetings, ...dues].map(changedAt).sort().at(-1);

const isKnown = ({ headers }: WebRequest, tag: string): boolean =>
	(headers["if-none-match"] ?? "")
		.split(",")
		.map((held) => held.trim().replace(/^W\//, ""))
		.includes(tag);

const calendarAnswer = async (request: WebRequest, gathered: Gathered): Promise<WebAnswer> => {
	// Loaded when a calendar is first read, not at the start.
	const { calendarText } = await import("./assemble.ts");
	const body = calendarText(gathered, "feed");
	const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
	const last = lastChange(gathered);
	const headers = {
		etag: tag,
		"cache-control": "private, max-age=0, must-revalidate",
		...(last ? { "last-modified": httpDate(last) } : {}),
	};
	const type = "text/calendar; charset=utf-8";
	return isKnown(request, tag)
		? { status: 304, type, body: "", headers }
		: { status: 200, type, body, headers };
};

export const feedRoute = (reading: FeedReading): Route => ({
	method: "GET",
	path: "/calendar/:secret.ics",
	answer: async (request) => {
		const read = await readFeed(request.parameters.secret ?? "", reading);
		if (read.is === "calendar") return calendarAnswer(request, read.gathered);
		return read.is === "unclear" ? unclear : nothing;
	},
});
