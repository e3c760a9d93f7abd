/** "Is Ann at the works board on Friday", "she there on the 6th" ask whether she comes to it then. */
import { keysOf } from "../entities-words.ts";
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
const pronoun = /^(?:i|he|she|they)$/i;

const isCalled = (name: string, kind: string, index: NameIndex): boolean =>
	index.find(keysOf(name), "any").some(({ known }) => known.kind === kind);

export const beingThere = (text: string, index: NameIndex): string => {
	const isSomebody = (who: string) => pronoun.test(who) || isCalled(who, "person", index);
	const [, whom = "", next = ""] = atNext.exec(text) ?? [];
	// "They" may be the minutes.
	if (whom !== "" && !/^they$/i.test(whom) && isSomebody(whom))
		return `is ${whom} coming to ${next}`;
	const [, who = "", where, when = ""] = there.exec(text) ?? [];
	if (who === "" || !isSomebody(who)) return text;
	if (where !== undefined && !isCalled(where, "board", index)) return text;
	const be = /^i$/i.test(who) ? "am" : /^they$/i.test(who) ? "are" : "is";
	return `${be} ${who} coming${where === undefined ? "" : ` to ${where}`} ${when}`;
};
