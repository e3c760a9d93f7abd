import { command } from "../../src/command.ts";
import { durationField, whenField } from "../../src/text/fields/dates.ts";
import { optional } from "../../src/text/fields/field.ts";
import { boardField } from "../../src/text/fields/names.ts";
import { wordsField } from "../../src/text/fields/words.ts";
import { isRefused } from "../../src/usecases/changing.ts";
import { scheduleMeeting } from "../../src/usecases/meeting/schedule.ts";
import { told } from "../told.ts";

export const meetingSchedule = command({
	name: "meeting schedule",
	summary: "Book a meeting of a board",
	example:
		"/meeting schedule CONTEST (London) board 12 March 2pm, 90 minutes, City Hall committee room 5",
	who: "the board's secretary or chair",
	fields: {
		board: boardField(),
		when: whenField(),
		minutes: optional(durationField()),
		place: optional(
			wordsField({
				label: "Place",
				example: "City Hall, committee room 5",
				missing: "",
				keywords: ["place", "venue"],
			}),
		),
	},
	form: { title: "Schedule a meeting", submit: "Schedule" },
	run: async (input, request) => {
		const booked = await scheduleMeeting(input, request);
		if (isRefused(booked)) return booked;
		const { meeting, isFirst } = booked.value;
		return told({ ...booked, value: meeting }, request, {
			fact: "Scheduled",
			also: isFirst ? [`First meeting: ${booked.board.name} is now active.`] : [],
			next: { "Cancel it": "meeting cancel" },
		});
	},
});
