/** What is asked of a thing, as the words around it have it. */
import type { Question } from "../../domain/questions/question.ts";

/** "When was it supposed to be done" asks what was planned at first, whatever is forecast now. */
export const plannedAtFirst = (words: string, question: Question): Question =>
	question.ask === "facts" &&
	!question.facets.includes("baseline") &&
	[...question.subjects, ...(question.among ?? [])].every(({ kind }) => kind === "milestone") &&
	/\bwhen (?:was|were)\b.*\b(?:supposed|meant|going|due|planned|expected) to\b/i.test(words)
		? { ...question, facets: ["baseline", ...question.facets] }
		: question;

/** "Who's it from" asks of guidance who issues it, and not which paper spoke of it; so does where it came from. */
export const fromWhom = (words: string, question: Question): Question =>
	question.ask === "facts" &&
	(question.facets.includes("source") || /\bwho\b.*\bfrom\W*$/i.test(words)) &&
	[...question.subjects, ...(question.among ?? [])].every(({ kind }) => kind === "guidance") &&
	/\bwho(?:['’]?s|m)?\b|\bwhich (?:body|organisation|department|agency)\b|\bwhere\b.*\bfrom\b/i.test(
		words,
	)
		? { ...question, facets: ["issuer"] }
		: question;

const thisMoment =
	/^\W*(?:(?:and|so|ok|hi|hey|hello)\b\W*)*(?:is|are|has|have)\b.*\b(?:now|at the moment|at present|currently|in session|in progress|under ?way)\W*$/i;

/** "Is the forum on now" asks whether it is, before when it next is. */
export const atThisVeryMoment = (words: string, question: Question): Question =>
	question.ask === "meetings" &&
	question.subjects.length > 0 &&
	question.subjects.every(({ kind }) => kind === "board") &&
	!question.facets.includes("last") &&
	!question.span &&
	thisMoment.test(words)
		? { ...question, facets: [...question.facets, "now"] }
		: question;
