/** "Why did I get this?" in words: answered as the button and the command answer it, to the asker alone. */
import { parseArguments } from "../text/arguments.ts";
import { type AskedWhy, askedWhy } from "../text/asked-why.ts";
import { saidHere, theLatest } from "../usecases/reminder/why-message.ts";
import type { Message } from "../views/message.ts";
import { type Begun, begin, commandNamed, readingFor } from "./begin.ts";
import type { Asker, Parts } from "./parts.ts";
import { serveRaw } from "./serve.ts";

export type SaidAbout = {
	readonly asker: Asker;
	/** The message that the thread hangs on. */
	readonly threadTs?: string | undefined;
	/** Said in a thread without our name: for us only where it could be for nobody else. */
	readonly isUnnamed?: boolean | undefined;
};

const name = "programme why";

const isDirect = ({ channelId }: Asker): boolean => channelId?.startsWith("D") === true;

const begun = (parts: Parts, asker: Asker): Promise<Begun> =>
	begin(parts, { asker, through: name, mentioned: [] });

/** What the asker points at: the thread's own message, or in private the latest that they were sent. */
const pointedAt = ({ asker, threadTs }: SaidAbout): string | undefined =>
	threadTs ?? (isDirect(asker) ? theLatest : undefined);

/** Undefined where it is a question of another kind. */
export const whyAsked = async (
	parts: Parts,
	about: SaidAbout,
	text: string,
): Promise<Message | undefined> => {
	const asked = askedWhy(text);
	if (!asked || !parts.reminders) return undefined;
	const began = await begun(parts, about.asker);
	const message = pointedAt(about);
	const isBeside = message !== undefined && (await saidHere(message, began.request)).length > 0;
	if (!isBeside && (!asked.isPlain || about.isUnnamed)) return undefined;
	return answerTo(asked, { parts, began, message: isBeside ? message : undefined });
};

/** A bare "why?" in a thread may be for a colleague. */
const isBare = (text: string): boolean => /^\W*why\W*$/i.test(text);

export const isWhyOfReminder = async (
	parts: Parts,
	about: SaidAbout,
	text: string,
): Promise<boolean> => {
	if (!askedWhy(text) || isBare(text) || !about.threadTs) return false;
	const { request } = await begun(parts, about.asker);
	return (await saidHere(about.threadTs, request)).length > 0;
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
