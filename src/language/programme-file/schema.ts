/** What a programme file may hold: one list for each kind of entry, and nothing that is not named here. */
import { z } from "zod";
import { board } from "./boards.ts";
import {
	aliases,
	day,
	field,
	flag,
	key,
	keyOf,
	moment,
	prose,
	slackChannel,
	slackUser,
	source,
	words,
	zone,
} from "./fields.ts";
import { action, guidance, meeting, milestone, report, series } from "./items.ts";
import { agendaItem, attendance, decision, minutes, paper, reply } from "./records.ts";
import { hours } from "./reminders.ts";

const person = z.strictObject({
	key: key("guidance-lead"),
	name: words("Their name, or their role.", "Guidance Lead"),
	handle: field(
		z.string().regex(/^[^\s@<>#&]{1,80}$/u, { error: "A handle has no spaces, @, #, <, > or &." }),
		"As typed after @.",
		"guidance-lead",
	),
	slackId: slackUser.optional(),
	email: field(
		z.email({ error: "An email address is written name@place." }).max(254),
		"Where they are reminded when they have no Slack account.",
		"gol@example.org",
	).optional(),
	organisation: keyOf("their organisation", "mps").optional(),
	zone: zone("Their time zone; the programme's unless said.").optional(),
	hours: hours.optional(),
	standing: field(
		z.enum(["member", "guest", "external", "deactivated", "none"]),
		"Their footing in the local Slack; none: no account there. Member unless said.",
		"guest",
	).optional(),
	administrator: flag("Whether they administer the local Slack's workspace."),
});

const organisation = z.strictObject({
	key: key("npia"),
	name: words("Its name.", "National Policing Improvement Agency"),
	aliases: aliases.optional(),
	sort: field(
		z.enum(["organisation", "borough", "unit"]),
		"Boroughs are what actions and guidance roll out across; a unit is part of an organisation. Organisation unless said.",
		"borough",
	).optional(),
	members: field(
		z.array(keyOf("an organisation that it stands for", "barnet")).min(1).max(1000),
		"The keys of the organisations that it stands for: it is a group.",
		["barnet"],
	).optional(),
	succeeded: field(
		z.strictObject({
			by: keyOf("the organisation that took its place", "mopc"),
			on: day("The day from which, if known.").optional(),
		}),
		"Which organisation took its place.",
		{ by: "mopc" },
	).optional(),
});

const channel = z.strictObject({
	key: key("london-prevent-board"),
	name: field(
		z.string().regex(/^[\p{Ll}\p{Lo}\p{N}_-]{1,80}$/u, {
			error: "A channel's name is small letters, digits, - and _.",
		}),
		"Its name, without #.",
		"london-prevent-board",
	),
	kind: field(
		z.enum(["public", "private", "shared"]),
		"Shared: with another workspace. Public unless said.",
		"private",
	).optional(),
	members: field(
		z.array(keyOf("a person in it", "guidance-lead")).max(10_000),
		"The keys of the people in it.",
		["guidance-lead"],
	).optional(),
	withConvenor: field(
		z.boolean(),
		"Whether Convenor itself is in it. True unless said.",
		false,
	).optional(),
	topic: words("Its topic.", "London Prevent board: papers and actions").optional(),
	archived: flag("Whether it is archived."),
	slackId: slackChannel.optional(),
});

const plan = z.strictObject({
	key: key("mps-prevent-plan"),
	name: words("Its name.", "MPS Prevent plan"),
	aliases: aliases.optional(),
	absorbedInto: keyOf("the plan that took it over", "mps-prevent-plan").optional(),
	source,
});

const term = z.strictObject({
	key: key("peo"),
	term: words("The short form.", "PEO"),
	meaning: words("What it stands for.", "Prevent Engagement Officer"),
});

const workStream = z.strictObject({
	key: key("intelligence"),
	name: words("Its name.", "Intelligence"),
	aliases: aliases.optional(),
	plan: keyOf("its plan", "mps-prevent-plan").optional(),
	lead: keyOf("the person who leads it", "intelligence-lead").optional(),
	status: prose("How it is monitored.", "Reported at each programme board.").optional(),
	boards: field(
		z.array(keyOf("a board that it runs across", "lpb")).max(1000),
		"The keys of the open boards that it runs across.",
		["lpb"],
	).optional(),
	report: report.optional(),
	ended: field(
		z.strictObject({
			on: day("The day it ended."),
			reason: prose("Why.", "Its last milestone was achieved.").optional(),
		}),
		"When and why it ended. Nothing is put under it any more.",
		{ on: "2009-09-30" },
	).optional(),
	source,
});

/** Each list of the file, in the order in which it is best read and written. */
export const sections = {
	organisations: organisation,
	people: person,
	channels: channel,
	boards: board,
	plans: plan,
	terms: term,
	workStreams: workStream,
	series,
	meetings: meeting,
	actions: action,
	milestones: milestone,
	guidance: guidance,
	replies: reply,
	attendance: attendance,
	minutes: minutes,
	agenda: agendaItem,
	papers: paper,
	decisions: decision,
} as const;
export type Section = keyof typeof sections;

const list = <S extends z.ZodType>(entry: S) => z.array(entry).max(100_000).optional();

export const programmeFile = z.strictObject({
	$schema: z.string().optional(),
	programme: z.strictObject({
		name: words("The programme's name.", "Delivery of Prevent in London"),
		zone: zone("The zone that it is run in."),
		clock: moment(
			"What the local Slack's clock shows when it starts, and when questions are asked of the file; now unless said.",
		).optional(),
	}),
	organisations: list(organisation),
	people: list(person),
	channels: list(channel),
	boards: list(board),
	plans: list(plan),
	terms: list(term),
	workStreams: list(workStream),
	series: list(series),
	meetings: list(meeting),
	actions: list(action),
	milestones: list(milestone),
	guidance: list(guidance),
	replies: list(reply),
	attendance: list(attendance),
	minutes: list(minutes),
	agenda: list(agendaItem),
	papers: list(paper),
	decisions: list(decision),
});
export type Written<S extends Section> = z.infer<(typeof sections)[S]>;
