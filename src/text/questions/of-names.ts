/** "Which boards are the two both on", "no, the other Rosa": what is asked of several that are named, or of one that is named again. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { readBothOn } from "./both-on.ts";
import { readNameAgain } from "./name-again.ts";
import { readOnOneOnly } from "./on-one-only.ts";
import { readOtherSeats } from "./other-seats.ts";
import type { Reader } from "./read.ts";

export const ofNames = (
	said: string,
	{ thread, reader }: { readonly thread: ThreadContext; readonly reader: Reader },
	again: (words: string) => Reading,
): Reading | undefined =>
	readNameAgain(said, { thread, index: reader.index }, again) ??
	readOnOneOnly(said, again) ??
	readBothOn(said, { thread, ...reader.circumstances }, again) ??
	readOtherSeats(said, { thread, ...reader, world: reader.circumstances.world }, again);
