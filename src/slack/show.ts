/** Shows what was served: a form on the asker's screen, or words that only they see. */
import type { WebClient } from "@slack/web-api";
import { handOver } from "./hand-over.ts";
import type { Asker, Log } from "./parts.ts";
import { patiently } from "./patiently.ts";
import { isOfSlack, respondTo, tellPrivately } from "./respond.ts";
import type { Served } from "./serve.ts";

export type Showing = {
	readonly client: WebClient;
	readonly asker: Asker;
	/** The response address of what they did. */
	readonly url?: string | undefined;
	readonly trigger?: string | undefined;
	/** The message whose button was pressed. */
	readonly ts?: string | undefined;
	/** Put the answer in place of the question that was clicked. */
	readonly replace: boolean;
	readonly log: Log;
};

/** A message that has gone meanwhile is let go: what was done is done. */
const changeInPlace = async (
	client: WebClient,
	{ channel, ts }: { readonly channel: string | undefined; readonly ts: string },
	{ instead }: Extract<Served, { is: "message" }>,
): Promise<void> => {
	if (!channel || !instead) return;
	const { text, blocks } = instead;
	const change = () => client.chat.update({ channel, ts, text, blocks: [...blocks] });
	await patiently(change).catch(() => undefined);
};

export const showServed = async (served: Served, showing: Showing): Promise<void> => {
	const { client, asker, url, trigger, ts, replace, log } = showing;
	if (served.is === "form") {
		const { view } = served;
		await patiently(() => client.views.open({ trigger_id: trigger ?? "", view }));
		return;
	}
	const isSlacks = url !== undefined && isOfSlack(url, client.slackApiUrl);
	const isShown = isSlacks && (await respondTo(url, served.message, { replace, log }));
	if (!isShown) await tellPrivately(client, asker, served.message);
	if (served.instead && ts) await changeInPlace(client, { channel: asker.channelId, ts }, served);
	if (served.file) await handOver(served.file, { client, asker, log });
};
