/** What is told at once, and what somebody put off: written into the ledger in the transaction that causes it. */
import type { Board } from "../domain/board.ts";
import { dayIn, type Instant } from "../domain/plain-date.ts";
import type { Item } from "../domain/register.ts";
import type { News, Snoozing } from "../usecases/ports.ts";
import type { Fresh } from "./ledger.ts";
import type { PlanningOptions, PlanningScope } from "./materialise.ts";
import { heardFrom } from "./mornings.ts";
import { fresh } from "./plan-change.ts";
import { localMoment, type Planned } from "./planned.ts";
import { snoozeChange, snoozed } from "./snoozes.ts";

type Announcing = {
	readonly item: Item | Board;
	readonly board: Board;
	readonly news: News;
	readonly isByItself?: boolean | undefined;
};

/** The news as it stands in the ledger; a board that has no channel tells nobody. */
export const announced = (
	{ item, board, news, isByItself = false }: Announcing,
	now: Instant,
	options: PlanningOptions,
): Fresh | undefined => {
	if (board.channelId === undefined) return undefined;
	const planned: Planned = {
		boardId: board.id,
		itemKind: item.kind,
		itemId: item.id,
		rule: `news:${news}@${item.version}`,
		localAt: localMoment(now, board.zone),
		zone: board.zone,
		destination: `channel:${board.channelId}`,
	};
	const row = fresh(planned, { ...options, cause: `${news} on ${dayIn(board.zone, now)}` });
	const at =
		isByItself || isOfTheDay(news)
			? heardFrom({ ...nobody, rules: options.rules(board) }, now)(planned)
			: now;
	return { ...row, dueAt: at, notBefore: at };
};

export const announce = async (
	{ item, news }: Pick<Announcing, "item" | "news">,
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	const board = item.kind === "board" ? item : await boardOf(item, scope);
	const { isByItself } = scope;
	const row = board && announced({ item, board, news, isByItself }, scope.now, options);
	if (!row) return;
	const insert = [{ ...row, state: "planned" as const }];
	await scope.ledger.apply({ insert, renew: [], drop: [] }, scope.now);
};

/** Such things happen as their day begins, which is at night: nobody is told of them then. */
const isOfTheDay = (news: News): boolean =>
	news === "handed-over" || news === "merged" || news === "separated";

const nobody = { person: () => undefined };

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
