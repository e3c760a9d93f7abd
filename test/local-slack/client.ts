/** Slack's own client, without its retries, and the error it meets. */
import { WebClient, type WebClientOptions } from "@slack/web-api";

export const clientFor = (apiUrl: string, token: string, more: WebClientOptions = {}) =>
	new WebClient(token, {
		...more,
		slackApiUrl: apiUrl,
		retryConfig: { retries: 0 },
		rejectRateLimitedCalls: true,
	});

/** The error name that Slack gave, or "fine". */
export const errorOf = async (call: Promise<unknown>): Promise<string> => {
	try {
		await call;
		return "fine";
	} catch (error) {
		const { data, code } = error as { data?: { error?: string }; code?: string };
		return data?.error ?? code ?? String(error);
	}
};
