/** From a meeting that was told to another of its board, and to what was decided there. */

import { addDays, plainDate } from "../../domain/dates/plain-date.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { relationTo } from "../model/heads.ts";
import type { Condition, Query, Thing } from "../model/query.ts";
import { headOf } from "../model/question-of-query.ts";
import type { Choice } from "../parser/choose.ts";
import type { Edge, Path } from "../parser/edges.ts";
import { spanFrom } from "../parser/times.ts";
import { isThing, kindOf, says } from "./parts-of-query.ts";
import type { Talk } from "./talk.ts";

const stepped: ReadonlySet<string> = new Set(["meeting", "record"]);

/** The board that was told of, where the query is of none. */
const boardTold = ({ told }: Talk, query: Query): readonly Condition[] => {
	const board = told.find(({ kind }) => kind === "board");
	const isIn = query.where?.some((each) => kindOf(each) === "board");
	const head = headOf(query);
	return board && head && !isIn
		? [{ rel: relationTo("board", head), to: { kind: "board", id: board.id } }]
		: [];
};

/** "What happened to the one on the 17th?": asked of the board whose meeting was told, and of another day. */
export const datedFrom = (
	talk: Talk,
	query: Query,
	{ names }: Choice["resolved"],
): Query | undefined => {
	const { the: _, where = [], ...rest } = query;
	const isPointed = names.some(({ edge, meant }) => edge.points && meant[0]?.kind === "meeting");
	const isDated = where.some((each) => "on" in each);
	const board = boardTold(talk, query);
	const isOfBoard = board.length > 0 || where.some((each) => kindOf(each) === "board");
	if (!isPointed || !isDated || !isOfBoard || !stepped.has(query.of)) return undefined;
	return { ...rest, where: [...board, ...where] };
};

/** "What did we decide", of the one meeting that was told: nothing else bounds it. */
export const decidedThere = ({ told, last }: Talk, query: Query): Query | undefined => {
	const [meeting, ...others] = told.filter(({ kind }) => kind === "meeting");
	const isOfIt =
		last !== undefined &&
		!last.tell?.includes("next") &&
		stepped.has(last.of) &&
		meeting &&
		others.length === 0;
	const { of, where = [], the = [], limit, groupBy, isOfAll } = query;
	const isBound = isOfAll || limit !== undefined || groupBy !== undefined || the.length > 0;
	const isOfTopic = where.some((each) => !("rel" in each));
	const isOfBoard = where.every((each) => told.some(({ id }) => isThingOf(each, id)));
	if (!isOfIt || of !== "decision" || isBound || isOfTopic || !isOfBoard) return undefined;
	const { form, tell } = query;
	return {
		of: "record",
		form,
		...(tell && { tell }),
		kinds: ["decisions"],
		the: [thingOf(meeting)],
	};
};
const thingOf = ({ kind, id }: Subject): Thing => ({ kind, id }) as Thing;
const isThingOf = (each: Condition, id: string): boolean =>
	"rel" in each && isThing(each.to) && each.to.id === id;

/** "Are the papers in?", once a meeting was told: of that meeting. */
export const recordedThere = ({ told, last }: Talk, query: Query): Query | undefined => {
	const meeting = told.find(({ kind }) => kind === "meeting");
	const { of, the = [], where = [], isOfAll, groupBy } = query;
	const isBound = isOfAll || groupBy || the.length + where.length > 0;
	if (of !== "record" || last?.of !== "record" || !meeting || isBound) return undefined;
	return { ...query, the: [thingOf(meeting)] };
};

/** What was decided at one meeting is part of what is recorded of it. */
const ofMeeting = (query: Query): Query =>
	query.of === "decision" ? { ...query, of: "record", kinds: ["decisions"] } : query;

/** "Who missed the one before?": asked of the meeting so many on from the one that was told. */
export const steppedFrom = (talk: Talk, asked: Query, { edges }: Path): Query | undefined => {
	const query = ofMeeting(asked);
	const by = says(edges, "stepOn") ? 1 : says(edges, "stepBack") ? -1 : 0;
	const meeting = talk.told.find(({ kind }) => kind === "meeting");
	const isNamed = edges.some((edge) => edge.is === "name" && !edge.points);
	if (by === 0 || !meeting || isNamed || !stepped.has(query.of)) return undefined;
	const { nth: _, limit: _limit, end: _end, the: _the, where = [], tell = [], ...rest } = query;
	const bound = boardTold(talk, query);
	const others = tell.filter((each) => each !== "next" && each !== "last");
	return {
		...rest,
		where: [...bound, ...where.filter((each) => !("on" in each) && kindOf(each) !== "meeting")],
		tell: [by > 0 ? "next" : "last", ...others],
		step: { by, from: meeting.id },
	};
};

const isOver = (edges: readonly Edge[]): boolean =>
	edges.every(
		(edge) => edge.is === "phrase" && (edge.isFiller || says([edge], "weekAfter", "also", "about")),
	);

/** "And the week after": what was asked of some days, of those that follow them. */
export const laterThan = ({ last, listing }: Talk, { edges }: Path): Query | undefined => {
	if (!says(edges, "weekAfter") || !isOver(edges)) return undefined;
	for (const query of [last, listing]) {
		const { where = [] } = query ?? {};
		const dated = where.find((each) => "on" in each);
		if (!query || !dated || !("on" in dated) || !dated.span.last) continue;
		const first = addDays(plainDate(dated.span.last), 1);
		const span = spanFrom("", { first, last: addDays(first, 6) }, "the week after");
		const others = where.filter((each) => each !== dated);
		return { ...query, where: [...others, { on: dated.on, span }] };
	}
	return undefined;
};
