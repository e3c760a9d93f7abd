/**
 * The bot's end of the simulation's line: it hears what time it is, says when it wants to wake, and
 * answers when it has finished. Only ever used beside the local Slack.
 */
import type { WebSocket } from "ws";
import type { Instant } from "../domain/plain-date.ts";
import { asRecord, parseJson } from "./json.ts";

type LinkOptions = {
	/** The local Slack's address, `http://127.0.0.1:…`. */
	readonly url: string;
	readonly onNow: (now: Instant, running: boolean) => void;
	/** Resolves once the bot has nothing in flight. */
	readonly settled: () => Promise<void>;
};

export type Link = {
	readonly setAlarm: (at: Instant | undefined) => void;
	readonly close: () => void;
};

const RETRY_MS = 250;

const addressOf = (url: string): string =>
	`${url.replace(/^http/, "ws").replace(/\/+$/, "")}/local/link`;

type Line = { socket: WebSocket | undefined; closed: boolean; alarm: Instant | undefined };

const tell = (line: Line, message: Record<string, unknown>): void => {
	if (line.socket?.readyState === 1) line.socket.send(JSON.stringify(message));
};

const tellAlarm = (line: Line): void => tell(line, { type: "alarm", at: line.alarm ?? null });

const hear = async (line: Line, options: LinkOptions, data: string): Promise<void> => {
	const message = asRecord(parseJson(data));
	if (message.type === "now")
		options.onNow(String(message.now) as Instant, message.running === true);
	if (message.type !== "settle") return;
	await options.settled().catch(() => undefined);
	tell(line, { type: "settled", id: message.id });
};

/** Resolves at the first "now"; after that the line is kept up, and its loss is no error. */
export const connectLink = async (options: LinkOptions): Promise<Link> => {
	const { WebSocket } = await import("ws");
	const line: Line = { socket: undefined, closed: false, alarm: undefined };
	let ready: () => void = () => undefined;
	const first = new Promise<void>((resolve) => {
		ready = resolve;
	});
	const open = (): void => {
		if (line.closed) return;
		const socket = new WebSocket(addressOf(options.url));
		line.socket = socket;
		socket.on("open", () => tellAlarm(line));
		socket.on("message", (data) => {
			void hear(line, options, String(data));
			ready();
		});
		socket.on("error", () => socket.terminate());
		socket.on("close", () => setTimeout(open, RETRY_MS).unref());
	};
	open();
	await first;
	return {
		setAlarm: (at) => {
			line.alarm = at;
			tellAlarm(line);
		},
		close: () => {
			line.closed = true;
			line.socket?.terminate();
		},
	};
};
