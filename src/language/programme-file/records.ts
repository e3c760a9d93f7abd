/** What a programme file may say around a meeting: its agenda, papers, decisions, replies, attendance and minutes. */
import { z } from "zod";
import { count, day, field, key, keyOf, number, prose, visible, words } from "./fields.ts";

const board = keyOf("its board", "lpb");
const meeting = keyOf("the meeting", "lpb-first-meeting");
const person = (what: string) => keyOf(what, "guidance-lead");
const people = (what: string) =>
	field(z.array(person(what)).max(1_000), `The keys of ${what}.`, ["guidance-lead"]).optional();

/** Minutes are long. */
const account = field(
	visible(60_000),
	"The minutes themselves, one paragraph a line.",
	"1. The minutes of the last meeting were agreed.",
);

export const agendaItem = z.strictObject({
	key: key("options-for-boroughs"),
	board,
	number: number.optional(),
	title: words("What is to be discussed.", "Options for non-pilot boroughs"),
	meeting: keyOf(
		"the meeting that takes it; the backlog's when left out",
		"lpb-first-meeting",
	).optional(),
	place: field(
		z.int().min(-1_000_000).max(1_000_000),
		"Where it stands, lowest first.",
		10,
	).optional(),
	minutes: count("How long it takes.", 15, 1).optional(),
	presenter: person("who presents it").optional(),
	minutesOf: keyOf("the minutes that it is there to approve", "lpb-first-minutes").optional(),
	arisingFrom: keyOf("the meeting that its matters arise from", "lpb-first-meeting").optional(),
	carriedFrom: keyOf("the meeting that did not reach it", "lpb-first-meeting").optional(),
	state: field(
		z.enum(["proposed", "taken", "withdrawn"]),
		"Taken: the meeting dealt with it. Proposed unless said.",
		"taken",
	).optional(),
});

export const paper = z.strictObject({
	key: key("options-paper-text"),
	board,
	number: number.optional(),
	title: words("What the paper is.", "Options for non-pilot boroughs"),
	agendaItem: keyOf("the agenda item that it is for", "options-for-boroughs"),
	owner: person("the person who writes it"),
	asked: day("The day it was asked for.").optional(),
	workingDays: count("How many working days before the meeting it is due.", 5).optional(),
	received: field(
		z.strictObject({
			on: day("The day it came."),
			by: person("the person who submitted it").optional(),
			as: field(z.enum(["link", "file", "words"]), "In what form.", "link"),
			what: prose("The link, the file or the words.", "https://example.org/options"),
		}),
		"When it came, and as what.",
		{ on: "2009-03-05", as: "words", what: "tabled at the meeting" },
	).optional(),
	withdrawn: day("The day it was no longer wanted.").optional(),
});

export const decision = z.strictObject({
	key: key("options-agreed"),
	board,
	number: number.optional(),
	title: prose("What was decided.", "Option two was agreed."),
	meeting: keyOf("the meeting that decided it", "lpb-first-meeting").optional(),
	on: day("The day it was decided."),
});

export const reply = z.strictObject({
	key: key("lpb-first-meeting-guidance-lead"),
	board,
	meeting,
	person: person("the person who replied"),
	answer: field(z.enum(["yes", "apologies", "deputy"]), "What they said.", "yes"),
	deputy: person("the deputy whom they send").optional(),
	on: day("The day they said it."),
});

export const attendance = z.strictObject({
	key: key("lpb-first-attendance"),
	board,
	meeting,
	present: people("those who were there"),
	apologies: people("those who sent apologies"),
	deputies: field(
		z.array(z.strictObject({ for: person("the member"), by: person("their deputy") })).max(1_000),
		"Who came in whose place.",
		[{ for: "guidance-lead", by: "ctsu-lead" }],
	).optional(),
	inAttendance: field(
		z.array(words("A name.", "Borough Commander")).max(1_000),
		"Who sat in, by name.",
		["Borough Commander"],
	).optional(),
});

export const minutes = z.strictObject({
	key: key("lpb-first-minutes"),
	board,
	meeting,
	text: account.optional(),
	file: words(
		"Where they are as a file, instead of their text or with it.",
		"https://files.example.org/minutes.pdf",
	).optional(),
	amendments: field(
		z
			.array(
				z.strictObject({
					on: day("The day it was made."),
					by: person("who made it").optional(),
					says: prose("What is put right.", "Paragraph 3: for March read April."),
				}),
			)
			.max(1_000),
		"What was put right after they were circulated.",
		[{ on: "2009-03-12", says: "Paragraph 3: for March read April." }],
	).optional(),
	circulated: day("The day they were circulated; a draft until then.").optional(),
	approved: field(
		z.strictObject({
			on: day("The day they were approved."),
			at: keyOf("the meeting that approved them", "lpb-second-meeting").optional(),
			by: person("who recorded it").optional(),
		}),
		"When they were approved; instead of circulated.",
		{ on: "2009-03-12" },
	).optional(),
});
