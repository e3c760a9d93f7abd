/** "Closed late", "finished on time": of what is done, how it stood to what was planned. */
import type { ListFilter } from "../../domain/list-filter.ts";
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

export const doneWhenIn = (text: string): Turned | undefined => {
	const found = shapes.map((shape) => shape.exec(text)).find((each) => each !== null);
	// What was not done in time may not be done at all.
	if (!found || /\b(?:not|never|n['’]?t)\b|n['’]t\b/i.test(text)) return undefined;
	const [said] = found;
	return { text: text.replace(said, "done"), said, filter: { against: againstOf(said) } };
};
