/**
 * Plain HTTP, as much of it as the local Slack needs: bodies in their three encodings, and answers.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { asRecord, type Json, parseJson } from "../world/json.ts";

export type Reply = {
	readonly status: number;
	readonly type: string;
	readonly body: string | Buffer;
	readonly headers?: Readonly<Record<string, string>>;
};

/** What to do with a request: answer it, or leave it as a broken network would. */
export type Ending =
	| { readonly kind: "reply"; readonly reply: Reply }
	| { readonly kind: "cut" }
	| { readonly kind: "hang"; readonly ms: number };

export type Request = {
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: IncomingMessage["headers"];
	readonly body: Buffer;
};

const LARGEST_BODY = 50 * 1024 * 1024;

export const jsonReply = (
	body: unknown,
	status = 200,
	headers?: Record<string, string>,
): Reply => ({
	status,
	type: "application/json; charset=utf-8",
	body: JSON.stringify(body),
	...(headers && { headers }),
});

export const textReply = (body: string, status = 200): Reply => ({
	status,
	type: "text/plain; charset=utf-8",
	body,
});

export const answered = (reply: Reply): Ending => ({ kind: "reply", reply });

const readBody = async (message: IncomingMessage): Promise<Buffer> => {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of message) {
		size += (part as Buffer).length;
		if (size > LARGEST_BODY) throw new Error("The body is too large.");
		parts.push(part as Buffer);
	}
	return Buffer.concat(parts);
};

export const readRequest = async (message: IncomingMessage, url: URL): Promise<Request> => {
	return {
		method: message.method ?? "GET",
		path: decodeURIComponent(url.pathname),
		query: url.searchParams,
		headers: message.headers,
		body: await readBody(message),
	};
};

export const send = (response: ServerResponse, reply: Reply): void => {
	response.writeHead(reply.status, {
		"content-type": reply.type,
		"cache-control": "no-store",
		"x-content-type-options": "nosniff",
		...reply.headers,
	});
	response.end(reply.body);
};

const contentType = (request: Request): string => request.headers["content-type"] ?? "";

const fromForm = async (request: Request): Promise<Json> => {
	const form = await new Response(new Uint8Array(request.body), {
		headers: { "content-type": contentType(request) },
	}).formData();
	const entries = await Promise.all(
		[...form.entries()].map(
			async ([key, value]): Promise<[string, unknown]> => [
				key,
				typeof value === "string" ? value : Buffer.from(await value.arrayBuffer()),
			],
		),
	);
	return Object.fromEntries(entries);
};

/** Arguments from the query and the body, whichever of the three encodings it has. */
export const readArguments = async (request: Request): Promise<Json> => {
	const query = Object.fromEntries(request.query);
	const type = contentType(request);
	if (request.body.length === 0) return query;
	if (type.startsWith("application/json"))
		return { ...query, ...asRecord(parseJson(request.body.toString())) };
	if (type.startsWith("application/x-www-form-urlencoded"))
		return { ...query, ...Object.fromEntries(new URLSearchParams(request.body.toString())) };
	if (type.startsWith("multipart/form-data")) return { ...query, ...(await fromForm(request)) };
	return query;
};
