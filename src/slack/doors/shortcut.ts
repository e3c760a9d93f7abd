/** The shortcut door: what somebody asks or does about a message, from that message's own menu. All stay private. */
import type { App, MessageShortcut } from "@slack/bolt";
import type { Asker, Parts } from "../../assistant/app-context.ts";
import { askPrivately } from "../../assistant/converse.ts";
import { type Served, serveForm, serveRaw } from "../../assistant/dispatch.ts";
import { say } from "../../assistant/forms/open-form.ts";
import { servedUnlessStopped } from "../../assistant/intake/stopped.ts";
import { lengthRefusal, limits } from "../../assistant/limits.ts";
import { actionIn, type MessageAction } from "../../assistant/message-action.ts";
import { matterOf } from "../../assistant/message-topic.ts";
import { type Begun, beginCommand, readingFor } from "../../assistant/open-request.ts";
import { isDirect } from "../../assistant/reminders/reminder-in-thread.ts";
import { dayIn, instant } from "../../domain/dates/plain-date.ts";
import { readReference } from "../../domain/reference.ts";
import { cleanLines, cleanWords, decodeSlack, plainMarks } from "../../language/tokens/clean.ts";
import { objectionToBegin } from "../../usecases/may-begin.ts";
import { line, message } from "../../views/kit/blocks.ts";
import { showServed } from "../messenger/show-served.ts";
import { type MessageOf, withoutName } from "./request-content.ts";
import { visitIn } from "./visit.ts";

export const shortcuts = { ask: "ask_about", record: "record_action", why: "why_this" } as const;

type Chosen = {
	readonly id: string;
	readonly message: MessageOf;
	readonly asker: Asker;
	readonly botUserId: string | undefined;
};

const rawTextOf = ({ message, botUserId }: Chosen): string =>
	decodeSlack(withoutName(String(message.text ?? ""), botUserId)).trim();

const textOf = (chosen: Chosen): string => cleanWords(rawTextOf(chosen));

/** "It" in a message is what its thread speaks of; in private that is the whole conversation. */
const threadOf = ({ message: { ts, thread_ts: thread }, asker }: Chosen): string | undefined =>
	isDirect(asker.channelId ?? "") ? thread : (thread ?? ts);

/** As many as are answered in one message. */
const mostAbout = 5;

const isOwn = ({ message, botUserId }: Chosen): boolean =>
	Boolean(message.bot_id) || message.user === botUserId;

const namedIn = (text: string): readonly string[] =>
	(text.match(/\b[A-Z][A-Z\d]{1,7}-[MAPD]?\d{1,6}\b/g) ?? []).filter(readReference);

/** What Convenor said itself asks nothing: whoever points at it wants to know of what it names. */
const askedBy = (chosen: Chosen): string => {
	const text = textOf(chosen);
	if (!isOwn(chosen)) return text;
	const named = namedIn(text);
	return [...new Set(named)].slice(0, mostAbout).join(", ") || text;
};

/** A message of Convenor's own is about its matter; its facts and small print are no part of what is to be done. */
const wordsFor = (chosen: Chosen): string =>
	(chosen.message.user === chosen.botUserId ? matterOf(chosen.message.blocks) : undefined) ??
	textOf(chosen);

/** As many words as a title takes; the rest stays in the message. */
const titleFrom = (words: string): string => {
	const plain = cleanWords(plainMarks(decodeSlack(words.slice(0, limits.command))));
	return plain.length <= 300 ? plain : `${plain.slice(0, 299).replace(/\s+\S*$/, "")}…`;
};

/** The board of what is named, where they may record an action for it. */
const boardFor = async (
	title: string,
	{ request, lexicon }: Begun,
): Promise<string | undefined> => {
	const code = readReference(namedIn(title).at(-1) ?? "")?.code;
	const board = lexicon.boards.find((one) => one.code === code)?.code;
	if (board === undefined) return undefined;
	return (await objectionToBegin("update", { board }, request)) ? undefined : board;
};

/** Who and when, said on the day of the message. */
const saidIn = (chosen: Chosen, begun: Begun): MessageAction => {
	const reading = readingFor({}, begun);
	const at = instant(new Date(Number(chosen.message.ts) * 1_000).toISOString());
	const text = cleanLines(rawTextOf(chosen).slice(0, limits.command));
	const { raw, note } = actionIn(text, reading, dayIn(reading.zone, at));
	return { raw: { ...raw, title: titleFrom(raw.title ?? text) }, note };
};

type Serve = (chosen: Chosen) => Promise<Served>;

const servingWith = (parts: Parts): Readonly<Record<string, Serve>> => ({
	[shortcuts.ask]: async (chosen) => {
		const asker = { ...chosen.asker, threadTs: threadOf(chosen) };
		const tooLong = isOwn(chosen) ? undefined : lengthRefusal("question", rawTextOf(chosen));
		if (tooLong) return say(message(line(tooLong)));
		return { is: "message", message: await askPrivately(parts, asker, askedBy(chosen)) };
	},
	[shortcuts.record]: async (chosen) => {
		const began = await beginCommand(parts, "action add", chosen.asker);
		if (!isOwn(chosen)) return serveForm({ ...began, ...saidIn(chosen, began.begun) });
		const title = titleFrom(wordsFor(chosen));
		const board = await boardFor(title, began.begun);
		return serveForm({ ...began, raw: { title, ...(board && { board }) } });
	},
	[shortcuts.why]: async ({ asker, message }) => {
		const began = await beginCommand(parts, "programme why", asker);
		// A reply in its thread is about the reminder that the thread hangs on.
		const raw = { message: String(message.thread_ts ?? message.ts) };
		return serveRaw({ ...began, raw });
	},
});

export const serveShortcut = async (parts: Parts, chosen: Chosen): Promise<Served> => {
	const serve = servingWith(parts)[chosen.id];
	if (!serve) throw new Error(`no shortcut is called "${chosen.id}"`);
	return serve(chosen);
};

const anyOfThem = new RegExp(`^(?:${Object.values(shortcuts).join("|")})$`);

export const openShortcutDoor = (app: App, parts: Parts): void =>
	app.shortcut<MessageShortcut>(
		{ callback_id: anyOfThem, type: "message_action" },
		async ({ body, client, context }) => {
			const { asker, by } = visitIn(context);
			const { response_url: url, trigger_id: trigger, callback_id: id, message } = body;
			const served = await servedUnlessStopped(parts, { by, is: "command" }, () =>
				serveShortcut(parts, { id, message, asker, botUserId: context.botUserId }),
			);
			if (served) await showServed(served, { client, asker, url, trigger, replace: false, parts });
		},
	);
