/** The conversation over HTTP, for processes that speak on other surfaces: one address, one secret, small requests. */

import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import type { Allowance } from "../assistant/allowance.ts";
import { personKey } from "../assistant/limits.ts";
import { limitConnections, serverLimits } from "../web/server-limits.ts";
import type { Reply, Spoken } from "./linked-conversation.ts";
import { type OutboxParts, takeFrom, tellOf } from "./outbox-api.ts";

export type ApiParts = {
	readonly token: string;
	readonly host: string;
	/** 0 for any that is free. */
	readonly port: number;
	readonly hear: (spoken: Spoken) => Promise<Reply>;
	readonly persons: Allowance;
	readonly everybody: Allowance;
	/** Reminders for other surfaces; absent where they are switched off. */
	readonly outbox?: OutboxParts | undefined;
	readonly onFault: (error: unknown) => void;
};

export type Api = { readonly port: number; readonly stop: () => Promise<void> };

const mostBytes = 16_384;

const request = z.strictObject({
	surface: z.string().regex(/^[a-z]{1,20}$/),
	person: z.string().min(1).max(100),
	text: z.string().max(4_000),
	thread: z.string().max(100).optional(),
	said: z.string().max(100).optional(),
});

type Outcome = {
	readonly status: number;
	readonly body: object;
	readonly headers?: Readonly<Record<string, string>>;
};

const refuse = (status: number, error: string, headers = {}): Outcome => ({
	status,
	body: { error },
	headers,
});

/** Compared as hashes: neither how long the secret is nor how much of it was right can be timed. */
const isToken = (given: string, token: string): boolean => {
	const hash = (text: string) => createHash("sha256").update(text).digest();
	return timingSafeEqual(hash(given), hash(token));
};

const bearerOf = ({ headers }: IncomingMessage): string =>
	/^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1] ?? "";

const bodyOf = async (incoming: IncomingMessage): Promise<string | undefined> => {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of incoming as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > mostBytes) return undefined;
		parts.push(part);
	}
	return Buffer.concat(parts).toString("utf8");
};

const parsed = (body: string): unknown => {
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
};

/** Everything that can be said of a request before its body is read. */
const atTheDoor = (incoming: IncomingMessage, { token, everybody, outbox }: ApiParts) => {
	const isOutbox = incoming.url === "/outbox/take" || incoming.url === "/outbox/report";
	if (incoming.url !== "/conversation" && !(isOutbox && outbox))
		return refuse(404, "There is only /conversation.");
	if (!isToken(bearerOf(incoming), token))
		return refuse(401, "The bearer token is missing or wrong.", { "www-authenticate": "Bearer" });
	if (incoming.method !== "POST") return refuse(405, "POST to it.", { allow: "POST" });
	if (!/^application\/json\b/i.test(incoming.headers["content-type"] ?? ""))
		return refuse(415, "Send JSON.");
	if (!isOutbox && everybody.take("everybody") !== "taken") return tooMany;
	return undefined;
};

const tooMany = refuse(429, "Too many requests.", { "retry-after": "10" });

type Serving = ApiParts & { readonly isOpen: () => boolean };

const serve = async (incoming: IncomingMessage, parts: Serving): Promise<Outcome> => {
	const stopped = atTheDoor(incoming, parts);
	if (stopped) return stopped;
	const body = await bodyOf(incoming);
	if (body === undefined)
		return refuse(413, `At most ${mostBytes} bytes.`, { connection: "close" });
	const { outbox, isOpen } = parts;
	if (outbox && incoming.url === "/outbox/report") return tellOf(parsed(body), outbox);
	if (outbox && incoming.url === "/outbox/take")
		return takeFrom(parsed(body), outbox, () => isOpen() && !incoming.socket.destroyed);
	const read = request.safeParse(parsed(body));
	if (!read.success)
		return refuse(400, "Send {surface, person, text} and, if there is one, thread and said.");
	const { surface, person: account, text, thread, said } = read.data;
	if (parts.persons.take(personKey(surface, account)) !== "taken") return tooMany;
	return { status: 200, body: await parts.hear({ surface, account, text, thread, said }) };
};

const send = (outgoing: ServerResponse, { status, body, headers = {} }: Outcome): void => {
	outgoing.writeHead(status, {
		"content-type": "application/json; charset=utf-8",
		"cache-control": "no-store",
		...headers,
	});
	outgoing.end(JSON.stringify(body));
};

export const openApi = async (parts: ApiParts): Promise<Api> => {
	let isOpen = true;
	const serving = { ...parts, isOpen: () => isOpen };
	const server = limitConnections(
		createServer(serverLimits, (incoming, outgoing) => {
			void serve(incoming, serving)
				.catch((error: unknown) => {
					// Whoever went away in the middle is no fault of ours.
					if (!incoming.destroyed || incoming.complete) parts.onFault(error);
					return refuse(500, "Something went wrong on my side.");
				})
				.then((outcome) => send(outgoing, outcome));
		}),
	);
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(parts.port, parts.host, resolve);
	});
	const stop = () =>
		new Promise<void>((resolve) => {
			isOpen = false;
			server.close(() => resolve());
			server.closeIdleConnections();
		});
	return { port: (server.address() as AddressInfo).port, stop };
};
