/** "Why did I get this?" in words: answered as the button and the command answer it, to the asker alone. */
import { parseArguments } from "../../language/arguments/arguments.ts";
import { type AskedWhy, readWhyQuestion } from "../../language/reminders/why-questions.ts";
import { remindersOfMessage } from "../../usecases/reminder/why-message.ts";
import type { Message } from "../../views/kit/message.ts";
import type { Parts } from "../app-context.ts";
import { type Spoken, spokenOfAt } from "../converse.ts";
import { serveRaw } from "../dispatch.ts";
import { type Begun, begin, commandNamed, readingFor } from "../open-request.ts";
import { pointedAt } from "./reminder-in-thread.ts";

export type SaidAbout = {
	readonly spoken: Spoken;
	/** Said in a thread without our name: for us only where it could be for nobody else. */
	readonly isUnnamed?: boolean | undefined;
};

const name = "programme why";

export const begunFor = (parts: Parts, { slackId, spot }: Spoken): Promise<Begun> =>
	begin(parts, {
		asker: { slackId, channelId: spot?.channelId },
		through: name,
		mentioned: [],
	});

/** A bare "why?" is asked of what was said last: of the reminder until something was answered after it. */
const isOfReminder = async (parts: Parts, spoken: Spoken, { isPlain }: AskedWhy) =>
	isPlain || (await spokenOfAt(parts, spoken)).isReminder;

/** Undefined where it is a question of another kind. */
export const answerWhy = async (
	parts: Parts,
	{ spoken, isUnnamed }: SaidAbout,
	text: string,
): Promise<Message | undefined> => {
	const asked = readWhyQuestion(text);
	if (!asked || !parts.reminders) return undefined;
	const began = await begunFor(parts, spoken);
	const message = pointedAt(spoken.spot ?? {});
	const isBeside =
		message !== undefined && (await remindersOfMessage(message, began.request)).length > 0;
	if (!isBeside && (!asked.isPlain || isUnnamed)) return undefined;
	if (isBeside && !(await isOfReminder(parts, spoken, asked))) return undefined;
	return answerTo(asked, { parts, began, message: isBeside ? message : undefined });
};

/** A bare "why?" in a thread may be for a colleague. */
const isBare = (text: string): boolean => /^\W*why\W*$/i.test(text);

export const isWhyOfReminder = async (
	parts: Parts,
	{ spoken }: SaidAbout,
	text: string,
): Promise<boolean> => {
	const { threadTs } = spoken.spot ?? {};
	if (!readWhyQuestion(text) || isBare(text) || !threadTs) return false;
	const { request } = await begunFor(parts, spoken);
	return (await remindersOfMessage(threadTs, request)).length > 0;
};

const titleIn = (words: string): string =>
	words.replace(/^(?:(?:for|about|of|on|with)\s+)?(?:the|our|my)?\s*|[\s?!.]+$/gi, "");

type Answering = {
	readonly parts: Parts;
	readonly began: Begun;
	readonly message: string | undefined;
};

const answerTo = async (
	{ words }: AskedWhy,
	{ parts, began, message }: Answering,
): Promise<Message | undefined> => {
	const command = commandNamed(parts.commands, name);
	const { raw, over } = parseArguments(words, command.fields, readingFor({}, began));
	// What is left may be words of a title; where no title has them, it is another question.
	const read = { ...raw, ...(over ? { item: titleIn(over) } : {}) };
	if (over && raw.item) return undefined;
	const served = await serveRaw({
		parts,
		command,
		raw: { ...read, ...(message ? { message } : {}) },
		begun: began,
	});
	if (served.is !== "message" || (over && served.refusal)) return undefined;
	return served.message;
};
