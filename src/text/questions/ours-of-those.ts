/** "Which of those are ours", "just ours", after a list: of the board here, else of the boards of whoever asks. */
import { belongs } from "../../domain/boards/board.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";
import { calledBy } from "./called-by.ts";
import { opened } from "./shaped.ts";

const which = opened(
	"(?:which|what|how many|are any|any)(?: ones?)?(?: of (?:them|those|these))?(?: (?:is|are))? (?:for us|ours)\\W*$",
);
const just = opened("(?:only|just) (?:for us|ours|the ones (?:for us|of ours))\\W*$");

/** As many as are told of together. */
const most = 5;

export const oursOfThose = (
	text: string,
	{ question, focus, latest = 0 }: ThreadContext,
	{ world, meId, boardHereId }: Circumstances,
): string | undefined => {
	// Several things that were told one by one are a list still.
	const areSeveral = question?.ask === "facts" && focus.slice(0, latest).filter(isDuty).length > 1;
	const isList = question && (areSeveral || /^(?:items|decisions|meetings)$/.test(question.ask));
	if (!isList || focus.length === 0 || !(which.test(text) || just.test(text))) return undefined;
	const own = world.boards.filter(
		(board) =>
			board.state.is !== "ended" &&
			(boardHereId === undefined ? belongs(board, meId) : board.id === boardHereId),
	);
	if (own.length === 0 || own.length > most) return undefined;
	const names = own.map(calledBy).join(" and ");
	const picks = (areSeveral || question.ask === "items") && which.test(text);
	return picks ? `which of those are for ${names}` : `just ${names}`;
};
