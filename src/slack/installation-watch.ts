/**
 * Whether Slack still takes this installation. It is noted when Slack says that it does not, and from then on Slack is
 * asked whenever somebody wants to know, until it does again.
 */
import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Log } from "../assistant/app-context.ts";

export type InstallationWatch = {
	/** Slack said so: by an event, or by refusing a reminder. */
	readonly refused: (reason: string) => void;
	/** The word by which Slack refuses it; undefined while Slack takes it. */
	readonly refusedBy: () => Promise<string | undefined>;
};

export const watchInstallation = (
	client: WebClient,
	log: Pick<Log, "error">,
): InstallationWatch => {
	let word: string | undefined;
	return {
		refused: (reason) => {
			if (word === undefined)
				log.error(
					{ reason },
					"Slack has taken this installation back: reminders pause until it is installed again",
				);
			word = reason;
		},
		refusedBy: async () => {
			if (word === undefined) return undefined;
			const isTaken = await client.auth.test().then(
				() => true,
				() => false,
			);
			if (isTaken) word = undefined;
			return word;
		},
	};
};

/** People's own tokens are none of ours. */
export const watchRemoval = (app: App, onRefused: InstallationWatch["refused"]): void => {
	app.event("app_uninstalled", async () => onRefused("app_uninstalled"));
	app.event("tokens_revoked", async ({ event }) => {
		if ((event.tokens.bot ?? []).length > 0) onRefused("tokens_revoked");
	});
};
