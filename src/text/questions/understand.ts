/** Reads messages as questions to the register; it knows the names of one audience's world and no others. */

import type { Circumstances, Understand } from "../../usecases/questions/understanding.ts";
import { cleanLines, decodeSlack } from "../clean.ts";
import { nameIndex } from "./name-index.ts";
import { readClause } from "./read.ts";
import { sentencesOf } from "./sentences.ts";

/** Longer than any question; what is longer is cut before anything reads it. */
const longest = 1_000;

export const understand: Understand = (circumstances: Circumstances) => {
	const reader = { circumstances, index: nameIndex(circumstances.world) };
	return {
		sentences: (text) => sentencesOf(cleanLines(decodeSlack(text)).slice(0, longest)),
		read: (words, thread) => readClause(words, { thread, reader }),
	};
};
