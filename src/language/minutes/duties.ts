/**
 * What a sentence gives somebody to do, in minutes or in a message: the words of the action, whose it is and by when.
 * Who and when are taken only where they can be read for certain; the rest stays in the words of the action.
 */
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Owner } from "../../domain/people/person.ts";
import { datesIn, type ProseDate } from "../dates/prose.ts";
import { matchOwner } from "../names/entities.ts";
import type { Reading } from "../reading.ts";

/** The day on which it was said: "by next Friday" was said then. */
export type SaidOn = Pick<Reading, "lexicon" | "zone" | "calendar"> & {
	readonly today: PlainDate;
};

export type Duty = {
	readonly title: string;
	readonly owner?: Owner | undefined;
	/** As it was written. */
	readonly ownerWords?: string | undefined;
	readonly due: HonestDate;
	/** What reads like its date and could not be read as one. */
	readonly unread?: string | undefined;
};

const duty =
	/^(.{2,80}?)\s+(?:to|will|shall|should|is to|are to|agreed to|undertook to)\s+(\S.*)$/is;
/** "Ruth Bell: order rope", "Ruth Bell – order rope". */
const named = /^([^:–—]{2,80}?)\s*(?:[:–—]|\s-)\s+(\S.*)$/s;
const mention = /(?<![\p{L}\p{N}.])(?:<@[^>]+>|@[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?)/giu;
const greeting =
	/^(?:(?:hi|hey|hello|ok|okay|please|and)(?:\s+(?:all|team|everyone))?[\s,:–-]+)+$/i;
/** "…, owner @may", "… (@may)" */
const standsBefore = /(?:[\s,;(–—-]*\b(?:owner|owned by|lead|assigned to)\b:?|\s*[,;(–—-]+)\s*$/i;
/** "@may can you please …", "@may to …" */
const request =
	/^[\s,:–—-]*(?:(?:please|pls|kindly|you|can|could|would|will|to|shall|should|must|(?:needs?|has|have|is|are) to)\s+)*/i;
const asks =
	/^[\s,:–—-]*(?:please|pls|kindly|can|could|would|will|to|shall|should|must|needs?|has|have|is|are)\s/i;
const longestTitle = 300;

export const ownerIn = (words: string, { lexicon }: SaidOn): Owner | undefined => {
	const name = words.replace(/^the\s+/i, "").trim();
	const found = [words.trim(), name].map((each) => matchOwner(each, lexicon));
	const match = found.find(({ is }) => is === "one");
	return match?.is === "one" ? { kind: match.value.kind, id: match.value.id } : undefined;
};

type Owned = { readonly what: string } & Pick<Duty, "owner" | "ownerWords">;

/** The one person who is mentioned, where what is asked of them can be told from their name. */
const mentioned = (words: string, said: SaidOn): Owned | undefined => {
	const [only, ...others] = words.matchAll(mention);
	const owner = only && others.length === 0 ? ownerIn(only[0], said) : undefined;
	if (!only || !owner) return undefined;
	const before = words.slice(0, only.index);
	const after = words.slice(only.index + only[0].length);
	const isAsked = asks.test(after) || before === "" || greeting.test(before);
	const isLast = /^[\s).!]*$/.test(after) && standsBefore.test(before);
	const what = isAsked
		? after.replace(request, "")
		: isLast
			? before.replace(standsBefore, "")
			: words;
	return { owner, ownerWords: only[0], what };
};

const asking =
	/^(?:(?:hi|hello|please|pls)[\s,]+)*(?:can|could|would|will|please ask|ask)\s+(?:the\s+)?/i;
const longestName = 6;

/** "Please can Guidance Lead print the badges?": the longest name that what is asked begins with. */
const askedOf = (words: string, said: SaidOn): Owned | undefined => {
	const [opening] = asking.exec(words) ?? [];
	if (opening === undefined) return undefined;
	const rest = words.slice(opening.length);
	const ends = [...rest.matchAll(/\S+/g)].slice(0, longestName);
	for (const { index, 0: word } of ends.reverse()) {
		const name = rest.slice(0, index + word.length);
		const owner = ownerIn(name, said);
		if (owner)
			return { owner, ownerWords: name, what: rest.slice(name.length).replace(request, "") };
	}
	return undefined;
};

/** Whose it is, as brackets before it, its own first words or a mention say, and the rest of what it says. */
export const ownedBy = (words: string, bracketed: string | undefined, said: SaidOn): Owned => {
	const before = bracketed ? ownerIn(bracketed, said) : undefined;
	if (bracketed && /\p{L}/u.test(bracketed))
		return {
			owner: before,
			ownerWords: bracketed,
			what: before ? words : `(${bracketed}) ${words}`,
		};
	for (const shape of [duty, named]) {
		const [, who = "", what = ""] = shape.exec(words) ?? [];
		const owner = who ? ownerIn(who, said) : undefined;
		if (owner) return { owner, ownerWords: who, what };
	}
	return askedOf(words, said) ?? mentioned(words, said) ?? { owner: undefined, what: words };
};

const introduced = /^(?:by|before|due|(?:no|not) later than|until)\b/i;
const introduces = /(?:^|[\s,;(])(?:by|before|due|(?:no|not) later than|until)\s+$/i;

/** "… the map (30 April)", "… the map, 30 April": a day at the end of an action needs no "by". */
const isAtEnd = (words: string, { from, to }: ProseDate): boolean =>
	/[,;–—(]\s*$/.test(words.slice(0, from)) && /^[).\s]*$/.test(words.slice(to));

const isDue = (words: string, date: ProseDate): boolean =>
	introduced.test(date.words) ||
	introduces.test(words.slice(0, date.from)) ||
	(isAtEnd(words, date) && date.reading.is !== "instant");

const cut = (words: string, { from, to }: ProseDate): string => {
	const before = words
		.slice(0, from)
		.replace(introduces, "")
		.replace(/[\s,;(–—]+$/, "");
	const after = words.slice(to).replace(/^[\s).,;]+/, "");
	return after === "" ? before : `${before} ${after}`;
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

export const sentence = (words: string): string => {
	const bare = words.trim().replace(/[.;,?\s]+$/, "");
	return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`.slice(0, longestTitle);
};

export const dutyIn = (words: string, said: SaidOn, bracketed?: string): Duty => {
	const { title, ...dated } = withoutDate(words, said);
	const { what, ...owned } = ownedBy(title, bracketed, said);
	return { title: sentence(what), ...owned, ...dated };
};
