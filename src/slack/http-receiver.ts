/** Slack's requests over HTTP, beside pages of our own. Each is fresh, genuine and new before Bolt hears of it. */
import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type Server,
	type ServerOptions,
	type ServerResponse,
} from "node:http";
import {
	type App,
	type BufferedIncomingMessage,
	HTTPResponseAck,
	HTTPModuleFunctions as http,
	isRawBodyError,
	type Logger,
	type Receiver,
} from "@slack/bolt";
import type { Clock } from "../usecases/ports.ts";

/** Serves what is not for Slack's address; answers whether it did. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => boolean;

/** What anybody may have of the server. */
export type ServerLimits = {
	readonly options: ServerOptions;
	readonly limit: (server: Server) => Server;
};

export type HttpReceiverOptions = {
	readonly signingSecret: string;
	/** Absent: every interface. */
	readonly host?: string | undefined;
	readonly port: number;
	readonly limits: ServerLimits;
	readonly pages: Pages;
	/** The machine's own: signatures are dated by it, whatever time a simulation says it is. */
	readonly machine: Clock;
	/** What Bolt hands on in the context of each request. */
	readonly propertiesOf: (signature: string) => Record<string, unknown>;
	readonly logger: Logger;
};

export type HttpReceiver = Pick<Receiver, "init"> & {
	/** Answers the port. */
	readonly start: () => Promise<number>;
	readonly stop: () => Promise<void>;
};

/** Slack's requests are a few thousand bytes. */
const bodyLimit = 1_048_576;

/** Slack waits three seconds for an answer; who is connected for longer has not asked yet, or has given up. */
const mostWaitMs = 5_000;

/**
 * What Bolt lets through and we do not: a request dated more than five minutes off, either way, and one seen before.
 * Slack signs each delivery anew, its retries too, so an equal signature is a replay.
 */
const tolerance = 5 * 60_000;

type Signed = { readonly signature: string; readonly sentAt: number };

const header = (value: string | string[] | undefined): string =>
	typeof value === "string" ? value : "";

const signedIn = (headers: IncomingHttpHeaders): Signed => ({
	signature: header(headers["x-slack-signature"]),
	sentAt: Number(header(headers["x-slack-request-timestamp"])) * 1_000,
});

/** Bolt reads no further than the second "=": with anything after it, one signature could be written in many ways. */
const isWhole = (signature: string): boolean => /^v0=[0-9a-f]{64}$/.test(signature);

const isFresh = ({ signature, sentAt }: Signed, now: number): boolean =>
	isWhole(signature) && Math.abs(now - sentAt) <= tolerance;

/**
 * Remembers genuine signatures for as long as their dates would pass. It is the quick look: what another process has
 * had is found out once the request is acknowledged.
 */
const seenSignatures = () => {
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

type Body = Record<string, unknown>;

const bodyOf = (whole: BufferedIncomingMessage): Body | undefined => {
	try {
		const body: unknown = http.parseHTTPRequestBody(whole);
		const isRecord = typeof body === "object" && body !== null && !Array.isArray(body);
		return isRecord ? (body as Body) : undefined;
	} catch {
		return undefined;
	}
};

const isAborted = (error: unknown): boolean =>
	isRawBodyError(error) && error.type === "request.aborted";

const statusOf = (error: unknown): number =>
	isRawBodyError(error) && error.statusCode === 413 ? 413 : 401;

const aMinute = 60_000;

/** Anybody can send what is refused, and as often as they like: a line a minute says how many there were. */
const tallyOfRefused = ({ logger, machine }: HttpReceiverOptions) => {
	const kept = { count: 0, saidAt: Number.NEGATIVE_INFINITY };
	return (why: string): void => {
		kept.count += 1;
		const now = Date.parse(machine.now());
		if (now - kept.saidAt < aMinute) return;
		const many = kept.count === 1 ? "a request was" : `${kept.count} requests were`;
		logger.warn(`${many} refused since this was last said, the last: ${why}`);
		Object.assign(kept, { count: 0, saidAt: now });
	};
};

/** The request in whole, or the status that refuses it. */
const verifierOf = (receiver: HttpReceiverOptions) => {
	const { signingSecret } = receiver;
	const refused = tallyOfRefused(receiver);
	const options = { enabled: true, signingSecret, bodyLimit };
	return (request: IncomingMessage): Promise<BufferedIncomingMessage | number> =>
		http.parseAndVerifyHTTPRequest(options, request).catch((error) => {
			// Whoever went away in the middle is no news.
			if (!isAborted(error)) refused(error instanceof Error ? error.message : String(error));
			return statusOf(error);
		});
};

/** Answers the status of what goes no further. */
const hearingFor = (options: HttpReceiverOptions, app: () => App | undefined) => {
	const { machine, logger, propertiesOf } = options;
	const now = () => Date.parse(machine.now());
	const verify = verifierOf(options);
	const isSeen = seenSignatures();
	return async (request: IncomingMessage, response: ServerResponse) => {
		const signed = signedIn(request.headers);
		if (!isFresh(signed, now())) return 401;
		const whole = await verify(request);
		if (typeof whole === "number") return whole;
		const body = bodyOf(whole);
		if (!body) return 400;
		if (body.ssl_check === "1") return http.buildSSLCheckResponse(response);
		if (isSeen(signed.signature, now())) return 401;
		if (body.type === "url_verification") return http.buildUrlVerificationResponse(response, body);
		const answering = { httpRequest: whole, httpRequestBody: body, httpResponse: response };
		const ack = new HTTPResponseAck({ logger, processBeforeResponse: false, ...answering }).bind();
		const customProperties = propertiesOf(signed.signature);
		return app()?.processEvent({ body, ack, customProperties });
	};
};

const listenerOf = (options: HttpReceiverOptions, app: () => App | undefined) => {
	const hear = hearingFor(options, app);
	const refuse = (response: ServerResponse, status: number): void => {
		if (!response.headersSent) response.writeHead(status, { connection: "close" }).end();
	};
	const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const status = request.method === "POST" ? await hear(request, response) : 405;
		if (typeof status === "number") refuse(response, status);
	};
	return (request: IncomingMessage, response: ServerResponse): void => {
		if (options.pages(request, response)) return;
		serve(request, response).catch((error) => {
			options.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
			refuse(response, 500);
		});
	};
};

const portOf = (server: Server, asked: number): number => {
	const address = server.address();
	return typeof address === "object" && address ? address.port : asked;
};

/** A connection on which nothing is ever asked would keep the server, and so the process. */
const close = (server: Server): Promise<void> =>
	new Promise((resolve, reject) => {
		server.close((error) => (error ? reject(error) : resolve()));
		setTimeout(() => server.closeAllConnections(), mostWaitMs).unref();
	});

export const httpReceiver = (options: HttpReceiverOptions): HttpReceiver => {
	const { host, port } = options;
	let app: App | undefined;
	const { options: usual, limit } = options.limits;
	const server = limit(
		createServer(
			usual,
			listenerOf(options, () => app),
		),
	);
	return {
		init: (bolt) => {
			app = bolt;
		},
		start: () =>
			new Promise((resolve, reject) => {
				server.once("error", reject);
				server.listen({ port, host }, () => resolve(portOf(server, port)));
			}),
		stop: () => close(server),
	};
};
