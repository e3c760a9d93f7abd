/**
 * Serves routes over HTTP. Bolt has routes of its own, but over Socket Mode one malformed address ends the process
 * there, and it cannot be bound to one host; so requests are read here, whichever server they come through.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Match, matcherOf } from "./match.ts";
import type { Route, WebAnswer, WebRequest } from "./route.ts";

/** Answers whether the request was one of these routes'; if not, it is untouched. */
export type WebListener = (request: IncomingMessage, response: ServerResponse) => boolean;

export type Serving = {
	readonly routes: readonly Route[];
	readonly onFault: (error: unknown) => void;
};

const mostBytes = 65_536;

const careful = {
	"cache-control": "no-store",
	"content-security-policy":
		"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	"referrer-policy": "no-referrer",
	"x-content-type-options": "nosniff",
	"x-robots-tag": "noindex",
};

const plainly = (status: number, body: string, headers = {}): WebAnswer => ({
	status,
	type: "text/plain; charset=utf-8",
	body,
	headers,
});

const nothingHere = plainly(404, "There is nothing at this address.\n");

const send = (
	{ method }: IncomingMessage,
	response: ServerResponse,
	{ status, type, body, headers }: WebAnswer,
): void => {
	response.writeHead(status, {
		"content-type": type,
		"content-length": Buffer.byteLength(body),
		...careful,
		...headers,
	});
	response.end(method === "HEAD" ? undefined : body);
};

const bodyOf = async (request: IncomingMessage): Promise<string | undefined> => {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > mostBytes) return undefined;
		parts.push(part);
	}
	return Buffer.concat(parts).toString("utf8");
};

const isForm = ({ headers }: IncomingMessage): boolean =>
	/^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "");

type Form = Readonly<Record<string, string>>;

const formOf = async (request: IncomingMessage): Promise<Form | WebAnswer> => {
	if (request.method !== "POST") return {};
	const body = await bodyOf(request);
	if (body === undefined)
		return plainly(413, `At most ${mostBytes} bytes.\n`, { connection: "close" });
	if (body !== "" && !isForm(request)) return plainly(415, "Send it as a form.\n");
	return Object.fromEntries(new URLSearchParams(body));
};

const isAnswer = (one: Form | WebAnswer): one is WebAnswer => typeof one.status === "number";

const headersOf = ({ headers }: IncomingMessage): WebRequest["headers"] =>
	Object.fromEntries(
		Object.entries(headers).map(([name, held]) => [
			name,
			Array.isArray(held) ? held.join(", ") : (held ?? ""),
		]),
	);

type Asked = { readonly path: string; readonly query: Readonly<Record<string, string>> };

/** Read by hand: an address that a URL reader refuses is an unknown one, not a fault. */
const askedOf = ({ url = "/" }: IncomingMessage): Asked => {
	const [path = "/", ...rest] = url.split("?");
	return { path, query: Object.fromEntries(new URLSearchParams(rest.join("?"))) };
};

const answerTo = async (
	request: IncomingMessage,
	{ route, parameters }: Extract<Match, { is: "found" }>,
	asked: Asked,
): Promise<WebAnswer> => {
	const form = await formOf(request);
	if (isAnswer(form)) return form;
	return route.answer({
		method: route.method,
		...asked,
		parameters,
		form,
		headers: headersOf(request),
	});
};

export const serveRoutes = ({ routes, onFault }: Serving): WebListener => {
	const matchOf = matcherOf(routes);
	return (request, response) => {
		const asked = askedOf(request);
		const match = matchOf(request.method ?? "GET", asked.path);
		if (match.is === "unknown") return false;
		if (match.is === "other method") {
			const allow = match.allowed.join(", ");
			send(request, response, plainly(405, `It is asked by ${allow}.\n`, { allow }));
			return true;
		}
		void answerTo(request, match, asked)
			.catch((error: unknown) => {
				// Whoever went away in the middle is no fault of ours.
				if (!request.destroyed || request.complete) onFault(error);
				return plainly(500, "Something went wrong on my side. Nothing was changed.\n");
			})
			.then((answer) => send(request, response, answer))
			.catch(onFault);
		return true;
	};
};

/** For a request that nobody serves. */
export const refuseUnknown = (request: IncomingMessage, response: ServerResponse): void =>
	send(request, response, nothingHere);
