/**
 * Finds the lines of minutes that read like actions: "ACTION: Guidance Lead to write to boroughs by 6 March".
 * What a label marks is one; a sentence without a label is one where it gives somebody we know something to do.
 */
import { type ProposedAction, paragraphsOf } from "../../domain/meetings/minutes.ts";
import { dueIn, dutyIn, type Given, ownedBy, ownerIn, type SaidOn, spokenIn } from "./duties.ts";
import { type Columns, cellsIn, columnsOf, isHeading, isRow, marksIn } from "./tables.ts";

const numbering = /^(?:\(?\d+(?:\.\d+)*[.)]?|a\d{1,3}[.)]|[a-z][.)]|[•*–—▪◦·☐-]|\[ ?\])\s+/i;

type Found = Omit<ProposedAction, "paragraph">;

const proposal = (line: string, said: SaidOn, given?: Given): readonly Found[] => {
	const duty = dutyIn(line, said, given);
	return line === "" || duty.title === "" ? [] : [{ line, ...duty }];
};

/** Where another sentence begins, unless it says when: "… to write to boroughs. By 6 March." The stop of "Mr." ends none. */
const sentenceEnd =
	/(?<=[\p{L}\p{N}"”)]{2})(?<!\b(?:Mrs?|Ms|Dr|St|No|Cllr|Prof|Rev|Sgt|Insp))[.;!?]+ (?=[\p{Lu}\d(@<])(?!(?:By|Before|Due|No later)\b)/u;

const sentencesIn = (words: string): readonly string[] =>
	words.split(sentenceEnd).filter((each) => /[\p{L}\p{N}]/u.test(each));

const longestName = 120;

/** "HB", "ML/MC, 24 April", "All": only who, and by when; no deed. */
const givenIn = (words: string, said: SaidOn): Given | undefined => {
	if (words.length > longestName) return undefined;
	const bare = words.replace(/[\])}.*_ ]+$/, "");
	const isWho = (names: string): boolean =>
		names
			.split(/ ?(?:[,/&+]|\band\b) ?/)
			.every((each) => /^(?:\p{Lu}{2,4}|[Aa]ll)$/u.test(each) || ownerIn(each, said) !== undefined);
	if (isWho(bare)) return { who: bare };
	const [, who = "", when = ""] = /^([^,;–—(]{1,60}?)(?:[,;(]| [-–—]) ?(.+)$/.exec(bare) ?? [];
	return who && isWho(who) && dueIn(when, said) ? { who, when } : undefined;
};

const isNoAction = /^(?:none|nil|n\/a|noted|not applicable|closed|completed?|done|no further)\b/i;

type Unit = { readonly mark?: Given | undefined; readonly words: string };

/** The sentences of a line, the first behind each mark with what that says. */
const unitsOf = (line: string): readonly Unit[] => {
	const marks = marksIn(line);
	return [undefined, ...marks].flatMap((found, index): readonly Unit[] => {
		const from = found ? found.index + found[0].length : 0;
		const sentences = sentencesIn(line.slice(from, marks[index]?.index));
		const mark = found && { who: found[1] ?? found[2] };
		const units = mark && sentences.length === 0 ? [""] : sentences;
		return units.map((words, at) => (at === 0 ? { mark, words } : { words }));
	});
};

/** What is marked in a line and given behind a mark; without one, what any sentence gives. */
const inParagraph = (line: string, said: SaidOn, above = ""): readonly Found[] => {
	const units = unitsOf(line);
	// Where a mark has only a name or nothing behind it, it is of what stands before it.
	const given = units.map(({ mark, words }) => {
		if (!mark || words === "") return mark;
		return mark.who ? undefined : givenIn(words, said);
	});
	const first = units.findIndex(({ mark }) => mark);
	return units.flatMap(({ mark, words }, at) => {
		if (at < first || given[at + 1] || isNoAction.test(words)) return [];
		if (!mark) return spokenIn(words, said)?.isGiven ? proposal(words, said) : [];
		const behind = given[at];
		return proposal(behind ? (units[at - 1]?.words ?? above) : words, said, behind ?? mark);
	});
};

const bareOf = (paragraph: string): string => paragraph.replace(numbering, "").replace(/\s+/g, " ");

/** Under "Action points:" each point of the list is one, and in a table of actions each row. */
const inContext = (text: string, said: SaidOn): readonly (readonly Found[])[] => {
	let list: { readonly style?: string | undefined } | undefined;
	let columns: Columns | undefined;
	let above: string | undefined;
	return paragraphsOf(text).map((paragraph) => {
		const header = columnsOf(paragraph);
		if (header) columns = header;
		else if (!isRow(paragraph)) columns = undefined;
		if (header) return [];
		if (columns) return inRow(paragraph, columns, said);
		if (isHeading(paragraph)) {
			list = {};
			return [];
		}
		const words = bareOf(paragraph);
		// "1." or a bullet: the points of one list have the same.
		const [point] = numbering.exec(paragraph) ?? [];
		const style = point && (/\w/.test(point) ? point.replace(/[\w.]+/, "1") : "•");
		const isPoint = list && style && style === (list.style ?? style);
		if (isPoint) list = { style };
		else if (list && !ownedBy(words, said).owner) list = undefined;
		const found = inParagraph(words, said, above);
		above = list ? undefined : sentencesIn(words).at(-1);
		return list && found.length === 0 ? proposal(words, said) : found;
	});
};

const inRow = (paragraph: string, columns: Columns, said: SaidOn): readonly Found[] => {
	const { what, who, when, others } = cellsIn(paragraph, columns);
	// A column of actions beside what was said holds an action, or only whose it is.
	if (columns.who === undefined && columns.when === undefined)
		return inParagraph(what ? `${others}. Action: ${what}` : others, said);
	return what === ""
		? []
		: proposal(what, said, { who, when }).map((each) => ({ ...each, line: paragraph }));
};

const allIn = (text: string, said: SaidOn): readonly ProposedAction[] =>
	inContext(text, said).flatMap((found, index) =>
		found.map((each, at) => ({
			...each,
			paragraph: found.length === 1 ? String(index + 1) : `${index + 1}.${at + 1}`,
		})),
	);

/** Minutes that list their actions again at the end give each of them once. */
export const readMinutesActions = (text: string, said: SaidOn): readonly ProposedAction[] => {
	const titles = new Set<string>();
	return allIn(text, said).filter(({ title }) => !titles.has(title) && titles.add(title));
};

/** Somebody chose a paragraph for an action, whether or not it reads like one; it may hold several. */
export const actionsByParagraph = (text: string, said: SaidOn) => {
	const all = allIn(text, said);
	return (paragraph: string): readonly ProposedAction[] => {
		const known = all.filter(({ paragraph: each }) => `${each}.`.startsWith(`${paragraph}.`));
		const words = paragraphsOf(text)[Number(paragraph) - 1];
		if (known.length > 0 || !words) return known;
		return proposal(bareOf(words), said).map((each) => ({ ...each, paragraph }));
	};
};
