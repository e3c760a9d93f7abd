/** Edges made of neighbours: a time that a meeting gives, as in "before the next London Prevent board". */
import { coverageOf, dutiesIn, holdingOf } from "../../domain/boards/board-contents.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import { tiers } from "../../language/names/match.ts";
import { headNouns, keysOf } from "../../language/names/words.ts";
import type { Token } from "../../language/tokens/tokens.ts";
import type { Circumstances, World } from "../../usecases/questions/understanding.ts";
import { sides } from "../lexicon/dates.ts";
import type { Edge, NameEdge, PhraseEdge, TimeEdge } from "./edges.ts";
import { signOf } from "./names.ts";
import { type Side, spanFrom } from "./times.ts";

type Given = {
	readonly edges: readonly Edge[];
	readonly tokens: readonly Token[];
	readonly text: string;
	readonly circumstances: Circumstances;
};

const meetingDays = (boardId: string, { world }: Circumstances): readonly PlainDate[] =>
	(holdingOf(world.holdings, boardId)?.items.meeting ?? [])
		.flatMap(({ time, state }) =>
			time.is === "fixed" && state.is !== "cancelled" ? [time.on] : [],
		)
		.sort();

const months =
	"january february march april may june july august september october november december";
const monthNumbers: ReadonlyMap<string, string> = new Map(
	months.split(" ").flatMap((name, at) => {
		const number = String(at + 1).padStart(2, "0");
		return [[name, number] as const, [name.slice(0, 3), number] as const];
	}),
);

const dayMeant = (
	{ which, month }: { readonly which: "next" | "last"; readonly month: string | undefined },
	boardId: string,
	circumstances: Circumstances,
): PlainDate | undefined => {
	const days = meetingDays(boardId, circumstances);
	const { today } = circumstances;
	const inMonth = days.filter((day) => day.slice(5, 7) === month);
	if (month !== undefined) return inMonth.find((day) => day >= today) ?? inMonth.at(-1);
	return which === "last"
		? days.filter((day) => day < today).at(-1)
		: days.find((day) => day >= today);
};

const follows = new Set(["meeting", "meet", "met", "sat", "sit"]);
const lasts = new Set(["last", "previous"]);
const nexts = new Set(["next", "coming"]);

const articled: ReadonlySet<string> = new Set("the our this its their it we they".split(" "));

type Anchor = {
	readonly from: number;
	readonly to: number;
	readonly which: "next" | "last" | undefined;
	readonly month: string | undefined;
};

/** Takes in "the", "next" and "meeting" around a name. */
const anchorOf = (tokens: readonly Token[], name: Pick<NameEdge, "from" | "to">): Anchor => {
	let { from, to } = name;
	let which: Anchor["which"];
	let month: string | undefined;
	const seen = (key: string): boolean => {
		if (lasts.has(key)) which = "last";
		else if (nexts.has(key)) which = "next";
		else if (monthNumbers.has(key)) month = monthNumbers.get(key);
		else return articled.has(key);
		return true;
	};
	while (from > 0 && seen(tokens[from - 1]?.key ?? "")) from -= 1;
	while (to < tokens.length && seen(tokens[to]?.key ?? "")) to += 1;
	if (follows.has(tokens[to]?.key ?? "")) to += 1;
	return { from, to, which, month };
};

const anchored = (
	anchor: Anchor,
	boardId: string,
	{ tokens, text, circumstances }: Given,
): TimeEdge | undefined => {
	const opens = tokens[anchor.from - 1];
	const side: Side = sides[opens?.key ?? ""] ?? "";
	if (!opens || side === "") return undefined;
	const isBare = anchor.which === undefined && anchor.month === undefined;
	if (isBare && (opens.key === "by" || opens.key === "from")) return undefined;
	const which = anchor.which ?? (side === "since" ? "last" : "next");
	const day = dayMeant({ which, month: anchor.month }, boardId, circumstances);
	if (day === undefined) return undefined;
	const said = text.slice(opens.start, tokens[anchor.to - 1]?.end);
	const span = spanFrom(side, { first: day, last: day }, said);
	const [from, to] = [anchor.from - 1, anchor.to];
	return { is: "time", span, side, from, to, cost: 0.2, isAnchored: true };
};

/** The one board that the words name. */
const soleBoard = ({ edges }: Given): string | undefined => {
	const boards = edges.flatMap((edge) =>
		edge.is === "name" && edge.tier <= tiers.initials
			? edge.names.flatMap(({ kind, id }) => (kind === "board" ? [id] : []))
			: [],
	);
	const [only, ...others] = new Set(boards);
	return others.length === 0 ? only : undefined;
};

const phraseAt = (text: string, where: Pick<PhraseEdge, "senses" | "from" | "to">): PhraseEdge => ({
	is: "phrase",
	text,
	...where,
	isFiller: false,
	cost: 1,
});

const betweens = new Set(["the", "whole", "of", "all"]);

/** "Across the whole coast", where many things have the coast in their names and none goes by it: the programme. */
const acrossAll = (edge: Edge, tokens: readonly Token[]): readonly PhraseEdge[] => {
	if (edge.is !== "name" || edge.tier < tiers.part || edge.names.length < 2) return [];
	const before = tokens.slice(0, edge.from);
	const from = before.findLastIndex(({ key }) => !betweens.has(key));
	if (before[from]?.key !== "across") return [];
	return [phraseAt("across the programme", { senses: ["programme"], from, to: edge.to })];
};

export const compositesIn = (given: Given): readonly Edge[] => {
	const named = given.edges.flatMap((edge) => {
		const board = edge.is === "name" ? edge.names.find(({ kind }) => kind === "board") : undefined;
		return board ? (anchored(anchorOf(given.tokens, edge), board.id, given) ?? []) : [];
	});
	const { boardHereId } = given.circumstances;
	const isOurs = given.tokens.some(({ key }) => key === "our" || key === "we");
	const here = isOurs ? (boardHereId ?? soleBoard(given)) : (soleBoard(given) ?? boardHereId);
	const bare = given.tokens.flatMap((token, at) =>
		here !== undefined && follows.has(token.key)
			? (anchored(anchorOf(given.tokens, { from: at, to: at + 1 }), here, given) ?? [])
			: [],
	);
	return [...named, ...bare, ...given.edges.flatMap((edge) => acrossAll(edge, given.tokens))];
};

/** A noun beside a name says of which kind what is named is: "the engagement stream", "milestone Foxholes". */
const nouns: Readonly<Record<string, readonly string[]>> = {
	stream: ["workStream"],
	workstream: ["workStream"],
	strand: ["workStream"],
	plan: ["plan"],
	action: ["action"],
	paper: ["paper"],
	report: ["paper"],
	note: ["paper"],
	milestone: ["milestone"],
	guidance: ["guidance"],
	item: ["action", "milestone", "guidance"],
	job: ["action"],
	task: ["action"],
	board: ["board"],
	group: ["board"],
	committee: ["board"],
	panel: ["board"],
	forum: ["board"],
};

const ofKind = (edge: NameEdge, key: string | undefined): NameEdge | undefined => {
	const kinds = nouns[key ?? ""];
	const names = kinds ? edge.names.filter(({ kind }) => kinds.includes(kind)) : [];
	return names.length > 0 ? { ...edge, names } : undefined;
};

/** Names with the noun of their kind after them. */
export const namesWithNouns = (
	names: readonly NameEdge[],
	tokens: readonly Token[],
): readonly NameEdge[] =>
	names.flatMap((edge) => {
		const noun = tokens[edge.to]?.key;
		const found = ofKind(edge, noun);
		return found ? [{ ...found, to: edge.to + 1, cost: edge.cost - 0.3 }] : [];
	});

const boardNamed = ({ id, name }: World["boards"][number], from: number, to: number): NameEdge =>
	signOf({ kind: "board", id, label: name, exact: name }, from, to);

/** A channel that is mentioned is its board. */
export const boardsByChannel = (
	tokens: readonly Token[],
	{ world }: Circumstances,
): readonly NameEdge[] =>
	tokens.flatMap(({ raw }, at) => {
		const board = world.boards.find(({ channelId }) => channelId === raw);
		return board ? [boardNamed(board, at, at + 1)] : [];
	});

const articles: ReadonlySet<string> = new Set(["the", "our"]);

/** "The forum", where one board alone is called a forum. */
export const boardsByNoun = (
	tokens: readonly Token[],
	{ world, boardHereId }: Circumstances,
): readonly NameEdge[] => {
	if (boardHereId !== undefined) return [];
	return tokens.flatMap(({ key }, at): readonly NameEdge[] => {
		if (at === 0 || !headNouns.has(key) || !articles.has(tokens[at - 1]?.key ?? "")) return [];
		const called = world.boards.filter(({ name }) => keysOf(name).includes(key));
		const [only, ...others] = called;
		if (!only || others.length > 0) return [];
		return [{ ...boardNamed(only, at - 1, at + 1), tier: 1, worn: 1, isCapital: false, cost: 1 }];
	});
};

/** So many bodies with one word at the end of their names are a sort of body. */
const leastOfSort = 3;

const each: ReadonlySet<string> = new Set(["every", "each"]);

/** "Fit a safe at every scheme", counted over bodies: they are schemes. */
const nounsOfTitles = (holdings: World["holdings"]): readonly string[] =>
	holdings
		.flatMap(dutiesIn)
		.filter((item) => coverageOf(item).length >= leastOfSort)
		.flatMap(({ title }) => {
			const keys = keysOf(title);
			return keys.filter((_, at) => each.has(keys[at - 1] ?? ""));
		});

const nounsOfBodies = memoizeByObject(({ organisations, holdings }: World): ReadonlySet<string> => {
	const lasts = organisations.map(({ name }) => keysOf(name.split(" of ")[0] ?? "").at(-1) ?? "");
	const shared = lasts.filter((noun) => lasts.filter((one) => one === noun).length >= leastOfSort);
	return new Set([...shared, ...nounsOfTitles(holdings)]);
});

/** "Camps", where Harbour Camp, Ridge Camp and Shelf Camp are bodies, or something is done at every camp: asked of as boroughs are. */
export const sortsOfBodies = (
	tokens: readonly Token[],
	{ world }: Circumstances,
): readonly PhraseEdge[] =>
	tokens.flatMap(({ key, raw }, from): readonly PhraseEdge[] =>
		raw.toLowerCase() !== key && nounsOfBodies(world).has(key)
			? [phraseAt(key, { senses: ["borough"], from, to: from + 1 })]
			: [],
	);
