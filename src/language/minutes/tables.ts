/** The layouts in which committees mark their actions: a label, a heading with points under it, a table with a row for each. */

const heading =
	/^(?:\(?\d+(?:\.\d+)*[.)]?\s+|#+\s*)?[*_]*(?:summary of |list of )?actions?(?:\s+(?:points?|items?|log|list|summary|arising|agreed|required))*\s*:?[*_]*$/i;

export const isHeading = (paragraph: string): boolean => heading.test(paragraph);

/** "ACTION:", "Action (Ruth Bell):", "Action for Ruth:", "Action point 3 -", "AP3.", "[Action]", and "ACTION" at the end. */
const label =
	/(?<![\p{L}\p{N}-])(?<!\bno )[[(*_]{0,3}(?:actions?|ap(?= ?\d)|a(?=\d+:))(?: (?:points?|items?|agreed|required))?(?: ?(?:no\.? ?)?\(?\d+(?:\.\d+)*\)?)?(?: (?:by|for|on)(?: ([^:]{2,40}(?=:))|(?=:))| ?\(([^()]{1,80})\))?(?: ?[:–—]| -(?= )|\]|(?<=\d)[.)](?= )|$)[*_\]]{0,3} ?/giu;

/** Whose an action is, by its name for or in brackets; "their action – though late –" is no label without a colon. */
export const marksIn = (line: string): readonly RegExpExecArray[] =>
	[...line.matchAll(label)].filter(({ 0: words, index }) => {
		const begins = /(?:^|[.;!?)\]|] ?)$/.test(line.slice(Math.max(0, index - 2), index));
		return words.includes(":") || /^\W*A[CP]/.test(words) || (begins && /^\W*A/.test(words));
	});

/** Where in a row each stands. */
export type Columns = {
	readonly what: number;
	readonly who: number | undefined;
	readonly when: number | undefined;
};

const titles = {
	what: /^(?:actions?(?: points?| items?| required| agreed)?|tasks?|what)$/i,
	who: /^(?:owners?|who|lead|by whom|responsible|responsibility|assigned to|action by|owned by)$/i,
	when: /^(?:due(?: date| by)?|when|by when|deadline|date(?: due)?|target(?: date)?|timescale)$/i,
};

export const isRow = (paragraph: string): boolean => /\S\s*\||\|\s*\S/.test(paragraph);

const split = (row: string): readonly string[] =>
	row
		.replace(/^\|/, "")
		.replace(/\|$/, "")
		.split("|")
		.map((cell) => cell.trim().replace(/^[*_]+|[*_]+$/g, ""));

/** Where this row names the columns of a table of actions; none for any other table. */
export const columnsOf = (row: string): Columns | undefined => {
	if (!isRow(row)) return undefined;
	const cells = split(row);
	const at = (title: RegExp): number | undefined => {
		const found = cells.findIndex((cell) => title.test(cell));
		return found < 0 ? undefined : found;
	};
	const [what, who, when] = [at(titles.what), at(titles.who), at(titles.when)];
	const isAlone = who === undefined && when === undefined;
	if (what === undefined || (isAlone && !/^a/i.test(cells[what] ?? ""))) return undefined;
	return { what, who, when };
};

/** The words of one row; none of what is only a line between two. */
export const cellsIn = (row: string, { what, who, when }: Columns) => {
	const cells = /[\p{L}\p{N}]/u.test(row) ? split(row) : [];
	const cell = (at: number | undefined): string => (at === undefined ? "" : (cells[at] ?? ""));
	const said = (words: string): string => (/[\p{L}\p{N}]/u.test(words) ? words : "");
	const others = cells.filter((_, at) => at !== what).join(" ");
	return { what: said(cell(what)), who: said(cell(who)), when: said(cell(when)), others };
};
