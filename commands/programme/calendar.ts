import { command, reply } from "../../src/command.ts";
import { usualZone } from "../../src/domain/dates/plain-date.ts";
import { optional } from "../../src/language/fields/field.ts";
import { feedChangeField } from "../../src/language/fields/meetings/feed.ts";
import { namedStreamField } from "../../src/language/fields/names/streams.ts";
import { feedFor } from "../../src/usecases/calendar/feed.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import type { FeedSubject } from "../../src/usecases/ports.ts";
import { feedMessage } from "../../src/views/meetings/calendar.ts";

export const programmeCalendar = command({
	name: "programme calendar",
	summary: "Get all that is yours, or a work stream's, as a live calendar of your own",
	example: "/programme calendar",
	who: "anyone",
	fields: {
		change: optional(feedChangeField()),
		workStream: optional(namedStreamField()),
	},
	oneClick: true,
	run: async ({ change, workStream }, request) => {
		const subject: FeedSubject = workStream
			? { kind: "workStream", id: workStream.id }
			: { kind: "person", id: request.me?.id ?? "" };
		const told = await feedFor({ subject, change }, request);
		if (isRefused(told)) return told;
		const record: Record<string, string> = workStream ? { workStream: workStream.name } : {};
		const again = { command: "programme calendar", record };
		const of = workStream?.name ?? "Your boards and actions";
		return reply(feedMessage(told, { of, again, zone: request.me?.zone ?? usualZone }));
	},
});
