/** Kinds of item in words. */
import type { Question } from "../../domain/questions/question.ts";
import { listed } from "./answering.ts";

export const wordsOfKinds = (kinds: Question["kinds"]): string =>
	listed(kinds.map((kind) => (kind === "guidance" ? "guidance" : `${kind}s`)));
