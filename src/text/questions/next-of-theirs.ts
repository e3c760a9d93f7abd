/** "When's their next", after one thing of a board, and "when's kath's next one", after boards and meetings: a meeting, and nothing that falls due. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Question } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, turn } from "./turn-of-thing.ts";

const theirNext = turn(
	"(?:and )?(?:when(?:['’]?s| is| are| do| does)?|what(?:['’]?s| is))?(?: (?:about|the))? ?(?:(?:their|its) (?:next|following)(?: (?:one|meeting|mtg|session))?|next (?:meeting|one|mtg) of theirs)(?: (?:then|again))*",
);

/** The board of whatever was told last, where all of it is one board's. */
const ofTheBoard: PutPlainly = (text, { thread, world }) => {
	if (thread.question?.ask !== "facts" || !theirNext.test(text)) return undefined;
	const told = toldLast(thread).filter(isDuty);
	const boards = new Set(told.map(({ id }) => itemAmong(world.holdings, id)?.boardId));
	const id = only([...boards]);
	const board = id && nameOf({ kind: "board", id }, world);
	return board && `when does ${board} next meet`;
};

const nextOfThose = turn(
	"when(?:['’]?s| is| will)? (?:the )?next (?:one|meeting|mtg) of (?:those|them|these)(?: be)?",
);

/** "When's the next one of those", after one meeting of a board. */
const ofThatBoard: PutPlainly = (text, { thread, world }) => {
	if (!nextOfThose.test(text)) return undefined;
	const told = toldLast(thread);
	const isOfMeeting = told.some(({ kind }) => kind === "meeting") && !told.some(isDuty);
	const board = isOfMeeting ? only(told.filter(({ kind }) => kind === "board")) : undefined;
	return board && `when does ${nameOf(board, world)} next meet`;
};

const someonesNext = turn(
	"when(?:['’]?s| is| will)? (?:the )?((?:[\\w’'-]+ ){0,2}[\\w’'-]+['’]s|his|her|their) (next|following) one(?: be)?",
);
const ofMeetings: ReadonlySet<Question["ask"]> = new Set([
	"meetings",
	"seats",
	"roles",
	"records",
	"next",
	"rhythm",
	"about",
]);

/** "Kath's next one", where boards or meetings were spoken of. */
const ofSomebody: PutPlainly = (text, { thread: { question } }) => {
	const whose = question && ofMeetings.has(question.ask) ? someonesNext.exec(text)?.[1] : undefined;
	return whose && `when is ${whose} next meeting`;
};

const theirOthers = turn(
	"(?:what about |how about |and |what are |which are )?(?:his|her|their) (?:others|other (?:ones|actions|items|things)|rest)(?: (?:then|too))*",
);

/** "And his others", after one thing of somebody's. */
const othersOfOwner: PutPlainly = (text, { thread, world }) => {
	const one = theirOthers.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const item = one && itemAmong(world.holdings, one.id);
	const owner = item && "owner" in item ? item.owner : undefined;
	const name = world.people.find(({ id }) => id === owner?.id)?.name;
	return thread.question?.ask === "facts" && name ? `what else has ${name} got` : undefined;
};

export const ofNextOfTheirs = firstPlain([othersOfOwner, ofTheBoard, ofThatBoard, ofSomebody]);
