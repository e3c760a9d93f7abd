/**
 * Server-sent events that tell a page what to fetch again.
 */
import type { ServerResponse } from "node:http";
import type { Change } from "../world/changes.ts";
import { asText, type Json } from "../world/json.ts";
import { canSee } from "../world/places.ts";
import type { Slack } from "../world/slack.ts";
import { userNamed } from "./participants.ts";

const KEEP_ALIVE_MS = 15_000;

const concerns = (slack: Slack, change: Change, userName: string): boolean => {
	const user = userNamed(slack, userName);
	if (!user) return true;
	if (change.users && !change.users.includes(user.id)) return false;
	const channel = slack.state.channels.get(change.channel ?? "");
	return !channel || canSee(user, channel);
};

export const openStream = (slack: Slack, query: Json, response: ServerResponse): void => {
	response.writeHead(200, {
		"content-type": "text/event-stream",
		"cache-control": "no-store",
		connection: "keep-alive",
	});
	response.write(": the local Slack's changes\n\n");
	const stop = slack.changes.watch((change) => {
		if (!concerns(slack, change, asText(query.user))) return;
		const { what, channel } = change;
		response.write(`event: change\ndata: ${JSON.stringify({ what, channel })}\n\n`);
	});
	const timer = setInterval(() => response.write(": still here\n\n"), KEEP_ALIVE_MS);
	timer.unref();
	response.on("close", () => {
		stop();
		clearInterval(timer);
	});
};
