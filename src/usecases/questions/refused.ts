/** What is answered where a question cannot be: what was not read, what is not kept, which of several is meant, or the command that does what was ordered. */
import type { Answer } from "../../domain/questions/answer.ts";
import { wordedOrder } from "./orders.ts";
import { workingQuestions } from "./suggestions.ts";
import { orderingIn } from "./unanswered.ts";
import type { Reading } from "./understanding.ts";
import type { Room } from "./working.ts";

export const refused = (reading: Reading, room: Room): Answer => {
	const suggestions = workingQuestions(room.world, room.asked.viewer.personId);
	switch (reading.is) {
		case "which": {
			const { question, choices, more } = reading;
			return { is: "which", question, choices, more };
		}
		case "not-held":
			return { is: "not-recorded", looked: reading.matter, held: ["matter"], suggestions };
		case "unread": {
			const order = reading.order && wordedOrder(reading.order, orderingIn(room));
			return { is: "not-understood", unread: reading.words, order, suggestions };
		}
		case "empty":
			return reading.thanks ? { is: "welcome" } : { is: "help", suggestions };
		default:
			return { is: "help", suggestions };
	}
};
