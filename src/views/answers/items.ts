/** One item in words, with the fact that was asked for first. */
import type { KnownBlock } from "@slack/types";
import type { Fact, ItemLine } from "../../domain/questions/answer.ts";
import type { Facet } from "../../domain/questions/question.ts";
import { type Inline, type Line, lines } from "../kit/blocks.ts";

const dueWords = ({ kind, due, dated, done, overdue, state, lateness }: ItemLine): string => {
	// Of what is done, the day that was planned for it stands in how far off it was.
	if (done) return lateness ?? state;
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
	item.kind === "guidance" ? words : item.done ? item.state : `${item.state}, ${dueWords(item)}`;

const ownerWords = (item: ItemLine): string => {
	if (item.kind === "guidance")
		return `issuer ${item.issuer ?? "not recorded"}, watcher ${item.watcher ?? "not recorded"}`;
	return item.owner ? `owner ${item.owner}` : notRecorded("owner");
};

const statusWords = (item: ItemLine): string =>
	statusParts(item).filter(Boolean).join("; ") || item.state;

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether these words, whole, are among what was said. */
const says = (said: readonly string[], words: string): boolean =>
	said.some((each) => new RegExp(`(?<![\\w-])${literal(words)}(?![\\w-])`, "i").test(each));

/** But for what the fact that was asked for has said of it. */
const others = (words: string, asked: readonly string[]): string =>
	words
		.split("; ")
		.filter((part) => !says(asked, part))
		.join("; ");

/** Who is behind guidance, but for the one that was asked for. */
const othersBehind = (item: ItemLine, facets: readonly Facet[]): string => {
	if (item.kind !== "guidance") return ownerWords(item);
	const wanted = (facet: Facet) => !facets.includes(facet) && !facets.includes("owner");
	return [
		...(wanted("issuer") ? [`issuer ${item.issuer ?? "not recorded"}`] : []),
		...(wanted("watcher") ? [`watcher ${item.watcher ?? "not recorded"}`] : []),
	].join(", ");
};

const releasedWords = (item: ItemLine): string =>
	guidanceOnly(
		item,
		item.expected ? `${item.state}; expected ${item.expected}` : (item.lateness ?? item.state),
	);

const watcherWords = (item: ItemLine): string => {
	if (item.kind !== "guidance") return ownerWords(item);
	return item.watcher ? `watched by ${item.watcher}` : notRecorded("watcher");
};

const circulatedWords = ({ circulatedTo }: ItemLine): string =>
	circulatedTo ? `circulated to ${circulatedTo}` : notRecorded("circulation");

/** Who reported it, and when, is another matter than who last changed what is recorded. */
const updatedWords = ({ updated, reportedOn, reportedBy }: ItemLine): string =>
	[
		reportedOn && reportedBy ? `reported ${reportedOn} by ${reportedBy}` : undefined,
		updated ? `last updated ${updated}` : notRecorded("last update"),
	]
		.filter(Boolean)
		.join("; ");

const originWords = ({ source, raisedAt }: ItemLine): string => {
	const origins = [source && `from ${source}`, raisedAt && `raised at ${raisedAt}`];
	return origins.filter(Boolean).join(", ") || notRecorded("where it came from");
};

/** The fact that each facet asks for; any other asks how the item stands. */
const facts: Partial<Record<Facet, (item: ItemLine) => string>> = {
	owner: ownerWords,
	due: dueWords,
	overdue: (item) =>
		item.lateness && !item.overdue
			? item.lateness
			: item.done || item.overdue
				? dueWords(item)
				: `not overdue: ${dueWords(item)}`,
	lateness: (item) => item.lateness ?? dueWords(item),
	baseline: ({ baseline }) => (baseline ? `baseline ${baseline}` : notRecorded("baseline")),
	place: placeWords,
	reason: (item) => ragWords(item) ?? item.note ?? notRecorded("reason"),
	blocked: ({ note }) => (note?.startsWith("Blocked") ? note : "not recorded as blocked"),
	source: originWords,
	updated: updatedWords,
	added: ({ added }) => added ?? notRecorded("when it was first recorded"),
	"rag since": (item) => item.ragSince ?? statusWords(item),
	released: releasedWords,
	expected: releasedWords,
	circulated: (item) => guidanceOnly(item, circulatedWords(item)),
	issuer: (item) =>
		guidanceOnly(item, item.issuer ? `issued by ${item.issuer}` : notRecorded("issuer")),
	watcher: watcherWords,
	posts: ({ posts }) => posts ?? notRecorded("posts filled"),
	// Told line by line beside it.
	history: () => "",
	moves: () => "",
	"blocked since": () => "",
	state: ({ done, state }) => (done ? state : `not recorded as done: ${state}`),
};

const facetWords = (facet: Facet, item: ItemLine): string => (facts[facet] ?? statusWords)(item);

const always: readonly Facet[] = ["status", "due", "owner"];

/** A capital to begin with, and no stop of its own: the line adds one. */
const sentence = (words: string): string =>
	words.charAt(0).toUpperCase() + words.slice(1).replace(/\.$/, "");

/** The facts asked for in bold, then the rest in plain type. */
export const itemLines = ({
	facets,
	item,
}: Extract<Fact, { is: "item" }>): readonly KnownBlock[] => {
	const asked: string[] = [];
	for (const facet of facets) {
		const words = others(facetWords(facet, item), asked);
		if (words !== "") asked.push(words);
	}
	const told = facets.some((facet) => facet === "released" || facet === "expected");
	const late = facets.some((facet) => facet === "overdue" || facet === "lateness")
		? always.filter((facet) => facet !== "due")
		: always;
	const beside = told && item.kind === "guidance" ? always.slice(2) : late;
	const all = beside.map((facet) =>
		facet === "owner" ? othersBehind(item, facets) : facetWords(facet, item),
	);
	const rest = [...new Set(all.map((words) => others(words, asked)))].filter(
		(words) => words !== "",
	);
	const head: Line = [{ bold: item.title }, " ", { code: item.reference }, ` · ${item.board}`];
	const bold: readonly Inline[] = [{ bold: `${asked.map(sentence).join(". ")}.` }];
	const plain = rest.length > 0 ? [` ${rest.map(sentence).join(". ")}.`] : [];
	return [lines(head, [...bold, ...plain])];
};

const whyOf = ({ reason, note }: ItemLine): Line => {
	const why = reason ?? note;
	return why ? [` · ${why.replace(/\.$/, "")}`] : [];
};

/** One row of a list. */
export const itemRow = (item: ItemLine, reasons?: boolean): Line => [
	{ code: item.reference },
	` ${item.title} · ${item.lateness ?? dueWords(item)}`,
	...(item.rag ? [` · ${item.rag}`] : []),
	...(item.posts ? [` · ${item.posts}`] : []),
	...(item.owner ? [` · ${item.owner}`] : []),
	...(item.issuer ? [` · issued by ${item.issuer}`] : []),
	...(item.kind === "guidance" ? [` · ${watcherWords(item)}`] : []),
	...(item.circulatedTo ? [` · sent to ${item.circulatedTo}`] : []),
	...(reasons ? whyOf(item) : []),
];
