/** The programme at a glance: boards that need attention first. */
import type { KnownBlock } from "@slack/types";
import { rags } from "../../domain/items/milestone.ts";
import { byKey, pageOf } from "../../domain/paging.ts";
import type { Names } from "../../usecases/naming.ts";
import type { BoardStatus, ProgrammeStatus, Stuck } from "../../usecases/status.ts";
import { cutList, heading, type Line, line, message, note } from "../kit/blocks.ts";
import { pageRows, remainder } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { wordMeetingTime } from "../kit/wording.ts";
import { installationLines } from "./installation.ts";

const ragWords = ({ rag }: BoardStatus): string => {
	const counted = rags.flatMap((colour) => (rag[colour] ? [`${rag[colour]} ${colour}`] : []));
	return counted.length > 0 ? ` · milestones: ${counted.join(", ")}` : "";
};

const boardLine = (status: BoardStatus, names: Names): Line => {
	const { board, next, open, overdue, awaited } = status;
	const actions =
		open > 0
			? ` · ${open} open action${open === 1 ? "" : "s"}${overdue > 0 ? `, ${overdue} overdue` : ""}`
			: "";
	const waiting = awaited > 0 ? ` · ${awaited} guidance awaited` : "";
	const meets = next
		? `next meets ${wordMeetingTime(next.time, names.areZonesMixed)}`
		: "no meeting booked";
	return [{ code: board.code }, ` ${board.name}: ${meets}${actions}${ragWords(status)}${waiting}`];
};

const urgency = ({ overdue, rag, open }: BoardStatus): number =>
	overdue * 1_000 + (rag.red ?? 0) * 100 + (rag.amber ?? 0) * 10 + Math.min(open, 9);

const counted = (count: number): string => (count === 1 ? "1 reminder" : `${count} reminders`);

/** Whoever looks after the workspace can give such a board a secretary or a channel. */
const stuckLines = (stuck: Stuck | undefined): readonly KnownBlock[] => {
	if (!stuck) return [];
	const lines = stuck.boards.map(
		({ board, count }): Line => [{ code: board.code }, ` ${board.name}: ${counted(count)}`],
	);
	const restricted =
		stuck.restricted > 0 ? [[`Of restricted boards: ${counted(stuck.restricted)}`]] : [];
	const rows = [...lines, ...restricted];
	if (rows.length === 0) return [];
	return [
		line({ bold: "Could not be given, with nobody to tell" }),
		...cutList(rows, { most: 10, rest: "name one with /board show." }),
		note("Give the board a secretary with /board appoint, or a channel with /board bind."),
	];
};

const mostBoards = 20;

/** What is most pressing comes first. */
const statusKey = (status: BoardStatus): string =>
	`${String(99_999_999 - urgency(status)).padStart(8, "0")} ${status.board.name} ${status.board.id}`;

export const statusMessage = (
	{ boards, stuck, installation, names }: ProgrammeStatus,
	after?: string,
): Message => {
	if (boards.length === 0)
		return message(
			line("No boards recorded yet. Set one up with /board create."),
			...stuckLines(stuck),
			...installationLines(installation),
		);
	const sorted = boards.toSorted(byKey(statusKey));
	const page = pageOf(sorted, { keyOf: statusKey, after, size: mostBoards });
	return message(
		heading(`Programme status: ${boards.length === 1 ? "1 board" : `${boards.length} boards`}`),
		pageRows(page.shown.map((status) => boardLine(status, names))),
		...remainder(page, { command: "programme status", raw: {}, size: mostBoards }),
		...stuckLines(stuck),
		...(after === undefined ? installationLines(installation) : []),
	);
};
