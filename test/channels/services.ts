/** Telegram's and LINE's own servers, as far as reminders see them: what they took, and what they answered. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** "lost": taken, and the connection ends before the answer. */
export type Fate = "taken" | "lost" | { readonly status: number; readonly body?: object };

export type Shown = { readonly to: string; readonly text: string; readonly key?: string };

export type Service = {
	readonly origin: string;
	/** What people there see. */
	readonly shown: Shown[];
	/** What becomes of the next messages; then all is well. */
	readonly fates: Fate[];
	readonly asked: () => number;
	readonly close: () => Promise<void>;
};

const readIn = (path: string, json: Record<string, unknown>, key?: string): Shown =>
	path.endsWith("/sendMessage")
		? { to: String(json.chat_id), text: String(json.text) }
		: {
				to: String(json.to),
				text: String((json.messages as { text: string }[])[0]?.text),
				...(key ? { key } : {}),
			};

const say = (outgoing: ServerResponse, status: number, body: object) => {
	outgoing.writeHead(status, { "content-type": "application/json" });
	outgoing.end(JSON.stringify(body));
};

export const openService = async (): Promise<Service> => {
	const shown: Shown[] = [];
	const fates: Fate[] = [];
	let asked = 0;
	const server = createServer((incoming, outgoing) => {
		let text = "";
		incoming.on("data", (part) => {
			text += part;
		});
		incoming.on("end", () => {
			asked += 1;
			const key = incoming.headers["x-line-retry-key"] as string | undefined;
			if (key && shown.some((one) => one.key === key))
				return say(outgoing, 409, { message: "The retry key is already accepted" });
			const fate = fates.shift() ?? "taken";
			if (typeof fate === "object") return say(outgoing, fate.status, fate.body ?? {});
			shown.push(readIn(incoming.url ?? "", JSON.parse(text), key));
			if (fate === "lost") return incoming.socket.destroy();
			const id = shown.length;
			say(outgoing, 200, { ok: true, result: { message_id: id }, sentMessages: [{ id: `${id}` }] });
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		shown,
		fates,
		asked: () => asked,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
};
