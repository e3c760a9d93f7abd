/** A message as its sentences, and each as the parts that ask one thing. */

const ends = /(?<=[?!;\n])\s*|(?<=[^\s.]{2}\.)\s+(?=\S)/;
const asking =
	"who|whos|who's|whose|what|whats|what's|when|whens|when's|where|wheres|where's|which|how|why|is|are|has|have|does|do|did|will|was|were|any|list|show me|tell me";
const joins = new RegExp(
	`\\s*,\\s*(?:and\\s+|also\\s+|then\\s+|plus\\s+)?(?=(?:${asking})\\b)|\\s+(?:and|also|plus|then|&)\\s+(?:also\\s+|then\\s+)?(?=(?:${asking})\\b)`,
	"i",
);
const says = /[\p{L}\p{N}]/u;

const trimmed = (parts: readonly string[]): readonly string[] =>
	parts.map((part) => part.trim()).filter((part) => says.test(part));

export const sentencesIn = (text: string): readonly string[] => trimmed(text.split(ends));

const ofThese =
	/^(?:(?:of|among|out of|except|apart from|besides|other than)\s[^,]+|(?:in|on|this|next|last)(?:\s[^,\s]+){1,2}),\s*/i;

/** "Of the northern schemes, who needs one" and "in May, what is due" ask one thing. */
const partsOf = (sentence: string): readonly string[] => {
	const front = ofThese.exec(sentence)?.[0] ?? "";
	const [first = "", ...others] = sentence.slice(front.length).split(joins);
	return trimmed([front + first, ...others]);
};

export const sentencesOf = (text: string): readonly (readonly string[])[] =>
	sentencesIn(text).map(partsOf);
