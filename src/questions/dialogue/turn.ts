/** A turn of a talk: what it leaves unsaid comes from the last query and from what was told, part by part. */
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { fitting, listedBy, neededBy } from "../grammar/fits.ts";
import type { Sense } from "../lexicon/lexicon.ts";
import { relationTo } from "../model/heads.ts";
import type { Condition, Query, Thing } from "../model/query.ts";
import { queryOf } from "../model/query-of-question.ts";
import { headOf } from "../model/question-of-query.ts";
import { queryFrom, type Resolved, resolve } from "../parser/build.ts";
import type { Choice } from "../parser/choose.ts";
import type { Edge } from "../parser/edges.ts";
import { type Carry, headLabel, labelsOf } from "../parser/slots.ts";

/** All that is remembered: the last query, and what was told in the order in which it was. */
export type Talk = {
	readonly last?: Query | undefined;
	readonly told: readonly Subject[];
	readonly list: readonly Subject[];
};

const nothingSaid: Talk = { told: [], list: [] };

/** After words that were not read nothing carries. */
export const talkOf = ({ question, focus, latest, listed, unread }: ThreadContext): Talk => {
	if (unread !== undefined) return nothingSaid;
	const told = focus.slice(0, latest ?? focus.length);
	return { last: question && queryOf(question), told, list: listed ?? told };
};

export const headBefore = ({ last }: Talk): string | undefined => last && headLabel(last);

const thing = ({ kind, id }: Subject): Thing => ({ kind, id }) as Thing;

const places: Readonly<Record<string, number>> = {
	first: 0,
	second: 1,
	third: 2,
	fourth: 3,
	fifth: 4,
	top: 0,
	former: 0,
	latter: 1,
	last: -1,
	final: -1,
};

const placeSaid = (edges: readonly Edge[]): number | undefined =>
	edges
		.flatMap((edge) => (edge.is === "phrase" ? edge.text.split(" ") : []))
		.map((word) => places[word])
		.find((place) => place !== undefined);

/** What was told of the very sort that is asked for, or else what that can be asked of. */
const fittingOf = (all: readonly Subject[], head: string): readonly Subject[] => {
	const [own, kinds] = [listedBy(head), fitting(head)];
	const ofSort = all.filter(({ kind }) => own.includes(kind));
	return ofSort.length > 0 ? ofSort : all.filter(({ kind }) => kinds.includes(kind));
};

const isThingly = (each: Condition): boolean =>
	"rel" in each ? each.to !== "me" : "any" in each && each.any.every((one) => "rel" in one);

/** The things of the last query, as they stand in it. */
const thingsOf = ({ the = [], where = [] }: Query): readonly Subject[] => [
	...the,
	...where.flatMap((each) =>
		"rel" in each && typeof each.to === "object" && "id" in each.to ? [each.to] : [],
	),
	...where.flatMap((each) =>
		"any" in each
			? each.any.flatMap((one) =>
					"rel" in one && typeof one.to === "object" && "id" in one.to ? [one.to] : [],
				)
			: [],
	),
];

const pointsAt = (choice: Choice, sense: Sense): boolean =>
	choice.path.edges.some((edge) => edge.is === "phrase" && edge.senses.includes(sense));

const isPerson = ({ kind }: Subject): boolean => kind === "person";
const isMeeting = ({ kind }: Subject): boolean => kind === "meeting";

/** What is recorded is recorded of the meeting that was told, unless the last or the next is asked for. */
const isOfMeetingTold = (
	{ labels: { head, tell } }: Choice,
	[first]: readonly Subject[],
): boolean => head.startsWith("record") && tell === "" && first !== undefined && isMeeting(first);

/** "He" is somebody, and what is recorded is recorded of the meeting that was told. */
const narrowedTo = (choice: Choice, of: readonly Subject[]): readonly Subject[] => {
	if (pointsAt(choice, "he") && of.some(isPerson)) return of.filter(isPerson);
	return isOfMeetingTold(choice, of) ? of.filter(isMeeting) : of;
};

/** A pronoun always stands for something. */
const carryOf = (choice: Choice): Carry => {
	const { carry } = choice.labels;
	const isBare = choice.resolved.names.length === 0;
	const points = pointsAt(choice, "he") || (isBare && pointsAt(choice, "it"));
	return carry === "" && points ? "one" : (carry as Carry);
};

const carried = (choice: Choice, { last, told, list }: Talk): readonly Subject[] => {
	const { head } = choice.labels;
	const carry = carryOf(choice);
	const of = narrowedTo(choice, fittingOf(told, head));
	if (carry === "place") {
		const place = placeSaid(choice.path.edges);
		const one = place === undefined ? undefined : list.at(place);
		return one ? [one] : of.slice(0, 1);
	}
	if (carry === "last" && last && !isOfMeetingTold(choice, of)) {
		const things = narrowedTo(choice, fittingOf(thingsOf(last), head));
		return things.length > 0 ? things : of.slice(0, 1);
	}
	return carry === "all" ? of : carry === "" ? [] : of.slice(0, 1);
};

/** Whoever is named takes the place of whoever was. */
const besideNamed = (things: readonly Subject[], { resolved }: Choice): readonly Subject[] => {
	const named = resolved.names.map(({ meant }) => sortOf(meant[0]?.kind ?? ""));
	return things.filter(({ kind }) => !named.includes(sortOf(kind)));
};

/** Several are any of those; one stands as a name that was said would. */
const withThings = (query: Query, things: readonly Subject[]): Query => {
	const head = headOf(query);
	const [first, ...others] = things;
	if (!head || !first) return query;
	const { where = [], the = [] } = query;
	if (others.length > 0) {
		const any = things.map((each): Condition => ({ rel: "among", to: thing(each) }));
		return { ...query, where: [{ any }, ...where] };
	}
	if (head.self?.includes(first.kind)) return { ...query, the: [...the, thing(first)] };
	return { ...query, where: [{ rel: relationTo(first.kind, head), to: thing(first) }, ...where] };
};

const spanOfLast = ({ last }: Talk): readonly Condition[] =>
	(last?.where ?? []).filter((each) => "on" in each);

/** The query of a turn with what it takes from the talk. */
export const completedBy = (talk: Talk, query: Query, choice: Choice): Query => {
	const isTurn = talk.last !== undefined || talk.told.length > 0;
	const things = isTurn ? besideNamed(carried(choice, talk), choice) : [];
	const whole = withThings(query, things);
	if (choice.labels.when !== "same" || whole.where?.some((each) => "on" in each)) return whole;
	return { ...whole, where: [...(whole.where ?? []), ...spanOfLast(talk)] };
};

const saysNothing = new Set([
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
	"any",
	"list",
]);

/** A fragment brings its names and times, and nothing else. */
const saysNoMore = { state: "", colour: "", lacks: "", mine: "", doer: "" };

const isOpen = ({ names }: Resolved): boolean => names.some(({ meant }) => meant.length > 1);

/** Does the turn name things or times, and ask nothing of them? */
const isFragment = (edges: readonly Edge[]): boolean =>
	edges.some((edge) => edge.is === "name" || edge.is === "time") &&
	edges.every((edge) => {
		if (edge.is === "unread") return false;
		if (edge.is !== "phrase") return true;
		return edge.isFiller || edge.senses.every((sense) => saysNothing.has(sense));
	});

const replaces = (one: Condition, other: Condition): boolean => {
	if ("on" in one && "on" in other) return true;
	const [a, b] = [kindOf(one), kindOf(other)];
	return a !== undefined && b !== undefined && sortOf(a) === sortOf(b);
};

const kindOf = (each: Condition): string | undefined => {
	const one = "any" in each ? each.any[0] : each;
	if (!one || !("rel" in one)) return undefined;
	return one.to === "me"
		? "person"
		: typeof one.to === "object" && "kind" in one.to
			? one.to.kind
			: undefined;
};

const sortOf = (kind: string): string => (kind === "organisation" ? "person" : kind);

/** The last query with its parts of the same type replaced by those of the fragment. */
const replaced = (last: Query, { the = [], where = [] }: Query): Query => {
	const others = (last.where ?? []).filter((each) => !where.some((other) => replaces(each, other)));
	const isOfBoard = where.some((each) => kindOf(each) === "board");
	const still = the.length > 0 ? the : isOfBoard ? [] : (last.the ?? []);
	const { the: _, ...rest } = last;
	return { ...rest, ...(still.length > 0 && { the: still }), where: [...others, ...where] };
};

/** "And LPB?", "next week then": the last query, asked of that; undefined where it cannot be. */
export const fragmentOf = (last: Query, { path }: Choice): Query | undefined => {
	if (!isFragment(path.edges)) return undefined;
	const labels = { ...labelsOf(last), head: headLabel(last), time: "any", topic: "" };
	const resolved = resolve(labels.head, path);
	const fragment = queryFrom({ path, labels: { ...labels, ...saysNoMore }, resolved });
	if (!fragment || resolved.unfit.length > 0 || isOpen(resolved)) return undefined;
	return replaced(last, fragment);
};

const ofBoard = (each: Condition): boolean =>
	"rel" in each
		? typeof each.to === "object" && "kind" in each.to && each.to.kind === "board"
		: "any" in each && each.any.some(ofBoard);

/** In a board's own channel, what names no other board is asked of that board. */
export const placeQuery = (query: Query, boardId: string | undefined, choice: Choice): Query => {
	const head = headOf(query);
	const { where = [], the = [] } = query;
	const isBound = the.length > 0 || where.some((each) => ofBoard(each) || isThingly(each));
	const isOfAll = query.isOfAll || query.groupBy !== undefined || pointsAt(choice, "programme");
	const isMine = where.some((each) => "rel" in each && each.to === "me");
	const takes = fitting(choice.labels.head).includes("board");
	if (boardId === undefined || !head || isBound || isOfAll || isMine || !takes) return query;
	return withThings(query, [{ kind: "board", id: boardId }]);
};

/** Does it still want something that it can be asked of? */
export const isWanting = (query: Query, choice: Choice): boolean => {
	const { head, mine, group } = choice.labels;
	const kinds = mine === "" && group === "" ? neededBy(head) : undefined;
	return kinds !== undefined && !thingsOf(query).some(({ kind }) => kinds.includes(kind));
};
