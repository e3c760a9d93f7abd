/** What is answered where a question cannot be: what was not read, what is not kept, which of several is meant, or the command that does what was ordered. */
import type { Answer } from "../../domain/questions/answer.ts";
import { wordedOrder } from "./orders.ts";
import { workingQuestions } from "./suggestions.ts";
import { askedAsTyped, asTyped } from "./typed-of.ts";
import { orderingIn } from "./unanswered.ts";
import type { Reading } from "./understanding.ts";
import type { Room } from "./working.ts";

export const refused = (reading: Reading, room: Room): Answer => {
	const { world, asked } = room;
	const suggestions = workingQuestions(world, asked.viewer.personId);
	switch (reading.is) {
		case "which": {
			const { choices, more } = reading;
			const question = askedAsTyped(reading.question, asked.text);
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
			const unread = asTyped(reading.words, asked.text);
			return { is: "not-understood", unread, order, ...offered };
		}
		case "empty":
			return reading.thanks ? { is: "welcome" } : { is: "help", suggestions };
		default:
			return { is: "help", suggestions };
	}
};
