// Reads the standard Markdown of a `markdown` block: headings, lists, quotes, code, tables, links.
import { type Inline, safeUrl } from "./mrkdwn.ts";

export type MarkdownPart =
	| { readonly kind: "heading"; readonly level: number; readonly children: readonly Inline[] }
	| { readonly kind: "paragraph"; readonly lines: readonly (readonly Inline[])[] }
	| { readonly kind: "quote"; readonly lines: readonly (readonly Inline[])[] }
	| {
			readonly kind: "list";
			readonly ordered: boolean;
			readonly items: readonly (readonly Inline[])[];
	  }
	| { readonly kind: "pre"; readonly text: string }
	| { readonly kind: "table"; readonly rows: readonly (readonly (readonly Inline[])[])[] }
	| { readonly kind: "rule" };

const INLINE = [
	{ kind: "code", pattern: /^`([^`\n]+)`/ },
	{ kind: "link", pattern: /^\[([^\]\n]+)\]\(([^)\s]+)\)/ },
	{ kind: "bold", pattern: /^(?:\*\*|__)(?=\S)([^\n]+?)(?:\*\*|__)/ },
	{ kind: "strike", pattern: /^~~(?=\S)([^\n]+?)~~/ },
	{ kind: "italic", pattern: /^[*_](?=\S)([^*_\n]+)[*_]/ },
] as const;

function inlineAt(rest: string): { readonly node: Inline; readonly length: number } | undefined {
	for (const { kind, pattern } of INLINE) {
		const found = pattern.exec(rest);
		if (!found) continue;
		const [whole, first = "", second = ""] = found;
		if (kind === "code") return { node: { kind, text: first }, length: whole.length };
		if (kind !== "link")
			return { node: { kind, children: readMarkdownInline(first) }, length: whole.length };
		const url = safeUrl(second);
		const node: Inline = url ? { kind, url, label: first } : { kind: "text", text: first };
		return { node, length: whole.length };
	}
	return undefined;
}

function readMarkdownInline(text: string): readonly Inline[] {
	const out: Inline[] = [];
	let pending = "";
	for (let i = 0; i < text.length; ) {
		const escaped = text[i] === "\\" && /[\\`*_~[\]()#>|-]/.test(text[i + 1] ?? "");
		const found = escaped ? undefined : inlineAt(text.slice(i));
		if (found) {
			if (pending) out.push({ kind: "text", text: pending });
			pending = "";
			out.push(found.node);
			i += found.length;
		} else {
			pending += text[escaped ? i + 1 : i];
			i += escaped ? 2 : 1;
		}
	}
	if (pending) out.push({ kind: "text", text: pending });
	return out;
}

type Reader = {
	readonly test: RegExp;
	readonly make: (lines: readonly string[]) => MarkdownPart | undefined;
};

const inlineLines = (lines: readonly string[], strip: RegExp) =>
	lines.map((line) => readMarkdownInline(line.replace(strip, "")));

const cells = (line: string) =>
	line
		.trim()
		.replace(/^\||\|$/g, "")
		.split("|")
		.map((cell) => readMarkdownInline(cell.trim()));

const BULLET = /^\s*[-*+]\s+/;
const NUMBER = /^\s*\d+[.)]\s+/;

// Each reader takes the run of lines that match its test.
const READERS: readonly Reader[] = [
	{ test: /^\s*$/, make: () => undefined },
	{ test: /^\s*([-*_])(\s*\1){2,}\s*$/, make: () => ({ kind: "rule" }) },
	{ test: /^>/, make: (lines) => ({ kind: "quote", lines: inlineLines(lines, /^> ?/) }) },
	{
		test: BULLET,
		make: (lines) => ({ kind: "list", ordered: false, items: inlineLines(lines, BULLET) }),
	},
	{
		test: NUMBER,
		make: (lines) => ({ kind: "list", ordered: true, items: inlineLines(lines, NUMBER) }),
	},
	{
		test: /^\s*\|.*\|\s*$/,
		make: (lines) => ({
			kind: "table",
			rows: lines.filter((line) => !/^[\s|:-]+$/.test(line)).map(cells),
		}),
	},
];

function runFrom(lines: readonly string[], start: number, test: (line: string) => boolean): number {
	let end = start;
	while (end < lines.length && test(lines[end] ?? "")) end++;
	return end;
}

const isPlain = (line: string) =>
	!/^(#{1,6} |```)/.test(line) && !READERS.some(({ test }) => test.test(line));

function partAt(
	lines: readonly string[],
	i: number,
): { readonly part: MarkdownPart | undefined; readonly end: number } {
	const line = lines[i] ?? "";
	const heading = /^(#{1,6}) (.*)$/.exec(line);
	if (heading) {
		const children = readMarkdownInline(heading[2] ?? "");
		return { part: { kind: "heading", level: heading[1]?.length ?? 1, children }, end: i + 1 };
	}
	if (line.startsWith("```")) {
		const end = runFrom(lines, i + 1, (one) => !one.startsWith("```"));
		return { part: { kind: "pre", text: lines.slice(i + 1, end).join("\n") }, end: end + 1 };
	}
	const reader = READERS.find(({ test }) => test.test(line));
	const end = runFrom(lines, i, reader ? (one) => reader.test.test(one) : isPlain);
	const run = lines.slice(i, end);
	if (reader) return { part: reader.make(run), end };
	return { part: { kind: "paragraph", lines: inlineLines(run, /^$/) }, end };
}

export function readMarkdown(text: string): readonly MarkdownPart[] {
	const lines = text.replaceAll("\r\n", "\n").split("\n");
	const out: MarkdownPart[] = [];
	for (let i = 0; i < lines.length; ) {
		const { part, end } = partAt(lines, i);
		if (part) out.push(part);
		i = Math.max(end, i + 1);
	}
	return out;
}
