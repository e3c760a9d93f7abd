/** "How many meetings does LPB have left this year": those of its meetings that are still to come. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const left =
	/^(\W*(?:(?:and|so|ok) )*)how many (?:more |other )?(?:meetings|mtgs|times) (?:do|does|will|has|have) (?!(?:it|they|that|this|those|these)\b)(.+?) (?:have |got |still |have got |be |have to |meet )*(?:left|to go|remaining|still to come|again)(?: ((?:this|in|before|by|until|next|for the rest of)\b.+?))?\W*$/i;

export const meetingsLeft = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const [, opens = "", whose, time = ""] = left.exec(text) ?? [];
	if (whose === undefined) return undefined;
	const reading = read(
		/^(?:we|i)$/i.test(whose)
			? `${opens}how many of our meetings are left ${time}`
			: `${opens}how many ${whose} meetings are left ${time}`,
	);
	const isMeant =
		reading.is === "which" || (reading.is === "question" && reading.question.ask === "meetings");
	return isMeant ? reading : undefined;
};
