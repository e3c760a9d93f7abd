/** A surface's own server, as far as bots see it: it takes what they send, and remembers it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Sent = {
	readonly path: string;
	readonly authorization?: string | undefined;
	readonly body: Record<string, unknown>;
};

export type Surface = {
	readonly origin: string;
	readonly sent: Sent[];
	/** What it answers from now on. */
	status: number;
	readonly close: () => Promise<void>;
};

export const openSurface = async (): Promise<Surface> => {
	const sent: Sent[] = [];
	const surface = { sent, status: 200 };
	const server = createServer((incoming, outgoing) => {
		let text = "";
		incoming.on("data", (part) => {
			text += part;
		});
		incoming.on("end", () => {
			const { authorization } = incoming.headers;
			sent.push({ path: incoming.url ?? "", authorization, body: JSON.parse(text || "{}") });
			outgoing.writeHead(surface.status, { "content-type": "application/json" });
			outgoing.end(JSON.stringify({ ok: surface.status === 200, result: {} }));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return Object.assign(surface, {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
	});
};
