/**
 * What Bolt lets through and we do not: a request dated more than five minutes off, either way, and one seen before.
 * Slack signs each delivery anew, its retries too, so an equal signature is a replay.
 */
import type { HTTPReceiver } from "@slack/bolt";
import type { Clock } from "../usecases/ports.ts";

const tolerance = 5 * 60_000;

const header = (value: string | string[] | undefined): string =>
	typeof value === "string" ? value : "";

/** Remembers signatures for as long as their dates would pass. */
const replays = () => {
	const seen = new Map<string, number>();
	return (signature: string, now: number): boolean => {
		for (const [old, at] of seen) {
			if (now - at <= 2 * tolerance) break;
			seen.delete(old);
		}
		if (seen.has(signature)) return true;
		seen.set(signature, now);
		return false;
	};
};

/** `clock` is the machine's own: signatures are dated by it, whatever time a simulation says it is. */
export const guardRequests = (receiver: HTTPReceiver, clock: Clock): HTTPReceiver => {
	const listener = receiver.requestListener;
	const isReplay = replays();
	receiver.requestListener = (request, response) => {
		const signature = header(request.headers["x-slack-signature"]);
		const sent = Number(header(request.headers["x-slack-request-timestamp"])) * 1_000;
		const now = Date.parse(clock.now());
		const isStale = signature !== "" && !(Math.abs(now - sent) <= tolerance);
		if (isStale || (signature !== "" && isReplay(signature, now))) {
			response.writeHead(401).end();
			return;
		}
		listener(request, response);
	};
	return receiver;
};
