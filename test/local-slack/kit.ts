/** Block Kit by the handful, and Slack's verdict on it. */
import { acceptBlocks } from "../../src/local-slack/blocks/accept.ts";
import { acceptView } from "../../src/local-slack/blocks/accept-view.ts";
import { countedIds } from "../../src/local-slack/world/ids.ts";
import type { Json } from "../../src/local-slack/world/json.ts";
import { Refusal } from "../../src/local-slack/world/refusal.ts";

export const plain = (words: string) => ({ type: "plain_text", text: words });
export const mrkdwn = (words: string) => ({ type: "mrkdwn", text: words });
export const long = (length: number) => "x".repeat(length);
export const section = (more: object = {}) => ({ type: "section", text: mrkdwn("words"), ...more });
export const button = (more: object = {}) => ({
	type: "button",
	action_id: "go",
	text: plain("Go"),
	...more,
});
export const actions = (...elements: object[]) => ({ type: "actions", elements });
export const option = (n: number) => ({ text: plain(`Option ${n}`), value: `v${n}` });
export const options = (count: number) => Array.from({ length: count }, (_, n) => option(n));
export const select = (more: object = {}) => ({
	type: "static_select",
	action_id: "pick",
	options: options(2),
	...more,
});
export const input = (element: object, more: object = {}) => ({
	type: "input",
	label: plain("Label"),
	element,
	...more,
});
export const table = (rows: number, columns = 1) => ({
	type: "table",
	rows: Array.from({ length: rows }, () =>
		Array.from({ length: columns }, () => ({ type: "raw_text", text: "x" })),
	),
});
export const confirm = (more: object = {}) => ({
	title: plain("Sure?"),
	text: plain("Really?"),
	confirm: plain("Yes"),
	deny: plain("No"),
	...more,
});

export const refusalOf = (attempt: () => unknown): string => {
	try {
		attempt();
		return "accepted";
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const { messages = [] } = (error.extra.response_metadata ?? {}) as { messages?: string[] };
		return [error.error, ...messages].join(" ");
	}
};

export const message = (...blocks: object[]) =>
	refusalOf(() => acceptBlocks(countedIds(), blocks as Json[]));

export const _view = (body: object) =>
	refusalOf(() => acceptView(countedIds(), body as Json, (body as Json).type as "modal" | "home"));

export const _modal = (more: object = {}) => ({
	type: "modal",
	title: plain("Title"),
	blocks: [section()],
	...more,
});

export const at = (pointer: string) => `[json-pointer:${pointer}]`;

export const view = (body: object) =>
	refusalOf(() => acceptView(countedIds(), body as Json, (body as Json).type as "modal" | "home"));

export const modal = (more: object = {}) => ({
	type: "modal",
	title: plain("Title"),
	blocks: [section()],
	...more,
});
