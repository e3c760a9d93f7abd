/**
 * A small strict Slack on this machine, in one process: a simulation, for trying the app and for testing it.
 */

import { tierOf } from "./api/registry.ts";
import { createActivity } from "./transport/activity.ts";
import { createCourier } from "./transport/courier.ts";
import { httpTransport } from "./transport/http-transport.ts";
import { createLinks } from "./transport/link-server.ts";
import { createLocalServer, listen, type PageFiles } from "./transport/server.ts";
import { socketTransport } from "./transport/socket-transport.ts";
import { createLog } from "./transport/traffic-log.ts";
import type { Transport } from "./transport/transport.ts";
import { createChanges } from "./world/changes.ts";
import { createClock } from "./world/clock.ts";
import { createFaults } from "./world/faults.ts";
import { countedIds, type Ids } from "./world/ids.ts";
import { fillChannels, installInto } from "./world/installations.ts";
import { requireSoundManifest } from "./world/manifest-check.ts";
import { createRates, noRates } from "./world/rate-limits.ts";
import type { Settings, Slack } from "./world/slack.ts";
import { stateFrom } from "./world/state.ts";
import type { Manifest, OptionalScopes, World } from "./world/world.ts";

export { refuseBesideRealTokens } from "./world/guard.ts";
export type { Manifest, World } from "./world/world.ts";

export type LocalSlackOptions = {
	/** 0, the default, takes any free port. */
	readonly port?: number;
	readonly world: World;
	readonly manifest: Manifest;
	/** The simulated date and time at the start, as ISO text. */
	readonly start: string;
	/** Whether the simulated clock ticks with the machine's; it does unless told. */
	readonly running?: boolean;
	/** Where to post deliveries; without it they go over Socket Mode. */
	readonly requestUrl?: string;
	readonly signingSecret?: string;
	readonly botToken?: string;
	readonly appToken?: string;
	readonly clientId?: string;
	readonly clientSecret?: string;
	/** Further workspaces to install the app into; the first is always. */
	readonly installedIn?: readonly string[];
	/** Whether the installer granted the manifest's optional scopes; granted unless told. */
	readonly optionalScopes?: OptionalScopes;
	/** Slack's own pace, unless a benchmark wants none. */
	readonly rates?: "slack" | "strict" | "none";
	readonly pageFiles?: PageFiles;
	readonly ids?: Ids;
};

export type LocalSlack = {
	readonly url: string;
	readonly apiUrl: string;
	readonly botToken: string;
	readonly appToken: string;
	readonly signingSecret: string;
	readonly clientId: string;
	readonly clientSecret: string;
	readonly botUserId: string;
	readonly appId: string;
	readonly teamId: string;
	/** The app's token in each workspace that it is installed in. */
	readonly tokens: () => Readonly<Record<string, string>>;
	/** From now on deliveries are posted there; with undefined they go over Socket Mode. */
	readonly deliverTo: (requestUrl: string | undefined) => void;
	readonly close: () => Promise<void>;
};

const settingsFrom = (options: LocalSlackOptions): Settings => ({
	world: options.world,
	manifest: options.manifest,
	optionalScopes: options.optionalScopes ?? "granted",
	signingSecret: options.signingSecret ?? "local-signing-secret",
	botToken: options.botToken ?? "xoxb-local-simulation",
	appToken: options.appToken ?? "xapp-local-simulation",
	clientId: options.clientId ?? "1000000000.1000000001",
	clientSecret: options.clientSecret ?? "local-client-secret",
	appId: "A0LOCALAPP1",
	verificationToken: "local-verification-token",
});

type Wiring = {
	readonly settings: Settings;
	readonly transport: () => Transport;
	readonly address: { url: string };
};

const openSockets = (settings: Settings, parts: Pick<Slack, "ids" | "log">) =>
	socketTransport({ appId: settings.appId, ids: parts.ids, log: parts.log });

const foundations = (options: LocalSlackOptions) => {
	const clock = createClock(options.start, options.running ?? true);
	const changes = createChanges();
	return {
		clock,
		changes,
		ids: options.ids ?? countedIds(),
		log: createLog(clock.iso, changes),
		activity: createActivity(),
		faults: createFaults(),
		state: stateFrom(options.world, clock.now()),
		links: createLinks({ iso: clock.iso, running: clock.running }),
		rates:
			options.rates === "none"
				? noRates()
				: createRates(clock.uptime, tierOf, options.rates === "strict" ? 1 : undefined),
	};
};

const wire = (
	base: ReturnType<typeof foundations>,
	{ settings, transport, address }: Wiring,
): Slack => ({
	...base,
	settings,
	courier: createCourier({ ...base, transport }),
	url: () => address.url,
});

const install = (slack: Slack, options: LocalSlackOptions): void => {
	const { state, settings } = slack;
	const first = [...state.teams.keys()].slice(0, 1);
	for (const team of [...first, ...(options.installedIn ?? [])]) installInto(state, settings, team);
	const botUserId = (team: string): string =>
		(state.installs.find((one) => one.team === team) ?? state.installs[0])?.botUserId ?? "";
	fillChannels(state, options.world, { now: slack.clock.now(), botUserId });
};

const described = (slack: Slack) => ({
	url: slack.url(),
	apiUrl: `${slack.url()}/api/`,
	botToken: slack.settings.botToken,
	appToken: slack.settings.appToken,
	signingSecret: slack.settings.signingSecret,
	clientId: slack.settings.clientId,
	clientSecret: slack.settings.clientSecret,
	botUserId: slack.state.installs[0]?.botUserId ?? "",
	appId: slack.settings.appId,
	teamId: slack.state.installs[0]?.team ?? "",
	tokens: () => Object.fromEntries(slack.state.installs.map(({ team, token }) => [team, token])),
});

export const startLocalSlack = async (options: LocalSlackOptions): Promise<LocalSlack> => {
	requireSoundManifest(options.manifest);
	const settings = settingsFrom(options);
	const base = foundations(options);
	const sockets = openSockets(settings, base);
	const route: { transport: Transport } = { transport: sockets };
	const deliverTo = (requestUrl: string | undefined): void => {
		route.transport = requestUrl ? httpTransport(requestUrl, settings.signingSecret) : sockets;
	};
	deliverTo(options.requestUrl);
	const address = { url: "" };
	const slack = wire(base, { settings, transport: () => route.transport, address });
	install(slack, options);
	const server = createLocalServer({ slack, sockets, pageFiles: options.pageFiles }, sockets);
	address.url = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`;
	return {
		...described(slack),
		deliverTo,
		close: async () => {
			slack.clock.stop();
			await sockets.close();
			slack.links.drop();
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			server.closeAllConnections();
			await closed;
		},
	};
};
