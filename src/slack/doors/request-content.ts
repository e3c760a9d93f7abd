/** What is kept of something that somebody asked, so that it can be told, or done, where a crash forgets it. */
import { questionIn } from "../../assistant/press.ts";
import type { PendingRequest } from "../../usecases/pending-requests.ts";

/** As Slack sends it, with no more than is looked at. */
export type Body = {
	readonly command?: string;
	readonly text?: string;
	readonly user_id?: string;
	readonly channel_id?: string;
	readonly user?: { readonly id: string };
	readonly channel?: { readonly id: string };
	readonly message?: { readonly ts?: string; readonly thread_ts?: string };
	readonly container?: {
		readonly message_ts?: string;
		readonly thread_ts?: string;
		readonly type?: string;
		readonly is_ephemeral?: boolean;
	};
	readonly actions?: readonly Action[];
	readonly event_id?: string;
	readonly event?: Event;
};

type Action = {
	readonly action_id: string;
	readonly value?: string;
	readonly selected_option?: { readonly value: string };
	readonly text?: { readonly text: string };
};

type Event = {
	readonly type: string;
	readonly subtype?: string;
	readonly user?: string;
	readonly bot_id?: string;
	readonly text?: string;
	readonly channel?: string;
	readonly channel_type?: string;
	readonly ts?: string;
	readonly thread_ts?: string;
};

type Kept = Omit<PendingRequest, "id">;

/** Without what is not there. */
const kept = (
	slackId: string | undefined,
	said: Readonly<Record<string, string | undefined>>,
): Kept | undefined => {
	const held = Object.entries(said).flatMap(([name, words]) => (words ? [[name, words]] : []));
	return slackId ? { slackId, content: Object.fromEntries(held) } : undefined;
};

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

/** Undefined of what has no answer to wait for, or is answered as it is acknowledged. */
export const contentOf = (body: Body, botUserId: string | undefined): Kept | undefined => {
	if (body.command) return ofCommand(body);
	if (body.event) return ofEvent(body.event, botUserId);
	const [action] = body.actions ?? [];
	return action && ofButton(body, action);
};
