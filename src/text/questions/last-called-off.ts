/** "Why was the last one cancelled", "why did they skip the last one", after one board was told of: asked of its meeting that was called off. */
import { boardTold } from "./told-last.ts";
import { type PutPlainly, turn } from "./turn-of-thing.ts";

const off =
	"(?:cancel(?:l?ed)?|call(?:ed)? off|skip(?:ped)?|drop(?:ped)?|scrap(?:ped)?|pull(?:ed)?|miss(?:ed)?|postponed?|put off|axed?)";
const last =
	"(?:the|their|its) (?:last|previous|latest|most recent)(?: (?:one|meeting|mtg|session))?";
const why = "(?:why|how come|for what reason|what(?:['’]?s| is| was) the reason)";
const calledOff = turn(
	`${why} (?:was|were|is) ${last} ${off}|${why} (?:did|have|had) (?:they|we|it|the board) (?:have to )?${off} ${last}|${why} (?:did(?:n['’]?t| not)) ${last} (?:happen|go ahead|take place)|${why} did ${last} not (?:happen|go ahead|take place)|${why} (?:they|we) ${off} ${last}`,
);

export const ofLastCalledOff: PutPlainly = (text, told) => {
	const board = calledOff.test(text) ? boardTold(told) : undefined;
	return board && `why was the last ${board} meeting cancelled`;
};
