/** Whose installation this is, or in one sentence why it cannot be known; and whether Slack still takes it. */
import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Log } from "../assistant/app-context.ts";

export type Identity = {
	readonly teamId: string;
	readonly botUserId: string;
	readonly botId: string;
	/** What this installation was granted; absent where Slack does not say. */
	readonly scopes?: readonly string[] | undefined;
};

/** Slack cannot be joined with these settings; the message says which one to look at. */
export class CannotJoinSlack extends Error {
	override readonly name = "CannotJoinSlack";
}

const rightTokens = {
	SLACK_BOT_TOKEN: "the Bot User OAuth Token of OAuth & Permissions, such as xoxb-…",
	SLACK_APP_TOKEN: "an App-Level Token with connections:write, such as xapp-…",
} as const;

export type SlackFault = {
	readonly data?: { readonly error?: string };
	readonly original?: { readonly message?: string; readonly cause?: { readonly message?: string } };
};

/** Tells a token that Slack refused from a Slack that is not there. */
export const whyNotJoined = (
	setting: keyof typeof rightTokens,
	fault: SlackFault,
): CannotJoinSlack => {
	if (fault.data?.error)
		return new CannotJoinSlack(
			`Slack refused the token (${fault.data.error}). Set ${setting} to ${rightTokens[setting]}.`,
		);
	const cause = fault.original?.cause?.message ?? fault.original?.message ?? String(fault);
	return new CannotJoinSlack(
		`Slack could not be reached (${cause}). Is the network there, and the address right?`,
	);
};

export const identify = async (client: WebClient): Promise<Identity> => {
	const {
		team_id: teamId,
		user_id: botUserId,
		bot_id: botId,
		response_metadata: granted,
	} = await client.auth.test().catch((fault: SlackFault) => {
		throw whyNotJoined("SLACK_BOT_TOKEN", fault);
	});
	if (!teamId || !botUserId || !botId)
		throw new CannotJoinSlack("Slack did not say who this bot token belongs to.");
	return { teamId, botUserId, botId, scopes: granted?.scopes };
};

/**
 * It is noted when Slack says that it does not take it, and from then on Slack is asked whenever somebody wants to
 * know, until it does again.
 */
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
