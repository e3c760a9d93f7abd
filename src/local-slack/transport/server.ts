/**
 * The one HTTP server: Slack's Web API, its file and response addresses, the sockets, and the driver.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { callMethod } from "../api/dispatch.ts";
import type { Sockets } from "../driver/faults.ts";
import { drive } from "../driver/routes.ts";
import { openStream } from "../driver/stream.ts";
import type { Json } from "../world/json.ts";
import { Refusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import { giveFile, takeUpload } from "./file-addresses.ts";
import {
	answered,
	type Ending,
	jsonReply,
	type Reply,
	type Request,
	readArguments,
	readRequest,
	send,
	textReply,
} from "./http.ts";
import { addressOf, strangerReason } from "./loopback.ts";
import { authorize } from "./oauth.ts";
import { answerResponseUrl } from "./response-urls.ts";
import type { SocketTransport } from "./socket-transport.ts";

export type PageFiles = (
	path: string,
) => { readonly type: string; readonly body: string | Buffer | Uint8Array } | undefined;

export type Parts = {
	readonly slack: Slack;
	readonly sockets: Sockets;
	readonly pageFiles: PageFiles | undefined;
};

const toAuthorize = (slack: Slack, request: Request): Reply => {
	try {
		const location = authorize(slack, request.query).toString();
		return { ...textReply("", 302), headers: { location } };
	} catch (error) {
		return textReply(error instanceof Refusal ? error.error : "invalid_redirect_uri", 400);
	}
};

const page = (pageFiles: PageFiles | undefined, path: string): Reply => {
	const file = pageFiles?.(path === "/" ? "/index.html" : path);
	if (file) return { status: 200, type: file.type, body: Buffer.from(file.body) };
	if (path !== "/") return textReply("Not found", 404);
	return textReply("A local simulation of Slack. See /local/state.");
};

const afterPrefix = (path: string, prefix: string): string | undefined =>
	path.startsWith(prefix) ? path.slice(prefix.length) : undefined;

const route = async ({ slack, sockets, pageFiles }: Parts, request: Request): Promise<Ending> => {
	const { path, method } = request;
	const args = (): Promise<Json> => readArguments(request);
	const api = afterPrefix(path, "/api/");
	if (api !== undefined)
		return callMethod(slack, {
			method: api,
			args: await args(),
			authorization: request.headers.authorization,
		});
	const verb = afterPrefix(path, "/local/");
	if (verb !== undefined) return drive(slack, sockets, { method, verb, args: await args() });
	const response = afterPrefix(path, "/response/");
	if (response !== undefined) return answerResponseUrl(slack, response, await args());
	const upload = afterPrefix(path, "/files/upload/");
	if (upload !== undefined) return answered(await takeUpload(slack, upload, request));
	const file = afterPrefix(path, "/files/");
	if (file !== undefined) return answered(giveFile(slack, file, request));
	if (path === "/oauth/v2/authorize") return answered(toAuthorize(slack, request));
	return answered(method === "GET" ? page(pageFiles, path) : textReply("Not found", 404));
};

/** What the app asks of Slack counts as in flight; what the driver asks does not. */
const routed = (parts: Parts, request: Request): Promise<Ending> =>
	request.path.startsWith("/local/")
		? route(parts, request)
		: parts.slack.activity.track(route(parts, request));

const finish = (ending: Ending, message: IncomingMessage, response: ServerResponse): void => {
	if (ending.kind === "reply") {
		send(response, ending.reply);
		return;
	}
	if (ending.kind === "cut") {
		message.socket.destroy();
		return;
	}
	const timer = setTimeout(() => message.socket.destroy(), ending.ms);
	timer.unref();
	response.on("close", () => clearTimeout(timer));
};

const serve =
	(parts: Parts) =>
	async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
		// An answer is dated by the world that it comes from.
		response.setHeader("date", new Date(parts.slack.clock.now()).toUTCString());
		try {
			const reason = strangerReason(message);
			if (reason) return send(response, textReply(reason, 403));
			const address = addressOf(message.url);
			if (!address) return send(response, textReply("This address cannot be read.", 400));
			const request = await readRequest(message, address);
			if (request.path === "/local/stream")
				return openStream(parts.slack, Object.fromEntries(request.query), response);
			finish(await routed(parts, request), message, response);
		} catch (error) {
			console.error("The local Slack failed:", error);
			send(response, jsonReply({ ok: false, error: "fatal_error" }, 500));
		}
	};

const upgrade = (slack: Slack, transport: SocketTransport) => {
	const hub = new WebSocketServer({ noServer: true });
	return (message: IncomingMessage, socket: Duplex, head: Buffer): void => {
		// Whoever goes away before they are answered breaks nothing.
		socket.on("error", () => socket.destroy());
		const address = strangerReason(message) ? undefined : addressOf(message.url);
		const ours = address?.pathname === "/local/link";
		const ticket = address?.searchParams.get("ticket") ?? "";
		if (!ours && !slack.state.tickets.delete(ticket)) {
			socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
			return;
		}
		hub.handleUpgrade(message, socket, head, (ws) =>
			ours ? slack.links.accept(ws) : transport.accept(ws),
		);
	};
};

export const createLocalServer = (parts: Parts, transport: SocketTransport): Server => {
	const handle = serve(parts);
	const server = createServer((message, response) => void handle(message, response));
	server.on("upgrade", upgrade(parts.slack, transport));
	return server;
};

export const listen = (server: Server, port: number): Promise<number> =>
	new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			const address = server.address();
			resolve(typeof address === "object" && address ? address.port : port);
		});
	});
