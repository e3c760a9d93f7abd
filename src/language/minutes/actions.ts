/**
 * Finds the lines of minutes that read like actions: "ACTION: Guidance Lead to write to boroughs by 6 March".
 * Who and when are taken only where they can be read for certain; the rest stays in the words of the action.
 */
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { type ProposedAction, paragraphsOf } from "../../domain/meetings/minutes.ts";
import { readDate } from "../dates/dates.ts";
import { dutyIn, ownedBy, ownerIn, type SaidOn, sentence } from "./duties.ts";
import { type Columns, cellsIn, columnsOf, isHeading, isRow } from "./tables.ts";

/** "ACTION (Ruth Bell): order rope": brackets may say whose it is. */
const marked = /\bactions?(?:\s+(?:point|item))?(?:\s*\d+)?\s*(?:\(([^()]{1,80})\)\s*)?[:–—]\s*/gi;
const numbering = /^(?:\(?\d+(?:\.\d+)*[.)]?|[a-z][.)]|[•*–—-])\s+/i;
const duty = /^(.{2,80}?)\s+(?:to|will|shall|is to|are to|agreed to|undertook to)\s+\S/i;

const undated = (saidOn: PlainDate): HonestDate => ({ precision: "undated", words: "", saidOn });

type Found = Omit<ProposedAction, "paragraph">;

const proposal = (line: string, said: SaidOn, bracketed?: string): Found | undefined => {
	const { title, owner, due, unread } = dutyIn(line, said, bracketed);
	return title === "" ? undefined : { line, title, owner, due, unread };
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
			const found = proposal(words, said, mark[1]);
			return found ? [found] : [];
		});
	const words = paragraph.replace(numbering, "");
	const [, who = ""] = duty.exec(words) ?? [];
	const isDuty = who !== "" && ownerIn(who, said) !== undefined;
	const found = isDuty ? proposal(words, said) : undefined;
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
		const point = proposal(words, said);
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
	const found = words ? proposal(words, said) : undefined;
	return found ? [{ ...found, paragraph }] : [];
};
