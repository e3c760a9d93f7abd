/** "The tenor bell – when is it lowered": what is spoken of stands first, and "it" is that. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const fronted = /^\W*(?:(?:and|so|ok|hi|re|about)\W+)*(.{3,50}?)\s*(?:\s[-–—]+\s|[:,–—])\s*(.+)$/i;
const asks =
	/^(?:who|whos|what|whats|when|whens|where|which|how|why|is|are|has|have|does|do|did|will|was|were|any)\b/i;
const pronoun = /\b(?:it|that|they|them)\b(?! (?:is|are|was|which)\b)/i;

/** "The fees paper – is it in": a paper is spoken of, which is no thing of that name. */
export const paperFirst = (text: string): string => {
	const [, topic, rest] = fronted.exec(text) ?? [];
	const isOfPaper = topic && rest && /\bpaper$/i.test(topic) && asks.test(rest);
	return isOfPaper && pronoun.test(rest) ? rest.replace(pronoun, topic) : text;
};

/** "Moss Farm whats outstanding there": with nothing between them. */
const plainly =
	/^\W*(?:(?:and|so|ok|hi|re|about)\W+)*((?:[\w’'&-]+ ){1,5}?)((?:who|what|when|where|why|how)(?:['’]?s| is| are| has| have)? .+?|whose .+?)\W*$/i;
const standsFor: readonly (readonly [RegExp, (topic: string) => string])[] = [
	[/\b(?:(?:in|at) )?there\b/i, (topic) => `at ${topic}`],
	[/\b(?:his|her|their|its)\b/i, (topic) => `${topic}'s`],
	[/\b(?:it|that|he|she|they|them|him)\b/i, (topic) => topic],
];

export const ofPlainlyFronted = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const [, first = "", rest] = plainly.exec(text) ?? [];
	const topic = first.trim();
	if (!topic || !rest || asks.test(topic) || read(text).is === "question") return undefined;
	const named = read(topic);
	const isNamed = named.is === "question" && named.question.subjects.length > 0;
	if (!isNamed && !(named.is === "which" && !named.isGuess)) return undefined;
	const turn = standsFor.find(([form]) => form.test(rest));
	const reading = read(turn ? rest.replace(turn[0], turn[1](topic)) : `${rest} for ${topic}`);
	const isAsked = reading.is === "question" && reading.question.ask !== "about";
	return isAsked || (reading.is === "which" && !reading.isGuess) ? reading : undefined;
};

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
