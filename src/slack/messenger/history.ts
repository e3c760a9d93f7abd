/** Looks for what was posted, in a channel's history: newest first, and so many pages at one look. */
import type { WebClient } from "@slack/web-api";
import { Temporal } from "temporal-polyfill";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Found, FoundMarks } from "../../reminders/deliver/messenger.ts";
import { eventType, tried } from "./calls.ts";

const pageSize = 200;
const mostPages = 10;

type Reach = {
	readonly channelId: string;
	readonly since: Instant;
	/** What was said from here on is known already. */
	readonly until?: string | undefined;
};

type Delivered = { readonly ts: string; readonly payload: Payload };
type Payload = { readonly delivery_id?: unknown; readonly marks?: unknown };

type Reading = {
	/** Every delivery of ours, newest first. */
	readonly messages: readonly Delivered[];
	readonly isAll: boolean;
	/** The earliest message that was read. */
	readonly readTo: string | undefined;
	/** Why it ended before its time. */
	readonly fault?: string | undefined;
};

const readDeliveries = async (client: WebClient, reach: Reach): Promise<Reading> => {
	const messages: Delivered[] = [];
	let cursor: string | undefined;
	let readTo = reach.until;
	for (let page = 0; page < mostPages; page++) {
		const answer = await tried(() => client.conversations.history(pageOf(reach, cursor)));
		if (answer.is !== "answered") return { messages, isAll: false, readTo, fault: answer.reason };
		const { messages: said = [], response_metadata } = answer.value;
		for (const { ts, metadata } of said) {
			const payload = payloadIn(metadata);
			if (ts && payload) messages.push({ ts, payload });
		}
		readTo = said.at(-1)?.ts ?? readTo;
		cursor = response_metadata?.next_cursor || undefined;
		if (cursor === undefined) return { messages, isAll: true, readTo };
	}
	return { messages, isAll: false, readTo };
};

const unreadable = (reason: string) => ({ is: "unreadable", reason }) as const;

export const findDelivery = async (
	client: WebClient,
	reach: Reach,
	deliveryId: string,
): Promise<Found> => {
	const { messages, isAll, fault } = await readDeliveries(client, reach);
	if (fault !== undefined) return unreadable(fault);
	const found = messages.filter(({ payload }) => payload.delivery_id === deliveryId);
	if (found.length > 0) return { is: "found", ts: found.map(({ ts }) => ts).sort() };
	return isAll ? { is: "absent" } : unreadable("the history is too long to be read through");
};

type Begun = { readonly marks: Map<string, string>; until: string | undefined };

/** What was read of a long history is remembered from look to look, until all of it is read. */
export const markReader = (client: WebClient) => {
	const kept = new Map<string, Begun>();
	return async (reach: Reach): Promise<FoundMarks> => {
		const key = `${reach.channelId} ${reach.since}`;
		const begun: Begun = kept.get(key) ?? { marks: new Map(), until: undefined };
		kept.set(key, begun);
		const { until } = begun;
		const { messages, isAll, readTo, fault } = await readDeliveries(client, { ...reach, until });
		// The first message that carries a mark comes last, and stays.
		for (const { ts, payload } of messages)
			for (const mark of String(payload.marks ?? "").split(" ")) begun.marks.set(mark, ts);
		if (fault !== undefined && readTo === until) return unreadable(fault);
		begun.until = readTo;
		if (isAll) kept.delete(key);
		return { is: "read", messages: new Map(begun.marks), isPartial: !isAll };
	};
};

const pageOf = ({ channelId, since, until }: Reach, cursor: string | undefined) => ({
	channel: channelId,
	oldest: String(Temporal.Instant.from(since).epochMilliseconds / 1_000),
	include_all_metadata: true,
	limit: pageSize,
	...(until === undefined ? {} : { latest: until }),
	...(cursor === undefined ? {} : { cursor }),
});

const payloadIn = (metadata: unknown): Payload | undefined => {
	const { event_type, event_payload } = (metadata ?? {}) as {
		event_type?: unknown;
		event_payload?: Payload;
	};
	return event_type === eventType ? event_payload : undefined;
};
