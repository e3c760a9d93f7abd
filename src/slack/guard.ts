/**
 * What Bolt lets through and we do not: a request dated more than five minutes off, either way, and one seen before.
 * Slack signs each delivery anew, its retries too, so an equal signature is a replay. No more is read of anything than
 * Slack ever sends, and nothing of what has no signature.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { parse } from "node:querystring";
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

/** Slack's requests are a few thousand bytes. */
const mostBytes = 1_048_576;

const isTooLarge = ({ headers }: IncomingMessage): boolean =>
	Number(headers["content-length"] ?? 0) > mostBytes;

/** Undefined where there is more of it than anybody sends; it fails where who sends it goes away. */
const bodyOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
	if (isTooLarge(request)) return undefined;
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > mostBytes) return undefined;
		parts.push(part);
	}
	return Buffer.concat(parts);
};

const isForm = ({ headers }: IncomingMessage): boolean =>
	headers["content-type"] === "application/x-www-form-urlencoded";

/** Bolt takes whatever is JSON for a record, and breaks on `null`. */
const isRecord = (request: IncomingMessage, body: Buffer): boolean => {
	try {
		const text = body.toString();
		const { payload } = isForm(request) ? parse(text) : { payload: text };
		if (typeof payload !== "string") return true;
		const read: unknown = JSON.parse(payload);
		return typeof read === "object" && read !== null && !Array.isArray(read);
	} catch {
		return false;
	}
};

/** Why it goes no further, by its status; nothing where Bolt may have it, with its body. */
const readFor = async (request: IncomingMessage): Promise<number | undefined> => {
	const body = await bodyOf(request);
	if (body === undefined) return 413;
	if (!isRecord(request, body)) return 400;
	Object.assign(request, { rawBody: body });
	return undefined;
};

const refuse = (response: ServerResponse, status: number): void => {
	response.writeHead(status, { connection: "close" }).end();
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
		if (request.method !== "POST") return refuse(response, 405);
		if (isRefused(signature, sent)) return refuse(response, 401);
		response.once("finish", () => {
			if ([400, 401, 413].includes(response.statusCode)) forget(signature);
		});
		const goOn = (status: number | undefined) =>
			status ? refuse(response, status) : listener(request, response);
		// Whoever went away in the middle is answered by nobody.
		const giveUp = () => {
			forget(signature);
			request.destroy();
		};
		void readFor(request).then(goOn).catch(giveUp);
	};
	return receiver;
};
