/** Where a surface delivers what people wrote: each has its own address, and its own proof of who delivers. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export type Delivered = { readonly headers: IncomingHttpHeaders; readonly body: Buffer };

export type Door = {
	readonly path: string;
	/** Did the surface itself send this? */
	readonly isGenuine: (delivered: Delivered) => boolean;
	/** Takes what was genuine; what it cannot read it leaves. */
	readonly take: (json: unknown) => Promise<void>;
};

export type Doors = { readonly port: number; readonly close: () => Promise<void> };

const mostBytes = 262_144;

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer | undefined> => {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of incoming as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > mostBytes) return undefined;
		parts.push(part);
	}
	return Buffer.concat(parts);
};

const parsed = (body: Buffer): unknown => {
	try {
		return JSON.parse(body.toString("utf8"));
	} catch {
		return undefined;
	}
};

/** Once it is genuine, the surface is told that all is well: otherwise it would deliver the same for ever. */
const statusOf = async (
	incoming: IncomingMessage,
	doors: readonly Door[],
	complain: (why: string) => void,
): Promise<number> => {
	const door = doors.find(({ path }) => path === incoming.url);
	if (!door) return 404;
	if (incoming.method !== "POST") return 405;
	const body = await bodyOf(incoming);
	if (!body) return 413;
	if (!door.isGenuine({ headers: incoming.headers, body })) return 401;
	try {
		await door.take(parsed(body));
	} catch (error) {
		complain(`${door.path}: ${error instanceof Error ? error.name : "unknown fault"}`);
	}
	return 200;
};

/** As the servers in the room of pages, which this one may not know. */
const limits = {
	headersTimeout: 10_000,
	requestTimeout: 10_000,
	connectionsCheckingInterval: 2_000,
	maxHeaderSize: 8_192,
};
const mostConnections = 200;

export const openDoors = async (
	doors: readonly Door[],
	listening: { readonly host: string; readonly port: number },
	complain: (why: string) => void,
): Promise<Doors> => {
	const server = createServer(limits, (incoming, outgoing) => {
		void statusOf(incoming, doors, complain)
			.catch(() => 400)
			.then((status) => outgoing.writeHead(status, { connection: "close" }).end());
	});
	server.maxConnections = mostConnections;
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(listening.port, listening.host, resolve);
	});
	return {
		port: (server.address() as AddressInfo).port,
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
};
