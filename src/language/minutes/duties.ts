/**
 * What a sentence gives somebody to do, in minutes or in a message: the words of the action, whose it is and by when.
 * Who and when are taken only where they can be read for certain; the rest stays in the words of the action.
 */
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Owner } from "../../domain/people/person.ts";
import { readDate } from "../dates/dates.ts";
import { datesIn, type ProseDate } from "../dates/prose.ts";
import { isOwnersFullName, matchOwner, roleHolder } from "../names/entities.ts";
import { isGivenName, withInitials } from "../names/given-names.ts";
import { glue } from "../names/words.ts";
import type { Reading } from "../reading.ts";

/** The day on which it was said: "by next Friday" was said then. */
export type SaidOn = Pick<Reading, "lexicon" | "zone" | "calendar" | "about"> & {
	readonly today: PlainDate;
};

export type Duty = {
	readonly title: string;
	readonly owner?: Owner | undefined;
	readonly due: HonestDate;
	/** What reads like its date and could not be read as one. */
	readonly unread?: string | undefined;
};

const honorific = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|rev|sir|dame)\.?\s+/i;

/** By name, office on the board, or initials. */
export const ownerIn = (words: string, said: SaidOn): Owner | undefined => {
	const { people } = said.lexicon;
	const typed = words.trim().replace(honorific, "");
	const holder = roleHolder(typed, said);
	if (holder) return { kind: "person", id: holder };
	const match = matchOwner(typed, said.lexicon);
	const found = match.is === "one" ? match.value : withInitials(typed, people);
	return found && { kind: found.kind, id: found.id };
};

/** The same, of words that can be nothing else: "survey" is no Survey Lead within a sentence. */
const surelyOwner = (words: string, said: SaidOn): Owner | undefined => {
	const { lexicon } = said;
	const name = words.trim().replace(/^the\s+/i, "");
	const isSure =
		/^(?:<?@|\p{Lu}\.?\p{Lu}{1,3}\.?$)/u.test(name) ||
		honorific.test(name) ||
		[words.trim(), name].some((each) => isOwnersFullName(each, lexicon)) ||
		isGivenName(name, lexicon.people) ||
		roleHolder(name, said) !== undefined;
	return isSure ? ownerIn(words, said) : undefined;
};

type Owned = {
	readonly what: string;
	readonly owner?: Owner | undefined;
	/** A board gives it: what merely tells how things will be gives nobody anything to do. */
	readonly isGiven?: boolean;
};

/** Who is to do something: as it was agreed or asked, as it is foretold, or as somebody thinks. */
const modal =
	/(?: \([^()]{1,40}\))? (?:(?<firm>(?:(?:(?:has|have|had|also|kindly) ){0,3}(?:agreed|undertook|undertaken|offered|volunteered|promised|committed|needs?) |(?:is|are|was|were|has been|have been|will be) (?:(?:asked|requested|invited|tasked|instructed) )?)?to)|(?<plain>will|shall)|would|should|must) (?=\S)/giu;
/** What being, having and getting say. */
const isNoDeed =
	/^(?:not|never|be|been|become|have|need|want|like|know|recall|remember|remain|stay|continue|cease|receive|lose|benefit|depend|include|cost|take (?:place|effect|part)|the|an?|his|her|its|their|our|this|that|these|those|which|whom?|\d\S*)\b/i;
/** What will happen by itself, and what people come to do. */
const isEvent =
	/^(?:attend|meet|join|leave|retire|resign|return|come|go|arrive|depart|begin|start|commence|end|finish|expire|fall|rise|grow|merge|sit|serve|act|stand|step|host|chair|miss|see|hear|represent|participate|vote|last)\b/i;
const opensClause =
	/(?:^|[,;:–—(]|\b(?:that|and|but|so|while|agreed for|asked|requested|tasked|invited)) ?$/i;
const isAgreed = /\b(?:agreed|resolved|decided) that $/i;
const joinsNames = /(?:,|\/|&|\band) ?$/i;
const longestName = 8;
const longestLead = 120;

/** The longest name that these words end with, and what stands before it. */
const nameAtEnd = (words: string, said: SaidOn) => {
	const [last = ""] = /\S+$/.exec(words) ?? [];
	if (!/^["(]?[\p{Lu}@<]/u.test(last) && !roleHolder(last, said)) return undefined;
	for (const { index, 0: word } of [...words.matchAll(/\S+/g)].slice(-longestName)) {
		const isGlue = glue.has(word.toLowerCase()) && !/^the$/i.test(word);
		const owner = isGlue ? undefined : surelyOwner(words.slice(index), said);
		if (owner) return { owner, before: words.slice(0, index) };
	}
	return undefined;
};

const isDeed = (what: string, { firm, plain }: Record<string, string | undefined>): boolean => {
	const deed = what.replace(
		/^(?:(?:also|then|now|both|(?!(?:app|rep|supp|comp|re)ly)\w+ly) )+/i,
		"",
	);
	if (isNoDeed.test(deed) || !(firm ?? plain)) return false;
	return firm ? /^(?:\p{Ll}|\p{Lu}{2})/u.test(deed) : /\s/.test(deed) && !isEvent.test(deed);
};

/** "… Helen Barr will …": whose name stands before it, and whether that gives them something to do. */
const spokenAt = (words: string, found: RegExpExecArray, said: SaidOn): Owned | undefined => {
	const { firm, plain } = found.groups ?? {};
	const what = words.slice(found.index + found[0].length);
	const start = Math.max(0, found.index - longestLead);
	const lead = words.slice(start, found.index);
	const whole = start === 0 && !plain ? ownerIn(lead, said) : undefined;
	const named = whole ? { owner: whole, before: "" } : nameAtEnd(lead, said);
	if (!named) return undefined;
	const { owner, before } = named;
	const isGiven = isDeed(what, isAgreed.test(before) ? { firm: found[0] } : { firm, plain });
	const other = joinsNames.test(before) && nameAtEnd(before.replace(joinsNames, "").trim(), said);
	// Of two who are to do it, the board says which one answers.
	if (other) return { what: words.slice(start + other.before.length), isGiven };
	return opensClause.test(before) ? { owner, what, isGiven } : undefined;
};

/** What is given to somebody in a sentence, else what is said of somebody. */
export const spokenIn = (words: string, said: SaidOn): Owned | undefined => {
	const spoken = [...words.matchAll(modal)].flatMap((found) => spokenAt(words, found, said) ?? []);
	return spoken.find(({ isGiven }) => isGiven) ?? spoken[0];
};

/** "Ruth Bell: order rope", "Ruth Bell – order rope". */
const named = /^([^:–—]{2,80}?)\s*(?:[:–—]|\s-)\s+(\S.*)$/s;
/** "… (Ruth Bell)", "… – Ruth Bell", "…, owner @may" */
const last =
	/(?:[([,;–—|]| -) ?(?:(?:owner|owned by|lead|assigned to)\b:? ?)?([^()[\],;–—|]{2,40})[)\].!]*$/i;
const mention = /(?<![\p{L}\p{N}.])(?:<@[^>]+>|@[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?)/giu;
/** "Hi all, …", "Please can …" */
const opening =
	/^(?:(?:hi|hey|hello|ok|okay|please|pls|and|all|team|everyone|can|could|would|will|ask)[\s,:–-]+)*(?:the\s+)?/i;
/** "@may can you please …", "@may to …" */
const request =
	/^[\s,:–—-]*(?:(?:please|pls|kindly|you|can|could|would|will|to|shall|should|must|(?:needs?|has|have|is|are) to)\s+)*/i;
const longestTitle = 300;

/** "Please can Guidance Lead print the badges?": the longest name that what is asked begins with. */
const askedOf = (words: string, said: SaidOn): Owned | undefined => {
	const [{ length }] = opening.exec(words) ?? [""];
	const rest = words.slice(length);
	if (length === 0 && !/^<?@/.test(rest)) return undefined;
	for (const { index, 0: word } of [...rest.matchAll(/\S+/g)].slice(0, longestName).reverse()) {
		const name = rest.slice(0, index + word.length).replace(/[,:]+$/, "");
		const owner = ownerIn(name, said);
		if (owner) return { owner, what: rest.slice(name.length).replace(request, "") };
	}
	return undefined;
};

/** Whose it is, as its own words say, and the rest of what it says. */
export const ownedBy = (words: string, said: SaidOn): Owned => {
	const asked = spokenIn(words, said) ?? askedOf(words, said);
	if (asked) return asked;
	const [, who = "", rest = ""] = named.exec(words) ?? [];
	const [behind = "", name = ""] = last.exec(words.slice(-longestLead)) ?? [];
	const [only = "", ...others] = words.match(mention) ?? [];
	const found: readonly Owned[] = [
		{ owner: who ? ownerIn(who, said) : undefined, what: rest },
		{ owner: surelyOwner(name, said), what: words.slice(0, words.length - behind.length) },
		{ owner: others.length === 0 ? surelyOwner(only, said) : undefined, what: words },
	];
	return found.find(({ owner }) => owner !== undefined) ?? { what: words };
};

const introduced = /^(?:by|before|due|(?:no|not) later than|until|within)\b/i;
const introduces = /(?:^|[\s,;(])(?:by|before|due|(?:no|not) later than|until|within)\s+$/i;

/** "… the map (30 April)", "… the map, 30 April", "By 30 April, …": a day at either end of an action needs no "by". */
const isAtEnd = (words: string, { from, to }: ProseDate): boolean =>
	(/[,;–—(]\s*$|\s-\s+$/.test(words.slice(0, from)) && /^[).\s]*$/.test(words.slice(to))) ||
	(from === 0 && words.startsWith(",", to));

const isDue = (words: string, date: ProseDate): boolean =>
	introduced.test(date.words) ||
	introduces.test(words.slice(0, date.from)) ||
	(isAtEnd(words, date) && date.reading.is !== "instant");

const cut = (words: string, { from, to }: ProseDate): string => {
	const before = words
		.slice(0, from)
		.replace(introduces, "")
		.replace(/[\s,;(–—-]+$/, "");
	const after = words.slice(to).replace(/^[\s).,;]+/, "");
	return [before, after].filter(Boolean).join(" ");
};

const undated = (saidOn: PlainDate): HonestDate => ({ precision: "undated", words: "", saidOn });

type Dated = Pick<Duty, "title" | "due" | "unread">;

/** The last date that says by when; a time of day is left where it stands. */
const withoutDate = (words: string, { today, zone, calendar }: SaidOn): Dated => {
	const dates = datesIn(words, { today, zone, calendar, lean: "future" });
	const due = dates.filter((date) => isDue(words, date)).reverse();
	for (const date of due) {
		if (date.reading.is === "date") return { title: cut(words, date), due: date.reading.date };
	}
	const unread = due.find(({ reading }) => reading.is !== "instant")?.words;
	return { title: words, due: undated(today), unread };
};

/** Who and when as a label, brackets or columns give them, apart from the words of the action. */
export type Given = { readonly who?: string | undefined; readonly when?: string | undefined };

const sentence = (words: string): string => {
	const bare = words
		.trim()
		.slice(0, longestTitle)
		.replace(/[.;,?\s]+$/, "");
	return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`;
};

/** "30 April", or nothing that can be read for certain. */
export const dueIn = (when: string, { today, zone, calendar }: SaidOn): HonestDate | undefined => {
	const read = readDate(when.slice(0, 200), { today, zone, calendar, lean: "future" });
	return read.is === "date" ? read.date : undefined;
};

export const dutyIn = (words: string, said: SaidOn, { who = "", when = "" }: Given = {}): Duty => {
	const line = words.replace(/\s+/g, " ").trim();
	const { title, ...dated } = withoutDate(line, said);
	const own = ownedBy(title, said);
	const given = ownerIn(who, said);
	const due = dueIn(when, said);
	const what = who === "" || (given && given.id === own.owner?.id) ? own.what : title;
	// What could not be read stays in the words of the action.
	const unread = [given ? "" : who, due ? "" : when].filter(Boolean).join(", ");
	return {
		title: unread ? `${sentence(what)} (${unread})` : sentence(what),
		owner: who === "" ? own.owner : given,
		due: due ?? dated.due,
		unread: due ? undefined : when || dated.unread,
	};
};
