/** "Is Ann at the works board on Friday", "she there on the 6th" ask whether she comes to it then. */
import { keysOf } from "../../language/names/words.ts";
import type { NameIndex } from "./name-index.ts";
import { opened } from "./shaped.ts";

const time =
	"((?:on (?:the )?|this |next |at )(?:\\d|\\w+day\\b|\\w+ \\d|morning|afternoon|evening|week).*|(?:today|tomorrow|tonight)\\b.*)";
const there = opened(
	`(?:(?:is|are|will|isn['’]?t|aren['’]?t|won['’]?t) )?([\\w’'-]+(?: [\\w’'-]+){0,3}?) (?:be )?(?:there|in|about|around|free|available|(?:at|in) (?:the |our )?([\\w’'&-]+(?: [\\w’'&-]+){0,5}?)) ${time}$`,
);
const atNext = opened(
	"(?:is|are|will) ([\\w’'-]+(?: [\\w’'-]+){0,3}?) (?:be )?(?:at|in) (the next (?:one|meeting)|that (?:one|meeting))\\W*$",
);
/** "Am I down for Tuesday", "is Ann expected at the works board on the 6th". */
const expected = opened(
	`(?:is|are|am) ([\\w’'-]+(?: [\\w’'-]+){0,3}?) (?:still )?(?:down|expected|booked in|pencilled in|signed up)(?: (?:for|at|to))?(?: (?:the |our )?(?!(?:the )?\\d|\\w+day\\b)([\\w’'&-]+(?: [\\w’'&-]+){0,5}?))?(?: (?:on )?((?:the \\d{1,2}(?:st|nd|rd|th)|\\d|(?:this |next )?\\w+day|tomorrow|tonight)\\b.*))?$`,
);
const pronoun = /^(?:i|he|she|they)$/i;

const isCalled = (name: string, kind: string, index: NameIndex): boolean =>
	index.find(keysOf(name), "any").some(({ known }) => known.kind === kind);

const beOf = (who: string): string =>
	/^i$/i.test(who) ? "am" : /^they$/i.test(who) ? "are" : "is";

export const beingThere = (text: string, index: NameIndex): string => {
	const isSomebody = (who: string) => pronoun.test(who) || isCalled(who, "person", index);
	const [, whom = "", next = ""] = atNext.exec(text) ?? [];
	// "They" may be the minutes.
	if (whom !== "" && !/^they$/i.test(whom) && isSomebody(whom))
		return `is ${whom} coming to ${next}`;
	const [, whose = "", board, day] = expected.exec(text) ?? [];
	const isOfBoard = board !== undefined && isCalled(board, "board", index);
	if (
		whose !== "" &&
		isSomebody(whose) &&
		(isOfBoard || (board === undefined && day !== undefined))
	)
		return `${beOf(whose)} ${whose} coming${isOfBoard ? ` to ${board}` : ""}${day ? ` on ${day}` : ""}`;
	const [, who = "", where, when = ""] = there.exec(text) ?? [];
	if (who === "" || !isSomebody(who)) return text;
	if (where !== undefined && !isCalled(where, "board", index)) return text;
	return `${beOf(who)} ${who} coming${where === undefined ? "" : ` to ${where}`} ${when}`;
};
