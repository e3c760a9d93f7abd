/** What every call of delivery shares: how an answer is classified, and how a message is marked as a delivery. */

import {
	ErrorCode,
	WebAPIPlatformError,
	WebAPIRateLimitedError,
	WebAPIRequestError,
} from "@slack/web-api";
import type { Posted, Refused } from "../../reminders/deliver/messenger.ts";
import { refusalOf } from "./refusal.ts";

type Unknown = Extract<Posted, { is: "unknown" }>;

export const eventType = "convenor_delivery";

export const deliveryMetadata = (deliveryId: string, marks: readonly string[]) => ({
	event_type: eventType,
	event_payload: payloadOf(deliveryId, marks),
});

/** Ids and digests alone: what a message is about is for nobody but its readers. */
const payloadOf = (deliveryId: string, marks: readonly string[]) =>
	marks.length > 0
		? { delivery_id: deliveryId, marks: marks.join(" ") }
		: { delivery_id: deliveryId };

export type Answer<T> = { readonly is: "answered"; readonly value: T } | Refused | Unknown;

/** Slack could not be asked just now, which says nothing of what it was to be asked. */
export class NotAsked extends Error {
	readonly seconds: number;
	readonly refused: Refused;
	constructor(refused: Refused, seconds: number) {
		super(refused.reason);
		this.seconds = seconds;
		this.refused = { ...refused, retryAfter: seconds };
	}
}

export const tried = async <T>(call: () => Promise<T>): Promise<Answer<T>> => {
	try {
		return { is: "answered", value: await call() };
	} catch (error) {
		return classified(error);
	}
};

/** No connection was ever made, so nothing can have been accepted. */
const neverConnected = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
]);

/** Slack asked for patience, or nobody answered who could have taken anything. */
export const asksToWait = (reason: string, retryAfter?: number): Refused => ({
	...{ is: "refused", means: "wait", reason },
	...(retryAfter === undefined ? {} : { retryAfter }),
});

/** What a call that failed says: surely refused, or not known. */
export const classified = (error: unknown): Refused | Unknown => {
	if (error instanceof NotAsked) return error.refused;
	if (error instanceof WebAPIRateLimitedError) return asksToWait("ratelimited", error.retryAfter);
	if (error instanceof WebAPIPlatformError) {
		const reason = error.data.error;
		return refusalOf(reason) ?? { is: "unknown", reason };
	}
	const code = error instanceof WebAPIRequestError ? codeOf(error.original) : undefined;
	if (code !== undefined && neverConnected.has(code)) return asksToWait(code, 15);
	// A 429 whose Retry-After is missing or absurd: refused all the same.
	if (error instanceof Error && /^Retry header did not contain/.test(error.message)) {
		return asksToWait("ratelimited");
	}
	return { is: "unknown", reason: code ?? (error instanceof Error ? error.message : "no answer") };
};

const codeOf = (error: unknown): string | undefined => {
	const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
	const found = cause?.code ?? code;
	return typeof found === "string" ? found : undefined;
};

const mostTries = 6;
const longestWait = 30;

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

const askedToWait = (thrown: unknown): number | undefined => {
	const { code, retryAfter } = thrown as { code?: string; retryAfter?: number };
	if (code !== ErrorCode.RateLimitedError) return undefined;
	const seconds = Number.isFinite(retryAfter) ? Number(retryAfter) : 1;
	return Math.min(Math.max(seconds, 0.1), longestWait);
};

/**
 * Waits as long as Slack asks and tries again: a call that was limited was surely not carried out.
 * For answers to people; reminders are paced by delivery instead.
 */
export const patiently = async <T>(call: () => Promise<T>): Promise<T> => {
	for (let tries = 1; ; tries += 1) {
		try {
			return await call();
		} catch (thrown) {
			const wait = askedToWait(thrown);
			if (wait === undefined || tries === mostTries) throw thrown;
			await pause(wait);
		}
	}
};
