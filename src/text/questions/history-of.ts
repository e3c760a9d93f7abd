/** "The history of PPB-1", "everything that has happened to it": all that was ever changed of one thing. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const history = shaped(
	"(?:(?:what(?:['’]?s| is)|show me|give me|list|tell me) )?(?:the )?(?:(?:full|whole|change|complete|entire) )*(?:history|audit trail|change log|log of changes|trail) (?:of|for|on|behind) (?:the |our )?(.+?)",
);
const everChanged = shaped(
	"(?:what|everything|all)(?: that)?(?:['’]?s| has) (?:ever )?(?:happened|changed|been done) (?:to|on|with) (?:the |our )?(.+?) (?:so far|since the (?:start|beginning)|from the (?:start|beginning)|over time|in all)",
);

export const historyOf = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const thing = (history.exec(text) ?? everChanged.exec(text))?.[1];
	if (thing === undefined) return undefined;
	const reading = read(`what has changed on ${thing} today`);
	if (reading.is === "which") return reading.isGuess ? undefined : reading;
	if (reading.is !== "question" || reading.question.ask !== "changes") return undefined;
	const { question } = reading;
	if (question.subjects.length + (question.among ?? []).length === 0) return undefined;
	return { is: "question", question: { ...question, span: { words: "in all that is recorded" } } };
};
