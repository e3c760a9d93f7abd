/**
 * Carries deliveries to the app: three seconds for an answer, and for events a second, third and
 * fourth try: at once, after a minute and after five.
 */

import { type SimClock, stopwatch } from "../world/clock.ts";
import type { Faults } from "../world/faults.ts";
import { asRecord, asText, type Json } from "../world/json.ts";
import type { State } from "../world/state.ts";
import type { Activity } from "./activity.ts";
import type { TrafficLog } from "./traffic-log.ts";
import { type Delivery, type Outcome, retryReason, type Transport } from "./transport.ts";

const ACK_WITHIN_MS = 3_000;
const RETRY_AFTER_MS = [0, 60_000, 300_000] as const;

export type Courier = {
	readonly deliver: (delivery: Delivery) => Promise<Outcome>;
	readonly event: (payload: Json) => void;
};

type Parts = {
	readonly transport: () => Transport;
	readonly clock: SimClock;
	readonly log: TrafficLog;
	readonly faults: Faults;
	readonly activity: Activity;
	readonly state: Pick<State, "installs">;
};

const nameOf = (delivery: Delivery): string => {
	if (delivery.kind === "events_api")
		return asText(asRecord(delivery.payload.event).type) || delivery.kind;
	return asText(delivery.payload.command) || asText(delivery.payload.type);
};

/** A bot is told its own words too, new and changed, and does nothing about them. */
const isOwn = ({ payload }: Delivery, { installs }: Parts["state"]): boolean => {
	const { type, message, user = asRecord(message).user } = asRecord(payload.event);
	return type === "message" && installs.some(({ botUserId }) => botUserId === user);
};

const deliverWith =
	({ transport, log, activity, state }: Parts) =>
	async (delivery: Delivery): Promise<Outcome> => {
		const elapsed = stopwatch();
		const sent = transport().send(delivery, ACK_WITHIN_MS);
		const outcome = await activity.track(sent, !isOwn(delivery, state));
		log.add({
			kind: "delivery",
			type: nameOf(delivery),
			request: delivery,
			response: outcome,
			ms: elapsed(),
		});
		return outcome;
	};

export const createCourier = (parts: Parts): Courier => {
	const { clock, faults } = parts;
	const deliver = deliverWith(parts);
	const attempt = async (payload: Json, tries: number, reason?: string): Promise<void> => {
		const outcome = await deliver({
			kind: "events_api",
			payload,
			...(reason !== undefined && { retry: { num: tries, reason } }),
		});
		const delay = RETRY_AFTER_MS[tries];
		if (outcome.kind === "acknowledged" || delay === undefined) return;
		const again = (): void => void attempt(payload, tries + 1, retryReason(outcome));
		if (delay === 0) again();
		else clock.after(delay, again);
	};
	let held: Json[] = [];
	const send = (payload: Json): void => {
		void attempt(payload, 0);
		const waiting = held;
		held = [];
		for (const earlier of waiting) void attempt(earlier, 0);
	};
	const event = (payload: Json): void => {
		const type = asText(asRecord(payload.event).type);
		const fault = faults.strike(["double-event", "late-event", "lost-event", "out-of-order"], {
			method: type,
			channel: asText(asRecord(payload.event).channel),
		});
		if (fault?.kind === "out-of-order") held.push(payload);
		else if (fault?.kind === "late-event")
			clock.after((fault.seconds ?? 5) * 1000, () => send(payload));
		else if (fault?.kind !== "lost-event") send(payload);
		if (fault?.kind === "double-event") send(payload);
	};
	return { deliver, event };
};
