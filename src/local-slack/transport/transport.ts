/**
 * How Slack reaches the app: what is sent, and what may come back within three seconds.
 */
import type { Json } from "../world/json.ts";

type DeliveryKind = "events_api" | "slash_commands" | "interactive";

export type Delivery = {
	readonly kind: DeliveryKind;
	readonly payload: Json;
	readonly retry?: { readonly num: number; readonly reason: string };
};

export type Outcome =
	| { readonly kind: "acknowledged"; readonly body: unknown }
	/** Nobody answered in time. */
	| { readonly kind: "timeout" }
	/** Nobody is there, or the connection broke. */
	| { readonly kind: "unreachable"; readonly detail: string }
	| { readonly kind: "refused"; readonly status: number };

export type Transport = {
	readonly name: "socket" | "http";
	readonly send: (delivery: Delivery, withinMs: number) => Promise<Outcome>;
};

/** The reason that Slack puts beside a repeated event. */
export const retryReason = (outcome: Outcome): string => {
	if (outcome.kind === "timeout") return "http_timeout";
	if (outcome.kind === "refused") return "http_error";
	return "connection_failed";
};
