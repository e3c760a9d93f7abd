/** What people write at the top of a column. */
import type { ImportKind } from "../usecases/import/lines.ts";

export type Part =
	| ("title" | "owner" | "due" | "status" | "done" | "note" | "ref" | "rag")
	| ("day" | "start" | "end" | "minutes" | "place" | "person" | "role");

const owner =
	"owner|action owner|who|whom|by whom|lead|lead officer|responsible|responsible officer|responsibility|assigned|assigned to|assignee|person responsible|officer|verantwortlich|responsable";
const due =
	"due|due date|date due|due by|by when|when|deadline|target|target date|complete by|completion date|finish by|needed by|date|fällig|fällig am|termin|échéance";
const note = "note|notes|comment|comments|update|latest update|progress|remarks|reason|bemerkung";
const ref = "ref|reference|id|no|no\\.|number|#|action no|action number|item no|nr";
const titled = "title|what|description|item|activity|deliverable|details|name|subject|titel|titre";
const rag = "rag|rag status|rating|colour|color|health|confidence";

type Heads = readonly (readonly [Part, string])[];

export const heads: Readonly<Record<ImportKind, Heads>> = {
	actions: [
		[
			"title",
			`action|actions|action item|action required|agreed action|task|tasks|to do|to-do|todo|aufgabe|tâche|${titled}`,
		],
		["owner", owner],
		["due", due],
		["status", "status|state|done|done\\?|complete|complete\\?|completed\\?|closed\\?|open/closed"],
		["done", "completed|completed on|date completed|closed|closed on|date closed"],
		["note", note],
		["ref", ref],
	],
	milestones: [
		["title", `milestone|milestones|${titled}`],
		["owner", owner],
		["due", `baseline|baseline date|planned|planned date|forecast|forecast date|${due}`],
		["done", "actual|actual date|achieved|achieved on|completed on|completed"],
		["rag", `${rag}|status`],
		["note", note],
		["ref", ref],
	],
	meetings: [
		["title", `meeting|event|purpose|${titled}`],
		["day", "date|day|meeting date|start date|when"],
		["start", "time|start|start time|starts|from|begins"],
		["end", "end|end time|ends|finish|until|to"],
		["minutes", "minutes|duration|length|mins"],
		["place", "place|venue|location|where|room"],
		["status", "status|state"],
		["ref", ref],
	],
	members: [
		["person", "name|member|members|person|who|handle|slack|slack name|full name"],
		["role", "role|position|post|title|office"],
	],
};

/** Heads that no other kind of table has. */
export const tellTales: Readonly<Record<ImportKind, RegExp>> = {
	milestones: /^(?:milestones?|baseline(?: date)?|forecast(?: date)?)$/i,
	meetings: /^(?:venue|location|room|start time|meeting date|meeting|event)$/i,
	members: /^(?:role|member|members|handle|slack name|position)$/i,
	actions: /^(?:actions?|action item|action required|task|tasks|to-?do)$/i,
};

/** What each is called in what is said back. */
export const partNames: Readonly<Record<Part, string>> = {
	title: "what it is",
	owner: "the owner",
	due: "the due date",
	status: "the status",
	done: "the day it was done",
	note: "a note",
	ref: "a reference",
	rag: "the RAG status",
	day: "the day",
	start: "the start",
	end: "the end",
	minutes: "the length",
	place: "the place",
	person: "the person",
	role: "the role",
};
