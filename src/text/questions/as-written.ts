/** Names as the register writes them, and loose words as plain ones. */
import { beingThere } from "./being-there.ts";
import { heldOrNot } from "./held-or-not.ts";
import { ofIssuer } from "./issuing.ts";
import { joinedAsNamed } from "./joined-words.ts";
import { withMarks } from "./lost-marks.ts";
import { inDays } from "./measures.ts";
import { ofOwnDeed } from "./own-deeds.ts";
import { ofOwnTitle } from "./own-titles.ts";
import type { Reader } from "./read.ts";
import { saidBefore } from "./said-before.ts";
import { inPlainSpeech } from "./said-loosely.ts";
import { inReadWords } from "./same-words.ts";
import { mergersPlainly } from "./turns-of-merging.ts";

export const asWritten = (text: string, { index, circumstances }: Reader): string => {
	const { world } = circumstances;
	const marked = withMarks(
		joinedAsNamed(saidBefore(inReadWords(text, index), index), index),
		index,
	);
	const plain = mergersPlainly(ofOwnTitle(inDays(inPlainSpeech(marked)), index, world));
	return beingThere(heldOrNot(ofIssuer(ofOwnDeed(plain, index, world), index), index), index);
};
