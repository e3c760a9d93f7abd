/**
 * What Bolt lets through and we do not: a request dated more than five minutes off, either way, and one seen before.
 * Slack signs each delivery anew, its retries too, so an equal signature is a replay.
 */
import type { HTTPReceiver } from "@slack/bolt";
import type { Clock } from "../usecases/ports.ts";

const tolerance = 5 * 60_000;

const header = (value: string | string[] | undefined): string =>
	typeof value === "string" ? value : "";

/** Bolt reads no further than the second "=": with anything after it, one signature could be written in many ways. */
const isWhole = (signature: string): boolean => /^v0=[0-9a-f]{64}$/.test(signature);

/**
 * Remembers signatures for as long as their dates would pass; one that was found false is forgotten. It is the quick
 * look: what another process has had is found out once the request is acknowledged.
 */
const signaturesSeen = () => {
	const seen = new Map<string, number>();
	const isReplay = (signature: string, now: number): boolean => {
		for (const [old, at] of seen) {
			if (now - at <= 2 * tolerance) break;
			seen.delete(old);
		}
		if (seen.has(signature)) return true;
		seen.set(signature, now);
		return false;
	};
	return { isReplay, forget: (signature: string) => void seen.delete(signature) };
};

/** `clock` is the machine's own: signatures are dated by it, whatever time a simulation says it is. */
export const guardRequests = (receiver: HTTPReceiver, clock: Clock): HTTPReceiver => {
	const listener = receiver.requestListener;
	const { isReplay, forget } = signaturesSeen();
	const isRefused = (signature: string, sent: number): boolean => {
		const now = Date.parse(clock.now());
		const isStale = !(Math.abs(now - sent) <= tolerance);
		return !isWhole(signature) || isStale || isReplay(signature, now);
	};
	receiver.requestListener = (request, response) => {
		const signature = header(request.headers["x-slack-signature"]);
		const sent = Number(header(request.headers["x-slack-request-timestamp"])) * 1_000;
		// Without one, Bolt refuses whatever is not the look that Slack takes at a certificate.
		if (signature !== "" && isRefused(signature, sent)) {
			response.writeHead(401).end();
			return;
		}
		response.once("finish", () => {
			if ([401, 413].includes(response.statusCode)) forget(signature);
		});
		listener(request, response);
	};
	return receiver;
};
