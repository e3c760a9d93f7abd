/**
 * "Done", "moved to 14 May", "not mine", "blocked by the council": what somebody says has become of the thing that is
 * spoken of. Which command records it, and whether it can of such a thing, is for others to say. What is said to a
 * colleague is said in nearly the same words: whatever is more than this is left alone.
 */
import { readReference } from "../../domain/reference.ts";
import type { ReadingContext } from "../dates/dates.ts";
import { datesIn } from "../dates/prose.ts";
import { shortRuns } from "../tokens/clean.ts";
import { isProgress, isUndone } from "./progress.ts";

export type Replied = {
	/** The thing that it is said of, where it is named. */
	readonly reference?: string | undefined;
	/** A verb and what follows it, as it is typed after a command's noun. */
	readonly words: string;
	/** "Move it to 14 May" tells somebody to do it, where "moved" says what became of it. */
	readonly isOrdered: boolean;
	/** "It is out": said of the thing, where "out" alone may be said of oneself. */
	readonly isOfIt: boolean;
	/** "All closed", "now due this week": as often a question, where no reminder asks. */
	readonly isLoose: boolean;
	/** How far it has got; or that it has not been done, whatever was said before. */
	readonly says?: "progress" | "undone" | undefined;
};

const courtesy =
	/^(?:(?:ok|okay|yes|yep|yeah|hi|hello|hey|please|pls)(?:[\s,:;!.–-]+(?:all|team|everyone|both))?(?:[\s,:;!.–-]+|$))+/i;
/** What somebody says who puts right what was said before. */
const mended =
	/^(?:(?:no|sorry|oops|actually|wait|hang on|hold on|correction|scrap that)[\s,:;!.–-]+)+(?=make\b)/i;
const thanks =
	/[\s,.!–-]+(?:thanks|thank you|thankyou|thx|ta|cheers|please|pls)(?: (?:all|everyone|both))?[\s.!]*$/i;

/** "It's", "this one has been", "we've now": of whom or what it is said. */
const ofIt =
	/^(?:(?:this|that|it)(?: one)?(?:['’]s)?(?:\s+(?:is|was|has|been|now|already|just))*|(?:(?:is|was|has|have)\s+)?(?:been|now|already|just)|is|was)\s+/i;
const ofUs = /^(?:i|we)(?:['’]ve|\s+have)?(?:\s+(?:now|already|just))*\s+/i;
/** "We've closed it", and not "we met" or "I've done my part". */
const itAfter = /^[a-z]+(?: [a-z]+)? (?:it|this|that|them)\b/i;

const named = /[A-Z][A-Z\d]{1,7}-[MAPD]?\d{1,6}/i.source;
const namedFirst = new RegExp(`^(${named})(?:[\\s,:;–-]+)(.+)$`, "is");
const namedLater = new RegExp(
	`^([a-z]+(?:[ -](?!(?:by|for|to|with|on|of|in|until|till|from) )[a-z]+)?)\\s+(${named})(?![\\w-]|['’]s)\\s*(.*)$`,
	"is",
);
const another = new RegExp(`(?<![\\w-])${named}(?![\\w-])`, "i");

/** "Remind me again on Monday": what is to be said, and not what is asked about it. */
const putOff = /^remind (?:me|us)(?: (?:again|of|about|it|this))*(?=\s)/i;

/** "We have it", "we've read it": said by those who were asked whether they have. */
const haveIt =
	/^(?:i|we)(?:['’]ve| have)?(?: (?:now|already|just|all|got|had|have|received|read|seen|acknowledged))* (?:it|this|that)(?: now| already)?(?=$|\s*[,.;:!–—-]|\s+for\s)/i;

/** The same, as the commands' own verbs say it. */
const sayings: readonly (readonly [RegExp, string])[] = [
	[
		/^(?:not|isn['’]?t) (?:mine|ours|for (?:me|us)|(?:my|our) (?:action|item|task|job|one|area|milestone))(?![\w'’])/i,
		"not mine",
	],
	[/^(?:no longer|not) (?:blocked|held up|waiting|stuck)\b(?: any ?more)?/i, "unblock"],
	[/^(?:waiting|waits|held up|stuck) (?:for|on|by|with)\b/i, "blocked by"],
	[/^(?:due|date|deadline)(?: date)?(?: is| now)?[\s:]+(?:to )?(?=\S)/i, "moved to "],
	[/^unblocked\b/i, "unblock"],
	// "Cancelled" is what becomes of a meeting: of what somebody was to do, that it is not wanted any more.
	[
		/^(?=(?:cancelled|canceled|dropped|abandoned|shelved|(?:not|no longer) (?:needed|required|wanted|necessary))\b)/i,
		"close, ",
	],
	[
		/^(?:(?:give|pass) (?:it|this)(?: one)?|(?:re)?assign(?: it| this)?)(?: over)? to\b/i,
		"reassign to",
	],
	[/^pushed\b/i, "push"],
	[/^pulled\b/i, "pull"],
	[/^brought\b/i, "bring"],
	[/^handed\b/i, "hand"],
];

/** "Due in May" asks for what is due; only what is new has become so. */
const isNewDate = /\b(?:now|new) (?:due|date|deadline)\b|\bdue\b.*\bnow$/i;
const ofDate = /^(?:new )?(?:due|date|deadline)\b/i;
const looseDate = /\bdue (?:this|next|in|on|before)\b/i;

const ordered =
	/^(?:move|change|re-?date|reschedule|rearrange|shift|postpone|put|push|delay|defer|slip|extend|bring|pull|advance|close|complete|finish|tick|mark|release|publish|issue|block|unblock|hold|hand|return|give)(?![\w'’])/i;

/** "It" after the verb is what is spoken of anyhow. */
const withoutIt = (words: string): string =>
	words.replace(
		/^([a-z-]+) (?:it|this|that)(?: one)?(?![\w'’]| (?:morning|afternoon|week|month|quarter|year)\b)/i,
		"$1",
	);

const questioned =
	/\?\s*$|^\S+(?:\s+\S+){0,3}\s(?:who|whom|whose|what|which|when|where|why|how)\b/i;
/** "This is done, right", "it's out, isn't it". */
const tagged =
	/[\s,–-](?:right|correct|or not|eh|innit|(?:is|was|has|have|are|did|does|do)n['’]?t (?:it|this|that|they|we|you))$/i;

/** "Is it done", "has LPB-3 moved": asked, whether or not the mark is typed. */
const turnedRound = new RegExp(
	`^(?:(?:ok|okay|yes|yep|yeah|hi|hello|hey|so|and|but|well|please|pls|all|team|now|just|already)[\\s,:;!.–-]+)*(?:is|are|was|were|has|have|had|did|does|do|can|could|will|would|shall|should|may)\\s+(?:it|this|that|these|those|they|we|you|he|she|i|the|an?|my|our|your|all|both|(?:any|some|every)[a-z]*|${named})(?![\\w])`,
	"i",
);

/** "Received, thanks" is as often said to a colleague. */
const ofCourtesy = /^received\b/i;

const longest = 500;

const isAsked = (said: string): boolean =>
	questioned.test(said) || tagged.test(said) || turnedRound.test(said);

type Apart = { readonly reference?: string | undefined; readonly left: string };

const apart = (said: string): Apart => {
	const [, first, rest = ""] = namedFirst.exec(said) ?? [];
	if (first && readReference(first)) return { reference: first, left: rest };
	const [, verb = "", later, after = ""] = namedLater.exec(said) ?? [];
	return later && readReference(later)
		? { reference: later, left: `${verb} ${after}`.trim() }
		: { left: said };
};

type Subjectless = { readonly words: string; readonly isOfIt: boolean };

/** Undefined where they speak of themselves. */
const withoutSubject = (left: string, isNamed: boolean): Subjectless | undefined => {
	const words = left.replace(ofUs, "");
	if (words !== left) return isNamed || itAfter.test(words) ? { words, isOfIt: true } : undefined;
	const rest = left.replace(ofIt, "");
	return { words: rest, isOfIt: isNamed || rest !== left };
};

const madeIt = /^make (?:it|that|this)\s+(?=\S)/i;

/** "Make it the 3rd", where what it is made is a date. */
const movedTo = (opened: string, context: ReadingContext): string | undefined => {
	const made = madeIt.exec(opened)?.[0];
	const rest = opened.slice(made?.length);
	return made && datesIn(rest, context)[0]?.from === 0 ? `moved to ${rest}` : undefined;
};

/** "Make it" says itself what it moves; elsewhere "it" is left out first. */
const asVerb = (opened: string, context: ReadingContext): string => {
	const moved = movedTo(opened, context);
	if (moved !== undefined) return moved;
	const plain = withoutIt(opened);
	const [said = plain] = [opened, plain].flatMap((each) =>
		sayings.flatMap(([form, instead]) => (form.test(each) ? [each.replace(form, instead)] : [])),
	);
	return said.trim().replace(/^(moved to .*?)\s+now$/i, "$1");
};

const howFar = (left: string, reference: string | undefined): Replied | undefined => {
	const said = { reference, isOrdered: false, isOfIt: true, isLoose: false };
	if (isUndone(left)) return { ...said, words: left, says: "undone" };
	return isProgress(left) ? { ...said, words: `progress ${left}`, says: "progress" } : undefined;
};

/** Undefined where it is asked, or nothing is said to have become of anything. */
export const repliedIn = (text: string, context: ReadingContext): Replied | undefined => {
	if (text.length > longest) return undefined;
	const whole = shortRuns(text).trim();
	const plainly = whole.replace(/[\s.!]+$/, "");
	if (isAsked(whole) || isAsked(plainly)) return undefined;
	const plainlySaid = plainly.replace(courtesy, "").replace(mended, "").replace(thanks, "");
	const said = plainlySaid.replace(putOff, "snooze").replace(haveIt, "acknowledged");
	const { reference, left } = apart(said.replace(/^all (?=\w+$)/i, ""));
	const far = howFar(left, reference);
	if (far) return far;
	const subjectless = withoutSubject(left, reference !== undefined);
	if (!subjectless || left === "" || another.test(left)) return undefined;
	const { isOfIt } = subjectless;
	const opened = subjectless.words.replace(/^new /i, "");
	const isDate = ofDate.test(opened);
	if (ofCourtesy.test(opened) || (isDate && !isNewDate.test(said))) return undefined;
	const isOrdered = ordered.test(opened);
	// "It's close", "that one issue": no order is given to what it is said of.
	if (isOrdered && isOfIt && !reference) return undefined;
	const words = asVerb(opened, context);
	// "Remind me tomorrow" is said of nothing, where no reminder came before it.
	const isOfNothing = said.startsWith("snooze") && said !== plainlySaid && !reference;
	const isLoose = /^all\b/i.test(said) || (isDate && looseDate.test(said)) || isOfNothing;
	return { reference, words, isOrdered, isOfIt, isLoose };
};
