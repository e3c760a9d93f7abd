/** The question door: a mention in a channel and what its asker says next in that thread, or anything said in private. */

import type { AllMiddlewareArgs, App, BlockAction } from "@slack/bolt";
import type {
	FileShareMessageEvent,
	GenericMessageEvent,
	MessageEvent,
	ThreadBroadcastMessageEvent,
} from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { Parts } from "../../assistant/app-context.ts";
import {
	askPrivately,
	converse,
	goOn,
	isGoingOn,
	type Spoken,
	spokenAt,
} from "../../assistant/converse.ts";
import { isTooLong, personKey } from "../../assistant/limits.ts";
import { questionIn } from "../../assistant/press.ts";
import { remindersAsked } from "../../assistant/reminder-questions.ts";
import { carryOut, recordingIn } from "../../assistant/replies.ts";
import { answerWhy, isWhyOfReminder, type SaidAbout } from "../../assistant/why-questions.ts";
import { decodeSlack } from "../../language/tokens/clean.ts";
import { readSlackText } from "../../language/tokens/slack-text.ts";
import { isNextPage } from "../../usecases/questions/reading-on.ts";
import type { Message } from "../../views/kit/message.ts";
import { isFirstHeard, isFirstPressed, isTidiedUp, putRight } from "../event-dedupe.ts";
import { signatureIn, type Watched } from "../in-flight.ts";
import { tellPrivately } from "../respond.ts";
import { patiently } from "../retry-after.ts";
import { showServed } from "../show.ts";
import { stopped } from "../stopped.ts";
import { keepAside, threadOfAside } from "../thread-of-ephemeral.ts";

type Heard = {
	/** The same person at every door. */
	readonly by: string;
	readonly user: string;
	readonly channel: string;
	readonly ts: string;
	readonly threadTs?: string | undefined;
	readonly text: string;
	/** Said in a thread without our name. */
	readonly unnamed?: boolean | undefined;
};

/** Takes the bot's own name out of what was said to it. */
export const withoutName = (text: string, botUserId: string | undefined): string =>
	text.replaceAll(new RegExp(`<@${botUserId}(?:\\|[^>]*)?>[,:]?`, "g"), " ");

const post = (client: WebClient, heard: Heard, message: Message) =>
	patiently(() =>
		client.chat.postMessage({
			channel: heard.channel,
			text: message.text,
			blocks: [...message.blocks],
			...(isPrivate(heard.channel) ? {} : { thread_ts: heard.threadTs ?? heard.ts }),
			...(isPrivate(heard.channel) && heard.threadTs ? { thread_ts: heard.threadTs } : {}),
			unfurl_links: false,
			unfurl_media: false,
		}),
	);

const isPrivate = (channel: string) => channel.startsWith("D");

const conversationOf = ({ user: slackId, channel: channelId, threadTs, ts }: Heard): Spoken =>
	spokenAt({ slackId, channelId, threadTs }, ts);

type Answering = { readonly client: WebClient; readonly watched: Watched };

const reply = async (heard: Heard, text: string, { client, watched: { parts } }: Answering) => {
	const telling = { client, parts, root: heard.ts };
	const why = await answerWhy(parts, saidAbout(heard), text);
	if (why) return tellAsker(heard, why, telling);
	const served = await remindersAsked(parts, saidAbout(heard), text);
	if (served) return showServed(served, { client, asker: askerIn(heard), replace: false, parts });
	const said = await (heard.unnamed ? goOn : converse)(parts, conversationOf(heard), text);
	if (!said) return;
	if (said.publicly) await post(client, heard, said.publicly);
	if (!said.privately) return;
	await tellAsker(heard, said.privately, telling);
};

const askerIn = ({ user: slackId, channel: channelId, threadTs }: Heard) => ({
	slackId,
	channelId,
	threadTs,
});

type Telling = {
	readonly client: WebClient;
	readonly parts: Parts;
	/** The message that begins the thread to which what is told belongs. */
	readonly root: string | undefined;
};

const tellAsker = async (
	heard: Heard,
	message: Message,
	{ client, parts, root }: Telling,
): Promise<void> => {
	const { channel: channelId, threadTs } = heard;
	const ts = await tellPrivately(client, askerIn(heard), message);
	if (ts && root && threadTs === undefined) await keepAside(parts, { channelId, ts }, root);
};

const saidAbout = (heard: Heard): SaidAbout => ({
	spoken: conversationOf(heard),
	isUnnamed: heard.unnamed,
});

/**
 * What is said without our name is for us where its asker goes on from a question, or speaks of our own reminder. Too
 * long to be read, it is a question where it ends as one. Who has nothing left is not listened to.
 */
const isForUs = async (parts: Parts, heard: Heard): Promise<boolean> => {
	if (!parts.allowance.isLeft(heard.by)) return false;
	if (!isTooLong("question", heard.text)) return isMeantForUs(parts, heard);
	return heard.text.trimEnd().endsWith("?") && isGoingOn(parts, conversationOf(heard));
};

const isMeantForUs = async (parts: Parts, heard: Heard): Promise<boolean> =>
	(await isGoingOn(parts, conversationOf(heard))) ||
	(await isWhyOfReminder(parts, saidAbout(heard), heard.text)) ||
	(await recordingIn(parts, saidAbout(heard), heard.text)) !== undefined;

/** What has become of the thing spoken of is recorded; anything else is answered. */
const serve = async (heard: Heard, text: string, answering: Answering): Promise<void> => {
	const { client, watched } = answering;
	const { parts } = watched;
	const recording = await recordingIn(parts, saidAbout(heard), text);
	if (!recording) return reply(heard, text, answering);
	const served = await carryOut(recording, { parts, spoken: conversationOf(heard), text });
	await showServed(served, { client, asker: askerIn(heard), replace: false, parts });
};

const tellStopped = async (
	heard: Heard,
	{ message }: { readonly message: Message | undefined },
	telling: Telling,
): Promise<void> => {
	if (message) await tellAsker(heard, message, telling);
};

const hear = async (
	heard: Heard,
	{
		eventId,
		client,
		botUserId,
		watched,
	}: { eventId: string; client: WebClient; botUserId: string | undefined; watched: Watched },
) => {
	const { parts, watch } = watched;
	if (parts.allowance.isSilenced(heard.by)) return;
	await watch(
		"question",
		async () => {
			if (heard.unnamed && !(await isForUs(parts, heard))) return;
			if (!(await isFirstHeard({ ...heard, eventId }, parts))) return;
			const text = withoutName(heard.text, botUserId);
			const decoded = decodeSlack(text).trim();
			const found = stopped(parts, { by: heard.by, is: "question", text: decoded });
			if (found) return tellStopped(heard, found, { client, parts, root: heard.ts });
			await serve(heard, readSlackText(text), { client, watched });
		},
		{ client, slackId: heard.user, channelId: heard.channel },
	);
};

const isAddressed = (text: string, botUserId: string | undefined): boolean =>
	text.includes(`<@${botUserId}`) || /^\s*<[@!]/.test(text);

type SaidEvent = GenericMessageEvent | FileShareMessageEvent | ThreadBroadcastMessageEvent;

/** With a file beside the words, or shown in the channel as well, it is said all the same; a file alone says nothing. */
const isSaid = (event: MessageEvent): event is SaidEvent => {
	const { subtype } = event;
	if (subtype === "file_share") return event.text.trim() !== "";
	return subtype === undefined || subtype === "thread_broadcast";
};

/** What a bot says, this one or another, is never a question; a file of ours comes as of its account. */
const isOfBot = (event: { readonly user: string }, botUserId: string | undefined): boolean =>
	event.user === botUserId || ("bot_id" in event && event.bot_id !== undefined);

export const openMentionDoor = (app: App, watched: Watched): void => {
	const about = (args: AllMiddlewareArgs, body: { event_id: string }) => ({
		eventId: body.event_id,
		client: args.client,
		botUserId: args.context.botUserId,
		watched,
	});
	app.event("app_mention", async ({ event, body, ...rest }) => {
		// What a bot says, this one or another, is never a question.
		if (!event.user || "bot_id" in event || isTidiedUp(event)) return;
		const { user, channel, ts, text } = event;
		await hear(
			{ by: personKey(body.team_id, user), user, channel, ts, text, threadTs: event.thread_ts },
			about(rest as AllMiddlewareArgs, body),
		);
	});
	app.event("message", async ({ event, body, ...rest }) => {
		const { botUserId } = rest.context;
		const said = putRight(event) ?? (isSaid(event) ? event : undefined);
		if (!said || isOfBot(said, botUserId)) return;
		const { user, ts, text = "", thread_ts: threadTs } = said;
		const { channel, channel_type: place } = event;
		// What is put right may come as a mention or not: in the same words it is heard once.
		const isNamed = said !== event && text.includes(`<@${botUserId}`);
		const unnamed = place !== "im" && !isNamed;
		// With our name in it, it comes as a mention too; with another's before it, it is for them.
		if (unnamed && (!threadTs || threadTs === ts || isAddressed(text, botUserId))) return;
		const by = personKey(body.team_id, user);
		const heard = { by, user, channel, ts, text, threadTs, unnamed };
		await hear(heard, about(rest as AllMiddlewareArgs, body));
	});
	for (let index = 1; index <= 10; index += 1) listenForChoice(app, `ask:${index}`, watched);
};

/** What was shown to one person alone is gone on with by them alone. */
const isForOneAlone = ({ container }: BlockAction): boolean => container?.is_ephemeral === true;

/** A button that asks a question again, more exactly. */
const listenForChoice = (app: App, id: string, watched: Watched): void => {
	app.action<BlockAction>(id, async ({ ack, body, action, client, context }) => {
		await ack();
		const text = "value" in action ? String(action.value ?? "") : "";
		const { channel, message } = body;
		const ts = message?.ts ?? body.container.message_ts;
		const heard = {
			by: personKey(body.user.team_id ?? body.team?.id, body.user.id),
			user: body.user.id,
			channel: channel?.id ?? "",
			ts,
			threadTs: message?.thread_ts ?? body.container.thread_ts,
			text,
		};
		const question = questionIn(text);
		const answer = async () => {
			const { parts } = watched;
			if (!(await isFirstPressed(heard, parts))) return;
			const found = isNextPage(question)
				? undefined
				: stopped(parts, { by: heard.by, is: "question" });
			if (found) return tellStopped(heard, found, { client, parts, root: undefined });
			if (!isForOneAlone(body)) return reply(heard, question, { client, watched });
			const { threadTs, channel: channelId } = heard;
			const root = threadTs ?? (await threadOfAside(parts, { channelId, ts }));
			const message = await askPrivately(parts, { ...askerIn(heard), threadTs: root }, question);
			await tellAsker(heard, message, { client, parts, root });
		};
		await watched.watch("question", answer, {
			client,
			slackId: heard.user,
			channelId: heard.channel,
			signature: signatureIn(context),
		});
	});
};
