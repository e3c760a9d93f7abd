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

export const sentencesOf = (text: string): readonly (readonly string[])[] =>
	sentencesIn(text).map((sentence) => trimmed(sentence.split(joins)));
