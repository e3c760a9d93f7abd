/** "Are those all hers", after a list, and "which are due in June", after somebody's portrait: each asked of that list, or of what is theirs. */
import { nameOf } from "./called-by.ts";
import { shaped } from "./shaped.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly } from "./turn-of-thing.ts";

const areAll = shaped(
	"(?:are|is) (?:those|these|they|that|them) all (?:of them )?(his|hers|theirs|mine|[\\w’'-]+['’]s)(?: (?:then|too))*",
);

/** "Are those all his", of a list. */
const whetherAll: PutPlainly = (text, { thread: { question } }) => {
	const whose = question?.ask === "items" ? areAll.exec(text)?.[1] : undefined;
	return whose && `are all of those ${whose}`;
};

const dueThen = shaped(
	"(?:which|what|any|how many)(?: ones?)?(?: of (?:them|those|these))?(?:['’]?s| is| are)? due ((?:in|on|by|before|this|next|today|tomorrow)\\b.*?)",
);
const ofEverybody = /\b(?:all|every\w*|across|else|other|what(?:['’]?s| is)?) /i;

/** "Which are due in June", where nothing was told but how many somebody has. */
const dueOfTheirs: PutPlainly = (text, { thread, world }) => {
	const time = ofEverybody.test(text) ? undefined : dueThen.exec(text)?.[1];
	const told = thread.question?.ask === "about" ? only(toldLast(thread)) : undefined;
	const name = time && told?.kind === "person" ? nameOf(told, world) : undefined;
	return name && `what is due for ${name} ${time}`;
};

export const ofAllOfTheirs = firstPlain([whetherAll, dueOfTheirs]);
