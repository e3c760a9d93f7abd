/**
 * Deliveries as signed HTTP posts to the app's request URL.
 */
import { createHmac } from "node:crypto";
import { machineSeconds } from "../world/clock.ts";
import { parseJson } from "../world/json.ts";
import type { Delivery, Outcome, Transport } from "./transport.ts";

const formOf = (delivery: Delivery): string => {
	if (delivery.kind === "interactive")
		return new URLSearchParams({ payload: JSON.stringify(delivery.payload) }).toString();
	const fields = Object.entries(delivery.payload).map(([key, value]) => [key, String(value)]);
	return new URLSearchParams(fields as [string, string][]).toString();
};

const bodyOf = (delivery: Delivery): { readonly type: string; readonly body: string } =>
	delivery.kind === "events_api"
		? { type: "application/json", body: JSON.stringify(delivery.payload) }
		: { type: "application/x-www-form-urlencoded", body: formOf(delivery) };

export const sign = (secret: string, seconds: number, body: string): string =>
	`v0=${createHmac("sha256", secret).update(`v0:${seconds}:${body}`).digest("hex")}`;

const headersFor = (delivery: Delivery, secret: string): Record<string, string> => {
	const { type, body } = bodyOf(delivery);
	const seconds = machineSeconds();
	return {
		"content-type": type,
		"user-agent": "Slackbot 1.0 (local simulation)",
		"x-slack-request-timestamp": String(seconds),
		"x-slack-signature": sign(secret, seconds, body),
		...(delivery.retry && {
			"x-slack-retry-num": String(delivery.retry.num),
			"x-slack-retry-reason": delivery.retry.reason,
		}),
	};
};

const read = async (response: Response): Promise<Outcome> => {
	const text = await response.text();
	if (response.status !== 200) return { kind: "refused", status: response.status };
	const parsed = parseJson(text);
	return { kind: "acknowledged", body: text === "" ? undefined : (parsed ?? text) };
};

export const httpTransport = (requestUrl: string, signingSecret: string): Transport => ({
	name: "http",
	send: async (delivery, withinMs) => {
		try {
			const response = await fetch(requestUrl, {
				method: "POST",
				headers: headersFor(delivery, signingSecret),
				body: bodyOf(delivery).body,
				redirect: "manual",
				signal: AbortSignal.timeout(withinMs),
			});
			return await read(response);
		} catch (error) {
			const timedOut = error instanceof Error && error.name === "TimeoutError";
			return timedOut ? { kind: "timeout" } : { kind: "unreachable", detail: String(error) };
		}
	},
});
