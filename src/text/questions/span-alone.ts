/** The time that some words say, read of no board and of no thing; what is over lies behind. */
import type { Span } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

export const spanAlone = (
	time: string,
	read: (words: string) => Reading,
	isOver = false,
): Span | undefined => {
	// "The board that meets last in March" is one of those that meet then.
	if (/^(?:last|first|next) (?:in|of|on|before|after|during)\b/i.test(time)) return undefined;
	const asked = isOver ? "which meetings were held" : "which meetings are there";
	const reading = read(`${asked} ${time.replace(/^for /i, "in ")}`);
	const isPlain =
		reading.is === "question" &&
		reading.question.ask === "meetings" &&
		reading.question.subjects.length === 0;
	return isPlain ? reading.question.span : undefined;
};
