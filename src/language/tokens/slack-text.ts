/** A message as Slack carries it, in the words that its writer typed: marks, links and pasted letters say nothing of what is asked. */

import { cleanLines, decodeSlack, shortRuns } from "./clean.ts";
import { extractRequest } from "./long-letter.ts";
import { withoutLetterhead, withoutSignature } from "./pasted-letter.ts";

const url = "(?:https?|mailto|tel|slack):[^<>|\\s]+";
const reference = /[A-Za-z][A-Za-z\d]{1,7}-[MAPDmapd]?\d{1,6}/;

/** "https://tracker.org/items/LFT-4": a link to one thing stands for it. */
const linked = (address: string): string => {
	const last =
		address
			.replace(/[?#].*$/, "")
			.replace(/\/+$/, "")
			.split("/")
			.at(-1) ?? "";
	return new RegExp(`^${reference.source}$`).test(last) ? last : address;
};

/** "See the plan - when is it": where more is written is no part of a question. */
const seen = new RegExp(
	`^(\\W*(?:(?:hi|hello|hey)\\W+)?)(?:(?:as )?per|see|from|fyi|ref|re|here)[:,]?\\s+(?:<${url}(?:\\|[^>]*)?>|https?:\\S+)(?:\\s*[,:;.–—-]\\s*(?=\\S)|\\s+(?=(?:who|what|when|where|which|how|is|are|has|have|did|does)\\b))`,
	"i",
);

/** A link is read by the words that it is shown with. */
const links: readonly (readonly [RegExp, (found: string, words?: string) => string])[] = [
	[/<mailto:([^<>|\s]+)(?:\|[^>]*)?>/g, (_, address = "") => address],
	[new RegExp(`<${url}\\|([^>]+)>`, "g"), (_, label = "") => linked(label)],
	[new RegExp(`<(${url})>`, "g"), (_, address = "") => linked(address)],
	[/(?<![\w/.<])(https?:[^<>|\s]+?)(?=[?!.,;:)]*(?:\s|$))/g, (_, at = "") => linked(at)],
	[/<!date\^[^>|]*\|([^>]*)>/g, (_, shown = "") => shown],
	// Everybody is called to read it: nobody is asked of.
	[/<!(?:here|channel|everyone)(?:\|[^>]*)?>[,:]?/g, () => " "],
	[/^(\W*)<!subteam\^[^>]*>[,:]?/, (_, before = "") => before],
	[/<!subteam\^[^>|]*\|@?([^>]*)>/g, (_, name = "") => name],
];

const struck = /(?<![^\s(])~(?=\S)[^~\n]*[^\s~]~(?![^\s),.;:!?])/g;
const italic = /(?<![^\s(])_(?=\S)([^_\n]*[^\s_])_(?![^\s),.;:!?])/g;

/** What was struck out is taken back, where anything else is said. */
const withoutStruck = (text: string): string => {
	const kept = text.replace(struck, " ");
	return /[\p{L}\p{N}]/u.test(kept) ? kept : text;
};

const somebody = "(?:<@[UW][A-Z\\d]+(?:\\|[^>]*)?>|@[\\w.-]+)";
/** "cc @kit and @ana": who else is to read it bounds nothing. */
const copied = new RegExp(
	`(?:(?<=^|[.?!\\n]\\s*)|[\\s,;(–—-]{1,6})\\(?(?:cc|fyi|bcc)(?:['’]?ing|['’]?d)?[:\\s]+${somebody}(?:(?:[\\s,&+]|\\band\\b)+${somebody})*\\)?[,;:]?(?=\\s|[.?!]|$)`,
	"gi",
);

const agreed =
	/^[\s*_]*\+1s?(?: (?:to|on|from) (?:that|this|me|all that))?(?=\s*[,.!;:–—-]|\s+(?:and|but|so|also)\b|\s*\n)[\s,.!;:–—-]*(?:(?:and|but|so|also)\s+)?(?=\S)/i;

const picture =
	/:(?=[^:\s]*[a-z+])[\w'+-]+:|\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}\uFE0F\u200D]/giu;
const thanking =
	/:(?:\+1|thumbsup|pray|bow|clap|tada|heart|raised_hands|ok_hand|thanks?|thankyou|thank_you|white_check_mark)[\w-]*:|👍|🙏|👏|🎉|❤/iu;

const agreedAlone = /(?<=^|\n)[\s*_]*\+1s?[\s.!]*(?=\n|$)/gi;

/** Pictures alone thank, or ask nothing. */
const withoutPicturesAlone = (text: string): string => {
	if (/[\p{L}\p{N}]/u.test(text.replace(picture, " "))) return text;
	return thanking.test(text) ? "thanks" : text.replace(picture, " ");
};

const asks =
	"(?:who|whom|whose|what|when|where|which|how|why|is|are|was|were|has|have|had|do|does|did|can|could|would|will|any|show|list|tell|give|please|pls|thanks|thank|cheers|regards|also|plus|then)(?:['’]?(?:s|re|d|ll|ve))?\\b";
const tells = "(?:i|we|i['’]?m|need|just|sorry|trying|asking|cos|because|fyi)\\b";
const begins = new RegExp(`^\\W*(?:(?:and|so|but|or)\\s+)?(?:${asks}|${tells})`, "i");
const marked = /^(?:[•◦▪‣*–—-]|\(?(?:\d{1,2}|[a-h])[.)]|[ivx]{1,4}[.)])\s+(?=\S)|^>/;
const bullet = /^(?:[•◦▪‣*–—-])\s+(?=\S)/;
/** What was said before, by whomever: read as it stands, before the question. */
const quoted = /^>+\s?/;

const ended = /[.?!:;,…]$/;

/** A line that is only a part of its sentence is joined to the one before it. */
const joins = (before: string, line: string): boolean =>
	line !== "" && before !== "" && !ended.test(before) && !marked.test(line) && !begins.test(line);

/** "TOP-1" and "TOP-2", each on a line of its own, are named side by side. */
const isBare = (line: string): boolean => new RegExp(`^${reference.source}$`).test(line);

/** "Who chairs:" and a row of names below it are one question of them all. */
const leads = new RegExp(
	`^\\W*(?:(?:can|could|would) (?:you|i) [\\w ]{2,30}|status|owners?|dates?|updates?|overdue|agendas?|minutes|actions|papers|${asks})[^.?!\\n]*$`,
	"i",
);
const isShort = (line: string): boolean => line.split(/\s+/).length <= 6 && !/[?!]$/.test(line);

const withRows = (lines: readonly string[]): readonly string[] => {
	const at = lines.findIndex((line, index) => {
		const next = lines[index + 1] ?? "";
		return bullet.test(next) && !bullet.test(line) && leads.test(line) && line !== "";
	});
	if (at < 0) return lines;
	const rest = lines.slice(at + 1);
	const found = rest.findIndex((line) => !bullet.test(line));
	const rows = rest.slice(0, found < 0 ? rest.length : found);
	const names = rows.map((line) =>
		line
			.replace(bullet, "")
			.replace(/[,;.]+$/, "")
			.trim(),
	);
	if (!names.every((name) => isShort(name) && !begins.test(name))) return lines;
	const lead = (lines[at] ?? "").replace(/[\s:–—-]+$/, "");
	const last = names.length > 1 ? ` and ${names.at(-1)}` : "";
	const one = `${lead} ${(last ? names.slice(0, -1) : names).join(", ")}${last}?`;
	return [...lines.slice(0, at), one, ...rest.slice(rows.length)];
};

const sentence = (line: string, isQuoted: boolean): string =>
	isQuoted && line !== "" && !ended.test(line) ? `${line}.` : line;

const inSentences = (text: string): string => {
	const lines: string[] = [];
	let wasQuoted = false;
	for (const typed of withRows(text.split("\n").map((line) => line.trim()))) {
		const isQuoted = quoted.test(typed);
		const line = typed.replace(quoted, "").replace(bullet, "").trim();
		const last = lines.at(-1) ?? "";
		if (isQuoted === wasQuoted && joins(last, typed.replace(quoted, "")))
			lines[lines.length - 1] = `${last}${isBare(last) && isBare(line) ? "," : ""} ${line}`;
		else {
			if (wasQuoted) lines[lines.length - 1] = sentence(last, true);
			lines.push(line);
		}
		wasQuoted = isQuoted;
	}
	return lines.filter((line) => line !== "").join("\n");
};

/** "*SNO" puts right what was typed before. */
const starred = /^(?:\*([^*\n]{1,60}[^*\s])|([^*\s][^*\n]{0,60})\*)$/;

/** A link that stands before a question is a sentence of its own. */
const linkFirst = new RegExp(`^(https?:\\S+)[\\s:–—-]+(?=${asks})`, "i");

/** Longer than anything that is asked. */
const longest = 4_000;

const fence = /```/g;

/** Slack escapes three characters on the way in; they are decoded once, after its own marks are read. */
export const readSlackText = (message: string): string => {
	const said = shortRuns(message.slice(0, longest));
	const linksRead = links.reduce(
		(text, [mark, words]) => text.replace(mark, words),
		said.replace(seen, "$1"),
	);
	const unmarked = withoutStruck(linksRead).replace(italic, "$1").replace(fence, "\n");
	const letter = withoutLetterhead(cleanLines(decodeSlack(unmarked)).replace(copied, " "));
	const signed = withoutSignature(letter);
	const others = signed.replace(agreedAlone, "").trim();
	const lines = others === "" ? signed : others;
	const plain = cleanLines(inSentences(lines)).replace(agreed, "").replace(linkFirst, "$1.\n");
	return extractRequest(withoutPicturesAlone(plain.replace(starred, "I mean $1$2")).trim());
};
