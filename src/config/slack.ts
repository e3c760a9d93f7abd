/** The settings of a Slack workspace: absent where there is no bot token, and then the local Slack serves. */
import { z } from "zod";
import { address, optional, token, WrongSettings } from "./fields.ts";

export const slackFields = {
	SLACK_BOT_TOKEN: token("xoxb", "SLACK_BOT_TOKEN"),
	SLACK_APP_TOKEN: token("xapp", "SLACK_APP_TOKEN"),
	SLACK_SIGNING_SECRET: optional(z.string()),
	SLACK_API_URL: address("SLACK_API_URL", "https://slack.com/api/"),
	CONVENOR_TRANSPORT: optional(
		z.enum(["socket", "http"], "CONVENOR_TRANSPORT is socket (no public address needed) or http."),
	),
};

export type SlackSettings = {
	readonly botToken: string;
	readonly apiUrl: string;
	readonly via:
		| { readonly is: "socket"; readonly appToken: string }
		| { readonly is: "http"; readonly signingSecret: string };
};

type Read = {
	readonly SLACK_BOT_TOKEN?: string | undefined;
	readonly SLACK_APP_TOKEN?: string | undefined;
	readonly SLACK_SIGNING_SECRET?: string | undefined;
	readonly SLACK_API_URL?: string | undefined;
	readonly CONVENOR_TRANSPORT?: "socket" | "http" | undefined;
};

export const noBotToken =
	"SLACK_BOT_TOKEN is missing: it begins with xoxb- and is under OAuth & Permissions in your Slack app's settings";

export const slackFrom = (read: Read): SlackSettings | undefined => {
	const {
		SLACK_BOT_TOKEN: botToken,
		SLACK_APP_TOKEN: appToken,
		SLACK_SIGNING_SECRET: secret,
	} = read;
	if (!botToken) {
		if (appToken || secret) throw new WrongSettings(`${noBotToken}.`);
		return undefined;
	}
	const apiUrl = read.SLACK_API_URL ?? "https://slack.com/api/";
	const transport = read.CONVENOR_TRANSPORT ?? (appToken ? "socket" : "http");
	if (transport === "socket") {
		if (!appToken)
			throw new WrongSettings(
				"SLACK_APP_TOKEN is missing: Socket Mode needs it. It begins with xapp- and is under Basic Information in your Slack app's settings.",
			);
		return { botToken, apiUrl, via: { is: "socket", appToken } };
	}
	if (!secret || secret.length < 8)
		throw new WrongSettings(
			"SLACK_SIGNING_SECRET is missing or too short: without it anybody could pretend to be Slack. It is under Basic Information in your Slack app's settings.",
		);
	return { botToken, apiUrl, via: { is: "http", signingSecret: secret } };
};
