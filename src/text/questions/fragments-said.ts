/** A few words that ask nothing of their own: they put another in the place of what was said, or pick some of what was told. */

const opening =
	"(?:(?:and|or|so|but|ok|okay|no|nope|sorry|oh|oops|wait|actually|rather|then|now|also|please|thanks)\\b[\\s,]*)*";

/** "And MNP", "what about July", "same for the chef": another in the place of one that was said. */
const swapping = new RegExp(
	`^\\W*(?:and|or|no|sorry|${opening}(?:(?:what|how) about|same (?:for|again for|thing for|with)|ditto|for|i meant?|not))\\b`,
	"i",
);
/** "Just the wonky ones": some of what was told. */
export const narrowing = new RegExp(
	`^\\W*${opening}(?:just|only|any|which|minus|except|excluding|without|not counting|leave out|(?:the )?[\\w’'-]+ ones?\\b)`,
	"i",
);
const asks =
	/\b(?:who|whos|whose|what|whats|when|whens|where|wheres|which|how|why|is|are|was|were|has|have|had|did|does|do|can|could|will|would|should|any|anything|anyone|list|show|tell|give|find)(?:['’]?s)?\b/i;

export const swaps = (text: string): boolean =>
	swapping.test(text) &&
	!asks.test(text.replace(swapping, " ").replace(/\b(?:what|how) about\b/gi, " "));

/** A few words that ask nothing of their own: they put one thing in another's place, or pick some of what was told. */
export const isFragment = (text: string): boolean =>
	swaps(text) || !asks.test(text.replace(/\b(?:what|how) about\b/gi, " "));
