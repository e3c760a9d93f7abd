/** All of Convenor's own pages: listening before they are made, and beside Slack's requests or on a port of their own. */
import type { WebSettings } from "../config.ts";
import { openWebDoor, type WebDoor } from "./door.ts";
import type { Route } from "./route.ts";
import { refuseUnknown, serveRoutes, type WebListener } from "./serve.ts";

export type Pages = {
	/** For a server that Slack's requests come to as well: takes all but those. */
	readonly besideSlack: WebListener;
	/** Where links begin; undefined where nobody could follow one. */
	readonly publicUrl: () => string | undefined;
	readonly show: (routes: readonly Route[]) => void;
	/** `carriedOn` is the port of the server that Slack's requests come to, where there is one. */
	readonly open: (carriedOn: number | undefined) => Promise<WebDoor>;
};

export type PagesOptions = {
	readonly web: WebSettings;
	/** Everybody is on this machine, so that a link to it can be followed. */
	readonly isLocal: boolean;
	readonly onFault: (error: unknown) => void;
};

const slackPath = /^\/slack\/events(?:\?|$)/;

export const makePages = ({ web, isLocal, onFault }: PagesOptions): Pages => {
	// Until the pages are made, nothing is anywhere.
	let listener: WebListener = () => false;
	let port = web.port;
	const served: WebListener = (request, response) => listener(request, response);
	return {
		besideSlack: (request, response) => {
			if (served(request, response)) return true;
			if (slackPath.test(request.url ?? "")) return false;
			refuseUnknown(request, response);
			return true;
		},
		publicUrl: () => web.publicUrl ?? (isLocal ? `http://127.0.0.1:${port}` : undefined),
		show: (routes) => {
			listener = serveRoutes({ routes, onFault });
		},
		open: async (carriedOn) => {
			const door =
				carriedOn === undefined
					? await openWebDoor(served, { ...web, host: web.host ?? "127.0.0.1" })
					: { port: carriedOn, stop: async () => undefined };
			port = door.port;
			return door;
		},
	};
};
