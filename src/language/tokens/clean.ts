/** Makes typed words safe to keep: the same letters, without what cannot be seen or what turns text around. */

/** Zero-width and direction-changing characters; the joiner inside an emoji stays. */
const invisible = /[\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u00AD]/g;
const looseJoiner =
	/(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** Half of a surrogate pair is no character, and no database keeps it. */
const halves = /\p{Surrogate}/gu;

/** One form for each letter, single spaces, nothing invisible. New lines become spaces. */
export const cleanWords = (text: string): string => cleanLines(text).replace(/\s+/g, " ").trim();

/** As `cleanWords`, but new lines stay, and no more than one empty line between two. */
export const cleanLines = (text: string): string =>
	text
		.normalize("NFC")
		.replace(/\r\n?/g, "\n")
		.replace(control, "")
		.replace(invisible, "")
		.replace(looseJoiner, "")
		.replace(halves, "")
		.replace(/[^\S\n]+/g, " ")
		.replace(/\n(?: ?\n)+/g, "\n\n")
		.trim();

/** Longer than any row of marks that says something. */
const longRun = /([^\p{L}\p{N}]{12})[^\p{L}\p{N}]+/gu;

/** Rows of blanks and of marks cut short: they say nothing more, and a pattern may try every way of dividing them. */
export const shortRuns = (text: string): string =>
	text.replace(/\s+/g, (blank) => (blank.includes("\n") ? "\n" : " ")).replace(longRun, "$1 ");

/** Slack escapes three characters on the way in; decoded once, here. */
export const decodeSlack = (text: string): string =>
	text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const marks: readonly (readonly [RegExp, string])[] = [
	[/<!(?:subteam\^[A-Z0-9]+\|@?)?([a-z][^>|^]*)(?:\|[^>]*)?>/gi, "@$1"],
	[/<@[UW][A-Z0-9]*\|([^>]*)>/g, "@$1"],
	[/<@[UW][A-Z0-9]*>/g, "@someone"],
	[/<#[CG][A-Z0-9]*\|([^>]*)>/g, "#$1"],
	[/<#[CG][A-Z0-9]*>/g, "#channel"],
	[/<(?:mailto:)?([^<>|\s]+@[^<>|\s]+)(?:\|[^>]*)?>/g, "$1"],
	[/<(https?:[^<>|\s]+)(?:\|[^>]*)?>/g, "$1"],
];

/** Slack's own marks as a person would read them: `<@U1|ann>` is "@ann", and nobody is called by it. */
export const plainMarks = (text: string): string =>
	marks.reduce((plain, [mark, words]) => plain.replace(mark, words), text);

const pairs: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "“", "«": "»" };

export type Quoted = { readonly from: number; readonly to: number };

/** Where quotation marks, straight or curly, hold words together; an unclosed one holds nothing. */
export const quotedParts = (text: string): readonly Quoted[] => {
	const found: Quoted[] = [];
	let at = 0;
	while (at < text.length) {
		const close = pairs[text[at] ?? ""];
		const end = close === undefined ? -1 : text.indexOf(close, at + 1);
		if (end > at) {
			found.push({ from: at, to: end + 1 });
			at = end;
		}
		at += 1;
	}
	return found;
};

/** A colon separates; the two of ":tada:" are a picture's. */
const opensPicture = ":(?![\\w+-][\\w'+-]*:)";
const closesPicture = "(?<!:[\\w'+-]+):";
const separators = new RegExp(`^(?:[\\s,;]|${opensPicture})+|(?:[\\s,;]|${closesPicture})+$`, "g");

/** Without what parts it from the words before and after it. */
export const withoutSeparators = (text: string): string => text.replace(separators, "");

/** "`LPB`", "*16 March*": marks that only show words in another way, as they are typed in chat. */
export const stripFormatting = (text: string): string =>
	text
		.replace(/`([^`\n]+)`/g, "$1")
		.replace(/(?<![^\s(,;:])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![^\s),;:.!?])/g, "$1");

/** Takes off quotation marks that surround the whole, one that was never closed, and separators at either end. */
export const unwrap = (text: string): string => {
	const bare = text.replace(/^(?:[\s,;–—-]|:(?![\w+-][\w'+-]*:))+|(?:[\s,;]|(?<=\s)[–—-]+)+$/g, "");
	const [part] = quotedParts(bare);
	if (part?.from === 0 && part.to === bare.length) return bare.slice(1, -1).trim();
	return part?.from === 0 ? bare : bare.replace(/^["“„«](?=\S)/, "");
};
