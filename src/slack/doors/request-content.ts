/** What is kept of what somebody asked, for a crash not to forget it: of a form once it closes, of a look at Home nothing. */
import type { MessageChangedEvent } from "@slack/types";
import { questionIn } from "../../assistant/press.ts";
import type { PendingRequest } from "../../usecases/pending-requests.ts";

type Words<Name extends string> = { readonly [One in Name]?: string };
type Place = Words<"ts" | "thread_ts">;

/** A message that somebody acts on. */
export type MessageOf = Place & Words<"text" | "user" | "bot_id"> & { readonly blocks?: unknown };

/** As Slack sends it, with no more than is looked at. */
export type Body = Words<
	"command" | "text" | "user_id" | "channel_id" | "event_id" | "type" | "callback_id"
> & {
	readonly user?: { readonly id: string };
	readonly channel?: { readonly id: string };
	readonly message?: MessageOf;
	readonly container?: Words<"message_ts" | "thread_ts" | "type"> & {
		readonly is_ephemeral?: boolean;
	};
	readonly actions?: readonly Action[];
	readonly event?: Event;
};

type Action = {
	readonly action_id: string;
	readonly value?: string;
	readonly selected_option?: { readonly value: string };
	readonly text?: { readonly text: string };
};

type Event = Place &
	Words<"subtype" | "user" | "bot_id" | "text" | "channel" | "channel_type"> & {
		readonly type: string;
	};

type Kept = Omit<PendingRequest, "id">;

type Said = Readonly<Record<string, string | undefined>>;

/** Without what is not there. */
export const present = (said: Said): Kept["content"] =>
	Object.fromEntries(
		Object.entries(said).flatMap(([name, words]) => (words ? [[name, words]] : [])),
	);

const kept = (slackId: string | undefined, said: Said): Kept | undefined =>
	slackId ? { slackId, content: present(said) } : undefined;

const ofCommand = ({ command = "", text, user_id: who, channel_id: channelId }: Body) =>
	kept(who, { door: "command", noun: command.slice(1), text, channelId });

/** Takes the bot's own name out of what was said to it. */
export const withoutName = (text: string, botUserId: string | undefined): string =>
	text.replaceAll(new RegExp(`<@${botUserId}(?:\\|[^>]*)?>[,:]?`, "g"), " ");

const spoken = new Set([undefined, "file_share", "thread_broadcast"]);

/** What is said in a channel without our name is kept nowhere: most of it is for others. */
const isAskedOfUs = ({ type, channel_type: kind, subtype }: Event): boolean =>
	type === "app_mention" || (type === "message" && kind === "im" && spoken.has(subtype));

const ofEvent = (event: Event, botUserId: string | undefined) => {
	const { user, bot_id: bot, channel: channelId, ts, thread_ts: threadTs, text = "" } = event;
	if (bot !== undefined || user === botUserId || !isAskedOfUs(event)) return undefined;
	const words = withoutName(text, botUserId).trim();
	return words ? kept(user, { door: "question", text: words, channelId, ts, threadTs }) : undefined;
};

const ofButton = ({ user, channel, message, container }: Body, action: Action) => {
	const { action_id: id, value = action.selected_option?.value, text } = action;
	const place = { channelId: channel?.id, ts: message?.ts ?? container?.message_ts };
	const threadTs = message?.thread_ts ?? container?.thread_ts;
	const alone = container?.is_ephemeral === true ? "yes" : undefined;
	if (/^ask:/.test(id))
		return kept(user?.id, {
			...{ door: "question", text: questionIn(value ?? ""), ...place, threadTs, alone },
		});
	if (!/^(?:do:|pick:|fix$)/.test(id)) return undefined;
	const isShared = container?.type === "message" && alone === undefined;
	const messageTs = isShared ? message?.ts : undefined;
	const { channelId } = place;
	return kept(user?.id, { door: "button", id, value, label: text?.text, channelId, messageTs });
};

/** Of others' messages the words are enough; of our own, the blocks tell what it is about. */
const ofShortcut = ({ user, channel, callback_id: id, message = {} }: Body, botUserId?: string) => {
	const { ts, thread_ts, text, user: by, bot_id, blocks } = message;
	const own = by === botUserId ? { blocks } : {};
	const said = JSON.stringify({ ts, thread_ts, text, user: by, bot_id, ...own });
	return kept(user?.id, { door: "shortcut", id, channelId: channel?.id, text, message: said });
};

/** Undefined of what has no answer to wait for, or is answered as it is acknowledged. */
export const contentOf = (body: Body, botUserId: string | undefined): Kept | undefined => {
	if (body.command) return ofCommand(body);
	if (body.event) return ofEvent(body.event, botUserId);
	if (body.type === "message_action") return ofShortcut(body, botUserId);
	const [action] = body.actions ?? [];
	return action && ofButton(body, action);
};

/** For so long what was said is put right by changing it; later it is tidied up. */
const secondsToPutRight = 3_600;

type Changed = {
	readonly user?: string;
	readonly bot_id?: string;
	readonly text?: string;
	readonly ts: string;
	readonly thread_ts?: string;
	readonly subtype?: string;
};

/**
 * The words that take the place of what was just said; nothing where those stay as they were, or are a bot's.
 * Slack tells of words that were changed as of a new message.
 */
export const putRight = (
	event: MessageChangedEvent,
): (Changed & { readonly user: string }) | undefined => {
	const message = event.message as Changed | undefined;
	if (!message) return undefined;
	const before = event.previous_message as Changed | undefined;
	const { user, bot_id: bot, subtype, text } = message;
	if (!user || bot !== undefined || subtype !== undefined || !text?.trim()) return undefined;
	if (before?.text === text) return undefined;
	const isSoon = Number(event.event_ts) - Number(message.ts) <= secondsToPutRight;
	return isSoon ? { ...message, user } : undefined;
};

/** A mention that was changed long after it was said: Slack tells of it as of a new one. */
export const isTidiedUp = (event: {
	readonly ts: string;
	readonly edited?: { readonly ts: string } | undefined;
}): boolean =>
	event.edited !== undefined && Number(event.edited.ts) - Number(event.ts) > secondsToPutRight;
