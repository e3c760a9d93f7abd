/** Which table each kind lies in, with its columns and the lists that hang from it. */
import type { Entity, EntityKind } from "../../domain/register.ts";
import type { Transaction } from "../engine/open-database.ts";
import {
	actionColumns,
	actionIn,
	guidanceColumns,
	guidanceIn,
	meetingColumns,
	meetingIn,
	milestoneColumns,
	milestoneIn,
} from "./items.ts";
import {
	agendaItemColumns,
	agendaItemIn,
	attendanceColumns,
	attendanceIn,
	decisionColumns,
	decisionIn,
	minutesColumns,
	minutesIn,
	paperColumns,
	paperIn,
	replyColumns,
	replyIn,
} from "./meetings.ts";
import { mergeColumns, mergeIn } from "./merge.ts";
import type { Row } from "./parts.ts";
import {
	boardColumns,
	boardIn,
	organisationColumns,
	organisationIn,
	personColumns,
	personIn,
	planColumns,
	planIn,
	seatColumns,
	termColumns,
	termIn,
	workStreamColumns,
	workStreamIn,
} from "./programme.ts";
import { seriesColumns, seriesIn } from "./series.ts";
import type { EntityOf } from "./values.ts";

/** The few calls used on every table, whatever its columns. */
export type Table = {
	readonly create: (ask: { data: object; select: object }) => Promise<unknown>;
	readonly createMany: (ask: { data: readonly object[] }) => Promise<{ count: number }>;
	readonly updateMany: (ask: { where: object; data: object }) => Promise<{ count: number }>;
	readonly deleteMany: (ask: { where: object }) => Promise<{ count: number }>;
	readonly findMany: (ask: object) => Promise<readonly Row[]>;
};

/** A list that hangs from a row, each line with its place in it. */
export type Hanging = {
	readonly table: keyof Transaction;
	readonly key: "ownerId" | "boardId";
	readonly lines: readonly object[];
};

export type Laid<Kind extends EntityKind> = {
	readonly table: keyof Transaction;
	readonly columns: (entity: EntityOf<Kind>) => object;
	readonly read: (row: Row) => Row;
	readonly include?: object;
	readonly hanging?: (entity: EntityOf<Kind>) => readonly Hanging[];
};

const inPlace = { orderBy: { place: "asc" } } as const;
const withAliases = { aliases: inPlace };

const aliasesIn =
	(table: keyof Transaction) =>
	(entity: { readonly aliases: readonly string[] }): readonly Hanging[] => [
		{ table, key: "ownerId", lines: entity.aliases.map((name) => ({ name })) },
	];

const boardLists = (board: EntityOf<"board">): readonly Hanging[] => [
	...aliasesIn("boardAlias")(board),
	{
		table: "boardMember",
		key: "boardId",
		lines: board.memberIds.map((personId) => ({ personId })),
	},
	{
		table: "seat",
		key: "boardId",
		lines: board.seats.map(seatColumns),
	},
];

const streamLists = (stream: EntityOf<"workStream">): readonly Hanging[] => [
	...aliasesIn("workStreamAlias")(stream),
	{
		table: "workStreamBoard",
		key: "ownerId",
		lines: (stream.boardIds ?? []).map((boardId) => ({ boardId })),
	},
];

const laid: { readonly [Kind in EntityKind]: Laid<Kind> } = {
	person: { table: "person", columns: personColumns, read: personIn },
	organisation: {
		table: "organisation",
		columns: organisationColumns,
		read: organisationIn,
		include: withAliases,
		hanging: aliasesIn("organisationAlias"),
	},
	board: {
		table: "board",
		columns: boardColumns,
		read: boardIn,
		include: { ...withAliases, members: inPlace, seats: inPlace },
		hanging: boardLists,
	},
	plan: {
		table: "plan",
		columns: planColumns,
		read: planIn,
		include: withAliases,
		hanging: aliasesIn("planAlias"),
	},
	term: { table: "term", columns: termColumns, read: termIn },
	workStream: {
		table: "workStream",
		columns: workStreamColumns,
		read: workStreamIn,
		include: { ...withAliases, boards: inPlace },
		hanging: streamLists,
	},
	series: { table: "series", columns: seriesColumns, read: seriesIn },
	merge: { table: "merge", columns: mergeColumns, read: mergeIn },
	meeting: { table: "meeting", columns: meetingColumns, read: meetingIn },
	action: { table: "action", columns: actionColumns, read: actionIn },
	milestone: { table: "milestone", columns: milestoneColumns, read: milestoneIn },
	guidance: {
		table: "guidance",
		columns: guidanceColumns,
		read: guidanceIn,
		include: withAliases,
		hanging: aliasesIn("guidanceAlias"),
	},
	reply: { table: "reply", columns: replyColumns, read: replyIn },
	attendance: { table: "attendance", columns: attendanceColumns, read: attendanceIn },
	agendaItem: { table: "agendaItem", columns: agendaItemColumns, read: agendaItemIn },
	paper: { table: "paper", columns: paperColumns, read: paperIn },
	minutes: { table: "minutes", columns: minutesColumns, read: minutesIn },
	decision: { table: "decision", columns: decisionColumns, read: decisionIn },
};

export const tableOf = (tx: Transaction, table: keyof Transaction): Table =>
	tx[table] as unknown as Table;

export const layout = (kind: EntityKind): Laid<EntityKind> =>
	laid[kind] as unknown as Laid<EntityKind>;

/** Which stored value a write replaces: its version, and the board it was on where it moves to another. */
export type Was = { readonly version: number; readonly boardId?: string | undefined };

/** The where-clause that only the stored version of this very entity answers, on the board it belongs to. */
export const exactly = (entity: Entity, was: Was): object => ({
	id: entity.id,
	version: was.version,
	...("boardId" in entity ? { boardId: was.boardId ?? entity.boardId } : {}),
});
