/** What every server of ours lets anybody have of it: so long for a request, and so many connections at once. */
import type { Server, ServerOptions } from "node:http";

export const serverLimits = {
	headersTimeout: 10_000,
	requestTimeout: 10_000,
	// Whoever is late is looked for this often; Node looks twice a minute.
	connectionsCheckingInterval: 2_000,
	maxHeaderSize: 8_192,
} as const satisfies ServerOptions;

const mostConnections = 200;

export const limitConnections = <S extends Pick<Server, "maxConnections">>(server: S): S =>
	Object.assign(server, { maxConnections: mostConnections });
