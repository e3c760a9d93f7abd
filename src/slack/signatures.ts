/**
 * What Bolt lets through and we do not: a request dated more than five minutes off, either way, and one seen before.
 * Slack signs each delivery anew, its retries too, so an equal signature is a replay.
 */
import type { IncomingHttpHeaders } from "node:http";

const tolerance = 5 * 60_000;

export type Signed = { readonly signature: string; readonly sentAt: number };

const header = (value: string | string[] | undefined): string =>
	typeof value === "string" ? value : "";

export const signedIn = (headers: IncomingHttpHeaders): Signed => ({
	signature: header(headers["x-slack-signature"]),
	sentAt: Number(header(headers["x-slack-request-timestamp"])) * 1_000,
});

/** Bolt reads no further than the second "=": with anything after it, one signature could be written in many ways. */
const isWhole = (signature: string): boolean => /^v0=[0-9a-f]{64}$/.test(signature);

/** Without a signature, Bolt refuses whatever is not the look that Slack takes at a certificate. */
export const isFresh = ({ signature, sentAt }: Signed, now: number): boolean =>
	signature === "" || (isWhole(signature) && Math.abs(now - sentAt) <= tolerance);

/**
 * Remembers genuine signatures for as long as their dates would pass. It is the quick look: what another process has
 * had is found out once the request is acknowledged.
 */
export const seenSignatures = () => {
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
