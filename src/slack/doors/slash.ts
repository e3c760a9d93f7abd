/** The slash door: acknowledges at once, then answers what was typed. */

import type { App } from "@slack/bolt";
import { serveWords } from "../../assistant/dispatch.ts";
import { personKey } from "../../assistant/limits.ts";
import { signatureIn, type Watched } from "../in-flight.ts";
import { showServed } from "../show.ts";
import { servedUnlessStopped } from "../stopped.ts";

export const openSlashDoor = (app: App, { parts, watch }: Watched): void => {
	const nouns = [...new Set(parts.commands.map(({ name }) => name.split(" ")[0] ?? ""))];
	for (const noun of nouns) {
		app.command(`/${noun}`, async ({ ack, body, client, context }) => {
			await ack();
			await watch(
				"slash",
				async () => {
					const asker = { slackId: body.user_id, channelId: body.channel_id };
					const said = { by: personKey(body.team_id, body.user_id), is: "command" } as const;
					const served = await servedUnlessStopped(parts, said, () =>
						serveWords(parts, { noun, text: body.text ?? "", asker }),
					);
					if (!served) return;
					const { response_url: url, trigger_id: trigger } = body;
					await showServed(served, { client, asker, url, trigger, replace: false, parts });
				},
				{
					...{ client, slackId: body.user_id, channelId: body.channel_id },
					signature: signatureIn(context),
				},
			);
		});
	}
};
