/** Decisions in a list: each with its reference, its day and the meeting that took it. */
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { recordText } from "../../domain/meetings/records.ts";
import { byKey, pageOf } from "../../domain/paging.ts";
import { referenceText } from "../../domain/register.ts";
import type { DecisionLine } from "../../usecases/decision/list.ts";
import type { Reworded } from "../../usecases/meeting/reword-record.ts";
import { heading, type Line, line, message, note } from "../kit/blocks.ts";
import { pageRows, remainder } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";

type Raw = Readonly<Record<string, string>>;

const row = ({ decision, board, meeting }: DecisionLine): Line => [
	{ code: recordText(decision, board) },
	` ${decision.title} · ${wordDay(decision.on)}`,
	meeting ? ` · at ${referenceText(meeting, board)}` : " · by correspondence",
];

/** As many lines as people read at once. */
const most = 20;

/** Counts down where the text counts up: the newest comes first. */
const backwards = (text: string): string => text.replace(/\d/g, (digit) => `${9 - Number(digit)}`);

const keyOf = ({ decision: { on, number, id }, board }: DecisionLine): string =>
	`${backwards(`${on} ${String(number).padStart(6, "0")}`)} ${board.code} ${id}`;

/** `raw` is what was asked for, so that the button for the next page can ask for it again. */
export const decisionsMessage = (
	found: readonly DecisionLine[],
	{ board, raw }: { readonly board: Board | undefined; readonly raw: Raw },
): Message => {
	const title = board ? `Decisions: ${board.name}` : "Decisions";
	if (found.length === 0) return message(line(`${title}: none recorded.`));
	const page = pageOf(found.toSorted(byKey(keyOf)), { keyOf, after: raw.after, size: most });
	const again = { ...raw, ...(board && { board: board.code }) };
	return message(
		heading(`${title} (${found.length})`),
		pageRows(page.shown.map(row)),
		...remainder(page, { command: "meeting decisions", raw: again, size: most }),
	);
};

export const decisionMessage = (decided: DecisionLine): Message =>
	message(line({ bold: "Decision recorded " }, ...row(decided)));

export const rewordedMessage = ({ record, was }: Reworded, board: Board): Message =>
	message(
		line({ bold: "Corrected " }, { code: recordText(record, board) }, ` ${record.title}`),
		note(`It read: “${was}”. The history keeps both.`),
	);
