/**
 * chat.*: posting, editing and deleting.
 */
import { acceptBlocks } from "../blocks/accept.ts";
import { normaliseAppText } from "../blocks/typed-text.ts";
import type { Json } from "../world/json.ts";
import { findMessage, messageJson } from "../world/payload-parts.ts";
import { domainOf } from "../world/places.ts";
import { edit, erase, post } from "../world/post.ts";
import { Refusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { Channel, Message } from "../world/state.ts";
import { flag, optionalRecord, optionalRecords, optionalText, text } from "./arguments.ts";
import { knownChannel, postingPlace } from "./channels.ts";
import { schedule } from "./chat-schedule.ts";
import { botMethod, type Call, type Methods } from "./method.ts";

const LONGEST_POST = 40_000;
const LONGEST_EDIT = 4_000;
const MOST_ATTACHMENTS = 100;

type Content = {
	readonly text: string;
	readonly blocks: readonly Json[] | undefined;
	readonly attachments: readonly Json[] | undefined;
};

export const contentOf = (slack: Slack, args: Json, longest: number): Content => {
	const words = optionalText(args, "text");
	const blocks = optionalRecords(args, "blocks", "invalid_blocks_format");
	const attachments = optionalRecords(args, "attachments", "invalid_attachments");
	if (!words && !blocks?.length && !attachments?.length) throw new Refusal("no_text");
	if ((words?.length ?? 0) > longest) throw new Refusal("msg_too_long");
	if ((attachments?.length ?? 0) > MOST_ATTACHMENTS) throw new Refusal("too_many_attachments");
	return {
		text: normaliseAppText(words ?? ""),
		blocks: blocks && acceptBlocks(slack.ids, blocks),
		attachments,
	};
};

const metadataOf = (args: Json): Json | undefined => {
	const metadata = optionalRecord(args, "metadata");
	if (!metadata) return undefined;
	if (typeof metadata.event_type !== "string" || typeof metadata.event_payload !== "object")
		throw new Refusal("metadata_must_be_sent_with_valid_event_type_and_payload");
	return metadata;
};

export const threadOf = ({ slack, args }: Call, channel: Channel): string | undefined => {
	const ts = optionalText(args, "thread_ts");
	if (ts === undefined) return undefined;
	const parent = findMessage(slack, channel.id, ts);
	if (!parent || parent.ephemeralFor !== undefined) throw new Refusal("thread_not_found");
	return parent.threadTs ?? parent.ts;
};

const postMessage = (call: Call): Json => {
	const { slack, args, bot } = call;
	const channel = postingPlace(call);
	const threadTs = threadOf(call, channel);
	const message = post(slack, {
		channel,
		author: bot,
		...contentOf(slack, args, LONGEST_POST),
		threadTs,
		broadcast: threadTs !== undefined && flag(args, "reply_broadcast"),
		metadata: metadataOf(args),
	});
	return {
		ok: true,
		channel: channel.id,
		ts: message.ts,
		message: messageJson(slack, message, { metadata: "with" }),
	};
};

const postEphemeral = (call: Call): Json => {
	const { slack, args, bot } = call;
	const reader = text(args, "user");
	const channel = postingPlace(call);
	if (!channel.members.has(reader)) throw new Refusal("user_not_in_channel");
	const message = post(slack, {
		channel,
		author: bot,
		...contentOf(slack, args, LONGEST_POST),
		threadTs: threadOf(call, channel),
		ephemeralFor: reader,
	});
	return { ok: true, message_ts: message.ts };
};

const ownMessage = (call: Call, channel: Channel, refusal: string): Message => {
	const message = findMessage(call.slack, channel.id, text(call.args, "ts"));
	if (!message || message.ephemeralFor !== undefined) throw new Refusal("message_not_found");
	if (message.user !== call.bot.id) throw new Refusal(refusal);
	return message;
};

const openPlace = (call: Call): Channel => {
	const channel = knownChannel(call);
	if (channel.archived) throw new Refusal("is_archived");
	return channel;
};

const update = (call: Call): Json => {
	const { slack, args, bot } = call;
	const channel = openPlace(call);
	const message = ownMessage(call, channel, "cant_update_message");
	const content = contentOf(slack, args, LONGEST_EDIT);
	const metadata = metadataOf(args);
	edit(slack, channel, {
		message,
		apply: (changed) => {
			changed.text = content.text;
			changed.blocks = content.blocks ?? [];
			if (content.attachments) changed.attachments = content.attachments;
			if (metadata) changed.metadata = metadata;
			changed.edited = { user: bot.id, ts: message.ts };
		},
	});
	return {
		ok: true,
		channel: channel.id,
		ts: message.ts,
		text: message.text,
		message: messageJson(slack, message, { metadata: "with" }),
	};
};

const remove = (call: Call): Json => {
	const channel = openPlace(call);
	const message = ownMessage(call, channel, "cant_delete_message");
	erase(call.slack, channel, message);
	return { ok: true, channel: channel.id, ts: message.ts };
};

const permalink = (call: Call): Json => {
	const channel = knownChannel(call);
	const message = findMessage(call.slack, channel.id, text(call.args, "message_ts"));
	if (!message) throw new Refusal("message_not_found");
	const path = `archives/${channel.id}/p${message.ts.replace(".", "")}`;
	const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : "";
	return {
		ok: true,
		channel: channel.id,
		permalink: `https://${domainOf(call.slack, call.install.team)}.slack.com/${path}${thread}`,
	};
};

const WRITE = ["chat:write"];

export const chat: Methods = {
	"chat.postMessage": botMethod("special", WRITE, postMessage),
	"chat.postEphemeral": botMethod("four", WRITE, postEphemeral),
	"chat.update": botMethod("three", WRITE, update),
	"chat.delete": botMethod("three", WRITE, remove),
	"chat.getPermalink": botMethod("special", [], permalink),
	"chat.scheduleMessage": botMethod("three", WRITE, schedule),
};
