/** What stands before replicas: each request to the next that is ready; one that cannot be reached is passed over. */
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Proxy = {
	readonly port: number;
	/** Which ports are asked, in turn; done once it is known which of them are ready. */
	readonly lead: (ports: readonly number[]) => Promise<void>;
	readonly close: () => Promise<void>;
};

const everyMs = 250;

const isReady = async (port: number): Promise<boolean> => {
	try {
		const signal = AbortSignal.timeout(1_000);
		return (await fetch(`http://127.0.0.1:${port}/readyz`, { signal })).ok;
	} catch {
		return false;
	}
};

const bodyOf = async (asked: IncomingMessage): Promise<Buffer> => {
	const parts: Buffer[] = [];
	for await (const part of asked) parts.push(part as Buffer);
	return Buffer.concat(parts);
};

type Asking = { readonly asked: IncomingMessage; readonly body: Buffer };

/** Refused only where no connection was made: then nothing was done there, and another may be asked. */
const passOn = ({ asked, body }: Asking, port: number, answer: ServerResponse): Promise<boolean> =>
	new Promise((resolve) => {
		const { method, url: path, headers } = asked;
		// A connection of its own: one that is kept may be closed just as it is used.
		const to = { host: "127.0.0.1", port, method, path, headers, agent: false } as const;
		const onward = request(to, (got) => {
			answer.writeHead(got.statusCode ?? 502, got.headers);
			got.pipe(answer);
			got.on("end", () => resolve(true));
		});
		onward.on("error", (error) => {
			const isRefused = "code" in error && error.code === "ECONNREFUSED";
			if (!isRefused && !answer.headersSent) answer.writeHead(502).end();
			resolve(!isRefused);
		});
		onward.end(body);
	});

export const openProxy = async (wanted = 0): Promise<Proxy> => {
	let ports: readonly number[] = [];
	let ready: readonly number[] = [];
	let turn = 0;
	const look = async () => {
		const found = await Promise.all(ports.map(async (port) => ((await isReady(port)) ? port : 0)));
		ready = found.filter((port) => port > 0);
	};
	const timer = setInterval(() => void look(), everyMs);
	const serve = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
		const asking = { asked, body: await bodyOf(asked) };
		turn += 1;
		for (let tries = 0; tries < ready.length; tries++) {
			const port = ready[(turn + tries) % ready.length];
			if (port && (await passOn(asking, port, answer))) return;
		}
		answer.writeHead(503).end();
	};
	const server = createServer((asked, answer) => void serve(asked, answer));
	await new Promise<void>((resolve) => server.listen(wanted, "127.0.0.1", resolve));
	return {
		port: (server.address() as AddressInfo).port,
		lead: (to) => {
			ports = to;
			return look();
		},
		close: async () => {
			clearInterval(timer);
			server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
};
