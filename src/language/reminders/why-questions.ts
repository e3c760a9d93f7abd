/**
 * "Why did I get this?", "why did nothing come for MCB-7?": a question about what Convenor says, rather than about what
 * it keeps. Whether the rest of the words can be read is for the command that answers to say.
 */

export type AskedWhy = {
	/** What was said after "why". */
	readonly words: string;
	/** It could mean nothing but a reminder; otherwise it does so only beside one. */
	readonly isPlain: boolean;
};

const opening =
	/^(?:(?:hi|hello|hey|ok|okay|so|and|but|please|sorry|um|er|(?:can|could|would|will) (?:you|someone|anyone) (?:please )?(?:tell me|explain|say)|tell me|explain|do you know|i wonder|just wondering)(?![\p{L}\p{N}])[\s,:]*)+/iu;

const reason = /^(?:why|how come|for what reason|y)(?![\p{L}\p{N}-])[\s,?]*/iu;

/** Words for what a bot does. */
const reminding =
	/\b(?:remind(?:s|ed|er|ers|ing)?|notif(?:y|ied|ications?)|ping(?:ed|ing)?|nudg(?:e|ed|ing)|messag(?:e|es|ed|ing))\b/i;

/** Somebody got, was told or was sent something. */
const getting =
	/\b(?:i|we|me|us|you|anyone|anybody|nobody|no one|they)\b.*\b(?:get|got|getting|gotten|receive[ds]?|hear|heard|told|tell|telling|sent|send|sending)\b/i;

/** Something came or did not. */
const coming =
	/\b(?:this|that|it|these|those|nothing|none|anything|something)\b.*\b(?:come|came|coming|arrive[ds]?|appear(?:ed)?|sent|posted|go out|went out|gone out)\b(?! out)/i;

/** Nothing but what is in front of one's eyes. */
const thisAlone =
	/^(?:(?:is|was|am|are|i|we|seeing|did|do|have|this|that|these|it|here|now|again|today|twice|me|us)[\s?.!]*)*$/i;

export const withoutOpening = (text: string): string => text.trim().replace(opening, "");

export const readWhyQuestion = (text: string): AskedWhy | undefined => {
	const asked = withoutOpening(text);
	const begins = reason.exec(asked);
	const words = begins ? asked.slice(begins[0].length) : asked;
	if (!begins && !/^(?:did|have|has|was|were|am|is)\b/i.test(asked)) return undefined;
	if (!begins) return reminding.test(words) ? { words, isPlain: true } : undefined;
	const isPlain = reminding.test(words) || getting.test(words) || coming.test(words);
	return isPlain || thisAlone.test(words) ? { words, isPlain } : undefined;
};
