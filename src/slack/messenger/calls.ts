/** What every call of delivery shares: how an answer is classified, and how a message is marked as a delivery. */
import { WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import type { Posted } from "../../reminders/deliver/messenger.ts";

type Refused = Extract<Posted, { is: "refused" }>;
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
	constructor(reason: string, seconds: number) {
		super(reason);
		this.seconds = seconds;
	}
}

export const tried = async <T>(call: () => Promise<T>): Promise<Answer<T>> => {
	try {
		return { is: "answered", value: await call() };
	} catch (error) {
		return classified(error);
	}
};

/** Slack itself failed, and does not say whether before or after the message was accepted. */
const uncertain = new Set([
	"internal_error",
	"fatal_error",
	"service_unavailable",
	"request_timeout",
	"external_channel_migrating",
]);

/** No connection was ever made, so nothing can have been accepted. */
const neverConnected = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
]);

/** What a call that failed says: surely refused, or not known. */
export const classified = (error: unknown): Refused | Unknown => {
	if (error instanceof NotAsked) {
		return { is: "refused", reason: error.message, retryAfter: error.seconds };
	}
	if (error instanceof WebAPIRateLimitedError) {
		return { is: "refused", reason: "ratelimited", retryAfter: error.retryAfter };
	}
	if (error instanceof WebAPIPlatformError) {
		const reason = error.data.error;
		return uncertain.has(reason) ? { is: "unknown", reason } : { is: "refused", reason };
	}
	const code = error instanceof WebAPIRequestError ? codeOf(error.original) : undefined;
	if (code !== undefined && neverConnected.has(code)) {
		return { is: "refused", reason: code, retryAfter: 15 };
	}
	// A 429 whose Retry-After is missing or absurd: refused all the same.
	if (error instanceof Error && /^Retry header did not contain/.test(error.message)) {
		return { is: "refused", reason: "ratelimited" };
	}
	return { is: "unknown", reason: code ?? (error instanceof Error ? error.message : "no answer") };
};

const codeOf = (error: unknown): string | undefined => {
	const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
	const found = cause?.code ?? code;
	return typeof found === "string" ? found : undefined;
};
