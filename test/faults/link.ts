/** A way to a server on this machine that may fall silent, in one direction or both, without anybody being told. */

import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

export type Silence = "none" | "both ways" | "to the server" | "from the server";

export type Link = {
	readonly port: number;
	readonly fall: (silence: Silence) => void;
	readonly close: () => Promise<void>;
};

/** What is held back is delivered once the way is open again, as a network's retries do. */
const passing = (from: Socket, to: Socket) => {
	let held: Buffer[] = [];
	let isSilent = false;
	from.on("data", (data: Buffer) => {
		if (isSilent) held.push(data);
		else to.write(data);
	});
	from.on("close", () => isSilent || to.destroy());
	from.on("error", () => {});
	return (silent: boolean) => {
		isSilent = silent;
		if (silent) return;
		for (const data of held) to.write(data);
		held = [];
		if (from.destroyed) to.destroy();
	};
};

export const openLink = async (target: number): Promise<Link> => {
	let silence: Silence = "none";
	const ways = new Set<() => void>();
	const sockets = new Set<Socket>();
	const server = createServer((near) => {
		const far = connect(target, "127.0.0.1");
		sockets.add(near).add(far);
		const there = passing(near, far);
		const back = passing(far, near);
		const apply = () => {
			there(silence === "both ways" || silence === "to the server");
			back(silence === "both ways" || silence === "from the server");
		};
		ways.add(apply);
		near.once("close", () => ways.delete(apply));
		apply();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		port: (server.address() as AddressInfo).port,
		fall: (fallen) => {
			silence = fallen;
			for (const apply of ways) apply();
		},
		close: async () => {
			for (const socket of sockets) socket.destroy();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
};
