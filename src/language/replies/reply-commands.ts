/** Which command records what a reply says has become of something, and what may follow its verb there. */
import type { Command, Raw } from "../../command.ts";
import type { Item } from "../../domain/register.ts";
import { spokenVerb } from "../arguments/verbs.ts";
import type { Replied } from "./reply.ts";

export type Deed = {
	readonly command: Command;
	readonly says: Raw;
	readonly rest: string;
	/** "Done, awaiting legal": perhaps it is not: asked before it is recorded. */
	readonly isDoubtful: boolean;
};

const ends = "$|[,.;:!–—-]|because\\b";
const when =
	"(?:and dusted|now|already|today|yesterday|this (?:morning|afternoon))\\s*(?:$|[,.;:!–—-])";
const done = `${ends}|${when}`;
const moved =
	"$|(?:to|until|till|by|from|back|forwards?|out|for|later|earlier|another|an?)\\s|\\d|(?:back|forwards?|later|earlier)$";

const putOff =
	"$|(?:until|untill|till?|for|to|in|on|after|next|over|another|an?|tomorrow|later|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)(?![\\p{L}])|\\d";

/** Whatever is reminded of may be put off by the same command. */
const ofAnything = "action snooze";

/** What a reminder's own buttons do, and the words that may follow: more of them may be meant for somebody else. */
const following: Readonly<Record<string, RegExp>> = Object.fromEntries(
	Object.entries({
		"action close": done,
		"action re-date": moved,
		"action hand-back": ends,
		"action reassign": "to\\s+\\S",
		"milestone report": "(?:because|cos|as|since|due to)\\s+\\S|[,;:–—-]\\s*\\S",
		"action update": "\\S",
		"action block": "$|(?:by|for|on)\\s+\\S",
		"action unblock": done,
		"milestone achieve": done,
		"milestone re-date": moved,
		"guidance release": done,
		"guidance re-date": moved,
		"guidance wait": ends,
		"guidance acknowledge": `${done}|for\\s+\\S`,
		"meeting change": moved,
		[ofAnything]: putOff,
	}).map(([name, words]) => [name, new RegExp(`^(?:${words})`, "iu")]),
);

/** The day of what is over may be said; "out on Friday" may be of the Friday to come. */
const isOnItsDay = (words: string, rest: string): boolean =>
	/^(?:on|in)\s+\S/i.test(rest) &&
	/^(?:came out|released|published|issued|achieved|completed|reached|done)\b/i.test(words);

const isSettling = (name: string): boolean =>
	/ (?:close|achieve|release|acknowledge|hand-back)$/.test(name);

/** What is said beside "done" and takes it back, in part or in time. */
const doubt =
	/\b(?:but|except|apart|save|bar|though|although|if|once|unless|until|when|subject|pending|awaiting|waiting|needs?|just|only|not|never|part|partly|mostly|largely|nearly|almost|half|more or less|left|remain\w*|outstanding|all but|think|guess|hope\w*|believe|apparently|allegedly|supposedly|probably|maybe|perhaps|presumably|should|will|would|kidding|joking|really|well|soon|tomorrow|tbc|draft|\d+ (?:of|out of) \d+)\b|n['’]t\b|\d ?%|\byet\b/i;

/** Who is to have it instead says nothing against its being somebody else's. */
const isOfAnother = /\bshould (?:have|own|take|do|go to|be with) ?(?:it|this|that|on)?/gi;

/** "Give it to the chair" is said of a paper as well: it is asked about before anything is taken from anybody. */
const isDoubtfulDeed = (name: string, rest: string): boolean =>
	name === "action reassign" ||
	(isSettling(name) &&
		doubt.test(name.endsWith("hand-back") ? rest.replace(isOfAnother, "") : rest));

const kinds: readonly Item["kind"][] = ["action", "milestone", "guidance", "meeting"];

export type Deeds = ReadonlyMap<Item["kind"], Deed>;

/** "Done, all four are in post": the stop is no part of the verb. */
const stopApart = (words: string): string =>
	words.replace(/^([a-z]+(?:[ -][a-z]+){0,2})([,.;:!]+)(?=\s)/i, "$1 $2");

/** What there is to be done about guidance that was sent out is to acknowledge it; "done by Friday" wishes for it. */
const saidOf = (kind: string, words: string): string =>
	kind === "guidance"
		? words.replace(/^(?:done|completed?)(?![\w'’-]|\s+by\b)/i, "acknowledged")
		: words;

const spokenDeed = (kind: string, words: string, commands: readonly Command[]) => {
	const own = commands.filter(({ name }) => name.startsWith(`${kind} `) && name in following);
	const spoken = spokenVerb(kind, saidOf(kind, words), own);
	if (spoken.command) return spoken;
	return spokenVerb(
		"action",
		words,
		commands.filter(({ name }) => name === ofAnything),
	);
};

const deedIn = (kind: string, replied: Replied, commands: readonly Command[]): Deed | undefined => {
	const words = replied.says ? replied.words : stopApart(replied.words);
	const { command, says, rest } = spokenDeed(kind, words, commands);
	// A verb in two parts with more between them may be a name and a word: "Mark, tell me once it is done".
	if (!command || !words.endsWith(rest)) return undefined;
	// "Note that the room is shut" is said to everybody there.
	if ((command.name === "action update") !== (replied.says === "progress")) return undefined;
	const isOwn = following[command.name]?.test(rest);
	const isDated = isSettling(command.name) && isOnItsDay(words, rest);
	if (!isOwn && !isDated) return undefined;
	// "Give to Bill": of whatever is at hand.
	if (command.name === "action reassign" && !/^reassign\b/i.test(words)) return undefined;
	// "Out today", "met yesterday": of oneself as often as of the thing.
	if (/^(?:out|met|hit)\b/i.test(words) && rest !== "" && !replied.isOfIt) return undefined;
	const isDoubtful = isDoubtfulDeed(command.name, rest);
	const said = rest.replace(/^[\s,.;:!–—-]+/, "");
	// "Not mine, Ruth should have it": whose it is instead is a clause of its own.
	const isClause = said !== "" && command.name === "action hand-back";
	return { command, says, rest: isClause ? `not mine, ${said}` : said, isDoubtful };
};

/** By the kind of thing that it may be said of. */
export const deedsIn = (replied: Replied, commands: readonly Command[]): Deeds => {
	const found = new Map<Item["kind"], Deed>();
	for (const kind of kinds) {
		const deed = deedIn(kind, replied, commands);
		if (deed) found.set(kind, deed);
	}
	return found;
};

const onlyWhen = new RegExp(`^${when}`, "i");

/** "Done" and "moved to 14 May" ask for nothing, of whatever they are said; "closed today" asks what was. */
export const isNoQuestion = (deeds: Deeds): boolean => {
	const deed = deeds.get("action");
	return (
		(deed?.command.name === "action close" && !isOfTime(deeds)) ||
		(deed?.command.name === "action re-date" && deed.rest !== "")
	);
};

/** Of which nothing is said but when. */
export const isOfTime = (deeds: Deeds): boolean =>
	[...deeds.values()].some(({ rest }) => onlyWhen.test(rest));
