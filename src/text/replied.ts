/**
 * "Done", "moved to 14 May", "not mine", "blocked by the council": what somebody says has become of the thing that is
 * spoken of. Which command records it, and whether it can of such a thing, is for others to say.
 */
import { readReference } from "../domain/reference.ts";

export type Replied = {
	/** The thing that it is said of, where it is named. */
	readonly reference?: string | undefined;
	/** A verb and what follows it, as it is typed after a command's noun. */
	readonly words: string;
	/** "Move it to 14 May" tells somebody to do it, where "moved" says what became of it. */
	readonly isOrdered: boolean;
};

const opening =
	/^(?:(?:ok|okay|yes|yep|yeah|hi|hello|hey|all|well|so|please|pls|just|now|already|is|was|has|have|been|got|(?:this|that|it)(?: one)?|(?:it|that|this)['’]s|(?:i|we)(?:['’]ve)?)(?:[\s,:;.!–-]+|$))+/i;

const named = /[A-Z][A-Z\d]{1,7}-[MAPD]?\d{1,6}/i.source;
const namedFirst = new RegExp(`^(${named})(?:[\\s,:;–-]+)(.+)$`, "is");
const namedLater = new RegExp(`^([a-z]+(?:[ -][a-z]+)?)\\s+(${named})(?![\\w-])\\s*(.*)$`, "is");

/** The same, as the commands' own verbs say it. */
const sayings: readonly (readonly [RegExp, string])[] = [
	[/^(?:not|isn['’]?t) (?:mine|ours|(?:my|our)(?: \w+)?|me|us)(?![\w'’])/i, "not mine"],
	[/^(?:no longer|not) (?:blocked|held up|waiting|stuck)\b(?: any ?more)?/i, "unblock"],
	[/^(?:waiting|waits|held up|stuck) (?:for|on|by|with)\b/i, "blocked by"],
	[/^(?:due|date|deadline)(?: date)?(?: is| now)?[\s:]+(?:to )?(?=\S)/i, "moved to "],
	[/^pushed\b/i, "push"],
	[/^pulled\b/i, "pull"],
	[/^brought\b/i, "bring"],
	[/^handed\b/i, "hand"],
];

/** "Due in May" asks for what is due; only what is new has become so. */
const isNewDate = /\b(?:now|new) (?:due|date|deadline)\b/i;
const ofDate = /^(?:new )?(?:due|date|deadline)\b/i;

const ordered =
	/^(?:move|change|re-?date|reschedule|rearrange|shift|postpone|put|push|delay|defer|slip|extend|bring|pull|advance|close|finish|tick|mark|release|publish|issue|block|unblock|hold|hand|return|give)\b/i;

/** "It" after the verb is what is spoken of anyhow. */
const withoutIt = (words: string): string =>
	words.replace(/^([a-z-]+) (?:it|this|that)(?: one)?(?![\w'’])/i, "$1");

const asking = /\?\s*$|^\S+(?:\s+\S+){0,3}\s(?:who|whom|whose|what|which|when|where|why|how)\b/i;

/** "Is it done", "has LPB-3 moved": asked, whether or not the mark is typed. */
const turnedRound = new RegExp(
	`^(?:(?:ok|okay|hi|hello|hey|so|and|but|well|please|pls)[\\s,:!.–-]+)*(?:is|are|was|were|has|have|had|did|does|do)\\s+(?:it|this|that|these|those|they|we|you|he|she|i|the|an?|my|our|your|all|both|(?:any|some|every)\\w*|${named})\\b`,
	"i",
);

/** "Received, thanks" is as often said to a colleague. */
const ofCourtesy = /^received\b/i;

const longest = 500;

const apart = (said: string): Pick<Replied, "reference"> & { readonly left: string } => {
	const [, first, rest = ""] = namedFirst.exec(said) ?? [];
	if (first && readReference(first)) return { reference: first, left: rest.replace(opening, "") };
	const [, verb = "", later, after = ""] = namedLater.exec(said) ?? [];
	return later && readReference(later)
		? { reference: later, left: `${verb} ${after}`.trim() }
		: { left: said };
};

/** Undefined where it is asked, or nothing is said to have become of anything. */
export const repliedIn = (text: string): Replied | undefined => {
	const said = text.trim().replace(/[\s.!]+$/, "");
	if (said.length > longest || asking.test(text.trim()) || turnedRound.test(said)) return undefined;
	const { reference, left } = apart(said.replace(opening, ""));
	const isDate = ofDate.test(left);
	if (left === "" || ofCourtesy.test(left) || (isDate && !isNewDate.test(said))) return undefined;
	const plain = withoutIt(left.replace(/^new /i, ""));
	const [saying, instead] = sayings.find(([form]) => form.test(plain)) ?? [];
	const words = saying ? plain.replace(saying, instead ?? "") : plain;
	return { reference, words: words.trim(), isOrdered: ordered.test(plain) };
};
