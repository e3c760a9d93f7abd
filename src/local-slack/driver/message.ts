/**
 * A person says something: the channel hears it, and the app where it is named or written to directly.
 */

import { richTextOf } from "../blocks/rich-text.ts";
import { encodeMessage } from "../blocks/typed-text.ts";
import { tellChannel } from "../world/events.ts";
import { asText, type Json, present } from "../world/json.ts";
import { findMessage, messageJson } from "../world/payload-parts.ts";
import { installationsIn } from "../world/places.ts";
import { post } from "../world/post.ts";
import { DriverRefusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { Channel, Message, User } from "../world/state.ts";
import { attach } from "./choose.ts";
import { tellPrivately } from "./outcome.ts";
import { requireActor, requireMember } from "./participants.ts";

const threadRoot = (slack: Slack, channel: Channel, body: Json): string | undefined => {
	const ts = asText(body.thread_ts);
	if (ts === "") return undefined;
	const parent = findMessage(slack, channel.id, ts);
	if (!parent || parent.ephemeralFor !== undefined)
		throw new DriverRefusal("thread_not_found", `There is no message ${ts} to reply to.`);
	return parent.threadTs ?? parent.ts;
};

const mentions = (message: Message, userId: string): boolean =>
	message.text.includes(`<@${userId}>`);

const tellMention = (slack: Slack, channel: Channel, message: Message): void => {
	const { type: _, ...detail } = messageJson(slack, message, { metadata: "without" });
	tellChannel(slack, channel, {
		...detail,
		type: "app_mention",
		channel: channel.id,
		event_ts: message.ts,
	});
};

/** An app that is named where it is not present hears nothing; Slack says so to the author. */
const tellNotThere = (
	slack: Slack,
	place: { channel: Channel; user: User },
	message: Message,
): void => {
	const absent = slack.state.installs.find(
		({ botUserId }) => mentions(message, botUserId) && !place.channel.members.has(botUserId),
	);
	const name = slack.state.users.get(absent?.botUserId ?? "")?.real_name;
	if (name) tellPrivately(slack, place, `You mentioned @${name}, but they're not in this channel.`);
};

/** A file that comes with the words; and a reply in a thread that is shown in its channel as well. */
const beside = (slack: Slack, user: User, body: Json) => {
	const given: readonly unknown[] = Array.isArray(body.files) ? body.files : [];
	const files = given.flatMap((wanted): readonly Json[] => {
		const file = attach(slack, user, wanted);
		return file ? [file] : [];
	});
	return {
		...(files.length > 0 && { files, subtype: "file_share" }),
		...(body.reply_broadcast === true && { broadcast: true }),
	};
};

export const say = (slack: Slack, body: Json): Json => {
	const user = requireActor(slack, body);
	const channel = requireMember(slack, user, body);
	const typed = asText(body.text);
	const more = beside(slack, user, body);
	if (typed.trim() === "" && !more.files)
		throw new DriverRefusal("no_text", "A message needs words.");
	if (channel.archived)
		throw new DriverRefusal(
			"is_archived",
			`#${channel.name} is archived; nothing new can be posted.`,
		);
	const text = encodeMessage(slack, typed);
	const threadTs = threadRoot(slack, channel, body);
	const message = post(slack, {
		...{ channel, author: user, text, blocks: richTextOf(text), threadTs },
		...more,
	});
	const named = installationsIn(slack, channel).some(({ botUserId }) =>
		mentions(message, botUserId),
	);
	if (named && channel.kind !== "im") tellMention(slack, channel, message);
	tellNotThere(slack, { channel, user }, message);
	return present({ ok: true, ts: message.ts, channel: channel.id });
};
