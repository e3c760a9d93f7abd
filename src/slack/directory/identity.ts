/** The bot's first words with Slack: who the token belongs to, or in one sentence why it cannot be known. */
import type { WebClient } from "@slack/web-api";

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
