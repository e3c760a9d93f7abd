/** What is told at once, and what somebody put off: written into the ledger in the transaction that causes it. */
import type { Board } from "../../domain/boards/board.ts";
import { dayIn, type Instant } from "../../domain/dates/plain-date.ts";
import type { Person } from "../../domain/people/person.ts";
import type { Item } from "../../domain/register.ts";
import type { Announcement, News, Snoozing } from "../../usecases/ports.ts";
import { afterQuietHours } from "../plan/digest-hour.ts";
import { fresh } from "../plan/plan-change.ts";
import { type Destination, localMoment, type Planned } from "../plan/planned-reminder.ts";
import { snoozeChange, snoozed } from "../plan/snoozes.ts";
import type { Fresh } from "./ledger.ts";
import type { PlanningOptions, PlanningScope } from "./materialise.ts";

type Announcing = Announcement & {
	readonly item: Item | Board;
	readonly board: Board;
	readonly isByItself?: boolean | undefined;
	/** Whoever may be told in private. */
	readonly people?: readonly Person[] | undefined;
};

const placeOf = ({ board, toId }: Announcing): Destination | undefined => {
	if (toId !== undefined) return `person:${toId}`;
	return board.channelId === undefined ? undefined : `channel:${board.channelId}`;
};

/** The news as it stands in the ledger; a board that has no channel tells nobody. */
export const announced = (
	announcing: Announcing,
	now: Instant,
	options: PlanningOptions,
): Fresh | undefined => {
	const { item, board, news, toId, deed, people = [], isByItself = false } = announcing;
	const destination = placeOf(announcing);
	if (destination === undefined) return undefined;
	const zone = personIn(people)(toId)?.zone ?? board.zone;
	const planned: Planned = {
		boardId: board.id,
		itemKind: item.kind,
		itemId: item.id,
		rule: deed ? `news:${news}@${item.version}&${deed}` : `news:${news}@${item.version}`,
		localAt: localMoment(now, zone),
		zone,
		destination,
	};
	const row = fresh(planned, { ...options, cause: `${news} on ${dayIn(board.zone, now)}` });
	const world = { person: personIn(people), rules: options.rules(board) };
	const waits = isByItself || isOfTheDay(news) || toId !== undefined;
	const at = waits ? afterQuietHours(world, now)(planned) : now;
	return { ...row, dueAt: at, notBefore: at };
};

export const announce = async (
	{ item, ...announcement }: Pick<Announcing, "item"> & Announcement,
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	const board = item.kind === "board" ? item : await boardOf(item, scope);
	const { isByItself } = scope;
	const people = announcement.toId === undefined ? [] : await scope.register.people();
	const announcing = board && { item, board, ...announcement, isByItself, people };
	const row = announcing && announced(announcing, scope.now, options);
	if (!row) return;
	const insert = [{ ...row, state: "planned" as const }];
	await scope.ledger.apply({ insert, renew: [], drop: [] }, scope.now);
};

/** Such things happen as their day begins, which is at night: nobody is told of them then. */
const isOfTheDay = (news: News): boolean =>
	news === "handed-over" || news === "merged" || news === "separated";

const personIn = (people: readonly Person[]) => (id: string | undefined) =>
	people.find((person) => person.id === id);

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
