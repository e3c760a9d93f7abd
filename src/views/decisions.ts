/** Decisions in a list: each with its reference, its day and the meeting that took it. */
import type { Board } from "../domain/board.ts";
import { wordDay } from "../domain/date-words.ts";
import { recordText } from "../domain/meeting-records.ts";
import { referenceText } from "../domain/register.ts";
import type { DecisionLine } from "../usecases/decision/list.ts";
import { cutList, heading, type Line, line, message } from "./blocks.ts";
import type { Message } from "./message.ts";

const row = ({ decision, board, meeting }: DecisionLine): Line => [
	{ code: recordText(decision, board) },
	` ${decision.title} · ${wordDay(decision.on)}`,
	meeting ? ` · at ${referenceText(meeting, board)}` : " · by correspondence",
];

export const decisionsMessage = (
	found: readonly DecisionLine[],
	board: Board | undefined,
): Message => {
	const title = board ? `Decisions: ${board.name}` : "Decisions";
	if (found.length === 0) return message(line(`${title}: none recorded.`));
	return message(
		heading(`${title} (${found.length})`),
		...cutList(found.map(row), {
			most: 20,
			rest: "name a board and a period, such as /meeting decisions LPB in March.",
		}),
	);
};

export const decisionMessage = (decided: DecisionLine): Message =>
	message(line({ bold: "Decision recorded " }, ...row(decided)));
