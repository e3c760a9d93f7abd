/** A turn of a talk: what it leaves unsaid comes from the last query and from what was told, part by part. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import { fitting } from "../grammar/fits.ts";
import type { Sense } from "../lexicon/lexicon.ts";
import { type Head, relationTo } from "../model/heads.ts";
import type { Condition, Query, Thing } from "../model/query.ts";
import { headOf } from "../model/question-of-query.ts";
import type { Choice } from "../parser/choose.ts";
import type { Edge, Named, Path } from "../parser/edges.ts";
import { resolve } from "../parser/resolve.ts";
import { timeToldBy } from "../parser/spans.ts";
import { narrowedQuery } from "./narrow.ts";
import { headName, isThing, isWhatIs, kindOf, says } from "./parts-of-query.ts";
import { datedFrom, decidedThere, laterThan, recordedThere, steppedFrom } from "./steps.ts";
import type { Talk } from "./talk.ts";

const saysNothing: ReadonlySet<Sense> = new Set<Sense>([
	...([
		"also",
		"it",
		"them",
		"he",
		"there",
		"others",
		"correction",
		"which",
		"how",
		"about",
	] as const),
	...(["any", "list", "thanks", "only", "us", "past", "now", "still"] as const),
]);

/** "More", "the page before": a list is told by the page, and these turn it; undefined where something else is said. */
export const pageTurn = (
	{ edges }: Path,
	{ lists = [] }: Pick<ThreadContext, "lists">,
): 1 | -1 | undefined => {
	const isBare = edges.every(
		(edge) =>
			edge.is === "phrase" && (edge.isFiller || says([edge], "more", "pageBack", ...saysNothing)),
	);
	if (lists.length === 0 || !isBare) return undefined;
	if (says(edges, "pageBack")) return -1;
	return says(edges, "more") ? 1 : undefined;
};

/** Does the turn name things or times, and ask nothing of them? */
const isFragment = (edges: readonly Edge[]): boolean =>
	!isWhatIs(edges) &&
	edges.some(
		(edge) => (edge.is === "name" && !edge.points) || edge.is === "time" || says([edge], "mine"),
	) &&
	edges.every((edge) => {
		if (edge.is === "unread") return false;
		if (edge.is !== "phrase" || says([edge], "mine")) return true;
		return edge.isFiller || edge.senses.some((sense) => saysNothing.has(sense));
	});

/** Nothing but these is said, of what was told. */
const saysOnly = (edges: readonly Edge[], senses: readonly Sense[]): boolean =>
	says(edges, ...senses) &&
	edges.every(
		(edge) =>
			(edge.is === "name" && edge.points !== undefined) ||
			(edge.is === "phrase" && (edge.isFiller || says([edge], "who", ...senses, ...saysNothing))),
	);

/** "Who wasn't?", "which ones are left?" */
const denies: readonly Sense[] = ["neg", "open", "lacks", "others"];

/** The other side of those who were there, or of the bodies that have done it. */
const denied = (last: Query, edges: readonly Edge[]): Query | undefined => {
	const { of, kinds, where = [], ...rest } = last;
	if (kinds?.[0] === "attendance") return { of, ...rest, where, kinds: ["absence"] };
	const others = where.filter((each) => !("is" in each));
	if (says(edges, "others") && others.length < where.length) return asserted(last);
	return of === "body" ? { of, ...rest, kinds, where: [...others, { is: "open" }] } : undefined;
};

/** "Who has, then?": the other side of those who have not. */
const isAssertionAlone = (edges: readonly Edge[]): boolean => {
	const words = edges.flatMap((edge) => (edge.is === "phrase" ? edge.text.split(" ") : ["?"]));
	return words.includes("who") && words.every((word) => asserting.has(word));
};
const asserting: ReadonlySet<string> = new Set(
	"and so who has have did does is was then".split(" "),
);

const asserted = ({ kinds, where = [], ...rest }: Query): Query => ({
	...rest,
	...(kinds && { kinds: kinds.map((kind) => (kind === "absence" ? "attendance" : kind)) }),
	where: where.filter((each) => !("is" in each && each.is === "open")),
});

/** "The latest one?" is asked of these. */
const dated: ReadonlySet<string> = new Set(["decision", "change"]);

const sortOf = (kind: string): string => (kind === "organisation" ? "person" : kind);

const replaces = (one: Condition, other: Condition): boolean => {
	if ("on" in one && "on" in other) return true;
	const [a, b] = [kindOf(one), kindOf(other)];
	return a !== undefined && b !== undefined && sortOf(a) === sortOf(b);
};

const thing = ({ kind, id }: Named): Thing => ({ kind, id }) as Thing;

/** One of those that were told as a list. */
const isAmong = (each: Condition): boolean =>
	"any" in each && each.any.every((one) => "rel" in one && one.rel === "among");

/** The last query with its parts of the same type replaced by those of the fragment. */
const replaced = (last: Query, the: readonly Thing[], where: readonly Condition[]): Query => {
	const isScoped = where.some((each) => scopes.has(kindOf(each) ?? ""));
	const others = (last.where ?? []).filter(
		(each) => !where.some((other) => replaces(each, other)) && !(isScoped && isAmong(each)),
	);
	const isOfBoard = where.some((each) => kindOf(each) === "board");
	const still = the.length > 0 ? the : isOfBoard ? [] : (last.the ?? []);
	const { the: _, limit: _limit, nth: _nth, end: _end, ...rest } = last;
	return { ...rest, ...(still.length > 0 && { the: [...still] }), where: [...others, ...where] };
};

/** One of a list was asked of: what names a board or somebody else is asked of the list again. */
const lastFor = ({ last, listing }: Talk, { edges }: Path): Query | undefined => {
	const isOfOne = (last?.the ?? []).some(({ kind }) => items.has(kind));
	const isOfMany = edges.some(
		(edge) =>
			edge.is === "name" && !edge.points && edge.names.every(({ kind }) => scopes.has(kind)),
	);
	return isOfOne && isOfMany ? (listing ?? last) : last;
};
const items: ReadonlySet<string> = new Set(["action", "milestone", "guidance"]);

/** "And LPB?", "next week then": the last query, asked of that; undefined where it cannot be. */
export const fragmentOf = (talk: Talk, path: Path): Query | undefined => {
	const last = lastFor(talk, path);
	const step = steppedOf(talk, path) ?? laterThan(talk, path);
	if (step || !last) return step;
	const other = saysOnly(path.edges, denies) ? denied(last, path.edges) : undefined;
	if (other) return other;
	if (isAssertionAlone(path.edges) && (last.of === "record" || last.of === "body"))
		return asserted(last);
	if (saysOnly(path.edges, ["last", "newest"]) && dated.has(last.of))
		return { ...last, form: "tell", limit: 1 };
	if (saysOnly(path.edges, ["count"])) return { ...last, form: "count" };
	if (!isFragment(path.edges)) return undefined;
	const head = headOf(last);
	if (!head) return undefined;
	const [kind] = [...(last.kinds ?? []), ...(last.the ?? []).map((each) => each.kind)];
	const { names, unfit } = resolve(headName(last), path, { spoken: kind });
	if (unfit.length > 0 || names.some(({ meant, edge }) => meant.length > 1 && !edge.points))
		return undefined;
	const span = timeToldBy(path).span;
	// "The first aid one" names one, and "it was on Thursday" a day: neither points to what was told.
	const said = names.filter(({ edge }) => !edge.points);
	const all = (said.length > 0 || span ? said : names).flatMap(({ meant }) => meant.slice(0, 1));
	const the = all.filter(({ kind }) => head.self?.includes(kind)).map(thing);
	const bounds = all
		.filter(({ kind }) => !head.self?.includes(kind))
		.map((each): Condition => ({ rel: relationTo(each.kind, head), to: thing(each) }));
	const times: readonly Condition[] = span ? [{ on: "any", span }] : [];
	const isMine = says(path.edges, "mine") && all.length === 0;
	const mine: readonly Condition[] = isMine ? [{ rel: relationTo("me", head), to: "me" }] : [];
	return replaced(last, the, [...bounds, ...mine, ...times]);
};

/** "And the one after that?": the last question, of that meeting. */
const steppedOf = (talk: Talk, path: Path): Query | undefined => {
	const said = path.edges.filter((edge) => edge.is === "phrase" && !edge.isFiller);
	const isBare = said.every(
		(edge) =>
			edge.is === "phrase" &&
			edge.senses.some((sense) => stepWords.has(sense) || saysNothing.has(sense)),
	);
	return talk.last && isBare ? steppedFrom(talk, talk.last, path) : undefined;
};
const stepWords: ReadonlySet<Sense> = new Set<Sense>([
	"stepOn",
	"stepBack",
	"meet",
	"when",
	"next",
]);

/** What the last query was bounded by: a board, somebody, a stream, a plan. */
const boundsOf = ({ the = [], where = [] }: Query): readonly Thing[] =>
	[...the, ...where.flatMap((each) => ("rel" in each && isThing(each.to) ? [each.to] : []))].filter(
		({ kind }) => scopes.has(kind),
	);
const scopes: ReadonlySet<string> = new Set([
	"board",
	"person",
	"organisation",
	"workStream",
	"plan",
]);

const isBounded = ({ the = [], where = [] }: Query): boolean =>
	the.length > 0 || where.some((each) => "rel" in each || ("any" in each && kindOf(each)));

/** "And what's due next month?": asked of whatever the last was asked of. */
const scopedOf = ({ last }: Talk, query: Query, choice: Choice): Query => {
	const head = headOf(query);
	const { edges } = choice.path;
	const [first] = edges;
	const goesOn =
		says(edges.slice(0, 1), "also") || (first?.is === "phrase" && first.text === "and");
	if (!last || !head || !goesOn || isBounded(query) || query.isOfAll) return query;
	const able = fitting(choice.rule.head);
	const bounds = boundsOf(last).filter(({ kind }) => able.some((each) => each === kind));
	const the = bounds.filter(({ kind }) => head.self?.some((each) => each === kind));
	const where = bounds
		.filter((each) => !the.includes(each))
		.map((each): Condition => ({ rel: relationTo(each.kind, head), to: each }));
	return {
		...query,
		...(the.length > 0 && { the }),
		where: [...where, ...(query.where ?? [])],
	};
};

/** A turn's own query with what it leaves unsaid. */
export const merged = (talk: Talk, query: Query, choice: Choice): Query =>
	steppedFrom(talk, query, choice.path) ??
	decidedThere(talk, query) ??
	recordedThere(talk, query) ??
	datedFrom(talk, query, choice.resolved) ??
	narrowedQuery(talk, query, choice) ??
	scopedOf(talk, query, choice);

const ofBoard = (each: Condition): boolean =>
	"rel" in each
		? typeof each.to === "object" && "kind" in each.to && each.to.kind === "board"
		: "any" in each && each.any.some(ofBoard);
const isThingly = (each: Condition): boolean =>
	"rel" in each ? each.to !== "me" : "any" in each && each.any.every((one) => "rel" in one);

/** "When do we next meet", asked where no board is at home: the boards of whoever asks. */
const ownQuery = (query: Query, head: Head, choice: Choice): Query => {
	const { where = [] } = query;
	const isOfUs = query.of === "meeting" && says(choice.path.edges, "us");
	if (!isOfUs || where.some((each) => "on" in each)) return query;
	return { ...query, where: [{ rel: relationTo("me", head), to: "me" }, ...where] };
};

const isOfPapers = ({ of, kinds = [] }: Query): boolean =>
	of === "record" && kinds.join() === "papers";

/** "Which papers have not come in", of no board and no meeting: of all. */
const papersOfAll = ({ where = [], kinds: _, ...rest }: Query, { marks }: Choice): Query => ({
	...rest,
	of: "paper",
	where: marks.senses.has("wanted") ? [...where, { is: "open" }] : where,
});

type Place = { readonly boardId: string | undefined; readonly isMember: boolean };

/** In a board's own channel, what names no other board is asked of that board. */
export const placeQuery = (query: Query, { boardId, isMember }: Place, choice: Choice): Query => {
	const head = headOf(query);
	const { where = [], the = [] } = query;
	const isBound = the.length > 0 || where.some((each) => ofBoard(each) || isThingly(each));
	const isOfAll = query.isOfAll || query.groupBy !== undefined;
	const isMine = where.some((each) => "rel" in each && each.to === "me");
	const takes = fitting(choice.rule.head).includes("board");
	if (!head || isBound || isOfAll || isMine || !takes) return query;
	const isTimed = where.some((each) => "on" in each);
	if (boardId === undefined && !isTimed && isOfPapers(query)) return papersOfAll(query, choice);
	if (boardId === undefined) return isMember ? ownQuery(query, head, choice) : query;
	const board: Thing = { kind: "board", id: boardId };
	if (head.self?.includes("board")) return { ...query, the: [board] };
	return { ...query, where: [{ rel: relationTo("board", head), to: board }, ...where] };
};

/** "Who is the chair?", where no board is spoken of and not all of them are meant. */
export const isOfNothing = (
	{ of, the = [], where = [], groupBy, having }: Query,
	choice: Choice,
): boolean =>
	of === "seat" &&
	the.length === 0 &&
	where.length === 0 &&
	groupBy === undefined &&
	having === undefined &&
	choice.rule.head === "seat" &&
	!says(choice.path.edges, "board", "byBoard", "programme", "list", "any", "count");
