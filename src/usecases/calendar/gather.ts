/** What a calendar of a board, a work stream or a person holds, of all that its reader may see. */

import { isOwner } from "../../domain/audience/rights.ts";
import { type Board, belongs, successorOf } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { boardsOf } from "../../domain/items/work-stream.ts";
import { distinctOccasions } from "../../domain/meetings/joint.ts";
import { compareMeetings, type Meeting } from "../../domain/meetings/meeting.ts";
import { helps } from "../../domain/people/person.ts";
import type { Item } from "../../domain/register.ts";
import type { Change, FeedSubject, Register } from "../ports.ts";

export type Gathered = {
	readonly name: string;
	readonly meetings: readonly Meeting[];
	/** What is due, for whoever it concerns. */
	readonly dues: readonly Exclude<Item, Meeting>[];
	readonly board: (id: string) => Board | undefined;
	/** When the item, or the name of its board, was last changed. */
	readonly changedAt: (item: Item) => Instant;
};

const epoch = "2000-01-01T00:00:00.000Z" as Instant;

const lastChange = (changes: ReadonlyMap<string, Change>) => {
	const at = (id: string) => changes.get(id)?.at ?? epoch;
	return ({ id, boardId }: Item): Instant => {
		return [at(id), at(boardId)].sort()[1] ?? epoch;
	};
};

type Content = Pick<Gathered, "name" | "meetings" | "dues">;

/** With the changes that say when each was last what it is. */
export const gathered = async (content: Content, register: Register): Promise<Gathered> => {
	const items = [...content.meetings, ...content.dues];
	const ids = new Set(items.flatMap(({ id, boardId }) => [id, boardId]));
	const changes = await register.lastChanges([...ids]);
	const boards = new Map((await register.boards()).map((board) => [board.id, board]));
	return {
		...content,
		meetings: distinctOccasions(content.meetings).toSorted(compareMeetings),
		board: (id) => boards.get(id),
		changedAt: lastChange(changes),
	};
};

const everyDue = async (
	register: Register,
	query: Parameters<Register["actions"]>[0],
): Promise<readonly Exclude<Item, Meeting>[]> => {
	const asked = { ...query, openOnly: true };
	const lists = [
		await register.actions(asked),
		await register.milestones(asked),
		await register.guidance(asked),
	];
	return lists.flat();
};

const ofBoard = async (id: string, register: Register): Promise<Content | undefined> => {
	const boards = await register.boards();
	const board = boards.find((one) => one.id === id);
	if (!board) return undefined;
	// Its meetings went with a merge: whoever follows it goes on with the board that took over.
	const onward = successorOf(board, boards) ?? board;
	const boardIds = [...new Set([id, onward.id])];
	return { name: onward.name, meetings: await register.meetings({ boardIds }), dues: [] };
};

/** What is due in the strand, and the meetings of the boards that it crosses or that have something of it open. */
const ofWorkStream = async (id: string, register: Register): Promise<Content | undefined> => {
	const stream = (await register.workStreams()).find((one) => one.id === id);
	if (!stream) return undefined;
	const dues = await everyDue(register, { workStreamId: id });
	const crossed = boardsOf(stream, await register.boards()).map((board) => board.id);
	const boardIds = [...new Set([...crossed, ...dues.map(({ boardId }) => boardId)])];
	const meetings = boardIds.length > 0 ? await register.meetings({ boardIds }) : [];
	return { name: stream.name, meetings, dues };
};

/** The meetings of the boards that somebody is of, and what they answer for. */
const ofPerson = async (id: string, register: Register): Promise<Content | undefined> => {
	const person = (await register.people()).find((one) => one.id === id);
	if (!person) return undefined;
	const boards = await register.boards();
	const boardIds = boards.filter((board) => belongs(board, id)).map((board) => board.id);
	const meetings = boardIds.length > 0 ? await register.meetings({ boardIds }) : [];
	const dues = (await everyDue(register, {})).filter((item) => {
		const board = boards.find((each) => each.id === item.boardId);
		const owner = item.kind === "guidance" ? item.watcher : item.owner;
		return board !== undefined && (isOwner(owner, person, board) || helps(owner, id));
	});
	return { name: `${person.name}: boards and actions`, meetings, dues };
};

/** Undefined where there is no such thing in the reader's sight. */
export const gather = async (
	subject: FeedSubject,
	register: Register,
): Promise<Gathered | undefined> => {
	const read = { board: ofBoard, workStream: ofWorkStream, person: ofPerson }[subject.kind];
	const content = await read(subject.id, register);
	return content && gathered(content, register);
};
