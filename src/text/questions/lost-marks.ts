/** "Gareths plan", "octobers board": typed in haste, the mark of whose it is is left out, and is put in again. */
import type { NameIndex } from "./name-index.ts";
import { isOfficeName } from "./own-things.ts";

/** What follows is no thing that anybody has: "is franks late", "on mondays we meet". */
const stands =
	"(?:is|are|was|were|am|be|been|being|has|have|had|do|does|did|will|would|can|could|should|may|might|must|to|on|in|at|for|of|from|by|with|until|till|since|before|after|and|or|but|not|the|an?|this|that|these|those|it|he|she|they|we|i|you|who|what|when|where|which|why|how|if|than|as|so|(?:late|overdue|done)(?! (?:stuff|ones?|actions?|items?|things?|work|jobs?|tasks?|bits|milestones?|guidance|papers?)\\b)|coming|going|back|off|out|up|here|there|away|only|yet|still|already|now|please|pls|today|tomorrow)";
const owned = `(?= (?!${stands}\\b)[\\p{L}\\p{N}])`;

const time =
	"(?:to|yester)day|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december|(?<=\\b(?:next|last|this|coming) )(?:week|month|quarter|year)";
const ofTime = new RegExp(
	`(?<!\\b(?:every|each|all|most|some|many|other|which|what) )\\b(${time})s${owned}`,
	"giu",
);

const ofSomebody = new RegExp(
	`(?<!\\b(?:the|an?|some|any|many|few|these|those|all|both|two|three|which|\\d+) )(?<![\\p{L}\\p{N}'’-])(\\p{L}{2,})s${owned}`,
	"giu",
);

const wordsOfName = (label: string): readonly string[] => label.toLowerCase().split(/[^\p{L}]+/u);

/** Somebody is called so, and nobody is called by it as it was typed: "Piers" has the letter of his own. */
const isCalled = (name: string, index: NameIndex): boolean => {
	const key = name.toLowerCase();
	if (!index.isOfPerson(key)) return false;
	const people = index
		.find([key], "any")
		.filter(({ known }) => known.kind === "person" && !isOfficeName(known.label))
		.map(({ known }) => wordsOfName(known.label));
	return people.some((words) => words.includes(key)) && !people.flat().includes(`${key}s`);
};

export const withMarks = (text: string, index: NameIndex): string =>
	text
		.replace(ofTime, "$1's")
		.replace(ofSomebody, (typed: string, name: string) =>
			isCalled(name, index) ? `${name}'s` : typed,
		);
