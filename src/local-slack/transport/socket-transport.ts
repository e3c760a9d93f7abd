/**
 * Deliveries as envelopes over Socket Mode: each goes to one open socket and is acknowledged by its id.
 */
import type { WebSocket } from "ws";
import type { Ids } from "../world/ids.ts";
import { asRecord, isRecord, parseJson } from "../world/json.ts";
import type { TrafficLog } from "./traffic-log.ts";
import type { Delivery, Outcome, Transport } from "./transport.ts";

export type SocketTransport = Transport & {
	readonly accept: (socket: WebSocket) => void;
	readonly connections: () => number;
	/** Cuts every connection, as a network does. */
	readonly drop: () => void;
	/** Asks every client to reconnect, as Slack does when it moves a connection. */
	readonly refresh: () => void;
	/** Says goodbye to every client, as an orderly end does. */
	readonly close: () => Promise<void>;
};

type Waiting = { readonly socket: WebSocket; readonly settle: (outcome: Outcome) => void };

const PING_EVERY_MS = 10_000;

const accepts = (delivery: Delivery): boolean => delivery.kind !== "events_api";

const envelope = (id: string, delivery: Delivery): string =>
	JSON.stringify({
		envelope_id: id,
		payload: delivery.payload,
		type: delivery.kind,
		accepts_response_payload: accepts(delivery),
		...(delivery.kind === "events_api" && {
			retry_attempt: delivery.retry?.num ?? 0,
			retry_reason: delivery.retry?.reason ?? "",
		}),
	});

const hello = (appId: string, connections: number): string =>
	JSON.stringify({
		type: "hello",
		num_connections: connections,
		debug_info: { host: "local-slack", build_number: 1, approximate_connection_time: 18_060 },
		connection_info: { app_id: appId },
	});

/** An acknowledgement with an empty payload says only "received". */
const answerOf = (payload: unknown, delivery: Delivery): unknown =>
	accepts(delivery) && isRecord(payload) && Object.keys(payload).length > 0 ? payload : undefined;

type Sockets = {
	readonly open: () => WebSocket | undefined;
	readonly all: Set<WebSocket>;
};

const rotating = (): Sockets => {
	const all = new Set<WebSocket>();
	let turn = 0;
	const open = (): WebSocket | undefined => {
		const ready = [...all].filter((socket) => socket.readyState === socket.OPEN);
		turn += 1;
		return ready[turn % Math.max(ready.length, 1)];
	};
	return { all, open };
};

const keepAlive = (socket: WebSocket): void => {
	const timer = setInterval(() => socket.ping("Ping from the local Slack"), PING_EVERY_MS);
	timer.unref();
	socket.on("close", () => clearInterval(timer));
	socket.on("error", () => socket.terminate());
};

type Parts = { readonly appId: string; readonly ids: Ids; readonly log: TrafficLog };

const sender =
	(sockets: Sockets, waiting: Map<string, Waiting>, ids: Ids): Transport["send"] =>
	(delivery, withinMs) =>
		new Promise<Outcome>((resolve) => {
			const socket = sockets.open();
			if (!socket) return resolve({ kind: "unreachable", detail: "no Socket Mode connection" });
			const id = ids.envelope();
			const settle = (outcome: Outcome): void => {
				clearTimeout(timer);
				waiting.delete(id);
				resolve(outcome);
			};
			const timer = setTimeout(() => settle({ kind: "timeout" }), withinMs);
			waiting.set(id, {
				socket,
				settle: (outcome) =>
					settle(
						outcome.kind === "acknowledged"
							? { kind: "acknowledged", body: answerOf(outcome.body, delivery) }
							: outcome,
					),
			});
			socket.send(envelope(id, delivery));
		});

const accepter =
	(sockets: Sockets, waiting: Map<string, Waiting>, { appId, log }: Parts) =>
	(socket: WebSocket): void => {
		sockets.all.add(socket);
		log.add({ kind: "socket", type: "connected", response: { connections: sockets.all.size } });
		keepAlive(socket);
		socket.on("message", (data) => {
			const message = asRecord(parseJson(String(data)));
			waiting
				.get(String(message.envelope_id))
				?.settle({ kind: "acknowledged", body: message.payload });
		});
		socket.on("close", () => {
			sockets.all.delete(socket);
			log.add({ kind: "socket", type: "closed", response: { connections: sockets.all.size } });
			for (const entry of [...waiting.values()])
				if (entry.socket === socket)
					entry.settle({ kind: "unreachable", detail: "the socket closed before an answer" });
		});
		socket.send(hello(appId, sockets.all.size));
	};

const refreshEach = (sockets: Iterable<WebSocket>): void => {
	for (const socket of sockets)
		socket.send(
			JSON.stringify({ type: "disconnect", reason: "refresh_requested", debug_info: {} }),
		);
};

const GOODBYE_MS = 300;

const goodbye = (socket: WebSocket): Promise<void> =>
	new Promise((resolve) => {
		const timer = setTimeout(() => socket.terminate(), GOODBYE_MS);
		socket.on("close", () => {
			clearTimeout(timer);
			resolve();
		});
		socket.close(1000);
	});

export const socketTransport = (parts: Parts): SocketTransport => {
	const sockets = rotating();
	const waiting = new Map<string, Waiting>();
	return {
		name: "socket",
		send: sender(sockets, waiting, parts.ids),
		accept: accepter(sockets, waiting, parts),
		connections: () => sockets.all.size,
		drop: () => {
			for (const socket of sockets.all) socket.terminate();
		},
		refresh: () => refreshEach(sockets.all),
		close: async () => {
			await Promise.all([...sockets.all].map(goodbye));
		},
	};
};
