/**
 * Slack hears that something was taken once that is written down, so that a crash forgets nothing. A database that is
 * busy holds it for a moment only: what is acknowledged before it is written is lost if the process ends just then.
 */
import type { App, Receiver, ReceiverEvent } from "@slack/bolt";
import type { Parts } from "../../assistant/app-context.ts";
import { personKey } from "../../assistant/limits.ts";
import { type Body, contentOf } from "./request-content.ts";
import { teamOf } from "./visit.ts";

/** What the doors hear of it. */
export type Holding = {
	readonly id: string;
	/** `known`: it was delivered before. `unwritten`: the database did not take it. */
	readonly taken: Promise<"new" | "known" | "unwritten">;
};

/** Within what an acknowledgement may take. */
const longestMs = 20;

const aMoment = () => new Promise((resolve) => setTimeout(resolve, longestMs));

/** So long at most what is written holds an acknowledgement up. */
export const untilWritten = (writing: Promise<unknown>) => Promise.race([writing, aMoment()]);

export type Keeping = { readonly parts: Parts; readonly botUserId: string | undefined };

const held = (event: ReceiverEvent, { parts, botUserId }: Keeping): ReceiverEvent => {
	const { pending, allowance, clock, ids } = parts;
	const body = event.body as Body;
	const kept = pending && contentOf(body, botUserId);
	if (!kept || allowance.isSilenced(personKey(teamOf(event), kept.slackId))) return event;
	// An event comes again by the same id where its acknowledgement was lost.
	const id = body.event_id ? `event ${body.event_id}` : ids();
	const taken = pending.add({ id, ...kept }, clock.now()).then(
		(isNew) => (isNew ? ("new" as const) : ("known" as const)),
		() => "unwritten" as const,
	);
	const holding: Holding = { id, taken };
	return {
		...event,
		customProperties: { ...event.customProperties, holding },
		ack: async (answer) => {
			await untilWritten(taken);
			await event.ack(answer);
		},
	};
};

/** A receiver whose every request is written down before it is acknowledged. */
export const keepingRequests = (receiver: Receiver, keeping: Keeping): Receiver => ({
	init: (app) => {
		const processEvent: App["processEvent"] = (event) => app.processEvent(held(event, keeping));
		receiver.init({ processEvent } as App);
	},
	start: (...given) => receiver.start(...given),
	stop: (...given) => receiver.stop(...given),
});
