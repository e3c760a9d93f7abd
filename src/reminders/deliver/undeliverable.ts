/**
 * A reminder that may not, or cannot, be given where it belongs is not lost: a person is told, privately.
 * Its secretary first, then its chair, then whoever looks after the workspace, who learns no more than they may see.
 * Where there is nobody to tell it waits, and is tried again.
 */
import { maySee } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { minutesLater } from "../instants.ts";
import type { Fresh, Occurrence, Outcome } from "../ledger/ledger.ts";
import type { Obstacle } from "../messages/message-model.ts";
import { deferNotice } from "../plan/defer-overnight.ts";
import type { Destination } from "../plan/planned-reminder.ts";
import { isTold, noticeRule } from "../plan/rule.ts";
import type { Desk, Present } from "./delivery-context.ts";
import { administrator } from "./resolve-destination.ts";
import { waitFor } from "./retry.ts";

type Telling = {
	readonly present: Present;
	readonly desk: Pick<Desk, "directory" | "ids" | "planning">;
	readonly now: Instant;
	/** Where it concerns the running of the installation. */
	readonly first?: "administrator" | undefined;
	/** What stands in its way, where that is not the place or the person themselves. */
	readonly obstacle?: Exclude<Obstacle, "place"> | undefined;
};

export const undeliverable = async (
	row: Occurrence,
	reason: string,
	telling: Telling,
): Promise<Outcome> => {
	const who = await whoIsTold(row, telling);
	// Nobody is passed over, nor told that something cannot be found out, while Slack says nothing of anybody.
	if (typeof who === "number") return waitFor(row, reason, { now: telling.now, seconds: who });
	const told = who && (await tellThem(row, who, { reason, telling }));
	return told ? { is: "undeliverable", detail: reason, told } : wait(row, reason, telling);
};

/** What somebody would be told of it, if it could not be given; undefined where nobody could be told. */
export const tellingOf = async (
	row: Occurrence,
	reason: string,
	telling: Telling,
): Promise<Fresh | undefined> => {
	const who = await whoIsTold(row, telling);
	return typeof who === "string" ? tellThem(row, who, { reason, telling }) : undefined;
};

const tellThem = async (
	row: Occurrence,
	who: Destination,
	{ reason, telling }: Omit<Tell, "at">,
): Promise<Fresh> => tell(row, who, { reason, telling, at: await timeFor(row, who, telling) });

/** How long a reminder waits that nobody can be told of; whoever looks after the workspace sees it in the status. */
const waitMinutes = 60;

const wait = ({ deliveryId }: Occurrence, reason: string, { now }: Telling): Outcome => ({
	is: "again",
	notBefore: minutesLater(now, waitMinutes),
	detail: `${reason}, and there is nobody to tell`,
	deliveryId,
});

/**
 * The first who may be told and has not been tried; undefined when nobody is left. Where Slack could not be asked about
 * them, in how many seconds it may be.
 */
const whoIsTold = async (
	row: Occurrence,
	telling: Telling,
): Promise<Destination | number | undefined> => {
	const board = telling.present.boards.get(row.boardId);
	// A restricted board's affairs go to its own people first, however late they are.
	const first = board?.visibility === "open" ? telling.first : undefined;
	const tried = triedFor(row);
	for (const candidate of candidates(board, first)) {
		if (tried.includes(candidate)) continue;
		const can = await canBeTold(candidate, board, telling);
		if (can !== false) return can === true ? candidate : can;
	}
	return undefined;
};

/** Where it was to be said, and everyone who was to be told instead so far. */
const triedFor = (row: Occurrence): readonly Destination[] =>
	isTold(row.rule) ? [...(causeOf(row).tried ?? []), row.destination] : [row.destination];

const candidates = (board: Board | undefined, first: Telling["first"]): readonly Destination[] => {
	const served = [board?.secretaryId, board?.chairId].flatMap((id): Destination[] =>
		id === undefined ? [] : [`person:${id}`],
	);
	return first === "administrator" ? ["administrator", ...served] : [...served, "administrator"];
};

const canBeTold = async (
	candidate: Destination,
	board: Board | undefined,
	telling: Telling,
): Promise<boolean | number> => {
	if (candidate === "administrator") {
		const found = await administrator(telling.present, telling.desk);
		return found.is === "unclear" ? found.retryAfter : found.is === "found";
	}
	return board !== undefined && isEntitled(candidate, board, telling);
};

const isEntitled = async (
	candidate: Destination,
	board: Board,
	{ present, desk }: Telling,
): Promise<boolean | number> => {
	const slackId = present.people.get(candidate.slice("person:".length))?.slackId;
	if (slackId === undefined) return false;
	const viewer = await desk.directory.viewer(slackId);
	return viewer.askAfter ?? maySee(board, { kind: "person", viewer });
};

/** Whoever is told is left in peace in their own quiet hours. */
const timeFor = async (row: Occurrence, who: Destination, telling: Telling): Promise<Instant> => {
	const { present, desk } = telling;
	const people = [...present.people.values()];
	const id = who.slice("person:".length);
	const found = who === "administrator" ? await administrator(present, desk) : undefined;
	const slackId = found?.is === "found" ? found.slackId : undefined;
	const reader = slackId ? people.find((one) => one.slackId === slackId) : present.people.get(id);
	return deferNotice(reader, row, telling);
};

type Tell = { readonly reason: string; readonly telling: Telling; readonly at: Instant };

const tell = (
	row: Occurrence,
	destination: Destination,
	{ reason, telling: { desk, obstacle }, at }: Tell,
): Fresh => {
	const { boardId, itemKind, itemId, localAt, zone } = row;
	return {
		boardId,
		itemKind,
		itemId,
		localAt,
		zone,
		destination,
		id: desk.ids(),
		rule: noticeRule(row.rule, row.destination),
		zoneData: desk.planning.zoneData,
		dueAt: at,
		notBefore: at,
		cause: JSON.stringify({
			...{ of: row.id, place: row.destination, reason, obstacle, tried: triedFor(row) },
		}),
	};
};

/** What a telling is about, as its cause keeps it. */
export type Cause = {
	readonly of: string;
	readonly place: Destination;
	readonly reason: string;
	/** What is to be done about it follows from this; the place or the person unless given. */
	readonly obstacle?: Obstacle | undefined;
	readonly tried?: readonly Destination[] | undefined;
};

export const causeOf = (row: Occurrence): Cause => JSON.parse(row.cause) as Cause;
