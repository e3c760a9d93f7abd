// Reads Slack's mrkdwn into a small tree. Nothing here makes HTML: the tree is drawn as elements,
// so text that a person or an app wrote can never become markup.

export type Inline =
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "bold" | "italic" | "strike"; readonly children: readonly Inline[] }
	| { readonly kind: "code"; readonly text: string }
	| { readonly kind: "link"; readonly url: string; readonly label: string }
	| { readonly kind: "user"; readonly id: string; readonly label: string }
	| { readonly kind: "channel"; readonly id: string; readonly label: string }
	| { readonly kind: "everyone"; readonly label: string }
	| { readonly kind: "date"; readonly token: string; readonly label: string }
	| { readonly kind: "emoji"; readonly name: string };

export type Passage =
	| { readonly kind: "line"; readonly children: readonly Inline[] }
	| { readonly kind: "quote"; readonly lines: readonly (readonly Inline[])[] }
	| { readonly kind: "pre"; readonly text: string };

function plainText(text: string): string {
	return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Only addresses that cannot run anything in the page are links. */
export function safeUrl(url: string): string | undefined {
	return /^(https?:\/\/|mailto:)/i.test(url) ? url : undefined;
}

function readAngle(inside: string): Inline {
	const bar = inside.indexOf("|");
	const target = bar < 0 ? inside : inside.slice(0, bar);
	const label = bar < 0 ? "" : plainText(inside.slice(bar + 1));
	if (target.startsWith("@")) return { kind: "user", id: target.slice(1), label };
	if (target.startsWith("#")) return { kind: "channel", id: target.slice(1), label };
	if (target.startsWith("!date^"))
		return { kind: "date", token: plainText(target.slice(6)), label };
	if (target.startsWith("!")) {
		const name = target.slice(1).split("^")[0] ?? "";
		return { kind: "everyone", label: label || `@${name}` };
	}
	const url = safeUrl(plainText(target));
	if (!url) return { kind: "text", text: label || plainText(`<${inside}>`) };
	return { kind: "link", url, label: label || url.replace(/^mailto:/i, "") };
}

const STYLES = { "*": "bold", _: "italic", "~": "strike" } as const;
type Mark = keyof typeof STYLES;

const isWordy = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** A mark opens after a gap and before a word, and closes the other way round. */
function closingMark(text: string, start: number, mark: Mark): number {
	if (isWordy(text[start - 1]) || /\s/.test(text[start + 1] ?? " ")) return -1;
	for (let i = start + 2; i < text.length; i++) {
		if (text[i] === "<") i = Math.max(i, text.indexOf(">", i));
		else if (text[i] === "\n") return -1;
		else if (text[i] === mark && !/\s/.test(text[i - 1] ?? " ") && !isWordy(text[i + 1])) return i;
	}
	return -1;
}

type Piece = { readonly node: Inline; readonly end: number };

function pieceAt(text: string, i: number): Piece | undefined {
	const char = text[i] ?? "";
	if (char === "<") {
		const end = text.indexOf(">", i);
		return end > i + 1 ? { node: readAngle(text.slice(i + 1, end)), end: end + 1 } : undefined;
	}
	if (char === "`") {
		const end = text.indexOf("`", i + 1);
		const inside = text.slice(i + 1, end);
		if (end < i + 2 || inside.includes("\n")) return undefined;
		return { node: { kind: "code", text: plain(inside) }, end: end + 1 };
	}
	if (char === ":") {
		const found = /^:([a-z0-9_+-]+):/.exec(text.slice(i, i + 60));
		if (!found?.[1] || isWordy(text[i - 1])) return undefined;
		return { node: { kind: "emoji", name: found[1] }, end: i + found[0].length };
	}
	if (!(char in STYLES)) return undefined;
	const mark = char as Mark;
	const end = closingMark(text, i, mark);
	if (end < 0) return undefined;
	return {
		node: { kind: STYLES[mark], children: readInline(text.slice(i + 1, end)) },
		end: end + 1,
	};
}

/** Links and mentions inside code show their own words. */
function plain(text: string): string {
	return plainText(
		text.replace(/<([^>|]*)\|?([^>]*)>/g, (_, target: string, label: string) => label || target),
	);
}

export function readInline(text: string): readonly Inline[] {
	const out: Inline[] = [];
	let pending = "";
	const flush = () => {
		if (pending) out.push({ kind: "text", text: plainText(pending) });
		pending = "";
	};
	for (let i = 0; i < text.length; ) {
		const piece = pieceAt(text, i);
		if (!piece) {
			pending += text[i];
			i += 1;
			continue;
		}
		flush();
		out.push(piece.node);
		i = piece.end;
	}
	flush();
	return out;
}

function readLines(text: string): readonly Passage[] {
	const out: Passage[] = [];
	for (const line of text.split("\n")) {
		const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
		const last = out.at(-1);
		if (!quoted) out.push({ kind: "line", children: readInline(line) });
		else if (last?.kind === "quote")
			out[out.length - 1] = { kind: "quote", lines: [...last.lines, readInline(quoted[1] ?? "")] };
		else out.push({ kind: "quote", lines: [readInline(quoted[1] ?? "")] });
	}
	return out;
}

/** A whole text: preformatted passages first, then quotes and lines. */
export function readMrkdwn(text: string): readonly Passage[] {
	return text.split(/```/).flatMap((part, i, all): readonly Passage[] => {
		const closed = i % 2 === 1 && i < all.length - 1;
		if (closed) return [{ kind: "pre", text: plain(part.replace(/^\n|\n$/g, "")) }];
		const raw = i % 2 === 1 ? `\`\`\`${part}` : part;
		const trimmed = i > 0 && i % 2 === 0 ? raw.replace(/^\n/, "") : raw;
		return trimmed === "" && all.length > 1 ? [] : readLines(trimmed.replace(/\n$/, ""));
	});
}
