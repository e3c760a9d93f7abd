/** The layouts in which committees list their actions: a heading with points under it, a table with a row for each. */

const heading =
	/^(?:\(?\d+(?:\.\d+)*[.)]?\s+|#+\s*)?(?:summary of |list of )?actions?(?:\s+(?:points?|items?|log|list|summary|arising|agreed|required))*\s*:?$/i;

export const isHeading = (paragraph: string): boolean => heading.test(paragraph);

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
	if (what === undefined || (who === undefined && when === undefined)) return undefined;
	return { what, who, when };
};

/** The words of one row; none of what is only a line between two. */
export const cellsIn = (row: string, { what, who, when }: Columns) => {
	const cells = /[\p{L}\p{N}]/u.test(row) ? split(row) : [];
	const cell = (at: number | undefined): string => (at === undefined ? "" : (cells[at] ?? ""));
	const said = (words: string): string => (/[\p{L}\p{N}]/u.test(words) ? words : "");
	return { what: said(cell(what)), who: said(cell(who)), when: said(cell(when)) };
};
