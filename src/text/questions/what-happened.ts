/** "What happened on Monday": what was held and decided then, and what changed. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const happened =
	/^\W*(?:(?:and|so|ok|hi|morning)\b[\s,]*)*what(?:['’]?s| has)? (?:all )?(?:happened|went on|gone on) ((?:on|in|over|yesterday|this|last|during)\b.+?|yesterday)\W*$/i;

const becameOf =
	/^(\W*(?:(?:and|so|ok)\b[\s,]*)*)what(?:['’]?s| has| ever)? happened (?:to|with) (?:the |our )?(.+?)(?: (?:meetings?|mtgs?|ones?|session))?\W*$/i;

/** "What happened to the February one": whether it was held or called off, and not all that has changed until then. */
export const whatBecame = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const [, opens = "", which] = becameOf.exec(text) ?? [];
	if (which === undefined) return undefined;
	const plain = read(text);
	if (plain.is !== "question" || plain.question.ask !== "changes") return undefined;
	// A time that opens with "to" was never asked about.
	if (!/^to\b/i.test(plain.question.span?.words ?? "")) return undefined;
	const reading = read(`${opens}is the ${which} meeting on`);
	const isMeant = reading.is === "question" && reading.question.ask === "meetings";
	return isMeant || reading.is === "which" ? reading : { is: "unread", words: [text.trim()] };
};

export const whatHappened = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const time = happened.exec(text)?.[1];
	if (time === undefined) return undefined;
	const plain = read(text);
	if (plain.is !== "question" || plain.question.ask !== "changes" || !plain.question.span)
		return undefined;
	if (plain.question.subjects.some(({ kind }) => kind !== "board")) return undefined;
	const texts = ["which meetings were held", "what was decided", "what changed"].map(
		(words) => `${words} ${time}`,
	);
	return { is: "each", texts };
};
