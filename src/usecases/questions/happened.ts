/** The days that the record of a thing itself names: when it was given, reported, sent, done, held or ended. */

import type { Board } from "../../domain/boards/board.ts";
import { isDated } from "../../domain/dates/honest-date.ts";
import { type PlainDate, plainDate } from "../../domain/dates/plain-date.ts";
import type { Action } from "../../domain/items/action.ts";
import { editionWords, type Guidance } from "../../domain/items/guidance.ts";
import type { Milestone, RagReport } from "../../domain/items/milestone.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Entity } from "../../domain/register.ts";
import { coverageOf } from "./about-coverage.ts";
import { type Answering, listed } from "./answering.ts";
import { type Duty, meetingBehind, meetingLine, sourceWords } from "./lines.ts";
import { inOrder } from "./meeting-times.ts";
import { meetingsOf } from "./world.ts";

export type Happened = { readonly on: PlainDate; readonly says: string };

/** As it was recorded at first, and as it stands: what became of it between the two is in its changes. */
type Life = { readonly first: Entity; readonly now: Entity };

const happened = (on: PlainDate | undefined, says: string): readonly Happened[] =>
	on === undefined ? [] : [{ on, says }];

const plain = (words: string): string => words.replace(/\.$/, "");

const byWhom = (id: string | undefined, { lookups }: Answering): string => {
	const name = lookups.name(id);
	return name === undefined ? "" : ` by ${name}`;
};

const fromPaper = ({ source }: Duty): readonly Happened[] => {
	const paper = sourceWords(source);
	const isDay = source !== undefined && /^\d{4}-\d\d-\d\d$/.test(source.dated);
	return isDay && paper ? happened(plainDate(source.dated), `in ${paper}`) : [];
};

const given = (item: Duty, answering: Answering): readonly Happened[] => {
	const meeting = meetingBehind(item, answering);
	if (meeting?.time.is !== "fixed") return [];
	const { reference, board } = meetingLine(meeting, answering);
	return [{ on: meeting.time.on, says: `given at ${board} (${reference})` }];
};

const reported = (report: RagReport | undefined, answering: Answering): readonly Happened[] =>
	report
		? happened(
				report.on,
				`reported ${report.rag}${byWhom(report.byId, answering)}: ${plain(report.reason)}`,
			)
		: [];

const closed = ({ state }: Action, answering: Answering): readonly Happened[] => {
	if (state.is !== "closed") return [];
	const came = state.outcome ? `: ${plain(state.outcome)}` : "";
	return [{ on: state.on, says: `closed${byWhom(state.byId, answering)}${came}` }];
};

const cameOut = (item: Guidance): readonly Happened[] => {
	if (item.state.is === "expected" || !isDated(item.state.when)) return [];
	return [{ on: item.state.when.first, says: `${item.state.is}${editionWords(item)}` }];
};

/** Those of one day are told together. */
const eachDay = (
	days: readonly (readonly [PlainDate, string])[],
	say: (names: string) => string,
): readonly Happened[] => {
	const all = [...new Set(days.map(([on]) => on))];
	return all.map((on) => ({
		on,
		says: say(listed(days.flatMap(([day, name]) => (day === on ? [name] : [])).sort())),
	}));
};

const reached = (item: Duty, { lookups }: Answering): readonly Happened[] => {
	const isSent = item.kind === "guidance";
	const bodies = coverageOf(item).flatMap(({ organisationId, since, done }) => {
		const name = lookups.name(organisationId);
		return name === undefined ? [] : [{ name, since, done: done?.on }];
	});
	const sent = bodies.map(({ since, name }) => [since, name] as const);
	const done = bodies.flatMap(({ done: on, name }) => (on ? [[on, name] as const] : []));
	return [
		...eachDay(sent, (names) => (isSent ? `sent to ${names}` : `to be done in ${names}`)),
		...eachDay(done, (names) => (isSent ? `acknowledged by ${names}` : `done in ${names}`)),
	];
};

const achieved = ({ actual }: Milestone): readonly Happened[] => happened(actual, "achieved");

const toDuty = (first: Duty, now: Duty, answering: Answering): readonly Happened[] => [
	...fromPaper(first),
	...given(first, answering),
	...(first.kind === "action" ? closed(first, answering) : []),
	...(first.kind === "milestone" ? [...reported(first.report, answering), ...achieved(first)] : []),
	...(first.kind === "guidance" ? cameOut(first) : []),
	...reached(now, answering),
];

const toMeeting = ({ state, time }: Meeting): readonly Happened[] => {
	if (state.is === "cancelled")
		return happened(state.on, `cancelled${state.reason ? `: ${plain(state.reason)}` : ""}`);
	return state.is === "held" && time.is === "fixed" ? happened(time.on, "held") : [];
};

const metFirst = ({ id }: Board, answering: Answering): readonly Happened[] => {
	const held = inOrder(meetingsOf(answering.world, id).filter(({ state }) => state.is === "held"));
	const [first, last] = [held[0], held.at(-1)];
	const of = (meeting: Meeting | undefined, which: string): readonly Happened[] =>
		meeting?.time.is === "fixed"
			? [{ on: meeting.time.on, says: `${which} (${answering.lookups.reference(meeting)})` }]
			: [];
	return [
		...of(first, "the first meeting that is recorded as held"),
		...(last === first
			? []
			: of(last, `the last of the ${held.length} meetings that are recorded as held`)),
	];
};

const ended = ({ state }: Board, { lookups }: Answering): readonly Happened[] => {
	if (state.is !== "ended") return [];
	const into = lookups.name(state.mergedIntoId);
	const why = state.reason ? `: ${plain(state.reason)}` : "";
	return [{ on: state.on, says: `${into ? `merged into ${into}` : "ended"}${why}` }];
};

const tookOver = ({ id }: Board, { world }: Answering): readonly Happened[] =>
	world.boards.flatMap(({ name, state }) =>
		state.is === "ended" && state.mergedIntoId === id
			? [{ on: state.on, says: `took over from ${name}` }]
			: [],
	);

const toBoard = (board: Board, answering: Answering): readonly Happened[] => [
	...happened(board.terms?.approvedOn, "its terms of reference were agreed"),
	...(board.state.is === "active" ? happened(board.state.since, "became active") : []),
	...metFirst(board, answering),
	...tookOver(board, answering),
	...ended(board, answering),
];

/** The earliest day that anything of it is recorded on; the day that it ended began nothing. */
export const boardBegan = (board: Board, answering: Answering): Happened | undefined =>
	toBoard({ ...board, state: { is: "active" } }, answering)
		.filter(({ says }) => !says.startsWith("took over"))
		.sort((one, other) => (one.on < other.on ? -1 : 1))[0];

const isDuty = (entity: Entity): entity is Duty =>
	entity.kind === "action" || entity.kind === "milestone" || entity.kind === "guidance";

export const happenedTo = ({ first, now }: Life, answering: Answering): readonly Happened[] => {
	if (isDuty(first) && isDuty(now)) return toDuty(first, now, answering);
	if (first.kind === "meeting") return toMeeting(first);
	if (now.kind === "board") return toBoard(now, answering);
	return first.kind === "workStream" ? reported(first.report, answering) : [];
};
