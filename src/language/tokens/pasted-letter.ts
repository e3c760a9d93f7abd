/** A letter that was pasted or passed on: what stands above its words, and who signed it, ask nothing. */

const head = /^[ \t]*(?:from|to|cc|bcc|sent|date|reply-to|importance):[ \t]*\S.*$/i;
const subject = /^[ \t]*(?:subject|re|fw|fwd)[ \t]*:[ \t]*(?:(?:re|fw|fwd)[ \t]*:[ \t]*)*(.*)$/i;
const rule =
	/^[ \t]*(?:[-_=*]{3,}.*|-*\s*(?:begin )?(?:forwarded|original) message\b.*|(?:sent|get) from my \w+.*|on .{4,60} wrote:)[ \t]*$/i;

/** What the question points at may be named above it. */
const points = /\b(?:it|its|this|that|they|them|these|those)\b/i;

const saysNothing = (line: string): boolean => head.test(line) || rule.test(line);

/** Its subject stands before what it asks, where that says of nothing what it asks of. */
export const withoutLetterhead = (text: string): string => {
	const lines = text.split("\n");
	if (lines.length < 2) return text;
	const named = lines.flatMap((line) => subject.exec(line)?.[1]?.trim() ?? []);
	const body = lines
		.filter((line) => !saysNothing(line) && !subject.test(line))
		.join("\n")
		.trim();
	if (body === "") return text;
	const [topic = ""] = named.filter((words) => words !== "");
	return topic !== "" && points.test(body) ? `${topic.replace(/[.?!]+$/, "")}.\n${body}` : body;
};

/** Its first letter in either case, where a name's is always a capital. */
const either = (words: string): string =>
	words
		.split("|")
		.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
		.join("|");

const kindly = either("many|kind|kindest|best|warm|warmest|with|all|the|yours|your");
const closing = either(
	"thanks all|thanks again|thanks so much|thanks in advance|thanks|thank you|thankyou|thx|tks|tnx|ta|cheers|regards|rgds|best|wishes|sincerely|faithfully|truly|bw|br|kr",
);
const name = "\\p{Lu}(?:[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*|\\.?)";
/** "Thanks, Kit Lowe", and on the lines below it what they are. */
const signature = new RegExp(
	`(?:\\n|(?<=[?.!])\\s+)(?:(?:${kindly}) )*(?:${closing})[,.!]*\\s+(?:[-–—]+\\s*)?${name}(?: ${name}){0,2}(?:\\n[^\\n?]{1,60}){0,3}\\s*$`,
	"u",
);
/** "When is it? K x", "— Kit": a name alone, where something says that it signs. */
const initial = new RegExp(
	`(?<=[?.!])\\s+(?:[-–—]+ ?${name}|${name} x{1,3}|x{1,3} ${name})\\s*$`,
	"u",
);
const asksAfter =
	/\n\W*(?:who|what|when|where|which|how|why|is|are|has|have|do|does|did|can|could|any|please)\b/i;

/** Whoever signs names nobody that is asked of. */
export const withoutSignature = (text: string): string => {
	const found = signature.exec(text)?.[0] ?? initial.exec(text)?.[0] ?? "";
	const rest = text.slice(0, text.length - found.length);
	return asksAfter.test(found) || !/[\p{L}\p{N}]/u.test(rest) ? text : rest;
};
