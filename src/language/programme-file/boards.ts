/** What a programme file may say of a board: its state, its people and seats, and its terms. */
import { z } from "zod";
import {
	aliases,
	code,
	count,
	day,
	field,
	flag,
	honestDate,
	key,
	keyOf,
	prose,
	region,
	slackChannel,
	source,
	words,
	zone,
} from "./fields.ts";
import { reminders } from "./reminders.ts";

const seat = z
	.strictObject({
		organisation: keyOf("the organisation that holds the seat", "gol"),
		holder: keyOf("the person who fills it, if any", "gol-representative").optional(),
		deputy: keyOf("who comes when the holder cannot", "guidance-lead").optional(),
		from: day("The first day of the term.").optional(),
		until: day("The last day of the term.").optional(),
	})
	.refine(({ from, until }) => !from || !until || from <= until, {
		path: ["until"],
		error: "The term ends before it begins.",
	});

const share = z
	.strictObject({
		numerator: count("The upper number of the part.", 1, 1),
		denominator: count("The lower number of the part.", 3, 1),
		moreThan: field(z.literal(true), "More than that part of them.", true).optional(),
	})
	.refine(({ numerator, denominator }) => numerator <= denominator, {
		path: ["numerator"],
		error: "No more can be there than there are: the upper number is at most the lower.",
	});

const terms = z.strictObject({
	remit: prose("What it is for.", "Oversees Prevent in London").optional(),
	membership: prose("Who belongs to it.", "One for each borough").optional(),
	frequency: prose("How often it meets.", "monthly").optional(),
	approvedOn: day("The day they were agreed.").optional(),
	reviewBy: day("The day by which they are to be reviewed.").optional(),
});

export const board = z.strictObject({
	key: key("lpb"),
	code,
	name: words("Its name.", "London Prevent board"),
	aliases: aliases.optional(),
	purpose: prose("What it is for.", "Joins the capital's partners up.").optional(),
	starts: honestDate("When it is to start: the board is still forming.", "in March").optional(),
	since: day("The day it became active, if known.").optional(),
	ended: field(
		z.strictObject({
			on: day("The day it ended."),
			reason: prose("Why.", "Its work passed to the oversight board.").optional(),
			mergedInto: keyOf("the board that took it over", "lpb").optional(),
		}),
		"When and why it ended. A board with neither starts nor ended is active.",
		{ on: "2009-03-31" },
	).optional(),
	visibility: field(
		z.enum(["open", "restricted"]),
		"Open: anyone in the workspace sees its items. Restricted: its members only. Open unless said.",
		"restricted",
	).optional(),
	zone: zone("The zone that its dates are read in; the programme's unless said.").optional(),
	holidays: region.optional(),
	secretary: keyOf("its secretary", "partnerships-secretary").optional(),
	chair: keyOf("its chair", "prevent-lead").optional(),
	members: field(
		z.array(keyOf("a member", "guidance-lead")).max(10_000),
		"The keys of its members.",
		["guidance-lead"],
	).optional(),
	seats: field(z.array(seat).max(1000), "Places that belong to organisations.", [
		{ organisation: "gol" },
	]).optional(),
	channel: keyOf("the channel bound to it", "london-prevent-board").optional(),
	channelId: slackChannel.optional(),
	overseenBy: keyOf("the board that oversees it", "mcb").optional(),
	parent: keyOf("the board that it is a part of", "lpb").optional(),
	outside: flag("Whether it is an outside body's, where its seats are ours."),
	quorum: field(
		z.union([count("How many members make it quorate.", 4, 1), share]),
		"How many places make it quorate, or which part of them.",
		4,
	).optional(),
	terms: field(terms, "Its terms of reference.", {
		remit: "Oversees Prevent in London",
	}).optional(),
	reminders: reminders.optional(),
	source,
});
