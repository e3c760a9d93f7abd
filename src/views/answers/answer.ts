/** An answer in chat: the fact first, then the record that it rests on, then one next step. */
import type { KnownBlock } from "@slack/types";
import type {
	Answer,
	AnswerSource,
	Suggestion,
	Unanswered,
} from "../../domain/questions/answer.ts";
import type { Ordered } from "../../domain/questions/order.ts";
import {
	type ButtonSpec,
	buttons,
	cut,
	escapeText,
	type Inline,
	limits,
	line,
	message,
	note,
	wordsOfAll,
} from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";
import { factBlocks } from "./facts.ts";

type Blocks = readonly KnownBlock[];
type Found = Extract<Answer, { is: "found" | "nothing" }>;
type NotRecorded = Extract<Answer, { is: "not-recorded" }>;

/** What is kept near a matter that is not. */
const kept: Readonly<Record<string, string>> = {
	"a calendar of working days":
		"I count working days and bank holidays where a date or a series asks for them, and do not list them",
	money: "I hold plans, actions and milestones, not money",
	"minutes and decisions":
		"I hold a meeting’s minutes, decisions and actions once they are recorded, not what was said or how anyone voted",
	"how many people a body has":
		"I hold who has a place on which board, not how many people a body or a place has",
	"how many there are of a thing":
		"I count boards, meetings, decisions, items, and of an item its posts and the bodies that are done; of other things I keep no number",
	"who manages whom": "I hold who has which place on a board, not who manages whom",
	"who appointed whom":
		"I hold who has which office, and since when where that is recorded, not who put them there",
	"decisions to come":
		"I hold decisions once they are made; what is still to be decided stands on a meeting’s agenda",
	"how nearly done":
		"I hold whether a thing is open or done, and of posts, or of bodies one by one, how many are; how nearly it is finished, or whether it may be closed, nobody records. An action’s owner closes it once it’s done",
	"how near to late":
		"I hold when a thing was due and when it was done, so that I can tell what was late, early or in time, and not how near it came",
	"agendas and papers": "I hold which papers a meeting has, not what stands in them",
	"contact details": "I hold who holds which role, not how to reach them",
	"borough by borough records":
		"I hold an item body by body only once it is rolled out or sent to bodies by name",
	"risks and issues": "I hold RAG status with its reason, not a risk register",
	acknowledgements:
		"I hold when guidance was released, to whom it was sent and who acknowledged it, not who has read it",
};

const sourceWords = ({ reference, paper, paragraph, updated, by }: AnswerSource): string => {
	const rests = paper
		? `${reference}: paper of ${paper}${paragraph ? `, ¶${paragraph}` : ""}`
		: reference;
	return `${rests}${updated ? ` · last updated ${updated}${by ? ` by ${by}` : ""}` : ""}`;
};

/** As many as are told one by one; of more than that, fewer stand for all of them. */
const mostSources = 5;
const ofMany = 3;

/** Each line of a list has its reference: what changed it last, and when, is told of the first alone. */
const sourceNote = (sources: readonly AnswerSource[]): readonly KnownBlock[] => {
	if (sources.length === 0) return [];
	const told = sources.slice(0, sources.length > mostSources ? ofMany : mostSources);
	const left = sources.length - told.length;
	const more = left > 0 ? [`and ${left} more`] : [];
	return [note(`Source: ${[...told.map(sourceWords), ...more].join(" | ")}`)];
};

/** Each choice asks its question again: `ask:1`, `ask:2`, with the question itself as the value. */
const choiceButtons = (choices: readonly Suggestion[]): readonly KnownBlock[] => {
	const elements = choices.map(({ label, question }, at) => ({
		type: "button" as const,
		action_id: `ask:${at + 1}`,
		text: { type: "plain_text" as const, text: cut(label, limits.label), emoji: false },
		value: cut(question, limits.value),
	}));
	return elements.length === 0 ? [] : [{ type: "actions", elements }];
};

/** Two parts may offer the same step: it is offered once, and Slack takes one button of a kind in a row. */
const buttonRows = (steps: readonly ButtonSpec[]): readonly KnownBlock[] => {
	const keyOf = ({ id, value }: ButtonSpec): string => JSON.stringify([id, value]);
	const once = steps.filter(
		(step, at) => steps.findIndex((other) => keyOf(other) === keyOf(step)) === at,
	);
	const rows: ButtonSpec[][] = [];
	for (const step of once) {
		const row = rows.find((each) => each.every(({ id }) => id !== step.id));
		if (row) row.push(step);
		else rows.push([step]);
	}
	return rows.map((row) => buttons(...row));
};

/** One part of what was asked is answered, and another is not: why not, in a line. */
const unansweredWords = ({ said, looked, matter }: Unanswered): string => {
	const near = matter === undefined ? undefined : kept[matter];
	if (near !== undefined) return `Not recorded: “${said}”. ${near}.`;
	return looked === undefined
		? `I didn’t understand “${said}”.`
		: `I can’t find “${looked}”, asked for in “${said}”.`;
};

const commandOf = ({ what, words }: Ordered): Inline => ({
	code: `/${what === "remind" ? "action add" : what} ${words}`.trim(),
});

const orderOpening = ({ what, isLike, isSample, isHow, isNews, isMessage }: Ordered): string => {
	if (isHow) return isLike ? "With a command like this: " : "With this command: ";
	if (what === "remind") {
		const told = isNews
			? "When that is recorded, I post it in its board’s channel, where it has one. "
			: "";
		if (isMessage)
			return "I pass no message on: it is best written in their channel. I remind the owner of an action that has a date. Record one, like this: ";
		return `I cannot take a reminder from a sentence. ${told}I remind the owner of an action that has a date. Record one, like this: `;
	}
	const changed = "I only answer questions here, and have changed nothing.";
	if (what === "programme help") return `${changed} This lists the commands: `;
	if (isSample)
		return `${changed} The command is like this, with the reference of the one that you mean: `;
	return isLike ? `${changed} The command is like this: ` : `${changed} This does it: `;
};

const orderLines = (order: Ordered): Blocks => {
	const { button, of } = order;
	return [
		line(orderOpening(order), commandOf(order), ...(of ? [` (${of})`] : []), "."),
		...(button
			? buttonRows([{ label: button.label, id: `do:${button.command}`, value: button.value }])
			: []),
	];
};

const foundBlocks = ({ facts, sources, buttons: steps, more, ignored }: Found): Blocks => {
	const next = steps.map(
		({ label, command, value }): ButtonSpec => ({ label, id: `do:${command}`, value }),
	);
	const unread = ignored.flatMap((part) =>
		part.order ? orderLines(part.order) : [note(unansweredWords(part))],
	);
	return [
		...facts.flatMap(factBlocks),
		...unread,
		...sourceNote(sources),
		...buttonRows(next),
		...choiceButtons(more ? [more] : []),
	];
};

const notRecordedBlocks = ({ looked, held, suggestions }: NotRecorded): Blocks => {
	const near = kept[looked];
	if (near !== undefined && held.length > 0) {
		return [
			line({ bold: "Not recorded." }, ` ${near}. You could ask:`),
			...choiceButtons(suggestions),
		];
	}
	return [
		line(
			{ bold: `I can’t find “${looked}”.` },
			" Nothing that I can show here is called that: it is not recorded. If it is a board’s item, try its reference, or ask that board’s secretary.",
		),
		...choiceButtons(suggestions),
	];
};

/** An order changes nothing; it is told what would. */
const orderBlocks = (order: Ordered, suggestions: readonly Suggestion[]): Blocks => [
	...orderLines(order),
	note("You could ask:"),
	...choiceButtons(suggestions),
];

/** Nothing is denied in them: a moment later there may be much to tell. */
const unclearWords: Readonly<Record<Extract<Answer, { is: "unclear" }>["whose"], string>> = {
	asker:
		"I could not find out just now what you may see, so I show nothing. Ask again in a minute.",
	readers:
		"I could not find out just now who reads here, so I show nothing. Ask again in a minute.",
};

const blocksOf = (answer: Answer): Blocks => {
	switch (answer.is) {
		case "found":
		case "nothing":
			return foundBlocks(answer);
		case "which":
			return [
				line(answer.question),
				...choiceButtons(answer.choices),
				...(answer.more > 0
					? [note(`… and ${answer.more} more: say a little more of the name.`)]
					: []),
			];
		case "not-recorded":
			return notRecordedBlocks(answer);
		case "welcome":
			return [line("You are welcome.")];
		case "unclear":
			return [line(unclearWords[answer.whose])];
		case "not-understood":
			if (answer.order) return orderBlocks(answer.order, answer.suggestions);
			return [
				line(
					{ bold: "I didn’t understand " },
					answer.unread.map((words) => `“${words}”`).join(" and "),
					". Try asking:",
				),
				...choiceButtons(answer.suggestions),
			];
		case "help":
			return [
				line("Ask about boards, meetings, actions, milestones and guidance. Try asking:"),
				...choiceButtons(answer.suggestions),
			];
	}
};

const suggestionsOf = (answer: Answer): readonly Suggestion[] => {
	if (answer.is === "which") return answer.choices;
	return "suggestions" in answer ? answer.suggestions : [];
};

/** What the buttons offer, for whoever reads the words without them. */
const offeredIn = (answer: Answer): readonly string[] =>
	suggestionsOf(answer).map(({ label }) => `• ${escapeText(label)}`);

/** Where commands can be typed, whoever asks for help hears of them too. */
const ofCommands = (answer: Answer): Blocks =>
	answer.is === "help"
		? [note("To record or change something there are commands: /programme help lists them.")]
		: [];

export const answerMessage = (answer: Answer): Message => {
	const { text, blocks } = message(...blocksOf(answer), ...ofCommands(answer));
	return { text: [text, ...offeredIn(answer)].join("\n"), blocks };
};

/** Where there are no messages to fit into, the whole of it. */
export const answerWhole = (answer: Answer): Message => {
	const blocks = blocksOf(answer);
	return { text: [wordsOfAll(blocks), ...offeredIn(answer)].join("\n"), blocks };
};
