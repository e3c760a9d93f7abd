/** Words of one shape, whatever small talk opens them, and the plain question that they come to. */
import type { Question } from "../../domain/question.ts";

export type Otherwise = {
	readonly shape: RegExp;
	readonly plain: (...found: readonly string[]) => string;
	/** What the plain form has to ask, or it is no form of this. */
	readonly asks: (question: Question) => boolean;
};

const opening = "^\\W*(?:(?:and|so|but|ok|please|pls|can you tell me)\\b[\\s,]*)*";
export const shaped = (shape: string): RegExp => new RegExp(`${opening}${shape}\\W*$`, "i");
