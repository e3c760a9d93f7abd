/** Slack tells of words that were changed as of a new message: they are heard anew where they put right what was just said. */
import type { MessageChangedEvent } from "@slack/types";

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

/** The words that take the place of what was just said; nothing where those stay as they were, or are a bot's. */
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
