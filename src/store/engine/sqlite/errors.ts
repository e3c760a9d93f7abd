/** What an SQLite driver throws, told in the terms that Prisma understands. */
import { DriverAdapterError, type Error as Told } from "@prisma/driver-adapter-utils";

type Thrown = { message?: string; errno?: number; errcode?: number };

const columnsIn = (list: string): string[] =>
	list.split(", ").map((column) => column.split(".").at(-1) ?? column);

type Reading = readonly [RegExp, (found: string) => Told];

const readings: readonly Reading[] = [
	[
		/UNIQUE constraint failed: (.+)/,
		(list) => ({ kind: "UniqueConstraintViolation", constraint: { fields: columnsIn(list) } }),
	],
	[
		/NOT NULL constraint failed: (.+)/,
		(list) => ({ kind: "NullConstraintViolation", constraint: { fields: columnsIn(list) } }),
	],
	[
		/(FOREIGN KEY constraint failed)/,
		() => ({ kind: "ForeignKeyConstraintViolation", constraint: { foreignKey: {} } }),
	],
	[/no such table: (.+)/, (table) => ({ kind: "TableDoesNotExist", table })],
	[
		/(?:no such column: |has no column named )(.+)/,
		(column) => ({ kind: "ColumnNotFound", column }),
	],
];

const tell = (thrown: Thrown): Told => {
	const message = thrown.message ?? "";
	for (const [pattern, told] of readings) {
		const found = pattern.exec(message)?.[1];
		if (found !== undefined) return { ...told(found), originalMessage: message };
	}
	const extendedCode = thrown.errcode ?? thrown.errno ?? 1;
	return { kind: "sqlite", extendedCode, message, originalMessage: message };
};

const wordsOf = (failure: unknown): string => {
	const { code, message } = failure as Thrown & { readonly code?: unknown };
	return `${String(code)} ${message ?? String(failure)}`;
};

/** What keeps the file from being used at all, in the words of every driver. */
export const whyUnusable = (failure: unknown): "closed" | "full" | undefined => {
	const words = wordsOf(failure);
	if (/SQLITE_FULL|database or disk is full/.test(words)) return "full";
	return /SQLITE_(?:CANTOPEN|READONLY|PERM)|unable to open|readonly database/i.test(words)
		? "closed"
		: undefined;
};

/** The file is no database, or its pages do not fit together: in the words of every driver. */
export const saysDamaged = (failure: unknown): boolean =>
	/SQLITE_(?:NOTADB|CORRUPT)|file is not a database|disk image is malformed/.test(wordsOf(failure));

const isDatabaseError = (failure: unknown): failure is Error & Thrown =>
	failure instanceof Error && ("errno" in failure || "errcode" in failure);

export const toPrismaError = (failure: unknown): unknown =>
	isDatabaseError(failure) ? new DriverAdapterError(tell(failure)) : failure;
