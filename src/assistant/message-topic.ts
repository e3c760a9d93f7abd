/** What one of Convenor's own messages is about, in a line: its first matter, without the reason why it was said. */

type Run = {
	readonly type?: string;
	readonly text?: string;
	readonly style?: { readonly bold?: boolean };
	readonly elements?: readonly Run[];
};

/** The lines of a message's blocks; what is no running text, such as headings, small print and buttons, has none. */
const linesIn = ({ type, elements = [] }: Run): readonly (readonly Run[])[] => {
	if (type === "rich_text" || type === "rich_text_list") return elements.flatMap(linesIn);
	return type === "rich_text_section" ? broken(elements) : [];
};

const broken = (runs: readonly Run[]): readonly (readonly Run[])[] => {
	const lines: Run[][] = [[]];
	for (const run of runs)
		for (const [at, text] of (run.text ?? "").split("\n").entries()) {
			if (at > 0) lines.push([]);
			if (text !== "") lines.at(-1)?.push({ ...run, text });
		}
	return lines;
};

const isBlank = ({ text = "" }: Run): boolean => text.trim() === "";
const isHeading = (line: readonly Run[]): boolean =>
	line.every((run) => run.style?.bold || isBlank(run));

/** "Due today: Draft risk paper LPB-14" is about the paper; why it is said is said in bold before it. */
const withoutReason = (line: readonly Run[]): readonly Run[] => {
	const [lead, next, ...rest] = line;
	if (!lead?.style?.bold || !next?.text?.startsWith(": ")) return line;
	return [{ ...next, text: next.text.slice(2) }, ...rest];
};

export const matterOf = (blocks: unknown): string | undefined => {
	const lines = (Array.isArray(blocks) ? (blocks as readonly Run[]) : []).flatMap(linesIn);
	const first = lines.find((line) => !isHeading(line));
	if (!first) return undefined;
	return withoutReason(first)
		.map(({ text }) => text)
		.join("")
		.trim();
};
