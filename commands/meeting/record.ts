import { serveHeld } from "../../src/assistant/meetings/past-meeting.ts";
import { command, reply } from "../../src/command.ts";
import { durationField } from "../../src/language/fields/dates/duration.ts";
import { pastTimeField } from "../../src/language/fields/dates/when.ts";
import { optional } from "../../src/language/fields/field.ts";
import { meetingNounField, meetingTitleField } from "../../src/language/fields/meetings/meeting.ts";
import { decisionsField, pastMinutesField } from "../../src/language/fields/meetings/minutes.ts";
import { placeField } from "../../src/language/fields/meetings/place.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { apologiesField, presentField } from "../../src/language/fields/names/people.ts";
import { nameListField } from "../../src/language/fields/words.ts";

export const meetingRecord = command({
	name: "meeting record",
	also: ["record-held", "record-past", "held", "log"],
	summary: "Record a meeting that was held before, with who was there, its minutes and decisions",
	example:
		"/meeting record LPB 14 January 10am, City Hall, present everyone, decisions: Option two was agreed",
	who: "the board's secretary or chair",
	deed: "run",
	fields: {
		noun: meetingNounField(),
		board: boardField(),
		title: optional(meetingTitleField()),
		when: pastTimeField(),
		minutes: optional(durationField()),
		place: optional(placeField()),
		present: optional(presentField()),
		apologies: optional(apologiesField()),
		inAttendance: optional(nameListField()),
		said: optional(pastMinutesField()),
		decisions: optional(decisionsField()),
	},
	form: { title: "Record a past meeting", submit: "Record" },
	run: async ({ noun: _, ...input }, request) => {
		const message = await serveHeld(input, request);
		return "refusal" in message ? message : reply(message);
	},
});
