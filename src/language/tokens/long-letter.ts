/** A message that is longer than anything that is read whole: what it asks is read, wherever it stands in it. */

/** Shorter ones are read as they stand. */
const longest = 900;
/** Enough of what is passed over to tell which words they were. */
const told = 60;

const asks =
	/\?\s*$|^\W*(?:\d{1,2}[.)]\s*)?(?:(?:and|so|but|also|finally|lastly|anyway|please|pls|hi|hello)\b[\s,]*)*(?:who|whose|what|when|where|which|how|why|is|are|was|were|has|have|did|does|do|can|could|would|any|show|list|tell|let (?:me|us) know)(?:['’]?(?:s|re|ve))?\b/i;
/** What the question points at may be said before it. */
const points = /\b(?:it|its|this|that|they|them|their|these|those|he|she|his|her)\b/i;

const sentencesOf = (text: string): readonly string[] =>
	text
		.split(/(?<=[?!;])\s+|(?<=[^\s.]{2}\.)\s+(?=\S)|\n+/)
		.map((each) => each.trim())
		.filter((each) => each !== "");

const shortened = (words: string): string =>
	words.length > told ? `${words.slice(0, told).replace(/\s+\S*$/, "")}….` : words;

/** What asks, what that points at, and the first of what is only told. */
export const extractRequest = (text: string): string => {
	if (text.length <= longest) return text;
	const sentences = sentencesOf(text);
	const asked = sentences.map((each) => asks.test(each));
	if (!asked.includes(true)) return text;
	const isKept = (at: number): boolean =>
		asked[at] === true || (asked[at + 1] === true && points.test(sentences[at + 1] ?? ""));
	const passedOver = sentences.find((each, at) => !isKept(at) && each.split(" ").length > 3);
	const kept = sentences.filter((_, at) => isKept(at));
	return [...kept, ...(passedOver ? [shortened(passedOver)] : [])].join("\n");
};
