/** One item in words, with the fact that was asked for first. */
import type { KnownBlock } from "@slack/types";
import type { Fact, ItemLine } from "../domain/answer.ts";
import type { Facet } from "../domain/question.ts";
import { type Inline, type Line, lines } from "./blocks.ts";

const dueWords = ({ kind, due, dated, done, overdue, state }: ItemLine): string => {
	if (done) return state;
	if (!due) return "no date recorded";
	if (!dated) return `no date set (“${due}”)`;
	const word = kind === "milestone" ? "forecast" : kind === "guidance" ? "expected" : "due";
	return `${overdue ? "overdue, " : ""}${word} ${due}`;
};

const ragWords = ({ rag, reason, reportedOn }: ItemLine): string | undefined =>
	rag &&
	`${rag}: ${(reason ?? "").replace(/\.$/, "")}${reportedOn ? ` (reported ${reportedOn})` : ""}`;

const statusParts = (item: ItemLine): readonly (string | undefined)[] => [
	ragWords(item) ??
		(item.kind === "milestone" && !item.done ? "RAG status not recorded" : undefined),
	item.done || item.kind === "milestone" ? undefined : item.state,
	item.posts,
	item.note,
];

const placeWords = ({ board, workStream, plan }: ItemLine): string =>
	[
		`board: ${board}`,
		`work stream: ${workStream ?? "not recorded"}`,
		...(plan ? [`plan: ${plan}`] : []),
	].join("; ");

const notRecorded = (what: string): string => `${what}: not recorded`;

const guidanceOnly = (item: ItemLine, words: string): string =>
	item.kind === "guidance" ? words : `${item.state}, ${dueWords(item)}`;

const ownerWords = (item: ItemLine): string => {
	if (item.kind === "guidance")
		return `issuer ${item.issuer ?? "not recorded"}, watcher ${item.watcher ?? "not recorded"}`;
	return item.owner ? `owner ${item.owner}` : notRecorded("owner");
};

/** The fact that each facet asks for. */
const facetWords = (facet: Facet, item: ItemLine): string => {
	switch (facet) {
		case "owner":
			return ownerWords(item);
		case "due":
			return dueWords(item);
		case "overdue":
			return item.done || item.overdue ? dueWords(item) : `not overdue: ${dueWords(item)}`;
		case "baseline":
			return item.baseline ? `baseline ${item.baseline}` : notRecorded("baseline");
		case "place":
			return placeWords(item);
		case "reason":
			return ragWords(item) ?? item.note ?? notRecorded("reason");
		case "source":
			return item.source ? `from the ${item.source}` : notRecorded("where it came from");
		case "updated":
			return item.updated ? `last updated ${item.updated}` : notRecorded("last update");
		case "released":
		case "expected":
			return guidanceOnly(
				item,
				item.expected ? `${item.state}; expected ${item.expected}` : item.state,
			);
		case "circulated":
			return guidanceOnly(
				item,
				item.circulatedTo ? `circulated to ${item.circulatedTo}` : notRecorded("circulation"),
			);
		case "issuer":
			return guidanceOnly(item, item.issuer ? `issued by ${item.issuer}` : notRecorded("issuer"));
		case "watcher":
			return item.kind === "guidance"
				? item.watcher
					? `watched by ${item.watcher}`
					: notRecorded("watcher")
				: facetWords("owner", item);
		case "posts":
			return item.posts ?? notRecorded("posts filled");
		case "state":
			return item.done ? item.state : `not recorded as done: ${item.state}`;
		default:
			return statusParts(item).filter(Boolean).join("; ") || item.state;
	}
};

const always: readonly Facet[] = ["status", "due", "owner"];

/** A capital to begin with, and no stop of its own: the line adds one. */
const sentence = (words: string): string =>
	words.charAt(0).toUpperCase() + words.slice(1).replace(/\.$/, "");

/** The facts asked for in bold, then the rest in plain type. */
export const itemLines = ({
	facets,
	item,
}: Extract<Fact, { is: "item" }>): readonly KnownBlock[] => {
	const asked = [...new Set(facets.map((facet) => facetWords(facet, item)))];
	const told = facets.some((facet) => facet === "released" || facet === "expected");
	const late = facets.includes("overdue") ? always.filter((facet) => facet !== "due") : always;
	const beside = told && item.kind === "guidance" ? always.slice(2) : late;
	const all = [...new Set(beside.map((facet) => facetWords(facet, item)))];
	const rest = all.filter((words) => !asked.includes(words));
	const head: Line = [{ bold: item.title }, " ", { code: item.reference }, ` · ${item.board}`];
	const bold: readonly Inline[] = [{ bold: `${asked.map(sentence).join(". ")}.` }];
	const plain = rest.length > 0 ? [` ${rest.map(sentence).join(". ")}.`] : [];
	return [lines(head, [...bold, ...plain])];
};

/** One row of a list. */
export const itemRow = (item: ItemLine): Line => [
	{ code: item.reference },
	` ${item.title} · ${dueWords(item)}`,
	...(item.rag ? [` · ${item.rag}`] : []),
	...(item.posts ? [` · ${item.posts}`] : []),
	...(item.owner ? [` · ${item.owner}`] : []),
	...(item.issuer ? [` · issued by ${item.issuer}`] : []),
	...(item.circulatedTo ? [` · sent to ${item.circulatedTo}`] : []),
];
