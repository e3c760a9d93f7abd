/** The question door: a mention in a channel and what its asker says next in that thread, or anything said in private. */
import { type App, type BlockAction, type Context, subtype } from "@slack/bolt";
import type {
	AppMentionEvent,
	FileShareMessageEvent,
	GenericMessageEvent,
	MessageChangedEvent,
	MessageEvent,
	ThreadBroadcastMessageEvent,
} from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { Asker, Parts } from "../../assistant/app-context.ts";
import {
	askPrivately,
	converse,
	goOn,
	isGoingOn,
	type Spoken,
	spokenAt,
} from "../../assistant/converse.ts";
import { isFirstHeard, isFirstPressed } from "../../assistant/intake/message-dedupe.ts";
import { stopped } from "../../assistant/intake/stopped.ts";
import { isTooLong } from "../../assistant/limits.ts";
import { questionIn } from "../../assistant/press.ts";
import { remindersAsked } from "../../assistant/reminders/reminder-questions.ts";
import {
	answerWhy,
	isWhyOfReminder,
	type SaidAbout,
} from "../../assistant/reminders/why-questions.ts";
import { carryOut, recordingIn } from "../../assistant/replies.ts";
import { keepAside, threadOfAside } from "../../assistant/thread-of-ephemeral.ts";
import { answerOrientation } from "../../assistant/welcome.ts";
import { decodeSlack } from "../../language/tokens/clean.ts";
import { readSlackText } from "../../language/tokens/slack-text.ts";
import { isNextPage } from "../../usecases/questions/thread/pages.ts";
import type { Message } from "../../views/kit/message.ts";
import { patiently } from "../messenger/calls.ts";
import { tellPrivately } from "../messenger/respond.ts";
import { showServed } from "../messenger/show-served.ts";
import { isTidiedUp, putRight, withoutName } from "./request-content.ts";
import { type Visit, visitIn } from "./visit.ts";

type Heard = {
	/** The same person at every door. */
	readonly by: string;
	readonly user: string;
	readonly requestId?: string | undefined;
	readonly channel: string;
	readonly ts: string;
	readonly threadTs?: string | undefined;
	readonly text: string;
	/** Said in a thread without our name. */
	readonly unnamed?: boolean | undefined;
};

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

const conversationOf = (heard: Heard): Spoken => spokenAt(askerIn(heard), heard.ts);

type Answering = { readonly client: WebClient; readonly parts: Parts };

const reply = async (heard: Heard, text: string, { client, parts }: Answering) => {
	const telling = { client, parts, root: heard.ts };
	const why = await answerWhy(parts, saidAbout(heard), text);
	if (why) return tellAsker(heard, why, telling);
	const oriented = heard.unnamed ? undefined : await answerOrientation(parts, askerIn(heard), text);
	const served = oriented ?? (await remindersAsked(parts, saidAbout(heard), text));
	if (served) return showServed(served, { client, asker: askerIn(heard), replace: false, parts });
	const said = await (heard.unnamed ? goOn : converse)(parts, conversationOf(heard), text);
	if (!said) return;
	if (said.publicly) await post(client, heard, said.publicly);
	if (!said.privately) return;
	await tellAsker(heard, said.privately, telling);
};

const askerIn = ({ user: slackId, channel: channelId, threadTs, requestId }: Heard) => ({
	slackId,
	requestId,
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
	const { client, parts } = answering;
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

type Hearing = {
	readonly parts: Parts;
	readonly client: WebClient;
	readonly context: Context;
	readonly body: { readonly event_id: string };
};

const hear = async (heard: Heard, { parts, client, context, body }: Hearing): Promise<void> => {
	if (heard.unnamed && !(await isForUs(parts, heard))) return;
	if (!(await isFirstHeard({ ...heard, eventId: body.event_id }, parts))) return;
	const text = withoutName(heard.text, context.botUserId);
	const found = stopped(parts, { by: heard.by, is: "question", text: decodeSlack(text).trim() });
	if (found) return tellStopped(heard, found, { client, parts, root: heard.ts });
	await serve(heard, readSlackText(text), { client, parts });
};

const isAddressed = (text: string, botUserId: string | undefined): boolean =>
	text.includes(`<@${botUserId}`) || /^\s*<[@!]/.test(text);

/** What a bot says, this one or another, is never a question; a file of ours comes as of its account. */
const isOfBot = (event: object, { botUserId }: Context): boolean =>
	("user" in event && event.user === botUserId) ||
	("bot_id" in event && event.bot_id !== undefined);

const saidBy = (context: Context): Pick<Heard, "by" | "requestId"> => {
	const { by, asker } = visitIn(context);
	return { by, requestId: asker.requestId };
};

const mentioned = (event: AppMentionEvent, context: Context): Heard | undefined => {
	const { by, requestId } = saidBy(context);
	const { user, channel, ts, text, thread_ts: threadTs } = event;
	if (!user || isOfBot(event, context) || isTidiedUp(event)) return undefined;
	return { by, requestId, user, channel, ts, text, threadTs };
};

type SaidEvent = GenericMessageEvent | FileShareMessageEvent | ThreadBroadcastMessageEvent;

type Place = Pick<SaidEvent, "channel" | "channel_type">;
type Words = Pick<Heard, "user" | "ts"> & {
	readonly text?: string | undefined;
	readonly thread_ts?: string | undefined;
};

/** With our name in it, it comes as a mention too; with another's before it, it is for them. */
const isLeft = ({ threadTs, ts, text }: Heard, { botUserId }: Context): boolean =>
	!threadTs || threadTs === ts || isAddressed(text, botUserId);

const heardAt = (words: Words, { channel, channel_type: type }: Place, context: Context): Heard => {
	const { by, requestId } = saidBy(context);
	const { user, ts, text = "", thread_ts: threadTs } = words;
	return { by, requestId, user, channel, ts, text, threadTs, unnamed: type !== "im" };
};

/** A file alone says nothing. */
const said = (event: SaidEvent, context: Context): Heard | undefined => {
	const isSilent = event.subtype === "file_share" && event.text.trim() === "";
	if (isSilent || isOfBot(event, context)) return undefined;
	const heard = heardAt(event, event, context);
	return heard.unnamed && isLeft(heard, context) ? undefined : heard;
};

/** What is put right may come as a mention or not: in the same words it is heard once. */
const changed = (event: MessageChangedEvent, context: Context): Heard | undefined => {
	const words = putRight(event);
	if (!words || isOfBot(words, context)) return undefined;
	const heard = heardAt(words, event, context);
	if (heard.text.includes(`<@${context.botUserId}`)) return { ...heard, unnamed: false };
	return heard.unnamed && isLeft(heard, context) ? undefined : heard;
};

type Read<E> = (event: E, context: Context) => Heard | undefined;

/** Messages without a subtype are told apart from the kinds that have one, each of which is heard by itself. */
const plain = (event: MessageEvent): event is GenericMessageEvent => event.subtype === undefined;

export const openQuestionDoor = (app: App, parts: Parts): void => {
	app.event("app_mention", async ({ event, ...rest }) => {
		const heard = mentioned(event, rest.context);
		if (heard) await hear(heard, { ...rest, parts });
	});
	const listen = <E extends MessageEvent>(kind: E["subtype"] & string, read: Read<E>) =>
		app.message(subtype(kind), async ({ message, ...rest }) => {
			const heard = read(message as E, rest.context);
			if (heard) await hear(heard, { ...rest, parts });
		});
	listen<FileShareMessageEvent>("file_share", said);
	listen<ThreadBroadcastMessageEvent>("thread_broadcast", said);
	listen<MessageChangedEvent>("message_changed", changed);
	app.message(async ({ message, ...rest }) => {
		const heard = plain(message) ? said(message, rest.context) : undefined;
		if (heard) await hear(heard, { ...rest, parts });
	});
	openChoices(app, parts);
};

/** What was shown to one person alone is gone on with by them alone. */
const isForOneAlone = ({ container }: BlockAction): boolean => container?.is_ephemeral === true;

const chosenIn = (body: BlockAction, text: string, { by, asker }: Visit): Heard => {
	const { user, channel, message, container } = body;
	return {
		by,
		requestId: asker.requestId,
		user: user.id,
		channel: channel?.id ?? "",
		ts: message?.ts ?? container.message_ts,
		threadTs: message?.thread_ts ?? container.thread_ts,
		text,
	};
};

/** A button that asks a question again, more exactly. */
const openChoices = (app: App, parts: Parts): void =>
	app.action<BlockAction>(/^ask:/, async ({ body, action, client, context }) => {
		const words = "value" in action ? String(action.value ?? "") : "";
		const heard = chosenIn(body, words, visitIn(context));
		const question = questionIn(heard.text);
		if (!(await isFirstPressed(heard, parts))) return;
		const isFree = isNextPage(question);
		const found = isFree ? undefined : stopped(parts, { by: heard.by, is: "question" });
		if (found) return tellStopped(heard, found, { client, parts, root: undefined });
		const ask = isForOneAlone(body) ? answerAlone : reply;
		await ask(heard, question, { client, parts });
	});

const answerAlone = async (heard: Heard, text: string, { client, parts }: Answering) => {
	const { threadTs, channel: channelId, ts } = heard;
	const root = threadTs ?? (await threadOfAside(parts, { channelId, ts }));
	const message = await askPrivately(parts, { ...askerIn(heard), threadTs: root }, text);
	await tellAsker(heard, message, { client, parts, root });
};

type Again = {
	readonly by: string;
	readonly asker: Asker;
	/** As it was kept. */
	readonly content: Readonly<Record<string, string>>;
};

/** What was asked before is answered where it was asked. */
export const askAgain = ({ by, asker, content }: Again, answering: Answering): Promise<unknown> => {
	const { slackId: user, requestId } = asker;
	const { channelId: channel = "", ts = "", threadTs, text = "" } = content;
	const ask = content.alone ? answerAlone : serve;
	const heard = { by, user, requestId, channel, ts, threadTs, text };
	return ask(heard, readSlackText(text), answering);
};
