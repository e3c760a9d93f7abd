/** "The tenor bell – when is it lowered": what is spoken of stands first, and "it" is that. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const fronted = /^\W*(?:(?:and|so|ok|hi|re|about)\W+)*(.{3,50}?)\s*(?:\s[-–—]+\s|[:,–—])\s*(.+)$/i;
const asks =
	/^(?:who|whos|what|whats|when|whens|where|which|how|why|is|are|has|have|does|do|did|will|was|were|any)\b/i;
const pronoun = /\b(?:it|that|they|them)\b(?! (?:is|are|was|which)\b)/i;

export const ofFronted = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const [, topic, rest] = fronted.exec(text) ?? [];
	if (!topic || !rest || asks.test(topic) || !asks.test(rest) || !pronoun.test(rest))
		return undefined;
	const named = read(topic);
	const isNamed = named.is === "question" && named.question.subjects.length > 0;
	if (!isNamed) return named.is === "which" && !named.isGuess ? named : undefined;
	const reading = read(rest.replace(pronoun, topic));
	return reading.is === "question" ? reading : undefined;
};
