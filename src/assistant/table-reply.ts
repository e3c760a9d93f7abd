/** A list as a file for whoever asked, in their own conversation. */
import { type Reply, reply } from "../command.ts";
import type { Board } from "../domain/boards/board.ts";
import type { Request } from "../usecases/request.ts";
import { fileOfTable, handedOver, type Table } from "../views/exports/tables.ts";

export const tableReply = (
	table: Table,
	{ board, request }: { readonly board?: Board | undefined; readonly request: Request },
): Reply =>
	reply(
		handedOver(table),
		table.rows.length > 0 ? fileOfTable(table, { board, today: request.today }) : undefined,
	);
