/** "When's the next desk meeting", where several go by that name: the next of them, and no choice between them. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const next = /\b(?:the |our )?(?:very )?next (?=\w)/i;
const isMeeting = /^[A-Z][A-Z\d&]*-M\d+\b/;

export const nextOfSeries = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	if (!next.test(text)) return undefined;
	const reading = read(text);
	if (reading.is !== "which" || !reading.choices.every(({ label }) => isMeeting.test(label)))
		return undefined;
	const plain = read(text.replace(next, "the "));
	const isOfNext =
		plain.is === "question" &&
		plain.question.ask === "meetings" &&
		plain.question.facets.includes("next") &&
		(plain.question.among ?? []).length > 1;
	return isOfNext ? plain : undefined;
};
