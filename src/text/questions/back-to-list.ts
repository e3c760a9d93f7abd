/** "Back to the list", "and the others" after one of it, "how many of them are late": the list that was told before one thing of it was asked of. */
import type { Board } from "../../domain/boards/board.ts";
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { allAgain } from "./no-all-of-them.ts";
import { ofOtherBoards } from "./other-boards-told.ts";
import { countedAgain } from "./picking.ts";
import { allOfList, restOfList } from "./rest-of-list.ts";
import { toldLast } from "./told-last.ts";

const back =
	"(?:(?:and|so|ok(?:ay)?|right|now|sorry|no|can you|please|let['’]?s|can we)\\b[\\s,]*)*(?:go )?";
const wholeList = new RegExp(
	`^\\W*${back}(?:back to (?:the|that|my|your) (?:(?:whole|full|first|other|original) )?list|(?:(?:show|give|list|tell|remind)(?: me)?(?: of)? )?(?:the|that) (?:(?:whole|full|entire) )?list(?: again| once more)+|(?:(?:show|give|list|tell)(?: me)? )(?:the|that) (?:whole|full|entire) list|(?:show|give|list|tell)(?: me)? (?:them|those|all of them|them all|those all)(?: all)? again|back to (?:all (?:of )?(?:them|those|these|it)|them all|those all|the lot|the whole lot|all the ones?|everything))(?: please| pls| then)*\\W*$`,
	"i",
);

/** Of a list that was narrowed since, the whole of it. */
const saysWhole =
	/\b(?:whole|full|entire|first|original) list\b|\bback to (?:all|them all|those all|everything|the (?:whole )?lot)\b/i;

const lists: ReadonlySet<Question["ask"]> = new Set(["items", "meetings", "boards"]);

/** Asks for a list that was told, and for nothing that comes next. */
const saysTheList = (text: string): boolean => wholeList.test(text);

/** "Show me the list again": as it stands, or the one that a thing was picked from. */
const theListAgain = (text: string, thread: ThreadContext): Question | undefined => {
	if (!wholeList.test(text)) return undefined;
	const { question, list, timed, whole, listed = [] } = thread;
	if (whole && saysWhole.test(text)) return whole;
	const isSeveral = (all: readonly Subject[]) =>
		["meeting", "board"].some((kind) => all.filter((each) => each.kind === kind).length > 1) ||
		all.filter(isDuty).length > 1;
	if (question?.ask === "decisions") return question;
	if (question && lists.has(question.ask) && isSeveral(toldLast(thread))) return question;
	const isOfMeeting = toldLast(thread)[0]?.kind === "meeting";
	return isOfMeeting && timed?.ask === "meetings" && isSeveral(listed) ? timed : list;
};

const rest =
	/^\W*(?:(?:and|but|so|ok|then|what about|how about|show(?: me)?|list)\b[\s,]*)*(?:(?:all )?(?:the )?(?:rest|others|other ones|remaining ones?)|(?:are there )?any (?:others|other ones|more(?: of (?:them|those))?))(?: (?:on|in) (?:it|the list))?(?: of (?:them|those|these))?(?: then| please| pls)*\W*$/i;

/** So many things of a list are remembered. */
const mostListed = 30;

/** "And the others", after one of a list was asked of: the list but for that one. */
const theOthers = (text: string, thread: ThreadContext): Question | undefined => {
	const { question, list, listed = [], few = [] } = thread;
	if (question?.ask !== "facts" || !rest.test(text)) return undefined;
	const told = toldLast(thread).filter(isDuty);
	const has = (row: readonly Subject[]) =>
		told.length > 0 && told.every(({ id }) => row.some((each) => each.id === id));
	const row = [few, listed]
		.map((all) => all.filter(isDuty))
		.find((all) => all.length > 1 && has(all));
	const left = (row ?? []).filter(({ id }) => !told.some((each) => each.id === id));
	if (left.length === 0 || (row ?? []).length >= mostListed) return undefined;
	return {
		...plainQuestion("items"),
		state: list?.state === "done" ? "done" : undefined,
		among: left,
	};
};

const ofThem =
	/^\W*(?:(?:and|so|ok|but)\b[\s,]*)*how many(?: of (?:them|those|these))(?:['’]?s| is| are)? (late|overdue|red|amber|green|blocked|done|open|mine)(?: (?:now|then|already))*\W*$/i;

/** "How many of them are late", after one of a list was asked of, picks from the list. */
const pickedOfList = (text: string, thread: ThreadContext): string | undefined => {
	const state = ofThem.exec(text)?.[1]?.toLowerCase();
	const { question, list, listed = [] } = thread;
	const isOfOne = question?.ask === "facts" && toldLast(thread).filter(isDuty).length === 1;
	// What is done or out is not late as well.
	const wasSeveral =
		list !== undefined && list.state !== "done" && listed.filter(isDuty).length > 1;
	if (state === undefined || !isOfOne || !wasSeveral) return undefined;
	return state === "mine" ? "and mine" : `just the ${state} ones`;
};

type FromTheList =
	| Extract<Reading, { is: "question" | "unread" }>
	| { readonly is: "text"; readonly text: string };

/** What is asked of the list before, whatever was picked from it since. */
export const fromTheList = (
	text: string,
	thread: ThreadContext,
	boards: readonly Board[],
): FromTheList | undefined => {
	const question =
		allAgain(text, thread) ??
		theListAgain(text, thread) ??
		theOthers(text, thread) ??
		restOfList(text, thread) ??
		allOfList(text, thread) ??
		countedAgain(text, thread) ??
		ofOtherBoards(text, thread, boards);
	if (question) return { is: "question", question };
	if (saysTheList(text)) return { is: "unread", words: [text.trim()] };
	const picked = pickedOfList(text, thread);
	return picked === undefined ? undefined : { is: "text", text: picked };
};
