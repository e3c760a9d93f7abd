/** "Is he late with anything", after whom one person meets: he is whoever was asked of, though nothing told of him by name. */
import type { Question } from "../../domain/questions/question.ts";
import { nameOf } from "./called-by.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly } from "./turn-of-thing.ts";

/** What tells of boards, meetings and things, and of nobody by name. */
const tellsOfNobody: ReadonlySet<Question["ask"]> = new Set([
	"meetings",
	"next",
	"records",
	"clashes",
	"rhythm",
	"papers",
	"tenure",
	"decisions",
]);

const they = /\b(?:he|she)\b(?!['’])/i;
const isThey = /\b(he|she)['’]s\b/i;
const them = /\b(?:him|hers|his|her)\b/i;

/** "Her" before what is hers is whose that is. */
const inPlace = (text: string, name: string): string =>
	text
		.replace(
			/\b(what|which|where|how)['’]?s (?:he|she) (?=(?:still |already )?(?:got|been|done)\b)/gi,
			`$1 has ${name} `,
		)
		.replace(
			/\b(?:he|she)['’]s (?=(?:on|in|at|late|away|down|due|still|not|also)\b)/gi,
			`${name} is `,
		)
		.replace(/\b(?:he|she)['’]s\b/gi, `${name} has`)
		.replace(/\b(?:he|she)\b/gi, name)
		.replace(
			/\bhim\b|\bhers\b|\bher(?=\W*$| (?:on|in|at|for|due|late|now|then|too|and|there)\b)/gi,
			name,
		)
		.replace(/\b(?:his|her)\b/gi, `${name}'s`);

const ofWhoever: PutPlainly = (text, { thread, world }) => {
	const { question } = thread;
	if (!question || !tellsOfNobody.has(question.ask) || question.mine) return undefined;
	// "Which of those are his" is of what was told.
	if (/\b(?:those|these|them)\b/i.test(text)) return undefined;
	if (!they.test(text) && !isThey.test(text) && !them.test(text)) return undefined;
	const person = only(question.subjects.filter(({ kind }) => kind === "person"));
	const isTold = toldLast(thread).some(({ kind }) => kind === "person");
	const name = person && !isTold ? nameOf(person, world) : undefined;
	return name && inPlace(text, name);
};

export const ofWhomWasAsked = firstPlain([ofWhoever]);
