/**
 * Minutes typed on one line: a slash command has no new lines, so numbered points and a list with semicolons are
 * given theirs. Prose stays one paragraph, for its sentences belong together.
 */

/** "1. … 2. …": a number behind a stop, or "2)" anywhere, when it is the next one. */
const point = /(?<=^|[.;:!?)”"]\s{1,4})(\d{1,2})\.\s+(?=\S)|(?<=^|\s)(\d{1,2})\)\s+(?=\S)/g;

const pointsOf = (text: string): readonly number[] => {
	const starts: number[] = [];
	for (const found of text.matchAll(point))
		if (Number(found[1] ?? found[2]) === starts.length + 1) starts.push(found.index);
	return starts[0] === 0 && starts.length > 1 ? starts : [];
};

const listGap = /\s*;\s+/;

/** A sentence that ends before another begins: then a semicolon is within one of them. */
const hasSentences = (text: string): boolean => /[.!?]\s+\p{Lu}/u.test(text);

export const paragraphsTyped = (text: string): string => {
	if (text.includes("\n")) return text;
	const starts = pointsOf(text);
	if (starts.length > 0)
		return starts.map((from, index) => text.slice(from, starts[index + 1]).trim()).join("\n");
	return hasSentences(text) ? text : text.split(listGap).filter(Boolean).join("\n");
};
