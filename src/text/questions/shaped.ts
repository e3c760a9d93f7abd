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
	"^\\W*(?:(?:and|so|but|ok(?:ay)?|right|hi|hiya|hello|hey|yo|sorry|also|please|pls|(?:(?:can|could|would) (?:you|u|ya|any(?:one|body)|some(?:one|body)) (?:(?:please|pls|just|possibly) )?)?(?:tell|show|remind|let) (?:me|us)(?: know)?(?: (?:if|whether))?|do(?:es)? (?:you|we|u|any(?:one|body)) (?:happen to )?know (?:if|whether)|any idea (?:if|whether)|(?:i(?:['’]?m| am| was)? )?(?:just )?wonder(?:ing)? (?:if|whether))\\b\\W*)*";
export const shaped = (shape: string): RegExp => new RegExp(`${opens}${shape}\\W*$`, "i");
