/** Shows what was served: a form on the asker's screen, or words that only they see. */
import type { WebClient } from "@slack/web-api";
import { handOver } from "./hand-over.ts";
import { asHeard } from "./heard.ts";
import type { Asker, Parts } from "./parts.ts";
import { patiently } from "./patiently.ts";
import { isOfSlack, respondTo, tellPrivately } from "./respond.ts";
import type { Served } from "./serve.ts";

export type Showing = {
	readonly client: WebClient;
	readonly asker: Asker;
	/** The response address of what they did. */
	readonly url?: string | undefined;
	readonly trigger?: string | undefined;
	/** Put the answer in place of the question that was clicked. */
	readonly replace: boolean;
	readonly parts: Pick<Parts, "directory" | "log">;
};

export const showServed = async (served: Served, showing: Showing): Promise<void> => {
	const { client, asker, url, trigger, replace } = showing;
	const { log, directory } = showing.parts;
	if (served.is === "form") {
		const { view } = served;
		await patiently(() => client.views.open({ trigger_id: trigger ?? "", view }));
		return;
	}
	const message = await asHeard(served, directory);
	const isSlacks = url !== undefined && isOfSlack(url, client.slackApiUrl);
	const isShown = isSlacks && (await respondTo(url, message, { replace, log }));
	if (!isShown) await tellPrivately(client, asker, message);
	if (served.file) await handOver(served.file, { client, asker, log });
};
