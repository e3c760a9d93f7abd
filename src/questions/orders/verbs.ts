/** What orders are given by: a verb at the front, and what it asks for of each kind of thing. Data. */
import type { Order } from "../../domain/questions/order.ts";
import type { EntityKind } from "../../domain/register.ts";

export type Deed = {
	/** Words that begin an order, after whatever is polite. */
	readonly verbs: string;
	/** Some of these must stand in it as well. */
	readonly also?: string;
	/** Any of these makes it a question. */
	readonly unless?: string;
	/** Without a day it is a question too. */
	readonly isDated?: true;
	/** What is done, by what it is done to; `other` where nothing is named. */
	readonly to: Readonly<Partial<Record<EntityKind | "other", Order>>>;
	readonly isMessage?: true;
	/** With a question mark after it, a noun at the front asks: "apologies for the 16th?". */
	readonly isNoun?: true;
};

const toMove: Deed["to"] = {
	board: "meeting change",
	meeting: "meeting change",
	action: "action re-date",
	milestone: "milestone re-date",
	guidance: "guidance re-date",
};
const finished = "done|closed|complete|completed|finished|achieved";
const toClose: Deed["to"] = { action: "action close", milestone: "milestone achieve" };

const toMeeting = (what: Order): Deed["to"] => ({ board: what, meeting: what, other: what });
const toBoard = (what: Order): Deed["to"] => ({ board: what, person: what, other: what });
const toSnooze = {
	action: "action snooze",
	milestone: "action snooze",
	guidance: "action snooze",
	meeting: "action snooze",
} as const;
const toRemind = { ...toMeeting("remind"), ...toBoard("remind"), action: "remind" } as const;

export const deeds: readonly Deed[] = [
	{
		verbs: "close|complete|tick off|close off|sign off|finish|shut",
		to: { ...toClose, other: "action close" },
	},
	{
		verbs: "mark|set|flag|put|record",
		also: finished,
		to: { ...toClose, other: "action close" },
	},
	{
		verbs: "tell you|let you know",
		also: finished,
		to: { ...toClose, other: "action close" },
	},
	{
		verbs: "mark|set|flag|report|turn|make|put|change",
		also: "red|amber|green",
		to: { milestone: "milestone report" },
	},
	{
		verbs:
			"move|reschedule|shift|push|push back|postpone|delay|bring|bring forward|put back|put|re date|redate|change|rearrange|extend|slip",
		to: { ...toMove, other: "meeting change" },
	},
	{
		verbs: "cancel|scrap|call off|drop|abandon",
		to: { ...toMeeting("meeting cancel"), action: "action close" },
	},
	{
		verbs: "schedule|book|arrange|organise|set up|plan|set",
		also: "meeting|session|board|call|slot|room",
		to: { board: "meeting schedule", other: "meeting schedule" },
	},
	{
		verbs: "add|create|record|log|raise|make|set up|new",
		also: "action|task|job|todo",
		to: toBoard("action add"),
	},
	{
		verbs: "reassign|assign|give|transfer|pass|hand|hand over",
		to: { action: "action reassign" },
	},
	{
		verbs: "remind|nudge|ping|chase|alert|warn|prod",
		to: toRemind,
	},
	{
		verbs: "email|e mail|tell|text|message|notify|send|forward|post|share|write to|ring|call|phone",
		to: { ...toRemind, organisation: "remind" },
		isMessage: true,
	},
	{
		verbs: "appoint",
		to: toBoard("board appoint"),
	},
	{
		verbs: "approve",
		also: "minute",
		to: toMeeting("meeting approve"),
	},
	{
		verbs: "circulate|send out|send round",
		also: "minute",
		to: toMeeting("meeting minutes-circulate"),
	},
	{
		verbs: "delete|remove|get rid of|bin",
		to: { action: "action close", meeting: "meeting cancel" },
	},
	{
		verbs: "circulate|send out|send round",
		also: "agenda",
		to: toMeeting("meeting agenda-circulate"),
	},
	{
		verbs: "send|give|record|note",
		also: "apology",
		to: toMeeting("meeting apologies"),
	},
	{ verbs: "apology|sorry", also: "apology", to: toMeeting("meeting apologies"), isNoun: true },
	{
		verbs: "send|nominate",
		also: "place|stead|behalf|deputy|substitute|instead",
		to: toMeeting("meeting deputy"),
	},
	{
		verbs: "hand over|pass on|transfer",
		also: "chair|secretary|duty",
		to: toBoard("board hand-over"),
	},
	{ verbs: "snooze", to: { action: "action snooze", other: "action snooze" } },
	{
		verbs: "remind me|remind us|nudge me|ping me",
		unless: "what|when|who|whom|whose|which|where|why|how|if|whether",
		isDated: true,
		to: toSnooze,
	},
];

/** What it is done to where only its noun was said: "move my action to May". */
export const kindsByNoun: Readonly<Record<string, EntityKind>> = {
	action: "action",
	task: "action",
	job: "action",
	meeting: "meeting",
	session: "meeting",
	milestone: "milestone",
	guidance: "guidance",
};

/** Said before an order, and no part of it. */
export const polite: ReadonlySet<string> = new Set(
	"please pls plz can could would will you u we i ok okay hi hey hello just kindly then now also and so lets let need want to like convenor quickly right morning go ahead thanks cheers team all".split(
		" ",
	),
);

/** "Remind me when", "tell me who": a question, politely. */
export const asksOwn: ReadonlySet<string> = new Set(["me", "us"]);

/** "How do I", "how can we": it is asked how that is done. */
export const asksHow =
	"how do i|how do we|how can i|how can we|how to|how do you|how would i|how should i|whats the way to".split(
		"|",
	);
