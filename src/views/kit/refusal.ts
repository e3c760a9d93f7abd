/** Every refusal in plain words: what stopped it, and one next step. */
import type { KnownBlock } from "@slack/types";
import type { Deed } from "../../domain/audience/rights.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import { plainDate } from "../../domain/dates/plain-date.ts";
import type { Remainder } from "../../domain/items/action.ts";
import type { Choice, Refusal } from "../../domain/refusal.ts";
import { buttons, line, list, message, note } from "./blocks.ts";
import type { Message } from "./message.ts";

/** The unfinished command, kept so that a button can take it up again. */
export type Unfinished = {
	readonly draft: string;
	readonly hasForm: boolean;
	readonly typed?: string | undefined;
};

const day = (text: string | undefined): string =>
	text && /^\d{4}-\d\d-\d\d/.test(text) ? wordDay(plainDate(text.slice(0, 10))) : (text ?? "");

const deeds: Readonly<Record<Deed, string>> = {
	run: "secretary or chair can do that",
	setUp: "secretary or chair, or a workspace administrator, can do that",
	update: "members can do that",
};

const notYours = (refusal: Extract<Refusal, { why: "not-yours" }>): string => {
	const people = [
		refusal.secretary ? `Its secretary is ${refusal.secretary}.` : "It has no secretary yet.",
		!refusal.secretary && refusal.chair ? `Its chair is ${refusal.chair}.` : "",
	];
	const owner = refusal.owner ? `, or its owner, ${refusal.owner}` : "";
	const speaks = refusal.speaksThere ? `${refusal.board} speaks in that channel already.` : "";
	return [speaks, `Only ${refusal.board}'s ${deeds[refusal.deed]}${owner}.`, ...people]
		.filter(Boolean)
		.join(" ");
};

const notYourStream = ({
	stream,
	boards,
	lead,
}: Extract<Refusal, { why: "not-your-stream" }>): string => {
	const whose = boards.length > 0 ? `of ${boards.join(" or ")}` : "of a board";
	const leader = lead ? `, or its lead, ${lead},` : "";
	return `Only a secretary or chair ${whose}${leader} can do that for ${stream}.`;
};

const leftover = (refusal: Extract<Refusal, { why: "leftover" }>): string => {
	const { words, read, takes, example } = refusal;
	const says =
		read.length === 0
			? `I couldn't read "${words}".`
			: `I read ${read.join(", ")}; but not "${words}".`;
	// A label that holds a comma would be read as two.
	const between = takes.some((label) => label.includes(",")) ? "; " : ", ";
	const more = takes.length > 0 ? `You can give ${takes.join(between)}, as in: ` : "Try: ";
	return `${says} Nothing was done yet. ${more}${example}`;
};

const already = (refusal: Extract<Refusal, { why: "already" }>): string => {
	const on = refusal.on ? ` since ${day(refusal.on)}` : "";
	return `${refusal.reference} (${refusal.title}) ${refusal.many ? "are" : "is"} ${refusal.state} already${on}. Nothing was changed.`;
};

const inTime = (refusal: Extract<Refusal, { readonly when: string }>): string =>
	refusal.why === "future"
		? `${refusal.what} can be recorded once it has happened; ${day(refusal.when)} is still to come.`
		: `${refusal.what} at ${day(refusal.when)}${refusal.when.slice(10)} would be in the past. Nothing was changed.`;

/** "2 of 4 posts filled, and done in 2 of 33 places". */
export const remainderWords = (remainders: readonly Remainder[]): string =>
	remainders
		.map(({ of, done, wanted }) =>
			of === "posts"
				? `${done} of ${wanted} posts filled`
				: `done in ${done} of ${wanted} ${wanted === 1 ? "place" : "places"}`,
		)
		.join(", and ");

const small = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const spellCount = (count: number): string => small[count] ?? String(count);

/** What may be said of what is not done, each as its button says it. */
const remainderChoices = (remainders: readonly Remainder[]): readonly Choice[] => {
	const [first] = remainders;
	const all =
		first?.of === "posts"
			? `all ${spellCount(first.wanted)} filled`
			: `done in all ${spellCount(first?.wanted ?? 0)}`;
	return [
		{ label: `Close it, ${all}`, words: "all filled" },
		{ label: "Close it as it stands", words: "as it stands" },
		{ label: "Not yet", words: "not yet" },
	];
};

const unfinished = ({
	reference,
	title,
	remainders,
}: Extract<Refusal, { why: "unfinished" }>): string =>
	`${reference} (${title}) isn't complete: ${remainderWords(remainders)}. How do you want to close it?`;

/** These need no facts. */
const always = {
	"not-found":
		"I can't find that. If it is a board's item, try its reference, or ask that board's secretary.",
	"no-standing":
		"Only members of this workspace can set a board up. Ask a board's secretary to do it for you.",
	"not-a-channel-of-ours":
		"I can only be bound to a channel that both of us are in. Invite me there first: type /invite @Convenor in that channel.",
	"snooze-too-far":
		"You can snooze a reminder for up to 28 days, such as “tomorrow” or “Monday at 2pm”. If its date no longer holds, move the date instead.",
	"no-reminders":
		"Reminders are sent from Slack alone, and so is what is known of them. Ask there: /programme why.",
} satisfies Partial<Record<Refusal["why"], string>>;

const unclear: Readonly<Record<Extract<Refusal, { why: "unclear" }>["whose"], string>> = {
	asker:
		"I could not find out just now what you may see and do, so I show nothing and have changed nothing. Try again in a minute.",
	readers:
		"I could not find out just now who reads there, so I have changed nothing. Try again in a minute.",
};

const asking = (refusal: Extract<Refusal, { readonly why: "which" | "unfinished" }>): string =>
	refusal.why === "which" ? refusal.question : unfinished(refusal);

/** One sentence for each refusal; the compiler asks for the words of a new one. */
export const refusalWords = (refusal: Refusal): string => {
	switch (refusal.why) {
		case "not-found":
		case "no-standing":
		case "not-a-channel-of-ours":
		case "snooze-too-far":
		case "no-reminders":
			return always[refusal.why];
		case "no-boards":
			return `There is no board yet that you may see. ${refusal.maySetUp ? "Set one up with /board create." : "Ask a board's secretary to add you."}`;
		case "which":
		case "unfinished":
			return asking(refusal);
		case "unreadable":
			return refusal.problems.map(({ says }) => says).join(" ");
		case "leftover":
			return leftover(refusal);
		case "not-yours":
			return notYours(refusal);
		case "not-your-stream":
			return notYourStream(refusal);
		case "unclear":
			return unclear[refusal.whose];
		case "taken":
			return `The ${refusal.what} ${refusal.value} is in use already. Try another one.`;
		case "board-ended":
			return `${refusal.board} ended on ${day(refusal.on)}: its record is kept as it was. Nothing was changed.`;
		case "already":
			return already(refusal);
		case "past":
		case "future":
			return inTime(refusal);
		case "anchor-restricted":
			return `Not everyone who sees ${refusal.board} may see that meeting, so a due date cannot hang on it ("${refusal.words}"). Give a day, such as "7 April".`;
		case "backwards":
			return `${refusal.what} would be on ${day(refusal.last)}, before ${day(refusal.first)}. Nothing was changed.`;
		case "nothing-to-change":
			return `${refusal.what}. Nothing was changed.`;
	}
};

/** The answers that would settle it. */
export const choicesIn = (refusal: Refusal): readonly Choice[] => {
	if (refusal.why === "which") return refusal.choices;
	return refusal.why === "unfinished" ? remainderChoices(refusal.remainders) : [];
};

const pick = (draft: string, set: Readonly<Record<string, string>>, index: number) => ({
	id: `pick:${index + 1}`,
	value: { draft, ...set },
});

const choicesOf = (refusal: Extract<Refusal, { readonly field: string }>, draft: string) =>
	choicesIn(refusal)
		.slice(0, 10)
		.map(({ label, words }, index) => ({
			label,
			...pick(draft, { field: refusal.field, words }, index),
		}));

const fix = ({ draft }: Unfinished, label: string) => ({ label, id: "fix", value: { draft } });

/** Nobody types as much as this again: whatever stopped it, the words are kept, and can be sent from a form. */
const isLong = ({ typed = "" }: Unfinished): boolean => typed.length > 160;

const wayOn = (refusal: Refusal, unfinished: Unfinished): readonly KnownBlock[] => {
	const inForm = unfinished.hasForm ? [fix(unfinished, "Fix it in a form")] : [];
	if (refusal.why === "which" || refusal.why === "unfinished") {
		const choices = choicesOf(refusal, unfinished.draft);
		return [buttons(...choices, ...inForm)].filter(hasButtons);
	}
	if (refusal.why === "past" && refusal.held) {
		const label = "It was held: record it";
		return [buttons({ label, id: "do:meeting record", value: refusal.held })];
	}
	if (refusal.why === "no-boards" && refusal.maySetUp)
		return [buttons({ label: "Set up a board", id: "do:board create", value: {} })];
	if (refusal.why === "leftover")
		return [
			buttons({ label: "Go on without those words", ...pick(unfinished.draft, {}, 0) }, ...inForm),
		];
	return refusal.why === "unreadable" || isLong(unfinished)
		? [buttons(...inForm)].filter(hasButtons)
		: [];
};

const hasButtons = ({ elements }: { readonly elements: readonly unknown[] }) => elements.length > 0;

/** The sentence, the buttons that settle it, and what was typed, so that nothing is lost. */
export const refusalMessage = (refusal: Refusal, unfinished?: Unfinished): Message => {
	const says =
		refusal.why === "unreadable" && refusal.problems.length > 1
			? list(refusal.problems.map(({ says }) => [says]))
			: line(refusalWords(refusal));
	const typed = unfinished?.typed ? [note(`You typed: ${unfinished.typed}`)] : [];
	const onward = unfinished ? wayOn(refusal, unfinished) : [];
	const isShown = unfinished && isLong(unfinished);
	return message(
		says,
		...onward,
		...(isShown || onward.length > 0 || ["unreadable", "unclear"].includes(refusal.why)
			? typed
			: []),
	);
};
