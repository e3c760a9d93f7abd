/** "Why was the last one cancelled", "why did they skip the last one", after one board was told of: asked of its meeting that was called off. */
import { holdingOf } from "../../domain/boards/board-contents.ts";
import { nameOf } from "./called-by.ts";
import { boardTold, only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, turn } from "./turn-of-thing.ts";

const off =
	"(?:cancel(?:l?ed)?|call(?:ed)? off|skip(?:ped)?|drop(?:ped)?|scrap(?:ped)?|pull(?:ed)?|miss(?:ed)?|postponed?|put off|axed?)";
const last =
	"(?:the|their|its) (?:last|previous|latest|most recent)(?: (?:one|meeting|mtg|session))?";
const why = "(?:why|how come|for what reason|what(?:['’]?s| is| was) the reason)";
const calledOff = turn(
	`${why} (?:was|were|is) ${last} ${off}|${why} (?:did|have|had) (?:they|we|it|the board) (?:have to )?${off} ${last}|${why} (?:did(?:n['’]?t| not)) ${last} (?:happen|go ahead|take place)|${why} did ${last} not (?:happen|go ahead|take place)|${why} did ${last} (?:get|have to be|end up) ${off}|${why} (?:they|we) ${off} ${last}`,
);

const lastOff: PutPlainly = (text, told) => {
	const board = calledOff.test(text) ? boardTold(told) : undefined;
	return board && `why was the last ${board} meeting cancelled`;
};

const notThen = turn(
	`(?:why|how come) (?:(?:was|were|did)(?:n['’]?t| not)|(?:was|were|did) (?:it|they|there|the board) not) ?(?:it|they|there|the board|one|a meeting)?(?: one| a meeting)?(?: (?:held|meet|met|meeting|happen|on|sit))? ((?:in|on|last|this) .+?)`,
);

/** "Why wasn't it held in January", of one board: why its meeting of then was called off. */
const offThen: PutPlainly = (text, told) => {
	const time = notThen.exec(text)?.[1];
	const board = time === undefined ? undefined : boardTold(told);
	return board && `why was the ${board} meeting ${time} cancelled`;
};

const dayOff = turn(
	"(?:was|is|were|has) the (\\d{1,2})(?:st|nd|rd|th)(?: one| meeting)?(?: been)? (?:cancelled|canceled|called off|off|scrapped|pulled|still on|going ahead)",
);

/** "Was the 13th cancelled", of one board: the one meeting of its that has that day, whichever month it lies in. */
const offThatDay: PutPlainly = (text, told) => {
	const day = dayOff.exec(text)?.[1];
	const board = only(
		[...toldLast(told.thread), ...(told.thread.question?.subjects ?? [])]
			.filter(({ kind }) => kind === "board")
			.filter((each, at, all) => all.findIndex(({ id }) => id === each.id) === at),
	);
	const holding = day && board ? holdingOf(told.world.holdings, board.id) : undefined;
	const meeting = only(
		(holding?.items.meeting ?? []).filter(
			({ time }) => time.is === "fixed" && Number(time.on.slice(8)) === Number(day),
		),
	);
	const name = meeting && nameOf({ kind: "meeting", id: meeting.id }, told.world);
	return name && `is ${name} cancelled`;
};

export const ofLastCalledOff = firstPlain([lastOff, offThen, offThatDay]);
