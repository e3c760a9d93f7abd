/**
 * Finds the lines of minutes that read like actions: "ACTION: Guidance Lead to write to boroughs by 6 March".
 * Who and when are taken only where they can be read for certain; the rest stays in the words of the action.
 */
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { type ProposedAction, paragraphsOf } from "../../domain/meetings/minutes.ts";
import type { Owner } from "../../domain/people/person.ts";
import { readDate } from "../dates/dates.ts";
import { matchOwner } from "../names/entities.ts";
import type { Reading } from "../reading.ts";
import { type Columns, cellsIn, columnsOf, isHeading, isRow } from "./tables.ts";

/** The minutes' own day: "by next Friday" was said then. */
export type SaidOn = Pick<Reading, "lexicon" | "zone" | "calendar"> & {
	readonly today: PlainDate;
};

/** "ACTION (Ruth Bell): order rope": brackets may say whose it is. */
const marked = /\bactions?(?:\s+(?:point|item))?(?:\s*\d+)?\s*(?:\(([^()]{1,80})\)\s*)?[:–—]\s*/gi;
const numbering = /^(?:\(?\d+(?:\.\d+)*[.)]?|[a-z][.)]|[•*–—-])\s+/i;
const duty = /^(.{2,80}?)\s+(?:to|will|shall|is to|are to|agreed to|undertook to)\s+(\S.*)$/i;
/** "Ruth Bell: order rope", "Ruth Bell – order rope". */
const named = /^([^:–—]{2,80}?)\s*(?:[:–—]|\s-)\s+(\S.*)$/;
const longestTitle = 300;

const ownerIn = (words: string, { lexicon }: SaidOn): Owner | undefined => {
	const name = words.replace(/^the\s+/i, "").trim();
	const found = [words.trim(), name].map((each) => matchOwner(each, lexicon));
	const match = found.find(({ is }) => is === "one");
	return match?.is === "one" ? { kind: match.value.kind, id: match.value.id } : undefined;
};

const undated = (saidOn: PlainDate): HonestDate => ({ precision: "undated", words: "", saidOn });

type Dated = { readonly title: string; readonly due: HonestDate };

/** "… the map (30 April)", "… the map, 30 April": a day at the end of an action needs no "by". */
const atItsEnd = /^(.*\S)(?:\s*\(([^()]+)\)|\s*[,;–—]\s*([^,;–—()]+?))[.\s]*$/;

const withoutLastDay = (words: string, { today, zone, calendar }: SaidOn): Dated | undefined => {
	const [, title = "", bracketed, last = ""] = atItsEnd.exec(words) ?? [];
	const read = readDate((bracketed ?? last).slice(0, 200), {
		...{ today, zone, calendar },
		lean: "future",
	});
	return read.is === "date" && read.date.precision === "day"
		? { title, due: read.date }
		: undefined;
};

/** The last "by …" whose words are a date, whole; a time of day is left where it stands. */
const withoutDate = (words: string, said: SaidOn): Dated => {
	const marks = [...words.matchAll(/[\s,;(]+(?:by|before|due|no later than)\s+/gi)].reverse();
	for (const mark of marks) {
		const phrase = words
			.slice(mark.index + mark[0].length)
			.replace(/[.)\s]+$/, "")
			.slice(0, 200);
		const { today, zone, calendar } = said;
		const isBefore = /before\s+$/i.test(mark[0]);
		const read = readDate(isBefore ? `before ${phrase}` : phrase, {
			today,
			zone,
			calendar,
			lean: "future",
		});
		if (read.is === "date") return { title: words.slice(0, mark.index), due: read.date };
	}
	return withoutLastDay(words, said) ?? { title: words, due: undated(said.today) };
};

const sentence = (words: string): string => {
	const bare = words.trim().replace(/[.;,\s]+$/, "");
	return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`.slice(0, longestTitle);
};

type Found = Omit<ProposedAction, "paragraph">;

/** Whose it is, as brackets before it or its own first words say, and the rest of what it says. */
const ownedBy = (words: string, bracketed: string | undefined, said: SaidOn) => {
	const before = bracketed ? ownerIn(bracketed, said) : undefined;
	if (bracketed && /\p{L}/u.test(bracketed))
		return { owner: before, what: before ? words : `(${bracketed}) ${words}` };
	for (const shape of [duty, named]) {
		const [, who = "", what = ""] = shape.exec(words) ?? [];
		const owner = who ? ownerIn(who, said) : undefined;
		if (owner) return { owner, what };
	}
	return { owner: undefined, what: words };
};

const proposal = (
	{ line, words, bracketed }: { line: string; words: string; bracketed?: string | undefined },
	said: SaidOn,
): Found | undefined => {
	const { owner, what } = ownedBy(words, bracketed, said);
	const { title, due } = withoutDate(what, said);
	return sentence(title) === "" ? undefined : { line, title: sentence(title), owner, due };
};

/** Where another sentence begins, unless it says when: "… to write to boroughs. By 6 March." The stop of "Mr." ends none. */
const sentenceEnd =
	/(?<=[\p{L}\p{N}"”)]{3})[.;!?]+\s+(?=[\p{Lu}\d(])(?!(?:By|Before|Due|No later)\b)/u;

const firstSentence = (words: string): string => words.slice(0, sentenceEnd.exec(words)?.index);

/** What stands after each "ACTION:"; without one, a line that begins with somebody we know who is to do something. */
const inParagraph = (paragraph: string, said: SaidOn): readonly Found[] => {
	const marks = [...paragraph.matchAll(marked)];
	if (marks.length > 0)
		return marks.flatMap((mark, index) => {
			const after = paragraph.slice(mark.index + mark[0].length, marks[index + 1]?.index);
			const words = firstSentence(after.trim());
			const found = proposal({ line: words, words, bracketed: mark[1] }, said);
			return found ? [found] : [];
		});
	const words = paragraph.replace(numbering, "");
	const [, who = ""] = duty.exec(words) ?? [];
	const isDuty = who !== "" && ownerIn(who, said) !== undefined;
	const found = isDuty ? proposal({ line: words, words }, said) : undefined;
	return found ? [found] : [];
};

/** Under "Action points:" each point of the list is one, and in a table of actions each row. */
const inContext = (text: string, said: SaidOn): readonly (readonly Found[])[] => {
	let isListed = false;
	let columns: Columns | undefined;
	return paragraphsOf(text).map((paragraph) => {
		const header = columnsOf(paragraph);
		if (header) columns = header;
		else if (!isRow(paragraph)) columns = undefined;
		if (header) return [];
		if (columns) return inRow(paragraph, columns, said);
		if (isHeading(paragraph)) {
			isListed = true;
			return [];
		}
		const words = paragraph.replace(numbering, "");
		isListed &&= words !== paragraph || ownedBy(words, undefined, said).owner !== undefined;
		const found = inParagraph(paragraph, said);
		if (!isListed || found.length > 0) return found;
		const point = proposal({ line: words, words }, said);
		return point ? [point] : [];
	});
};

const inRow = (paragraph: string, columns: Columns, said: SaidOn): readonly Found[] => {
	const { what, who, when } = cellsIn(paragraph, columns);
	if (what === "") return [];
	const { today, zone, calendar } = said;
	const read = readDate(when.slice(0, 200), { today, zone, calendar, lean: "future" });
	const owner = ownerIn(who, said);
	// What could not be read stays in the words of the action.
	const unread = [owner ? "" : who, read.is === "date" ? "" : when].filter(Boolean).join(", ");
	const title = sentence(unread ? `${what} (${unread})` : what);
	return [{ line: paragraph, title, owner, due: read.is === "date" ? read.date : undated(today) }];
};

export const readMinutesActions = (text: string, said: SaidOn): readonly ProposedAction[] =>
	inContext(text, said).flatMap((found, index) => {
		return found.map((each, at) => ({
			...each,
			paragraph: found.length === 1 ? String(index + 1) : `${index + 1}.${at + 1}`,
		}));
	});

/** Somebody chose this paragraph for an action, whether or not it reads like one; it may hold several. */
export const actionsOfParagraph = (
	text: string,
	paragraph: string,
	said: SaidOn,
): readonly ProposedAction[] => {
	const known = readMinutesActions(text, said).filter(
		(each) => each.paragraph === paragraph || each.paragraph.startsWith(`${paragraph}.`),
	);
	if (known.length > 0) return known;
	const words = paragraphsOf(text)[Number(paragraph) - 1]?.replace(numbering, "");
	const found = words ? proposal({ line: words, words }, said) : undefined;
	return found ? [{ ...found, paragraph }] : [];
};
