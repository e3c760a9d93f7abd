/**
 * Every item has a reference that people can say and type: the board's short code and a number in that board.
 * Numbers never run across boards, so that a reference tells nobody how much they cannot see.
 */

/**
 * `LPB-14` is an item (action, milestone or guidance); `LPB-M4` is a meeting, `LPB-A2` an agenda item, `LPB-P3` a paper
 * and `LPB-D5` a decision.
 */
export type Reference = {
	readonly code: string;
	readonly series: "item" | "meeting" | "agenda" | "paper" | "decision";
	readonly number: number;
};

const letters = { item: "", meeting: "M", agenda: "A", paper: "P", decision: "D" } as const;

const seriesOf = (letter: string): Reference["series"] =>
	(Object.keys(letters) as readonly Reference["series"][]).find(
		(series) => letters[series] === letter,
	) ?? "item";

const pattern = /^([A-Z][A-Z0-9]{1,7})-([MAPD]?)(\d{1,6})$/;

/** Short codes: a capital letter, then one to seven capitals or digits. */
export const isCode = (text: string): boolean => /^[A-Z][A-Z0-9]{1,7}$/.test(text);

/** Reads `lpb-14` or `LPB-M4`; anything else is undefined. */
export const readReference = (text: string): Reference | undefined => {
	const found = pattern.exec(text.trim().toUpperCase());
	if (!found) return undefined;
	const [, code = "", letter = "", number] = found;
	return { code, series: seriesOf(letter), number: Number(number) };
};

export const writeReference = ({ code, series, number }: Reference): string =>
	`${code}-${letters[series]}${number}`;
