/** The server for Convenor's own pages where Slack's requests come over a socket, and so bring none along. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { refuseUnknown, type WebListener } from "./serve.ts";
import { limitConnections, serverLimits } from "./server-limits.ts";

export type WebAddress = {
	readonly host: string;
	/** 0 for any that is free. */
	readonly port: number;
	/** Whether somebody chose the port; if nobody did, any other serves when it is taken. */
	readonly isChosen: boolean;
};

export type WebDoor = { readonly port: number; readonly stop: () => Promise<void> };

const listen = (server: Server, port: number, host: string): Promise<void> =>
	new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, host, () => {
			server.off("error", reject);
			resolve();
		});
	});

const isTaken = (error: unknown): boolean =>
	error instanceof Error && "code" in error && error.code === "EADDRINUSE";

export const openWebDoor = async (listener: WebListener, address: WebAddress): Promise<WebDoor> => {
	const { host, port, isChosen } = address;
	const server = limitConnections(
		createServer(serverLimits, (request, response) => {
			if (!listener(request, response)) refuseUnknown(request, response);
		}),
	);
	try {
		await listen(server, port, host);
	} catch (error) {
		if (isChosen || !isTaken(error)) throw error;
		await listen(server, 0, host);
	}
	const stop = () =>
		new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeIdleConnections();
		});
	return { port: (server.address() as AddressInfo).port, stop };
};
