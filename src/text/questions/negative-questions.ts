/** "Isn't the charter done" asks whether it is, and leaves nothing out of a list. */

const states =
	"been|being|done|finished|closed|complete|completed|late|overdue|due|blocked|stuck|open|red|amber|green|on track|yet|it|they|that|this|any|anything|anyone|anybody|everything|there|mine|ours";

const negative = new RegExp(
	`^(\\W*(?:(?:and|so|but|ok|hang on|wait)\\b\\W*)*)(is|are|was|were|has|have|did|does)n['’]?t (?!(?:${states})\\b)(?=[\\w@<])`,
	"i",
);

export const asPlainQuestion = (text: string): string => text.replace(negative, "$1$2 ");
