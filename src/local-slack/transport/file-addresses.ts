/**
 * Where file contents go in and come out; coming out needs a token, as Slack's own addresses do.
 */

import type { Slack } from "../world/slack.ts";
import { type Reply, type Request, textReply } from "./http.ts";
import { mimeOf } from "./uploads.ts";

const contents = async (request: Request): Promise<Buffer> => {
	const type = request.headers["content-type"] ?? "";
	if (!type.startsWith("multipart/form-data")) return request.body;
	const form = await new Response(new Uint8Array(request.body), {
		headers: { "content-type": type },
	}).formData();
	const [part] = [...form.values()];
	if (part === undefined) return Buffer.alloc(0);
	return typeof part === "string" ? Buffer.from(part) : Buffer.from(await part.arrayBuffer());
};

export const takeUpload = async (slack: Slack, id: string, request: Request): Promise<Reply> => {
	const file = slack.state.files.get(id);
	if (!file || file.data) return textReply("not_found", 404);
	const data = await contents(request);
	if (data.length !== file.length) return textReply("length_mismatch", 400);
	file.data = data;
	return textReply(`OK - ${data.length}`);
};

const allowed = (slack: Slack, team: string, request: Request): boolean => {
	const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
	const fromPage = request.headers["sec-fetch-site"] === "same-origin";
	const install = slack.state.installs.find((one) => one.token === token && one.team === team);
	return fromPage || install?.scopes.includes("files:read") === true;
};

/** Slack answers a request without a good token with its sign-in page, and with 200. */
const signIn: Reply = {
	status: 200,
	type: "text/html; charset=utf-8",
	body: "<!DOCTYPE html><title>Sign in (simulation)</title>",
};

export const giveFile = (slack: Slack, path: string, request: Request): Reply => {
	const [place = ""] = path.split("/");
	const [team = "", id = ""] = place.split("-");
	const file = slack.state.files.get(id);
	if (!file?.data || file.team !== team) return textReply("Not found", 404);
	if (!allowed(slack, team, request)) return signIn;
	const disposition = request.query.has("download") ? "attachment" : "inline";
	return {
		status: 200,
		type: mimeOf(file.name),
		body: file.data,
		headers: {
			"content-disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
			"content-security-policy": "sandbox",
		},
	};
};
