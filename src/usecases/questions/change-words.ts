/** What became of a thing between two of its versions, in a few words. */
import type { Board } from "../../domain/boards/board.ts";
import { wordDate, wordDay } from "../../domain/dates/honest-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Entity, isItemKind } from "../../domain/register.ts";
import type { Answering } from "./answering.ts";
import { type Duty, dueOf, stateWords } from "./lines.ts";

const said = (value: unknown): string => JSON.stringify(value ?? null);

/** "owner from A to B"; nothing where both are the same. */
const moved = (
	what: string,
	before: string | undefined,
	after: string | undefined,
): readonly string[] => {
	if (before === after) return [];
	if (before === undefined) return [`${what}: ${after}`];
	return after === undefined
		? [`${what} taken away, was ${before}`]
		: [`${what} from ${before} to ${after}`];
};

const dutyWords = (before: Duty, after: Duty, { lookups }: Answering): readonly string[] => {
	const owner = (item: Duty) =>
		lookups.ownerName(item.kind === "guidance" ? item.watcher : item.owner);
	const due = (item: Duty) => {
		const date = dueOf(item);
		return date && wordDate(date);
	};
	const rag = (item: Duty) =>
		item.kind === "milestone" && item.report
			? `${item.report.rag} (${item.report.reason})`
			: undefined;
	const state = stateWords(after) === stateWords(before) ? [] : [stateWords(after)];
	const isSettled = state.length > 0 && after.kind === "guidance";
	return [
		...state,
		...(isSettled ? [] : moved("due", due(before), due(after))),
		...moved(after.kind === "guidance" ? "watcher" : "owner", owner(before), owner(after)),
		...moved("RAG status", rag(before), rag(after)),
	];
};

const timeWords = ({ time }: Meeting): string =>
	time.is === "fixed" ? `${wordDay(time.on)}, ${time.from}` : `no day (“${wordDate(time.when)}”)`;

const meetingWords = (before: Meeting, after: Meeting): readonly string[] => [
	...(before.state.is === after.state.is ? [] : [after.state.is]),
	...moved("time", timeWords(before), timeWords(after)),
	...moved("place", before.place, after.place),
];

const boardWords = (before: Board, after: Board, { lookups }: Answering): readonly string[] => [
	...(before.state.is === after.state.is ? [] : [after.state.is]),
	...moved("chair", lookups.name(before.chairId), lookups.name(after.chairId)),
	...moved("secretary", lookups.name(before.secretaryId), lookups.name(after.secretaryId)),
	...(said(before.memberIds) === said(after.memberIds) ? [] : ["members changed"]),
	...(said(before.seats) === said(after.seats) ? [] : ["seats changed"]),
];

const titled = (before: Entity, after: Entity): readonly string[] => {
	const title = (entity: Entity) =>
		"title" in entity ? entity.title : "name" in entity ? entity.name : undefined;
	return moved("title", title(before), title(after));
};

const isDuty = (entity: Entity): entity is Duty =>
	isItemKind(entity.kind) && entity.kind !== "meeting";

const differences = (before: Entity, after: Entity, answering: Answering): readonly string[] => {
	if (isDuty(before) && isDuty(after)) return dutyWords(before, after, answering);
	if (before.kind === "meeting" && after.kind === "meeting") return meetingWords(before, after);
	if (before.kind === "board" && after.kind === "board")
		return boardWords(before, after, answering);
	return [];
};

/** Empty where nothing that can be told was changed. */
export const changeWords = (
	before: Entity | undefined,
	after: Entity,
	answering: Answering,
): string =>
	before === undefined
		? "added"
		: [...titled(before, after), ...differences(before, after, answering)].join(", ");
