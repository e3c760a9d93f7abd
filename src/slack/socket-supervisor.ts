/**
 * Keeps hearing Slack over Socket Mode. The SDK comes back by itself too, but waits the longer the longer Slack was
 * away, and ends the process where the token is refused meanwhile: so it is told not to, and each try is made here.
 */
import type { SocketModeReceiver } from "@slack/bolt";
import type { Log } from "../assistant/app-context.ts";
import { type SlackFault, whyNotJoined } from "./installation.ts";

export type Hearing = {
	/** Resolves once Slack has said hello; what keeps it from that is told in a sentence. */
	readonly start: () => Promise<void>;
	readonly stop: () => void;
	/** Whether nothing of Slack's has been able to arrive for a while. */
	readonly isDeaf: () => boolean;
};

export type HearingBounds = {
	/** How long it may take from asking for a connection to Slack's hello. */
	readonly helloMs: number;
	/** Slack moves each connection within five hours: one whose hello is older than this was forgotten. */
	readonly oldestHelloMs: number;
	/** After one that lasted so long, the next is asked for at once. */
	readonly steadyMs: number;
	readonly firstWaitMs: number;
	readonly longestWaitMs: number;
	/** A gap that is no longer than this is no news. */
	readonly graceMs: number;
	/** At the start, when somebody waits to be told what is wrong. */
	readonly triesAtStart: number;
};

export const usualBounds: HearingBounds = {
	helloMs: 30_000,
	oldestHelloMs: 6 * 60 * 60_000,
	steadyMs: 10_000,
	firstWaitMs: 1_000,
	longestWaitMs: 30_000,
	graceMs: 30_000,
	triesAtStart: 5,
};

type Client = SocketModeReceiver["client"];

type Fault = SlackFault & { readonly retryAfter?: number };

const setting = "SLACK_APP_TOKEN";

const hungUp: Fault = { original: { message: "it hung up before it said hello" } };

/** One wait at a time, which may be ended early. */
const makeWait = () => {
	let end = () => {};
	const wait = (milliseconds: number) =>
		new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, milliseconds);
			end = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	return { wait, end: () => end() };
};

/** What is known of the silence, told in the log once for each reason. */
const makeSilence = (log: Log, graceMs: number) => {
	let timer: NodeJS.Timeout | undefined;
	let isDeaf = false;
	let said: string | undefined;
	return {
		isDeaf: () => isDeaf,
		begin: () => {
			timer ??= setTimeout(() => {
				isDeaf = true;
			}, graceMs).unref();
		},
		because: (why: string) => {
			if (why !== said) log.error({ why }, "Slack cannot be heard over Socket Mode");
			said = why;
		},
		end: () => {
			if (said !== undefined) log.info({}, "Slack is heard again over Socket Mode");
			clearTimeout(timer);
			timer = undefined;
			isDeaf = false;
			said = undefined;
		},
	};
};

/** A connection that Slack has said hello on; resolves when it is lost. */
type Connection = { readonly lost: Promise<void> };

const connecting = (client: Client, { helloMs }: HearingBounds) => {
	let lose = () => {};
	client.on("disconnected", () => lose());
	return async (): Promise<Connection> => {
		// Heard from before the hello: what is lost with the next byte would otherwise be lost unheard.
		const lost = new Promise<void>((resolve) => {
			lose = resolve;
		});
		const late = setTimeout(() => {
			void client.disconnect();
			// Asked twice, it does not wait for a goodbye from where no hello came.
			void client.disconnect();
		}, helloMs);
		await client.start().finally(() => clearTimeout(late));
		return { lost };
	};
};

const isConnection = (outcome: Connection | Fault): outcome is Connection => "lost" in outcome;

/** How often in a row a connection was asked for that did not last says how long to wait for the next. */
const makeTries = (client: Client, bounds: HearingBounds) => {
	const connect = connecting(client, bounds);
	let unsteady = 0;
	return {
		attempt: async (): Promise<Connection | Fault> => {
			unsteady += 1;
			return connect().catch((fault: Fault | undefined) => fault ?? hungUp);
		},
		waitAfter: ({ retryAfter = 0 }: Fault): number => {
			const usual = unsteady === 0 ? 0 : bounds.firstWaitMs * 1.6 ** (unsteady - 1);
			return Math.min(Math.max(usual, retryAfter * 1_000), bounds.longestWaitMs);
		},
		outlast: async ({ lost }: Connection): Promise<void> => {
			const steady = setTimeout(() => {
				unsteady = 0;
			}, bounds.steadyMs);
			const forgotten = setTimeout(() => void client.disconnect(), bounds.oldestHelloMs);
			await lost;
			clearTimeout(steady);
			clearTimeout(forgotten);
		},
	};
};

type Tries = ReturnType<typeof makeTries>;

/** Asks for a connection again and again, until there is one or it is told to stop. */
const askingFor = ({ attempt, waitAfter }: Tries) => {
	const { wait, end } = makeWait();
	let isEnding = false;
	return {
		isEnding: () => isEnding,
		stop: () => {
			isEnding = true;
			end();
		},
		first: async (most: number): Promise<Connection> => {
			for (let tries = 1; ; tries += 1) {
				const outcome = await attempt();
				if (isConnection(outcome)) return outcome;
				if (outcome.data?.error || tries === most) throw whyNotJoined(setting, outcome);
				await wait(waitAfter(outcome));
			}
		},
		/** Undefined where it was told to stop. */
		another: async (onFault: (why: string) => void): Promise<Connection | undefined> => {
			let fault: Fault = {};
			while (!isEnding) {
				await wait(waitAfter(fault));
				if (isEnding) break;
				const outcome = await attempt();
				if (isConnection(outcome)) return outcome;
				fault = outcome;
				onFault(whyNotJoined(setting, fault).message);
			}
			return undefined;
		},
	};
};

type Keeping = { readonly log: Log; readonly bounds?: HearingBounds | undefined };

export const keepHearing = (client: Client, { log, bounds = usualBounds }: Keeping): Hearing => {
	const tries = makeTries(client, bounds);
	const { first, another, isEnding, stop } = askingFor(tries);
	const silence = makeSilence(log, bounds.graceMs);
	const goOn = async (opened: Connection): Promise<void> => {
		let connection: Connection | undefined = opened;
		while (connection) {
			silence.end();
			if (isEnding()) void client.disconnect();
			await tries.outlast(connection);
			silence.begin();
			connection = await another(silence.because);
		}
	};
	const start = async (): Promise<void> => void goOn(await first(bounds.triesAtStart));
	return { start, stop, isDeaf: silence.isDeaf };
};
