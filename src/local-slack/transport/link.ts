/**
 * The bot's end of the simulation's line: it hears what time it is, says when it wants to wake, and
 * answers when it has finished. Only ever used beside the local Slack.
 */
import type { WebSocket } from "ws";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { asRecord, parseJson } from "../world/json.ts";

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

/** How often the first connection is tried: a local Slack that was started just before needs a few seconds. */
const FIRST_TRIES = 40;

/** No local Slack answers at the address that was given for one. */
class NoLocalSlack extends Error {
	override readonly name = "NoLocalSlack";
}

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

type FirstWord = {
	readonly word: Promise<void>;
	readonly heard: () => void;
	/** Whether to try again; when the tries are used up, whoever waits is told. */
	readonly mayTry: () => boolean;
	readonly isHeard: () => boolean;
};

const waitForFirst = (url: string): FirstWord => {
	const state = { heard: false, triesLeft: FIRST_TRIES };
	let resolve: () => void = () => undefined;
	let reject: (error: Error) => void = () => undefined;
	const word = new Promise<void>((heard, failed) => {
		resolve = heard;
		reject = failed;
	});
	const mayTry = () => {
		state.triesLeft -= 1;
		if (state.heard || state.triesLeft >= 0) return true;
		reject(
			new NoLocalSlack(
				`No local Slack answers at ${url} (CONVENOR_SIMULATION). Start one with: convenor local-slack`,
			),
		);
		return false;
	};
	const heard = () => {
		state.heard = true;
		resolve();
	};
	return { word, heard, mayTry, isHeard: () => state.heard };
};

const keepOpen = (line: Line, options: LinkOptions, first: FirstWord): void => {
	const open = async (): Promise<void> => {
		if (line.closed || !first.mayTry()) return;
		const { WebSocket } = await import("ws");
		if (line.closed) return;
		const socket = new WebSocket(addressOf(options.url));
		line.socket = socket;
		socket.on("open", () => tellAlarm(line));
		socket.on("message", (data) => {
			void hear(line, options, String(data));
			first.heard();
		});
		socket.on("error", () => socket.terminate());
		socket.on("close", () => {
			const again = setTimeout(open, RETRY_MS);
			if (first.isHeard()) again.unref();
		});
	};
	void open();
};

/** Resolves at the first "now"; after that the line is kept up, and its loss is no error. */
export const connectLink = async (options: LinkOptions): Promise<Link> => {
	const line: Line = { socket: undefined, closed: false, alarm: undefined };
	const first = waitForFirst(options.url);
	keepOpen(line, options, first);
	await first.word;
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
