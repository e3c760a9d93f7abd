/** Reads messages as questions to the register; it knows the names of one audience's world and no others. */

import type { ThreadContext } from "../../domain/question.ts";
import type {
	Circumstances,
	Reading,
	Understand,
	World,
} from "../../usecases/questions/understanding.ts";
import { cleanLines, decodeSlack } from "../clean.ts";
import { nameIndex } from "./name-index.ts";
import { hasRead, issuersOf, itemWords, titledIn } from "./named-things.ts";
import { onItsOwnDay } from "./own-days.ts";
import { readFiltered } from "./read-filtered.ts";
import { sentencesOf } from "./sentences.ts";

/** Longer than any question; what is longer is cut before anything reads it. */
const longest = 1_000;

/** So many titles are read at a time; then others have their turn. */
const atOnce = 1_000;

/** Reads the titles that nobody has read yet: once, and again where a board's items have changed. */
const readTitles = async ({ holdings, organisations }: World): Promise<void> => {
	const issuers = issuersOf(organisations);
	let read = 0;
	for (const holding of holdings) {
		if (hasRead(holding, issuers)) continue;
		read += titledIn(holding).length;
		itemWords(holding, issuers);
		if (read < atOnce) continue;
		read = 0;
		await new Promise<void>((resolve) => setImmediate(resolve));
	}
};

/** "Who'll be there": what is to come is asked as what is. */
const contracted = /\b(who|what|when|where|he|she|they|it|we|i)['’]ll\b/gi;

export const understand: Understand = async (circumstances: Circumstances) => {
	await readTitles(circumstances.world);
	const reader = { circumstances, index: nameIndex(circumstances.world) };
	const read = (words: string, thread: ThreadContext): Reading => {
		const reading = readFiltered(words, { thread, reader });
		return reading.is === "question"
			? { ...reading, question: onItsOwnDay(reading.question, circumstances) }
			: reading;
	};
	return {
		sentences: (text) =>
			sentencesOf(cleanLines(decodeSlack(text)).slice(0, longest).replace(contracted, "$1")),
		read,
	};
};
