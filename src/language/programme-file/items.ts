/** What a programme file may say of a board's items: meetings, actions, milestones and guidance. */

import { z } from "zod";
import { holidayShifts } from "../../domain/series/recurrence.ts";
import { coverage } from "./coverage.ts";
import {
	aliases,
	count,
	day,
	field,
	flag,
	honestDate,
	key,
	keyOf,
	number,
	prose,
	source,
	time,
	words,
	zone,
} from "./fields.ts";

const item = {
	key: key("channel-coordinators"),
	board: keyOf("its board", "mcb"),
	number: number.optional(),
	title: words("What it is.", "Four Channel co-ordinators in post"),
	source,
};
const owner = keyOf("the person or organisation that answers for it", "prevent-delivery-manager");
const helpers = field(
	z.array(keyOf("a person who helps", "guidance-lead")).max(100),
	"The keys of those who help its owner.",
	["guidance-lead"],
).optional();
const inWorkStream = keyOf("its work stream", "intelligence").optional();

export const meeting = z.strictObject({
	...item,
	title: words("What it is, if it is more than the board's meeting.", "First meeting").optional(),
	on: day("The day, once it is agreed; with a time.").optional(),
	from: time("When it starts, on the wall.").optional(),
	minutes: count("How long it lasts.", 90, 1).optional(),
	zone: zone("The zone of that wall; the board's unless said.").optional(),
	when: honestDate(
		"Instead of a day and a time: when it is expected.",
		"in the New Year",
	).optional(),
	place: words("Where.", "City Hall, committee room 5").optional(),
	series: keyOf(
		"the series that it is of; with the day that the rule named",
		"lpb-monthly",
	).optional(),
	namedOn: day("The day that the rule of its series named for it; it never changes.").optional(),
	jointWith: keyOf(
		"the same meeting as another board has it, which says so of this one too",
		"mcb-joint",
	).optional(),
	held: flag("Whether it took place."),
	cancelled: field(
		z.strictObject({
			on: day("The day it was cancelled."),
			reason: prose("Why.", "Not quorate.").optional(),
		}),
		"When and why it was cancelled.",
		{ on: "2009-02-27" },
	).optional(),
});

const ruleText =
	/^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;(?:INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)=[A-Z0-9,+-]+)*$/;

export const series = z.strictObject({
	key: key("lpb-monthly"),
	board: keyOf("its board", "lpb"),
	title: words(
		"What it is, if it is more than the board's meeting.",
		"Business meeting",
	).optional(),
	rrule: field(
		z.string().max(200).regex(ruleText, {
			error: "A rule is iCalendar's RRULE, with neither its beginning nor its end.",
		}),
		"Which days, as iCalendar writes rules; first, until and count are fields of their own.",
		"FREQ=MONTHLY;BYDAY=1TH",
	),
	first: day("The day that intervals are counted from; no meeting is earlier."),
	until: day("No meeting is later.", "2010-03-31").optional(),
	count: count("So many meetings, and no more.", 10, 1).optional(),
	except: field(z.array(day("A day that is left out.")).max(1000), "Days that are left out.", [
		"2009-08-06",
	]).optional(),
	holidays: field(
		z.enum(holidayShifts),
		"What becomes of a day that is a bank holiday of its board: kept, left out, moved to the working day before or after, or to a weekday before or after it, by its number: after-3 is the Wednesday after. Kept unless said.",
		"after",
	).optional(),
	from: time("When its meetings start, on the wall."),
	minutes: count("How long they last.", 90, 1),
	zone: zone("The zone of that wall; the board's unless said.").optional(),
	place: words("Where.", "City Hall, committee room 5").optional(),
	ended: field(
		z.strictObject({
			on: day("The day it was ended."),
			reason: prose("Why.", "The board meets quarterly from now on.").optional(),
		}),
		"When and why it was ended. One that is not ended goes on being booked.",
		{ on: "2009-09-30" },
	).optional(),
	source,
});

const blocked = field(
	z.strictObject({
		by: words("The outside body that it waits for.", "NCALT"),
		reason: prose("Why.", "Whether the training is carried nationally is undecided."),
		reviewBy: day("When to ask again."),
	}),
	"What an open action waits for.",
	{ by: "NCALT", reason: "Their decision is awaited.", reviewBy: "2009-04-03" },
).optional();

export const action = z.strictObject({
	...item,
	owner: owner.optional(),
	helpers,
	due: honestDate("When it is due."),
	workStream: inWorkStream,
	meeting: keyOf("the meeting that it came from", "lpb-first-meeting").optional(),
	posts: field(
		z.strictObject({ filled: count("Filled.", 2), wanted: count("Wanted.", 4, 1) }),
		"For an action that fills posts.",
		{ filled: 0, wanted: 4 },
	).optional(),
	rollOut: coverage("The bodies that it is rolled out over, and where it is done.").optional(),
	note: prose("The latest note on an open action.", "Awaiting the board's answer.").optional(),
	blocked,
	closed: field(
		z.strictObject({
			on: day("The day it was closed."),
			by: keyOf("the person who closed it", "guidance-lead").optional(),
			outcome: prose("What came of it.", "Sent to every borough.").optional(),
		}),
		"When it was closed; left out while it is open.",
		{ on: "2009-01-20" },
	).optional(),
});

/** How confident somebody is in a milestone or a work stream. */
export const report = field(
	z.strictObject({
		rag: field(z.enum(["red", "amber", "green"]), "RAG status.", "amber"),
		reason: prose("Why.", "Endorsement is not yet recorded."),
		on: day("The day it was reported."),
		by: keyOf("the person who reported it", "cog-secretary").optional(),
	}),
	"Confidence in delivery, always with its reason.",
	{ rag: "amber", reason: "Endorsement is not yet recorded.", on: "2009-01-22" },
);

export const milestone = z.strictObject({
	...item,
	owner: owner.optional(),
	helpers,
	baseline: honestDate("The date first planned."),
	forecast: honestDate("The date now expected; the baseline unless said.").optional(),
	actual: day("The day it was achieved.").optional(),
	rollOut: coverage("The bodies that it is rolled out over, and where it is achieved.").optional(),
	report: report.optional(),
	workStream: inWorkStream,
	plan: keyOf("its plan", "mps-prevent-plan").optional(),
});

export const guidance = z.strictObject({
	...item,
	aliases: aliases.optional(),
	issuer: keyOf("the organisation that issues it", "npia"),
	watcher: owner.optional(),
	edition: words("Its edition or version.", "2nd edition").optional(),
	expected: honestDate("When it was or is expected.", "in March 2009").optional(),
	released: honestDate("When it was released.", "in 2008").optional(),
	withdrawn: honestDate("When it was withdrawn.", "in 2008").optional(),
	supersededBy: keyOf(
		"the guidance that took its place; with the date it was withdrawn",
		"further-guidance",
	).optional(),
	circulatedTo: words("To whom it was sent, in words.", "all boroughs").optional(),
	recipients: coverage("Each body that it was sent to, and who has acknowledged.").optional(),
	workStream: inWorkStream,
});
