/** "Closed late", "finished on time": of what is done, how it stood to what was planned. */
import type { ListFilter } from "../../domain/questions/list-filter.ts";
import type { Question } from "../../domain/questions/question.ts";
import type { Turned } from "./list-turns.ts";

const done = "closed|completed?|done|finished|achieved|delivered|hit|met|ticked off|wrapped up";
const past = "(?:past|after) (?:its|their|the) (?:due dates?|deadlines?|baselines?)";
const when = `late|${past}|early|(?:ahead of|before) (?:time|schedule)|(?:on|in) time(?! (?:for|to)\\b)`;
const shapes = [
	new RegExp(`\\b(${done}) (?:(?:but|too) )?(${when})\\b`, "i"),
	new RegExp(`\\b(${when}) (?:but |and )?(${done})\\b`, "i"),
	// "What did Nora close on time" tells of what is done.
	new RegExp(
		`(?<=\\b(?:did|has|have)\\b.*)\\b(close|finish|achieve|deliver|complete|do) (${when})\\b`,
		"i",
	),
	// What was early is done.
	/\b(?:were|was|came in) (?:early|ahead of (?:time|schedule))\b/i,
];

const againstOf = (said: string): ListFilter["against"] => {
	if (/\b(?:on|in) time\b/i.test(said)) return "in time";
	return /\b(?:early|ahead|before)\b/i.test(said) ? "early" : "late";
};

const dueThen =
	/\bdue (?:in|on|by|before|after|during|between|within|over|this|last|next|yesterday|today|since|for)\b/i;
const doneThen = new RegExp(
	`\\b(?:${done})(?: late| early| (?:on|in) time)? (?:in|on|by|before|after|during|since|last|this)\\b(?! time)`,
	"i",
);

/** "What was due in May but done late": the time stands beside "due", and says when it was due. */
export const byItsDueDate = (text: string, question: Question): Question =>
	question.ask === "items" &&
	question.state === "done" &&
	question.span !== undefined &&
	dueThen.test(text) &&
	!doneThen.test(text)
		? { ...question, dueThen: true }
		: question;

export const doneWhenIn = (text: string): Turned | undefined => {
	const found = shapes.map((shape) => shape.exec(text)).find((each) => each !== null);
	// What was not done in time may not be done at all.
	if (!found || /\b(?:not|never|n['’]?t)\b|n['’]t\b/i.test(text)) return undefined;
	const [said] = found;
	return { text: text.replace(said, "done"), said, filter: { against: againstOf(said) } };
};
