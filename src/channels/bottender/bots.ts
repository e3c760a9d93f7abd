/**
 * The parts of bottender that are used: its bots for Telegram, LINE and the console, and none of its others.
 * Loaded only when they are wanted, and only where no Slack token is.
 */
import { createRequire } from "node:module";

/** What a bot's own context can do; each surface has some of it. */
export type Context = {
	readonly event: {
		readonly text?: string | null;
		readonly rawEvent: unknown;
	};
	readonly sendText: (text: string, options?: object) => Promise<unknown>;
	readonly reply: (messages: readonly object[]) => Promise<unknown>;
};

export type Bot = {
	readonly onEvent: (handler: (context: Context) => Promise<void>) => Bot;
	readonly createRequestHandler: () => (body: object) => Promise<void>;
	readonly createRuntime: () => void;
};

type Options = {
	readonly accessToken: string;
	readonly channelSecret?: string;
	/** Another server than the surface's own, for tests. */
	readonly origin?: string | undefined;
	/** Answers before the request is done, so that a fault is never left floating. */
	readonly sync: true;
};

type Bottender = {
	readonly TelegramBot: new (options: Options) => Bot;
	readonly LineBot: new (options: Options) => Bot;
	readonly ConsoleBot: new () => Bot;
};

export const loadBottender = (): Bottender =>
	createRequire(import.meta.url)("bottender") as Bottender;

export const isInstalled = (): boolean => {
	try {
		createRequire(import.meta.url).resolve("bottender");
		return true;
	} catch {
		return false;
	}
};
