/**
 * Serves a command whichever door it came through: typed words, a form or a button.
 * Nothing here knows Bolt; a door says what it heard and shows what this returns.
 */

import type { ModalView } from "@slack/types";
import type { Command, OutFile, Raw } from "../command.ts";
import type { Board } from "../domain/boards/board.ts";
import type { Refusal } from "../domain/refusal.ts";
import { readRaw } from "../language/arguments/read-raw.ts";
import { parseLine, titleLines } from "../language/arguments/typed-lines.ts";
import { spokenVerb } from "../language/arguments/verbs.ts";
import { cleanLines, decodeSlack, plainMarks, stripFormatting } from "../language/tokens/clean.ts";
import { commandHelp, nounHelp } from "../onboarding/help.ts";
import { unknownVerb } from "../onboarding/unknown-verb.ts";
import type { Draft } from "../usecases/desk.ts";
import { watchDeed } from "../usecases/undo/watch-deed.ts";
import { boardPostedIn } from "../views/items/item-saved.ts";
import { withUndo } from "../views/items/undone.ts";
import { line, message } from "../views/kit/blocks.ts";
import type { Message } from "../views/kit/message.ts";
import { refusalMessage } from "../views/kit/refusal.ts";
import type { Asker, Parts } from "./app-context.ts";
import { otherCommandIn, readAfterVerb } from "./command-words.ts";
import { askPrivately } from "./converse.ts";
import { refusalIn, sayingFor } from "./examples.ts";
import { openForm, say, stoppedAtOnce } from "./forms/open-form.ts";
import { isTooLong, type Kind, lengthWords } from "./limits.ts";
import { partedLine } from "./long-line.ts";
import { type Begun, begin, readingFor } from "./open-request.ts";
import { type OfSeveral, serveSeveral, severalIn } from "./several.ts";

export type Served =
	| {
			readonly is: "message";
			readonly message: Message;
			readonly refusal?: Refusal | undefined;
			/** For the asker alone, beside the message. */
			readonly file?: OutFile | undefined;
			/** In place of what was pressed, or beside it; undefined where the button's kind decides. */
			readonly replaces?: boolean | undefined;
			/** The board whose channel the message says is told. */
			readonly tells?: Board | undefined;
	  }
	| {
			readonly is: "form";
			readonly view: ModalView;
			/** The fields that are still needed. */
			readonly missing: readonly string[];
			/** What it was opened with, to be opened again. */
			readonly begun: Pick<Draft, "command" | "raw">;
	  };

export const mentionsIn = (text: string): readonly string[] =>
	[...text.matchAll(/<@([UW][A-Z0-9]+)/g)].flatMap((found) => found[1] ?? []);

/** Keeps the unfinished command, so that the refusal's buttons can take it up again. */
const refused = async (why: Refusal, attempt: Attempt): Promise<Served> => {
	const { parts, command, raw, begun, typed } = attempt;
	const refusal = refusalIn(why, await sayingFor(attempt));
	const draft = parts.ids();
	const { slackId } = begun.asker;
	await parts.desk.keepDraft({ id: draft, slackId, command: command.name, raw }, begun.request.now);
	return say(
		refusalMessage(refusal, {
			draft,
			hasForm: command.form !== undefined,
			typed: typed && plainMarks(typed),
		}),
		refusal,
	);
};

export type Attempt = {
	readonly parts: Parts;
	readonly command: Command;
	readonly raw: Raw;
	readonly begun: Begun;
	/** What was typed, to be shown again with a refusal. */
	readonly typed?: string | undefined;
	/** What its form says above its fields. */
	readonly note?: string | undefined;
};

/** Only missing words, and a form that can ask for them. */
const canAskInForm = (
	refusal: Refusal,
	missing: readonly string[],
	{ command }: Attempt,
): boolean =>
	command.form !== undefined &&
	refusal.why === "unreadable" &&
	refusal.problems.every(
		({ field }) => missing.includes(field) && !command.fields[field]?.sayIfMissing,
	);

/** What the work itself still needs, such as why a meeting is cancelled. */
const wantedBy = (refusal: Refusal): readonly string[] =>
	refusal.why === "unreadable" ? refusal.problems.map(({ field }) => field) : [];

/** What is said of a deed once it is done, with the button that undoes it. */
const told = (message: Message, deed: ReturnType<typeof watchDeed>, { begun }: Attempt) => {
	const mark = deed.mark();
	const undoable = mark ? withUndo(message, mark) : message;
	const tells = boardPostedIn(undoable, begun.lexicon.boards);
	return { is: "message", message: undoable, tells } as const;
};

/** One deed on several items. */
const serveAll = async (attempt: OfSeveral): Promise<Served> => {
	const deed = watchDeed(attempt.begun.request);
	const served = await serveSeveral(attempt, deed.request);
	if ("why" in served) return refused(served, attempt);
	if (attempt.raw.sure !== "now") return say(served);
	attempt.parts.afterChange();
	return told(served, deed, attempt);
};

/** Reads a raw record and runs its command. */
export const serveRaw = async (attempt: Attempt): Promise<Served> => {
	const { parts, command, raw, begun } = attempt;
	const stopped = stoppedAtOnce(attempt);
	if (stopped) return stopped;
	const several = severalIn(attempt);
	if (several) return serveAll(several);
	const read = await readRaw(command, raw, readingFor(raw, begun));
	if (read.is === "refused") {
		return canAskInForm(read.refusal, read.missing, attempt)
			? openForm(attempt, read.missing)
			: refused(read.refusal, attempt);
	}

	const deed = watchDeed(begun.request);
	const outcome = await command.run(read.input, deed.request, raw);
	parts.afterChange();
	if (outcome.is === "reply") {
		const { file, replaces } = outcome;
		return { ...told(outcome.message, deed, attempt), file, replaces };
	}
	const missing = wantedBy(outcome.refusal).filter((name) => !raw[name]);
	return missing.length > 0 && canAskInForm(outcome.refusal, missing, attempt)
		? openForm(attempt, missing)
		: refused(outcome.refusal, attempt);
};

/**
 * A button that names an item does its work at once, or opens the form first where that is kinder. One that stands
 * under a preview has been asked already.
 */
export const serveButton = (attempt: Attempt): Promise<Served> =>
	attempt.command.form && !attempt.command.oneClick && attempt.raw.sure === undefined
		? openForm(attempt)
		: serveRaw(attempt);

export const serveForm = (attempt: Attempt): Promise<Served> => openForm(attempt);

/** The fields that were read, as the asker typed them. */
const readWords = (raw: Raw, { fields }: Command): readonly string[] =>
	Object.entries(raw)
		.filter(([name]) => fields[name]?.unasked !== "by a button" && fields[name]?.label)
		.map(([name, words]) => `${fields[name]?.label.toLowerCase()} "${plainMarks(words)}"`);

/** The fields that people type and that have no words yet. */
const notSaid = (raw: Raw, { fields }: Command): readonly string[] =>
	Object.entries(fields)
		.filter(([name, { unasked, label }]) => !raw[name] && !unasked && label)
		.map(([, { label }]) => label.toLowerCase());

/** Words of courtesy carry nothing that could be lost. */
const courtesy = /^(?:please|pls|plz|(?:many )?thanks|thank you|thx|ta|cheers)[.!]*$/i;

const serveArguments = async (attempt: Attempt, typed: string): Promise<Served> => {
	const stopped = stoppedAtOnce(attempt);
	if (stopped) return stopped;
	const { words, says } = readAfterVerb(typed, attempt.command);
	const reading = readingFor({}, attempt.begun);
	const lines =
		attempt.command.several?.of === "title" && titleLines(words, attempt.command.fields, reading);
	if (lines) return serveRaw({ ...attempt, raw: { ...says, ...attempt.raw, ...lines } });
	const before = { ...says, ...attempt.raw };
	const left = Object.entries(attempt.command.fields).filter(([name]) => !before[name]);
	const { raw: said, over } = parseLine(words, Object.fromEntries(left), reading);
	const raw = { ...before, ...said };
	const parsed = { ...attempt, raw };
	if (!over || courtesy.test(over.trim())) return serveRaw(parsed);
	if (attempt.command.takesQuestions) {
		return isTooLong("question", words)
			? tooLong("question")
			: say(await askPrivately(attempt.parts, attempt.begun.asker, words));
	}
	return refused(
		{
			why: "leftover",
			words: plainMarks(over),
			read: readWords(raw, attempt.command),
			takes: notSaid(raw, attempt.command),
			example: attempt.command.example,
		},
		parsed,
	);
};

/** With the words that were said after the verb. */
export const serveSaid = (attempt: Attempt, words: string): Promise<Served> =>
	!words || courtesy.test(words) ? serveRaw(attempt) : serveArguments(attempt, words);

const asksHelp = /^(?:help|\?|usage)$/i;

export type Words = { readonly noun: string; readonly text: string; readonly asker: Asker };

/** Cells of a table that was pasted stand apart. */
const typedIn = (text: string): string => cleanLines(decodeSlack(text).replace(/\t+/g, " | "));

/** The verb stands at the beginning. */
const headOf = (text: string): string => text.slice(0, 300);

const tooLong = (is: Kind): Served => say(message(line(lengthWords[is])));

/** Minutes alone may be longer than a command, and are parted unread among the fields of their form. */
const serveLong = async (
	parts: Parts,
	{ noun, text, asker }: Words,
	ofNoun: readonly Command[],
): Promise<Served> => {
	const { command, says } = spokenVerb(noun, typedIn(headOf(text)), ofNoun);
	if (!command || !keepsWords(command)) return tooLong("command");
	if (isTooLong("minutes", text)) return tooLong("minutes");
	const typed = typedIn(text);
	const begun = await begin(parts, { asker, through: command.name, mentioned: [] });
	const raw = partedLine({ command, begun }, spokenVerb(noun, typed, ofNoun).rest);
	const shown = `/${noun} ${headOf(typed)}…`;
	return raw
		? serveRaw({ parts, command, raw: { ...says, ...raw }, begun, typed: shown })
		: tooLong("minutes");
};

const keepsWords = ({ fields }: Command): boolean =>
	Object.values(fields).some(({ typed }) => typed.takes === "verbatim");

export const serveWords = async (parts: Parts, words: Words): Promise<Served> => {
	const { noun, text, asker } = words;
	const ofNoun = parts.commands.filter(({ name }) => name.startsWith(`${noun} `));
	if (isTooLong("command", text)) return serveLong(parts, words, ofNoun);
	const typed = typedIn(text);
	const { first, command, says, rest } = spokenVerb(noun, typed, ofNoun);
	const through = command?.name ?? noun;
	const mentioned = command ? mentionsIn(text) : [];
	const begun = await begin(parts, { asker, through, mentioned });
	if (!command) {
		const saying = await sayingFor({ raw: {}, begun, typed });
		return !first || asksHelp.test(first)
			? say(nounHelp(ofNoun, { inOwn: saying.example }))
			: say(unknownVerb({ noun, typed, ofNoun }, saying));
	}
	const help = async (says?: string) => {
		const { example: inOwn } = await sayingFor({ raw: {}, begun });
		return say(commandHelp(command, { inOwn, says }));
	};
	if (asksHelp.test(rest)) return help();
	const other = otherCommandIn(rest, parts.commands);
	if (other)
		return help(
			`“${other}” looks like another command. Send each by itself, or put quotation marks around words of a title: nothing was done yet.`,
		);
	const attempt = { parts, command, raw: says, begun, typed: `/${noun} ${typed}` };
	return serveSaid(attempt, keepsWords(command) ? rest : stripFormatting(rest));
};
