/** Words of one shape, whatever small talk opens them, and the plain question that they come to. */
import type { Question } from "../../domain/question.ts";

export type Otherwise = {
	readonly shape: RegExp;
	readonly plain: (...found: readonly string[]) => string;
	/** What the plain form has to ask, or it is no form of this. */
	readonly asks: (question: Question) => boolean;
};

/** What may open any question, and says nothing of it. */
export const opens =
	"^\\W*(?:(?:and|so|but|ok(?:ay)?|right|hi|hello|hey|sorry|also|please|pls|can you tell me|do you know if)\\b\\W*)*";
export const shaped = (shape: string): RegExp => new RegExp(`${opens}${shape}\\W*$`, "i");
