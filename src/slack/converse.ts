/** A question put to the bot: who asks, what is answered, and the words that each may read. */
import { understand } from "../text/questions/understand.ts";
import { type Conversation, converse as turn } from "../usecases/questions/converse.ts";
import { answerMessage } from "../views/answer.ts";
import type { Message } from "../views/message.ts";
import { begin } from "./begin.ts";
import type { Asker, Parts } from "./parts.ts";

export type Spoken = Conversation & { readonly slackId: string };

export type Said = {
	/** For everyone who reads the thread; in a private conversation, the one answer. */
	readonly publicly: Message;
	/** For the asker alone, where they may know more than the channel. */
	readonly privately?: Message | undefined;
};

const isChannel = (id: string | undefined): id is string => id !== undefined && !id.startsWith("D");

/** Answered to the asker alone, wherever they asked; nobody else's thread remembers it. */
export const askPrivately = async (
	parts: Parts,
	{ slackId, channelId }: Asker,
	text: string,
): Promise<Message> => {
	const place = isChannel(channelId) ? channelId : undefined;
	const key = `private ${slackId} ${place ?? ""}`;
	const { publicly, privately } = await converse(parts, { slackId, channelId: place, key }, text);
	return privately ?? publicly;
};

export const converse = async (parts: Parts, spoken: Spoken, text: string): Promise<Said> => {
	const { slackId, channelId } = spoken;
	const asker = { slackId, channelId };
	const { request } = await begin(parts, { asker, through: "question", mentioned: [] });
	const { viewer, now, me } = request;
	const { publicly, privately } = await turn(
		{ ...parts, understand, viewer, now, zone: me?.zone },
		spoken,
		text,
	);
	return {
		publicly: answerMessage(publicly.answer),
		privately: privately && answerMessage(privately.answer),
	};
};
