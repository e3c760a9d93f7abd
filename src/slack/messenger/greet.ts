/** Says hello: once in a channel that it was invited to, once to whoever opens their own conversation with it. */
import type { WebClient } from "@slack/web-api";
import type { Parts } from "../../assistant/app-context.ts";
import { greetChannel, greetPerson } from "../../assistant/welcome.ts";
import type { Message } from "../../views/kit/message.ts";
import { patiently } from "./calls.ts";

type Arriving = { readonly parts: Parts; readonly client: WebClient; readonly eventId: string };

const say = (client: WebClient, channel: string, { text, blocks }: Message) =>
	patiently(() => client.chat.postMessage({ channel, text, blocks: [...blocks] }));

export const greetIn = async (
	channel: string,
	{ parts, client, eventId }: Arriving,
): Promise<void> => {
	if (!(await parts.desk.isFirst(`event ${eventId}`, parts.clock.now()))) return;
	const { channel: found } = await client.conversations.info({ channel });
	const message = await greetChannel(parts, { id: channel, name: found?.name ?? "" });
	if (message) await say(client, channel, message);
};

/** Slack tells of each opening: it is the first while nothing was said there. */
export const greetAtFirst = async (
	{ slackId, channel }: { readonly slackId: string; readonly channel: string },
	{ parts, client, eventId }: Arriving,
): Promise<void> => {
	const { messages = [] } = await client.conversations.history({ channel, limit: 1 });
	if (messages.length > 0) return;
	const isFirst = (key: string) => parts.desk.isFirst(key, parts.clock.now());
	if (!(await isFirst(`event ${eventId}`)) || !(await isFirst(`greeting ${slackId}`))) return;
	const message = await greetPerson(parts, slackId);
	if (message) await say(client, channel, message);
};
