/** "Isn't the charter done" asks whether it is, and leaves nothing out of a list. */
import { putOtherwise } from "../pattern-needs.ts";

const states =
	"been|being|done|finished|closed|complete|completed|late|overdue|due|blocked|stuck|open|red|amber|green|on track|yet|it|they|that|this|any|anything|anyone|anybody|everything|there|mine|ours";

const negative = new RegExp(
	`^(\\W*(?:(?:and|so|but|ok|hang on|wait)\\b\\W*)*)(is|are|was|were|has|have|did|does)n['’]?t (?!(?:${states})\\b)(?=[\\w@<])`,
	"i",
);

const opens = "^(\\W*(?:(?:and|so|but|ok|hang on|wait)\\b\\W*)*)";

/** "Is there no meeting today", "isn't anything overdue", "is nobody on it": whether there is answers each. */
const turns: readonly (readonly [RegExp, string])[] = [
	[negative, "$1$2 "],
	[
		new RegExp(
			`${opens}(it|they|that|this|we) (was|is|were|are)(?:n['’]?t| not) ((?:quorate|minuted|approved|circulated|cancelled|called off|moved|held|agreed|decided|joint)\\b.*)$`,
			"i",
		),
		"$1$3 $2 $4",
	],
	[
		new RegExp(
			`${opens}(is|are|was|were|will)(?:n['’]?t there (?:an?|any|some|no)|(?: there)? (?:no|not) (?:an?|any)| there (?:really |still )?no)(?= \\w)`,
			"i",
		),
		"$1$2 there any",
	],
	[
		new RegExp(
			`${opens}(is|are|was|were|has|have|did|does|do)(?: not|n['’]?t) (any(?:thing|one|body)?)\\b`,
			"i",
		),
		"$1$2 $3",
	],
	[
		new RegExp(
			`${opens}(is|was|has|have|does|did) no(?:(thing|body)| ?-?(one))\\b(?! (?:but|except|other|else|more|apart|save)\\b)`,
			"i",
		),
		"$1$2 any$3$4",
	],
];

export const asPlainQuestion = putOtherwise(turns);

const who =
	"(?!(?:who|what|when|where|which|how|why|whose|there|is|are|was|has|have|did|does|do)(?:['’]?s)?\\b)([\\w’'-]+?(?: [\\w’'-]+)?)";
/** What is said, and then asked: "he's sent apologies hasn't he". */
const tagged = new RegExp(
	`^(\\W*(?:(?:and|so|but|ok|right|well)\\b\\W*)*)${who}(?:['’]s|(?<=\\b(?:he|she|it|that))s|['’](?:re|ve|m|d)| is| are| was| were| has| have) (.+?),? (is|are|was|were|has|have)n['’]?t (?:it|he|she|they|we|that|i)\\W*$`,
	"i",
);

/** "He's sent apologies hasn't he" asks whether he has. */
export const askedByTag = (text: string): string => text.replace(tagged, "$1$4 $2 $3");
