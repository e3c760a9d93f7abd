/** What is answered where a question cannot be: what was not read, what is not kept, which of several is meant, or the command that does what was ordered. */
import type { Answer } from "../../domain/answer.ts";
import { wordedOrder } from "./orders.ts";
import { workingQuestions } from "./suggestions.ts";
import { orderingIn } from "./unanswered.ts";
import type { Reading } from "./understanding.ts";
import type { Room } from "./working.ts";

/** "Has to" may have been read as "is supposed to": nobody is told that they said so. */
const typedOf = (words: readonly string[], text: string): readonly string[] => {
	const said = text.toLowerCase();
	const typed = words.filter((word) => said.includes(word.toLowerCase()));
	return typed.length > 0 ? typed : words;
};

export const refused = (reading: Reading, room: Room): Answer => {
	const { world, asked } = room;
	const suggestions = workingQuestions(world, asked.viewer.personId);
	switch (reading.is) {
		case "which": {
			const { question, choices, more } = reading;
			return { is: "which", question, choices, more };
		}
		case "lost":
			return { is: "not-recorded", looked: reading.looked, held: [], suggestions };
		case "not-held":
			return { is: "not-recorded", looked: reading.matter, held: ["matter"], suggestions };
		case "unread": {
			const order = reading.order && wordedOrder(reading.order, orderingIn(room));
			const meant = order ? [] : room.understanding.mayMean(asked.text);
			const isGuess = meant.length > 0;
			const offered = { suggestions: isGuess ? meant : suggestions, isGuess };
			const unread = typedOf(reading.words, asked.text);
			return { is: "not-understood", unread, order, ...offered };
		}
		case "empty":
			return reading.thanks ? { is: "welcome" } : { is: "help", suggestions };
		default:
			return { is: "help", suggestions };
	}
};
