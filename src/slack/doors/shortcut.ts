/** The shortcut door: what somebody asks or does about a message, from that message's own menu. All stay private. */

import type { App, MessageShortcut } from "@slack/bolt";
import { askPrivately } from "../../assistant/converse.ts";
import { serveForm, serveRaw } from "../../assistant/dispatch.ts";
import { lengthRefusal, limits, personKey } from "../../assistant/limits.ts";
import { matterOf } from "../../assistant/message-topic.ts";
import { type Begun, begin, commandNamed } from "../../assistant/open-request.ts";
import { isDirect } from "../../assistant/reminder-in-thread.ts";
import { readReference } from "../../domain/reference.ts";
import { cleanWords, decodeSlack, plainMarks } from "../../language/tokens/clean.ts";
import { objectionToBegin } from "../../usecases/may-begin.ts";
import { line, message as messageOf } from "../../views/kit/blocks.ts";
import { signatureIn, type Watched } from "../in-flight.ts";
import { showServed } from "../show.ts";
import { servedUnlessStopped } from "../stopped.ts";
import { withoutName } from "./mention.ts";

export const shortcuts = { ask: "ask_about", record: "record_action", why: "why_this" } as const;

type Chosen = {
	readonly body: MessageShortcut;
	readonly asker: { readonly slackId: string; readonly channelId?: string | undefined };
	readonly botUserId: string | undefined;
};

const rawTextOf = ({ body: { message }, botUserId }: Chosen): string =>
	decodeSlack(withoutName(String(message.text ?? ""), botUserId)).trim();

const textOf = (chosen: Chosen): string => cleanWords(rawTextOf(chosen));

/** "It" in a message is what its thread speaks of; in private that is the whole conversation. */
const threadOf = ({ body: { message, channel } }: Chosen): string | undefined => {
	const thread = message.thread_ts as string | undefined;
	return isDirect(channel.id) ? thread : String(thread ?? message.ts);
};

/** As many as are answered in one message. */
const mostAbout = 5;

const isOwn = ({ body: { message }, botUserId }: Chosen): boolean =>
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
	(chosen.body.message.user === chosen.botUserId
		? matterOf(chosen.body.message.blocks)
		: undefined) ?? textOf(chosen);

/** As many words as a title takes; the rest stays in the message. */
const titleFrom = (chosen: Chosen): string => {
	const plain = cleanWords(plainMarks(decodeSlack(wordsFor(chosen).slice(0, limits.command))));
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

type Shortcut = {
	readonly id: string;
	readonly serve: (chosen: Chosen) => Promise<Parameters<typeof showServed>[0]>;
};

const listen = (app: App, { id, serve }: Shortcut, { parts, watch }: Watched): void => {
	app.shortcut<MessageShortcut>(
		{ callback_id: id, type: "message_action" },
		async ({ ack, body, client, context }) => {
			await ack();
			const asker = { slackId: body.user.id, channelId: body.channel.id };
			const { response_url: url, trigger_id: trigger } = body;
			await watch(
				"shortcut",
				async () => {
					const by = personKey(body.user.team_id ?? body.team?.id, asker.slackId);
					const served = await servedUnlessStopped(parts, { by, is: "command" }, () =>
						serve({ body, asker, botUserId: context.botUserId }),
					);
					if (!served) return;
					await showServed(served, { client, asker, url, trigger, replace: false, parts });
				},
				{ client, ...asker, signature: signatureIn(context) },
			);
		},
	);
};

export const openShortcutDoor = (app: App, watched: Watched): void => {
	const { parts } = watched;
	const ask = async (chosen: Chosen) => {
		const asker = { ...chosen.asker, threadTs: threadOf(chosen) };
		const tooLong = isOwn(chosen) ? undefined : lengthRefusal("question", rawTextOf(chosen));
		if (tooLong) return { is: "message" as const, message: messageOf(line(tooLong)) };
		const message = await askPrivately(parts, asker, askedBy(chosen));
		return { is: "message" as const, message };
	};
	const record = async (chosen: Chosen) => {
		const command = commandNamed(parts.commands, "action add");
		const { asker } = chosen;
		const begun = await begin(parts, { asker, through: command.name, mentioned: [] });
		const title = titleFrom(chosen);
		const board = isOwn(chosen) ? await boardFor(title, begun) : undefined;
		return serveForm({ parts, command, raw: { title, ...(board && { board }) }, begun });
	};
	const why = async ({ asker, body: { message } }: Chosen) => {
		const command = commandNamed(parts.commands, "programme why");
		const begun = await begin(parts, { asker, through: command.name, mentioned: [] });
		// A reply in its thread is about the reminder that the thread hangs on.
		const raw = { message: String(message.thread_ts ?? message.ts) };
		return serveRaw({ parts, command, raw, begun });
	};
	listen(app, { id: shortcuts.why, serve: why }, watched);
	listen(app, { id: shortcuts.ask, serve: ask }, watched);
	listen(app, { id: shortcuts.record, serve: record }, watched);
};
