/** What a programme file may say of a board's items: meetings, actions, milestones and guidance. */
import { z } from "zod";
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
} from "./programme-file-fields.ts";

const item = {
	key: key("channel-coordinators"),
	board: keyOf("its board", "mcb"),
	number: number.optional(),
	title: words("What it is.", "Four Channel co-ordinators in post"),
	source,
};
const owner = keyOf("the person or organisation that answers for it", "prevent-delivery-manager");
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

export const action = z.strictObject({
	...item,
	owner: owner.optional(),
	due: honestDate("When it is due."),
	workStream: inWorkStream,
	meeting: keyOf("the meeting that it came from", "lpb-first-meeting").optional(),
	posts: field(
		z.strictObject({ filled: count("Filled.", 2), wanted: count("Wanted.", 4, 1) }),
		"For an action that fills posts.",
		{ filled: 0, wanted: 4 },
	).optional(),
	note: prose("The latest note on an open action.", "Awaiting the board's answer.").optional(),
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

export const milestone = z.strictObject({
	...item,
	owner: owner.optional(),
	baseline: honestDate("The date first planned."),
	forecast: honestDate("The date now expected; the baseline unless said.").optional(),
	actual: day("The day it was achieved.").optional(),
	report: field(
		z.strictObject({
			rag: field(z.enum(["red", "amber", "green"]), "RAG status.", "amber"),
			reason: prose("Why.", "Endorsement is not yet recorded."),
			on: day("The day it was reported."),
			by: keyOf("the person who reported it", "cog-secretary").optional(),
		}),
		"Confidence in delivery, always with its reason.",
		{ rag: "amber", reason: "Endorsement is not yet recorded.", on: "2009-01-22" },
	).optional(),
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
	circulatedTo: words("To whom it was sent.", "all boroughs").optional(),
	workStream: inWorkStream,
});
