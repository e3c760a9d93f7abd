/**
 * Only this machine may speak to the simulation, and no web page from elsewhere through its browser.
 */
import type { IncomingHttpHeaders } from "node:http";

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

const hostOf = (origin: string): string => {
	try {
		return new URL(origin).host;
	} catch {
		return origin;
	}
};

const isLoopbackHost = (host: string | undefined): boolean => LOOPBACK.test(host ?? "");

/** A browser says of each request whether another site's page made it, though a GET has no origin. */
const isOfAnotherSite = (headers: IncomingHttpHeaders): boolean => {
	const site = headers["sec-fetch-site"];
	return site === "cross-site" || site === "same-site";
};

type Asked = {
	readonly method?: string | undefined;
	/** As it was sent: no more is read of a stranger's address than how it begins. */
	readonly url?: string | undefined;
	readonly headers: IncomingHttpHeaders;
};

/** Somebody may be sent here from elsewhere to the page itself, or to agree to an installation; to nothing else. */
const isVisit = ({ method, url = "", headers }: Asked): boolean =>
	method === "GET" &&
	headers["sec-fetch-mode"] === "navigate" &&
	(url === "/" || url.startsWith("/oauth/v2/authorize?"));

/** A sentence when the request must be turned away. */
export const strangerReason = (asked: Asked): string | undefined => {
	const { headers } = asked;
	const { host, origin } = headers;
	if (!isLoopbackHost(host)) return "This simulation answers to loopback names only.";
	const isElsewhere =
		(origin !== undefined && hostOf(origin) !== host) ||
		(isOfAnotherSite(headers) && !isVisit(asked));
	return isElsewhere ? "Another site's page may not use this simulation." : undefined;
};

/** Undefined where an address or its escapes cannot be read; "//" begins a path, and no other host. */
export const addressOf = (url: string | undefined): URL | undefined => {
	try {
		const read = new URL(`http://local${url?.startsWith("/") ? url : "/"}`);
		decodeURIComponent(read.pathname);
		return read;
	} catch {
		return undefined;
	}
};
