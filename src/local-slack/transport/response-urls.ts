/**
 * A response URL takes five answers within half an hour of what the person did.
 */

import { flag } from "../api/arguments.ts";
import { contentOf } from "../api/chat.ts";
import { asText, type Json } from "../world/json.ts";
import { findMessage } from "../world/payload-parts.ts";
import { edit, erase, post } from "../world/post.ts";
import { Refusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { Channel, Message, ResponseUrl, User } from "../world/state.ts";
import { answered, type Ending, jsonReply, textReply } from "./http.ts";

const MOST_USES = 5;
const LASTS_MS = 30 * 60_000;
const LONGEST = 40_000;

type Origin = {
	readonly channel: Channel;
	readonly user: User;
	readonly message?: Message | undefined;
};

export const makeResponseUrl = (slack: Slack, origin: Origin): string => {
	const id = slack.ids.secret();
	slack.state.responseUrls.set(id, {
		id,
		channel: origin.channel.id,
		user: origin.user.id,
		team: origin.channel.team,
		madeAt: slack.clock.uptime(),
		messageTs: origin.message?.ts,
		used: 0,
	});
	return `${slack.url()}/response/${id}`;
};

const usable = (slack: Slack, id: string): ResponseUrl => {
	const found = slack.state.responseUrls.get(id);
	if (!found) throw new Refusal("invalid_url");
	if (slack.clock.uptime() - found.madeAt > LASTS_MS) throw new Refusal("expired_url");
	if (found.used >= MOST_USES) throw new Refusal("used_url");
	found.used += 1;
	return found;
};

type Reply = {
	readonly channel: Channel;
	readonly author: User;
	/** Who alone sees the answer, unless it is for the channel. */
	readonly reader: string;
	readonly source: Message | undefined;
	readonly args: Json;
};

const replace = (slack: Slack, { channel, source, args }: Reply, message: Message): void => {
	const content = contentOf(slack, args, LONGEST);
	if (source) source.edited = { user: message.user, ts: message.ts };
	edit(slack, channel, {
		message,
		apply: (changed) => {
			changed.text = content.text;
			changed.blocks = content.blocks ?? [];
			changed.attachments = content.attachments ?? [];
		},
	});
};

const isPublic = (args: Json): boolean => args.response_type === "in_channel";

const say = (slack: Slack, { channel, author, reader, args }: Reply): Message =>
	post(slack, {
		channel,
		author,
		...contentOf(slack, args, LONGEST),
		threadTs: asText(args.thread_ts) || undefined,
		...(!isPublic(args) && { ephemeralFor: reader }),
	});

/** Says, replaces or deletes, as the answer asks. */
export const respond = (slack: Slack, reply: Reply): Message | undefined => {
	const { source, args, channel } = reply;
	if (flag(args, "delete_original")) {
		if (source) erase(slack, channel, source);
		return undefined;
	}
	if (flag(args, "replace_original") && source) {
		replace(slack, reply, source);
		return source;
	}
	return say(slack, reply);
};

const authorIn = (slack: Slack, team: string): User => {
	const install = slack.state.installs.find((one) => one.team === team) ?? slack.state.installs[0];
	const author = slack.state.users.get(install?.botUserId ?? "");
	if (!author) throw new Refusal("invalid_url");
	return author;
};

const use = (slack: Slack, id: string, args: Json): void => {
	const url = usable(slack, id);
	const channel = slack.state.channels.get(url.channel);
	if (!channel) throw new Refusal("channel_not_found");
	const author = authorIn(slack, url.team);
	const found = findMessage(slack, channel.id, url.messageTs ?? "");
	// Only what the app itself said can be replaced or deleted.
	const source = found?.user === author.id ? found : undefined;
	respond(slack, { channel, author, reader: url.user, source, args });
};

const outcomeOf = (slack: Slack, id: string, args: Json): Ending => {
	try {
		use(slack, id, args);
		return answered(textReply("ok"));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const gone = ["expired_url", "used_url", "invalid_url"].includes(error.error);
		return answered(jsonReply({ ok: false, error: error.error, ...error.extra }, gone ? 404 : 400));
	}
};

export const answerResponseUrl = (slack: Slack, id: string, args: Json): Ending => {
	const fault = slack.faults.strike(["lost-answer", "server-error"], { method: "response_url" });
	const failed = answered(textReply("Internal Server Error", 500));
	const ending =
		fault?.kind === "server-error" && !fault.accepted ? failed : outcomeOf(slack, id, args);
	slack.log.add({
		kind: "api",
		type: "response_url",
		method: "response_url",
		request: args,
		response: fault
			? { fault: fault.kind }
			: ending.kind === "reply"
				? String(ending.reply.body)
				: "",
	});
	return fault?.kind === "lost-answer" ? { kind: "cut" } : fault ? failed : ending;
};
