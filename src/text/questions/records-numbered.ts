/** "MPB-D3", "is SWC-P1 in yet": a decision, an agenda item or a paper by its own reference, of which all that is kept is one line. */
import type { Board } from "../../domain/boards/board.ts";
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

/** What is asked of it is in that line; any other word asks for something else. */
const around =
	"(?:what|which|who|whose|when|where|is|are|was|were|has|have|did|does|do|the|a|an|of|on|about|for|from|to|in|out|at|show|me|us|tell|give|find|open|see|look|up|status|state|decision|decisions|decided|made|taken|agreed|agenda|item|items|paper|papers|presenting|presents|presenter|presented|takes|taking|writing|writes|written|wrote|owns|owner|owned|with|by|due|late|overdue|received|here|arrived|come|came|sent|got|get|it|been|meeting|meetings|board|please|pls|again|yet|and|so|ok|say|says|said|s|re|that|this|one|read|remind|know|can|could|you|i|we)";
const named = new RegExp(
	`^(?:${around}\\b|\\W)*?\\b([A-Za-z][A-Za-z0-9]*)-([dap])(\\d{1,5})\\b(?:\\W|\\b${around}\\b)*$`,
	"i",
);

const asked: Readonly<Record<string, Pick<Question, "ask" | "records">>> = {
	d: { ask: "decisions" },
	a: { ask: "records", records: ["agenda"] },
	p: { ask: "records", records: ["papers"] },
};

export const ofRecordNumbered = (text: string, boards: readonly Board[]): Reading | undefined => {
	const [, code = "", series = "", number = ""] = named.exec(text) ?? [];
	const of = asked[series.toLowerCase()];
	const board = of && boards.find((each) => each.code === code.toUpperCase());
	if (!of || !board) return undefined;
	const topic = `${board.code}-${series.toUpperCase()}${Number(number)}`;
	const subjects = [{ kind: "board" as const, id: board.id }];
	return { is: "question", question: { ...plainQuestion(of.ask), ...of, subjects, topic } };
};
