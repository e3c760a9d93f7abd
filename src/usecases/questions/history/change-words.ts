/** What became of a thing between two of its versions, in a few words. */
import type { Board } from "../../../domain/boards/board.ts";
import { wordDate, wordDay } from "../../../domain/dates/honest-date.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import { answerableFor } from "../../../domain/people/accountable-person.ts";
import type { Entity } from "../../../domain/register.ts";
import type { Answering } from "../answering.ts";
import { type Duty, dueOf, isDuty, stateWords } from "../items/lines.ts";

type Words = readonly string[];
type Value = string | undefined;

/** "owner from A to B"; nothing where both are the same. */
const moved = (what: string, before: Value, after: Value): Words => {
	if (before === after) return [];
	if (before === undefined) return [`${what}: ${after}`];
	return [
		after === undefined
			? `${what} taken away, was ${before}`
			: `${what} from ${before} to ${after}`,
	];
};

const ifOther = (before: unknown, after: unknown, words: string): Words =>
	JSON.stringify(before ?? null) === JSON.stringify(after ?? null) ? [] : [words];

export const dueWords = (item: Duty): Value => {
	const date = dueOf(item);
	return date && wordDate(date);
};

const dutyWords = (before: Duty, after: Duty, { lookups }: Answering): Words => {
	const owner = (item: Duty) => lookups.ownerName(answerableFor(item));
	const rag = (item: Duty) =>
		item.kind === "milestone" && item.report
			? `${item.report.rag} (${item.report.reason})`
			: undefined;
	const state = ifOther(stateWords(before), stateWords(after), stateWords(after));
	const isSettled = state.length > 0 && after.kind === "guidance";
	return [
		...state,
		...(isSettled ? [] : moved("due", dueWords(before), dueWords(after))),
		...moved(after.kind === "guidance" ? "watcher" : "owner", owner(before), owner(after)),
		...moved("RAG status", rag(before), rag(after)),
	];
};

const timeWords = ({ time }: Meeting): string =>
	time.is === "fixed" ? `${wordDay(time.on)}, ${time.from}` : `no day (“${wordDate(time.when)}”)`;

const meetingWords = (before: Meeting, after: Meeting): Words => [
	...ifOther(before.state.is, after.state.is, after.state.is),
	...moved("time", timeWords(before), timeWords(after)),
	...moved("place", before.place, after.place),
];

const boardWords = (before: Board, after: Board, { lookups }: Answering): Words => [
	...ifOther(before.state.is, after.state.is, after.state.is),
	...moved("chair", lookups.name(before.chairId), lookups.name(after.chairId)),
	...moved("secretary", lookups.name(before.secretaryId), lookups.name(after.secretaryId)),
	...ifOther(before.memberIds, after.memberIds, "members changed"),
	...ifOther(before.seats, after.seats, "seats changed"),
];

const titleOf = (entity: Entity): Value =>
	"title" in entity ? entity.title : "name" in entity ? entity.name : undefined;

const differences = (before: Entity, after: Entity, answering: Answering): Words => {
	if (isDuty(before) && isDuty(after)) return dutyWords(before, after, answering);
	if (before.kind === "meeting" && after.kind === "meeting") return meetingWords(before, after);
	return before.kind === "board" && after.kind === "board"
		? boardWords(before, after, answering)
		: [];
};

/** Empty where nothing that can be told was changed. */
export const changeWords = (
	before: Entity | undefined,
	after: Entity,
	answering: Answering,
): string =>
	before === undefined
		? "added"
		: [
				...moved("title", titleOf(before), titleOf(after)),
				...differences(before, after, answering),
			].join(", ");
