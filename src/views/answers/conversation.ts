/** What is said of the conversation itself. */
import type { Fact } from "../../domain/questions/answer.ts";
import { ruleWordsOf } from "../../domain/reminders/rule-words.ts";
import { usualRules } from "../../domain/reminders/rules.ts";
import type { Line } from "../kit/blocks.ts";

const usual = ruleWordsOf(usualRules);

const reminders: Line = [
	{ bold: "Each board chooses when it is reminded of what." },
	` Unless it chose otherwise, at ${usual.at} on ${usual.days} in its channel, and to owners in their own morning message: a meeting ${usual.meetingDaysBefore}; an action and a milestone ${usual.dueDaysBefore}; what is overdue ${usual.overdue}, and passed on (${usual.escalation}). Try `,
	{ code: "/board reminders" },
	" with a board’s code, ",
	{ code: "/programme why" },
	" with the reference of one thing, or ",
	{ code: "/programme rehearse next week" },
	" for every message of those days.",
];

type Self = Extract<Fact, { is: "self" }>;

export const selfLine = ({ matter, isPrivate }: Self): Line => {
	switch (matter) {
		case "audience":
			return isPrivate
				? [
						{ bold: "Only you see this conversation." },
						" I tell nobody what you ask, and answer from what your boards let you see.",
					]
				: [
						{ bold: "Everyone in this channel sees what I answer here" },
						", so it holds only what all of them may see. What you alone may see, I show to you alone.",
					];
		case "sight":
			return [
				"I show each person what their boards let them see, and a channel what everyone in it may see. ",
				"What is not recorded and what is not yours to see I cannot tell apart for you: ask the board’s secretary.",
			];
		case "grounds":
			return [
				{ bold: "From the register, as it stands now." },
				" It holds what was loaded or recorded with a command, and I add nothing to it. Each answer names the records that it rests on.",
			];
		case "reminders":
			return reminders;
		case "deeds":
			return [
				{ bold: "I have changed nothing." },
				" Here I only answer questions; a command or a button changes the register, and says so.",
			];
	}
};
