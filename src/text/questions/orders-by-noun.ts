/** Orders that are known by what they are about: apologies, an agenda, minutes, a decision, reminders; and what somebody says of their own coming. */
import type { HowTo } from "../../domain/questions/order.ts";
import type { Subject } from "../../domain/questions/question.ts";
import type { EntityKind } from "../../domain/register.ts";
import type { OrderSaid } from "../../usecases/questions/understanding.ts";
import { likelyIn } from "./named-in.ts";
import { type Around, meetingSaid } from "./orders.ts";
import { type Clause, type Piece, subjectOf } from "./pieces.ts";
import { onceItHappens } from "./told-later.ts";

const sending =
	"^(?:circulate|post|send|share|publish|e-?mail|distribute)\\b(?!\\W+(?:me|us)\\b).*";

/** The first that fits; each by the verb that opens it. */
const deeds: readonly (readonly [RegExp, HowTo])[] = [
	[/^(?:send|give|offer|tender|record|note|log)\b.*\bapolog/i, "meeting apologies"],
	[new RegExp(`${sending}\\bagenda\\b`, "i"), "meeting agenda-circulate"],
	[new RegExp(`${sending}\\bminutes\\b`, "i"), "meeting minutes-circulate"],
	[/^(?:approve|agree|sign off)\b.*\bminutes\b/i, "meeting approve"],
	[/^(?:add|put)\b.*\b(?:to|on|onto)\b.*\bagenda\b/i, "meeting agenda-add"],
	[/^(?:record|write|upload|add)\b.*\bminutes\b/i, "meeting minutes-record"],
	[/^(?:record|log|note)\b.*\bdecision\b/i, "meeting decide"],
	[/^(?:record|log|take|note)\b.*\battendance\b/i, "meeting attendance"],
	[/^find (?:us |me )?(?:a|another) (?:time|date|slot|day)\b.*\bmeet/i, "meeting poll"],
	[/^(?:add|create|record|set up)\b.*\bmilestone\b/i, "milestone add"],
	[
		/^(?:add|leave|put|record|write)\b.*\b(?:notes?|comments?)\b.*\b(?:to|on|against|for)\b/i,
		"action update",
	],
	[/^(?:update|note on|comment on)\b.*\b[a-z][a-z\d]+-\d+\b\s*[:,–—-]\s*\S/i, "action update"],
	[/^(?:snooze|mute|silence)\b/i, "action snooze"],
	[/^(?:stop|don['’]?t|do not|no more)\b.*\b(?:remind|nag|chas)/i, "action snooze"],
];

const opening = "^\\W*(?:(?:sorry|hi|hello|hey|all|everyone|afraid|unfortunately|but|so|ok)\\W+)*";
const notComing = new RegExp(
	`${opening}(?:i['’]?m afraid )?(?:(?:i|we) )?(?:can['’]?t|can ?not|won['’]?t|will not|(?:am|are|['’]m|['’]re) (?:not able|unable) to)(?: be able to)?(?: now)? (?:make|come|attend|get to|be (?:there|at|able to make))\\b`,
	"i",
);
const coming = new RegExp(
	`${opening}(?:i|we)(?:['’]ll| will| can)(?: definitely| still| also)? (?:be (?:there|at|coming|attending)|attend|come|make it)\\b`,
	"i",
);
/** "Put me down as coming", "apologies from me". */
const listed =
	/^\W*(?:(?:please|pls|can you|could you|would you|hi|hello|hey|and)\W+)*(?:put|mark|count|pencil|sign|note|list) (?:me|us) (?:(?:down|in|up|as|for)\b\W*)*(?:(?:as|for) )?(yes|coming|attending|present|going|in\b|no\b|not|absent|away|apologies|unable|out\b)/i;
const fromMe =
	/^\W*(?:(?:my|our) apologies (?:for|to) (?!(?:the|any|my|our|this) (?:delay|confusion|late|late reply|error|typo|mistake|trouble)\b)|apologies from (?:me|us|myself)\b)/i;
const asking = /\?|\b(?:who|whom|whose|what|which|when|where|why|how)\b/i;

const until = /\b((?:until|till)\s+.+?)[\s.!]*$/i;

const only = (pieces: readonly Piece[], kinds: readonly EntityKind[]): Subject | undefined => {
	const [first, ...others] = likelyIn(pieces, kinds);
	const known = first?.candidates[0]?.known;
	return known && others.length === 0 ? subjectOf(known) : undefined;
};

const meetingOf = (clause: Clause, { pieces, periods, thread }: Around) => {
	const spoken = thread.focus.filter(({ kind }) => kind === "meeting");
	const isSpoken = spoken.length === 1 && !clause.keys.includes("next");
	const item = only(pieces, ["meeting"]);
	const meeting = meetingSaid(clause, { periods, isWhole: true });
	return {
		item: item ?? (isSpoken && meeting === "next" ? spoken[0] : undefined),
		meeting,
		board: only(pieces, ["board"]),
	};
};

const ofMeeting = (what: HowTo): boolean =>
	/^meeting (?:apologies|reply|agenda-circulate|agenda-add)$/.test(what);

const ofReminders = (clause: Clause, { pieces }: Around): OrderSaid => {
	const item = only(pieces, ["action", "milestone", "guidance", "meeting"]);
	if (!item) return { what: "programme mornings" };
	return { what: "action snooze", item, words: until.exec(clause.text)?.[1] };
};

/** What is to be noted stands after a colon, as a rule. */
const ofNote = ({ text }: Clause, { pieces }: Around): OrderSaid => ({
	what: "action update",
	item: only(pieces, ["action"]),
	words: /(?:[:–—]|\s-)\s*(\S.*?)[\s.]*$/.exec(text)?.[1],
});

/** "I can't make it on 5 March": said of oneself, and not yet recorded. */
export const saysOfComing = (clause: Clause, around: Around): OrderSaid | undefined => {
	const { text } = clause;
	if (asking.test(text)) return undefined;
	const put = listed.exec(text)?.[1];
	const isAway = put !== undefined && /^(?:no|not|absent|away|apologies|unable|out)$/i.test(put);
	const isNo = notComing.test(text) || fromMe.test(text) || isAway;
	const answer = isNo ? "meeting apologies" : "meeting reply";
	if (!isNo && put === undefined && !coming.test(text)) return undefined;
	const words = answer === "meeting reply" ? "yes" : undefined;
	return { what: answer, words, ...meetingOf(clause, around) };
};

const kindly = "(\\W*(?:(?:please|pls|can you|could you|would you|hi|hello|hey|sorry)\\W+)*)";
const ownApologies = new RegExp(
	`^${kindly}(?:send|give|pass on|offer|tender)(?: in)? (?:my|our) apologies\\b`,
	"i",
);
const sorry =
	/^\W*(?:sorry|apologies|unfortunately)[\s,.!–-]+(?:but |that )?(?:i |we )?(?=(?:can['’]?t|can ?not|won['’]?t) (?:make|come|attend|be)\b)/i;
const willBe =
	/\b(i|we)['’]ll (?=(?:definitely |still |also )?(?:be (?:there|at|coming)|attend|come|make it)\b)/i;
const remindThen =
	/\bremind (me|us) ((?:today|tomorrow|tonight|(?:on |next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week)) to (.+?)([\s.?!]*)$/i;

/** What is ordered, or said of one's own coming, before anything in it is taken for a kind word around a question. */
export const orderedPlainly = (text: string): string =>
	onceItHappens(text)
		.replace(ownApologies, "$1send apologies")
		.replace(sorry, "I ")
		.replace(willBe, "$1 will ")
		.replace(remindThen, "remind $1 to $3 $2$4");

/** Undefined where what it is about says nothing of how it is done. */
export const orderByNoun = (
	text: string,
	clause: Clause,
	around: Around,
): OrderSaid | undefined => {
	const what = deeds.find(([words]) => words.test(text))?.[1];
	if (what === undefined) return undefined;
	if (what === "action snooze") return ofReminders(clause, around);
	if (what === "action update") return ofNote(clause, around);
	return ofMeeting(what) ? { what, ...meetingOf(clause, around) } : { what };
};
