/** A text as tokens: words as they are compared, each with its place, and what its writing tells of it. */
import { type Word, wordsOf } from "../names/words.ts";

export type Token = Word & {
	/** Written with a capital that no beginning of a sentence gives it. */
	readonly isCapital: boolean;
	/** All its letters are capitals: a code, or a name in short. */
	readonly isShout: boolean;
	/** "Ann's", "whose" apart. */
	readonly isPossessive: boolean;
	/** A hyphen and no space stands before the next. */
	readonly isJoined: boolean;
	/** Somebody's account, where Slack wrote a mention. */
	readonly account?: string | undefined;
	/** The key as it was typed, where spelling was repaired. */
	readonly typed?: string | undefined;
};

const capital = /^\p{Lu}/u;
const shout = /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*$/u;
const possessive = /['’‘ʼ]s$/i;
const opensSentence = /(?:^|[.?!;:\n]\s*)$/;

const tokenAt = (text: string, word: Word): Token => {
	const before = text.slice(Math.max(0, word.start - 3), word.start);
	const after = text.slice(word.end, word.end + 1);
	const isMention = before.endsWith("<@");
	return {
		...word,
		isCapital: capital.test(word.raw) && !opensSentence.test(before.trimStart()),
		isShout: word.raw.length > 1 && shout.test(word.raw),
		isPossessive: possessive.test(word.raw),
		isJoined: after === "-" || after === "‑",
		...(isMention && { account: word.raw }),
	};
};

/** No text has more: what is longer is refused before it is read. */
export const mostTokens = 120;

export const tokensOf = (text: string): readonly Token[] =>
	wordsOf(text).map((word) => tokenAt(text, word));
