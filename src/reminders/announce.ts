/** What is told at once, and what somebody put off: written into the ledger in the transaction that causes it. */
import type { Board } from "../domain/board.ts";
import type { Person } from "../domain/person.ts";
import { dayIn } from "../domain/plain-date.ts";
import type { Item } from "../domain/register.ts";
import type { News, Snoozing } from "../usecases/ports.ts";
import { personFor } from "./answering.ts";
import type { PlanningOptions, PlanningScope } from "./materialise.ts";
import { heardFrom } from "./mornings.ts";
import { fresh } from "./plan-change.ts";
import { type Destination, localMoment, type Planned, personPlace } from "./planned.ts";
import { snoozeChange, snoozed } from "./snoozes.ts";

export const announce = async (
	{ item, news }: { readonly item: Item | Board; readonly news: News },
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	const board = item.kind === "board" ? item : await boardOf(item, scope);
	const heard = board && (await hearing({ item, board, news }, scope));
	if (board === undefined || heard === undefined) return;
	const { reader, destination } = heard;
	const zone = reader?.zone ?? board.zone;
	const planned: Planned = {
		boardId: board.id,
		itemKind: item.kind,
		itemId: item.id,
		rule: `news:${news}@${item.version}`,
		localAt: localMoment(scope.now, zone),
		zone,
		destination,
	};
	const row = fresh(planned, { ...options, cause: `${news} on ${dayIn(board.zone, scope.now)}` });
	const at =
		isOfTheDay(news) || reader
			? heardFrom({ person: () => reader, rules: options.rules(board) }, scope.now)(planned)
			: scope.now;
	const due = { dueAt: at, notBefore: at };
	await scope.ledger.apply(
		{ insert: [{ ...row, ...due, state: "planned" }], renew: [], drop: [] },
		scope.now,
	);
};

/** Such things happen as their day begins, which is at night: nobody is told of them then. */
const isOfTheDay = (news: News): boolean =>
	news === "handed-over" || news === "merged" || news === "separated";

type Announced = {
	readonly item: Item | Board;
	readonly board: Board;
	readonly news: News;
};

type Hearing = {
	readonly destination: Destination;
	/** Somebody in private, who is left in peace in their quiet hours. */
	readonly reader?: Person | undefined;
};

/** The board's channel; where it has none, whoever is given something hears of that in private, but not from themselves. */
const hearing = async (
	{ item, board, news }: Announced,
	{ register }: PlanningScope,
): Promise<Hearing | undefined> => {
	if (board.channelId !== undefined) return { destination: `channel:${board.channelId}` };
	const id = newOwnerIn(news, item, board);
	if (id === undefined) return undefined;
	const author = (await register.changesOf(item.kind, item.id)).at(-1)?.author;
	const reader = (await register.people()).find((person) => person.id === id);
	const destination = personPlace(id, { person: () => reader });
	return destination === undefined || author?.personId === id ? undefined : { destination, reader };
};

/** Whom such news gives something to do. */
export const newOwnerIn = (
	news: News | undefined,
	item: Item | Board,
	board: Board,
): string | undefined =>
	news === "reassigned" && item.kind !== "board" ? personFor(item, board) : undefined;

export const putOff = async (
	{ item, snoozing }: { readonly item: Item; readonly snoozing: Snoozing },
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	const board = await boardOf(item, scope);
	if (board === undefined) return;
	const rows = await scope.ledger.ofItem(item.id);
	const planned = snoozed(item, board, snoozing);
	const stamp = { ...options, cause: `put off by ${snoozing.by} at ${scope.now}` };
	const detail = `put off by ${snoozing.by}`;
	await scope.ledger.apply(snoozeChange(planned, { rows, stamp, detail }), scope.now);
	await scope.ledger.showAgain(item.id, scope.now);
};

export const boardOf = async (
	item: Item,
	{ register }: PlanningScope,
): Promise<Board | undefined> =>
	(await register.boards()).find((board) => board.id === item.boardId);
