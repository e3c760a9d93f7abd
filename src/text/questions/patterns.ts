/**
 * What can be asked, one pattern each: the words that it needs, the words that it may have beside them,
 * and the kinds of thing that it can be asked of. A word that a pattern does not list defeats it.
 */
import type { Ask } from "../../domain/question.ts";
import type { EntityKind } from "../../domain/register.ts";
import type { Tag } from "./vocabulary.ts";

export type Pattern = {
	readonly name: string;
	readonly ask: Ask;
	/** One word at least of each group. */
	readonly needs: readonly (readonly Tag[])[];
	readonly allows: readonly Tag[];
	/** Kinds that it can be asked of; `must` when it makes no sense of nothing. */
	readonly of: readonly EntityKind[];
	readonly must?: readonly EntityKind[];
	/** Needs a period. */
	readonly dated?: true;
	readonly may?: "period";
	/** Only as a follow-up. */
	readonly follows?: true;
};

const items: readonly EntityKind[] = ["action", "milestone", "guidance", "meeting"];
const owners: readonly EntityKind[] = ["person", "organisation"];
const groupings: readonly EntityKind[] = ["board", "workStream", "plan", ...owners];
const asking: readonly Tag[] = ["who", "exist", "register", "yes", "them", "us", "count"];
const kinds: readonly Tag[] = ["action", "milestone", "guidance", "item"];
const states: readonly Tag[] = ["open", "due", "overdue", "done"];
const rags: readonly Tag[] = ["red", "amber", "green"];
const lacks: readonly Tag[] = ["unowned", "undated"];
const itemFacets: readonly Tag[] = [
	"status",
	"why",
	...rags,
	...states,
	"own",
	"source",
	"updated",
	"release",
	"expect",
	"circulate",
	"issuer",
	"watcher",
	"posts",
];
const classes: readonly Tag[] = ["board", "stream", "plan"];

export const patterns: readonly Pattern[] = [
	{
		name: "next meeting",
		ask: "meetings",
		needs: [["meet"]],
		allows: ["when", "where", "next", "board", "mine", "due", ...asking],
		of: ["board", "meeting", "workStream"],
		may: "period",
	},
	{
		name: "when a board is",
		ask: "meetings",
		needs: [["when", "where"]],
		allows: ["next", "board", "meet", "them", "us", "mine"],
		of: ["board", "meeting"],
		must: ["board", "meeting"],
		may: "period",
	},
	{
		name: "last meeting",
		ask: "meetings",
		needs: [["last", "past"]],
		allows: ["when", "where", "meet", "board", "mine", ...asking],
		of: ["board", "meeting"],
		must: ["board", "meeting"],
	},
	{
		name: "last meetings",
		ask: "meetings",
		needs: [["last", "past"], ["meet"]],
		allows: ["when", "where", "board", "mine", ...asking],
		of: ["board", "meeting"],
		may: "period",
	},
	{
		name: "roles of a board",
		ask: "roles",
		needs: [["chair", "secretary", "member", "oversee", "quorum"]],
		allows: ["own", "board", "mine", ...asking, "about"],
		of: ["board", ...owners],
		must: ["board"],
	},
	{
		name: "seats of a person",
		ask: "seats",
		needs: [["chair", "secretary", "member"]],
		allows: ["board", "mine", ...asking],
		of: owners,
		must: owners,
	},
	{
		name: "boards of mine",
		ask: "seats",
		needs: [["mine"], ["board", "chair", "secretary", "member"]],
		allows: ["board", "chair", "secretary", "member", ...asking],
		of: [],
	},
	{
		name: "items",
		ask: "items",
		needs: [[...kinds, ...states, ...rags, ...lacks, "plate"]],
		allows: [
			...kinds,
			...states,
			...rags,
			...lacks,
			"plate",
			"mine",
			"own",
			"next",
			"when",
			...classes,
			...asking,
		],
		of: groupings,
		may: "period",
	},
	{
		name: "what somebody owns",
		ask: "items",
		needs: [["own"]],
		allows: [...kinds, ...states, ...rags, "mine", ...asking],
		of: groupings,
		must: owners,
		may: "period",
	},
	{
		name: "what I own",
		ask: "items",
		needs: [["own"], ["mine"]],
		allows: [...kinds, ...states, ...rags, ...asking],
		of: groupings,
		may: "period",
	},
	{
		name: "guidance",
		ask: "items",
		needs: [
			["guidance"],
			["release", "expect", "circulate", "status", "issuer", "watcher", "when", "own"],
		],
		allows: [
			...itemFacets,
			"guidance",
			"item",
			"when",
			"next",
			"last",
			...classes,
			"mine",
			...asking,
		],
		of: groupings,
		may: "period",
	},
	{
		name: "what is awaited",
		ask: "items",
		needs: [["expect", "release", "circulate"]],
		allows: ["guidance", "item", "when", "next", "status", ...asking, "mine"],
		of: groupings,
		must: ["organisation", "board", "workStream", "plan"],
		may: "period",
	},
	{
		name: "status of some items",
		ask: "items",
		needs: [
			["action", "milestone", "guidance"],
			["status", "own", "when"],
		],
		allows: [...itemFacets, ...kinds, ...classes, "when", "next", "mine", ...asking],
		of: groupings,
		may: "period",
	},
	{
		name: "facts of an item",
		ask: "facts",
		needs: [itemFacets.concat("when", "next")],
		allows: [
			...itemFacets,
			...kinds,
			"when",
			"where",
			"next",
			"last",
			"about",
			...classes,
			...asking,
		],
		of: [...items, "board", "organisation", "person", "workStream", "plan"],
		must: items,
	},
	{
		name: "an item",
		ask: "facts",
		needs: [],
		allows: [...kinds, "about", "them"],
		of: [...items, "board"],
		must: items,
	},
	{
		name: "boards",
		ask: "boards",
		needs: [["board"]],
		allows: ["forming", "ended", "active", "noSecretary", "noChair", "oversee", ...asking],
		of: ["board"],
	},
	{
		name: "boards that lack",
		ask: "boards",
		needs: [["noSecretary", "noChair"]],
		allows: ["board", ...asking],
		of: [],
	},
	{
		name: "state of a board",
		ask: "about",
		needs: [["forming", "ended", "active", "absorbed"]],
		allows: ["when", "board", "about", "plan", "meet", ...asking],
		of: ["board", "plan"],
		must: ["board", "plan"],
	},
	{
		name: "about",
		ask: "about",
		needs: [],
		allows: ["about", "board", "stream", "plan", "status", "own", "why", ...asking],
		of: ["board", "plan", "workStream", ...owners],
		must: ["board", "plan", "workStream", ...owners],
	},
	{
		name: "work streams and plans",
		ask: "about",
		needs: [["stream", "plan"]],
		allows: ["stream", "plan", "status", "own", "about", "absorbed", ...asking],
		of: ["plan", "workStream"],
	},
	{
		name: "what comes next",
		ask: "next",
		needs: [["next"]],
		allows: ["item", "status", ...asking, "mine"],
		of: ["board", "workStream", "plan", ...owners, ...items],
		may: "period",
	},
	{
		name: "changes",
		ask: "changes",
		needs: [["changed"]],
		allows: [
			"since",
			"last",
			"meet",
			"board",
			"item",
			"mine",
			"status",
			"next",
			...kinds,
			...asking,
		],
		of: [...groupings, ...items],
		may: "period",
	},
	{
		name: "changes since",
		ask: "changes",
		needs: [["changed", "updated", "status"]],
		allows: ["since", "board", "item", ...kinds, ...asking, "changed"],
		of: [...groupings, ...items],
		dated: true,
	},
	{
		name: "status of everything",
		ask: "next",
		needs: [["status"], ["register", "us", "mine"]],
		allows: ["item", ...asking, "mine"],
		of: [],
	},
	{ name: "help", ask: "help", needs: [["help"]], allows: [...asking, "mine", "about"], of: [] },
];
