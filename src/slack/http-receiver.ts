/** Slack's requests over HTTP, beside pages of our own. Each is fresh, genuine and new before Bolt hears of it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import {
	type App,
	type BufferedIncomingMessage,
	defaultBodyLimit,
	HTTPResponseAck,
	HTTPModuleFunctions as http,
	isRawBodyError,
	type Logger,
	type Receiver,
} from "@slack/bolt";
import type { Clock } from "../usecases/ports.ts";
import { isFresh, type Signed, seenSignatures, signedIn } from "./signatures.ts";

/** Pages of our own; answers whether the request was for one. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => boolean;

export type HttpReceiverOptions = {
	readonly signingSecret: string;
	/** Absent: every interface. */
	readonly host?: string | undefined;
	readonly port: number;
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

const slackPath = /^\/slack\/events(?:\?|$)/;

/** Slack waits three seconds for an answer; who is connected for longer has not asked yet, or has given up. */
const mostWaitMs = 5_000;

const isSsl = (body: Record<string, unknown>): boolean => body.ssl_check === "1";

const statusOf = (error: unknown): 401 | 413 =>
	isRawBodyError(error) && error.statusCode === 413 ? 413 : 401;

/** The request in whole, or the status that refuses it. */
const verifierOf = ({ signingSecret, logger }: HttpReceiverOptions) => {
	const options = { enabled: true, signingSecret, bodyLimit: defaultBodyLimit };
	return (request: IncomingMessage): Promise<BufferedIncomingMessage | 401 | 413> =>
		http.parseAndVerifyHTTPRequest(options, request).catch((error) => {
			logger.warn(`a request was refused: ${error instanceof Error ? error.message : error}`);
			return statusOf(error);
		});
};

const bodyOf = (whole: BufferedIncomingMessage): Record<string, unknown> | undefined => {
	try {
		return http.parseHTTPRequestBody(whole);
	} catch {
		return undefined;
	}
};

type Verified = {
	readonly whole: BufferedIncomingMessage;
	readonly body: Record<string, unknown>;
	readonly signed: Signed;
	readonly response: ServerResponse;
};

const deliveringTo = (app: () => App | undefined, options: HttpReceiverOptions) => {
	const { logger, propertiesOf } = options;
	return async ({ whole, body, signed, response }: Verified): Promise<void> => {
		const ack = new HTTPResponseAck({
			...{ logger, processBeforeResponse: false },
			...{ httpRequest: whole, httpRequestBody: body, httpResponse: response },
		});
		const retryNum = http.extractRetryNumFromHTTPRequest(whole);
		const customProperties = propertiesOf(signed.signature);
		await app()?.processEvent({
			...{ body, ack: ack.bind(), customProperties },
			...(retryNum === undefined ? {} : { retryNum }),
		});
	};
};

type Deliver = ReturnType<typeof deliveringTo>;

const listenerOf = (options: HttpReceiverOptions, deliver: Deliver) => {
	const { machine, logger } = options;
	const now = () => Date.parse(machine.now());
	const verify = verifierOf(options);
	const isSeen = seenSignatures();
	const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const signed = signedIn(request.headers);
		if (!isFresh(signed, now())) return http.buildNoBodyResponse(response, 401);
		const whole = await verify(request);
		if (typeof whole === "number") return http.buildNoBodyResponse(response, whole);
		const body = bodyOf(whole);
		if (!body) return http.buildNoBodyResponse(response, 400);
		if (isSsl(body)) return http.buildSSLCheckResponse(response);
		if (isSeen(signed.signature, now())) return http.buildNoBodyResponse(response, 401);
		if (body.type === "url_verification") return http.buildUrlVerificationResponse(response, body);
		await deliver({ whole, body, signed, response });
	};
	return (request: IncomingMessage, response: ServerResponse): void => {
		if (options.pages(request, response)) return;
		const isForSlack = request.method === "POST" && slackPath.test(request.url ?? "");
		if (!isForSlack) {
			http.buildNoBodyResponse(response, 404);
			return;
		}
		hear(request, response).catch((error) => {
			logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
			if (!response.headersSent) http.buildNoBodyResponse(response, 500);
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
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), mostWaitMs).unref();
	});

export const httpReceiver = (options: HttpReceiverOptions): HttpReceiver => {
	const { host, port } = options;
	let app: App | undefined;
	const deliver = deliveringTo(() => app, options);
	const server = createServer(listenerOf(options, deliver));
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
