/** What a query is about, and what today's executor calls that: one table, read both ways. */
import type { Ask, Facet } from "../../domain/questions/question.ts";
import type { EntityKind } from "../../domain/register.ts";
import type { Relation, Sort, Telling } from "./terms.ts";

export type Head = {
	readonly ask: Ask;
	readonly of: Sort;
	/** Stands first in what is told, and says which of the heads of one sort this is. */
	readonly mark?: Telling;
	/** Whatever of the register is of that sort, and so is named as the thing itself. */
	readonly self?: readonly EntityKind[];
	/** How things of other kinds stand to it, where that is not as usual. */
	readonly by?: Readonly<Partial<Record<EntityKind | "me", Relation>>>;
};

const duty = ["action", "milestone", "guidance"] as const;

/** Of two heads that fit, the earlier is meant. */
export const heads: readonly Head[] = [
	{ ask: "rhythm", of: "board", mark: "rhythm", self: ["board"] },
	{ ask: "terms", of: "board", mark: "terms", self: ["board"] },
	{ ask: "handOver", of: "person", mark: "handover", self: ["person"] },
	{ ask: "overview", of: "all", mark: "trouble" },
	{ ask: "news", of: "all", mark: "news" },
	{ ask: "next", of: "all", mark: "ahead" },
	{ ask: "coverage", of: "body", mark: "coverage", self: ["organisation"] },
	{ ask: "deputies", of: "seat", mark: "deputy", by: { person: "deputy", organisation: "deputy" } },
	{ ask: "tenure", of: "seat", mark: "tenure" },
	{ ask: "vacancies", of: "seat", mark: "vacancies" },
	{ ask: "seats", of: "seat", mark: "boards" },
	{ ask: "roles", of: "seat" },
	{ ask: "absent", of: "person", mark: "absent" },
	{ ask: "from", of: "person", mark: "source", by: { organisation: "fromBody" } },
	{ ask: "reasons", of: "meeting", mark: "reason", self: ["meeting"] },
	{ ask: "meetings", of: "meeting", self: ["meeting"] },
	{ ask: "facts", of: "duty", self: duty },
	{ ask: "items", of: "duty", mark: "list" },
	{ ask: "boards", of: "board", mark: "list" },
	{ ask: "records", of: "record", self: ["meeting"] },
	{ ask: "decisions", of: "decision", self: ["meeting"] },
	{ ask: "changes", of: "change", self: duty },
	{ ask: "clashes", of: "clash", self: ["meeting"] },
	{ ask: "papers", of: "paper", self: ["paper"] },
	{ ask: "help", of: "all" },
	{ ask: "about", of: "board", self: ["board"] },
	{ ask: "about", of: "person", self: ["person"] },
	{ ask: "about", of: "body", self: ["organisation"] },
	{ ask: "about", of: "plan", self: ["plan"] },
	{ ask: "about", of: "stream", self: ["workStream"] },
];

const usual: Readonly<Partial<Record<EntityKind | "me", Relation>>> = {
	board: "in",
	workStream: "in",
	plan: "in",
	person: "owner",
	organisation: "owner",
	me: "owner",
	meeting: "raisedAt",
};

/** Of what has members and no owner. */
const ofPlaces: typeof usual = { ...usual, person: "member", organisation: "member", me: "member" };
const ofMembers: ReadonlySet<Sort> = new Set(["meeting", "board", "seat", "record", "person"]);

export const relationTo = (kind: EntityKind | "me", { of, by = {} }: Head): Relation =>
	by[kind] ?? (ofMembers.has(of) ? ofPlaces : usual)[kind] ?? "in";

/** The executor's words where they are not ours. */
const otherWords: Readonly<Partial<Record<Facet, Telling>>> = {
	"to plan": "toPlan",
	"rag since": "ragSince",
	"not chair": "otherMembers",
	"by correspondence": "byCorrespondence",
	"blocked since": "blockedSince",
};

const facetWords: Readonly<Partial<Record<Telling, Facet>>> = Object.fromEntries(
	Object.entries(otherWords).map(([facet, telling]) => [telling, facet]),
);

export const tellingOf = (facet: Facet): Telling => otherWords[facet] ?? (facet as Telling);
export const facetOf = (telling: Telling): Facet => facetWords[telling] ?? (telling as Facet);
