/**
 * Only this machine may speak to the simulation, and no web page from elsewhere through its browser.
 */
import type { Request } from "./http.ts";

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

const hostOf = (origin: string): string => {
	try {
		return new URL(origin).host;
	} catch {
		return origin;
	}
};

const isLoopbackHost = (host: string | undefined): boolean => LOOPBACK.test(host ?? "");

/** A sentence when the request must be turned away. */
export const strangerReason = (request: Pick<Request, "headers">): string | undefined => {
	const { host, origin } = request.headers;
	if (!isLoopbackHost(host)) return "This simulation answers to loopback names only.";
	if (origin !== undefined && hostOf(origin) !== host)
		return "Another site's page may not use this simulation.";
	return undefined;
};
