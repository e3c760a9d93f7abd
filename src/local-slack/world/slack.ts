/**
 * The whole simulated Slack as one record, handed to every part of it.
 */
import type { Activity } from "../transport/activity.ts";
import type { Courier } from "../transport/courier.ts";
import type { LinkServer } from "../transport/link-server.ts";
import type { TrafficLog } from "../transport/traffic-log.ts";
import type { Changes } from "./changes.ts";
import type { SimClock } from "./clock.ts";
import type { Faults } from "./faults.ts";
import type { Ids } from "./ids.ts";
import type { Rates } from "./rate-limits.ts";
import type { State } from "./state.ts";
import type { Manifest, OptionalScopes, World } from "./world.ts";

export type Settings = {
	readonly world: World;
	readonly manifest: Manifest;
	readonly optionalScopes: OptionalScopes;
	readonly signingSecret: string;
	readonly botToken: string;
	readonly appToken: string;
	readonly clientId: string;
	readonly clientSecret: string;
	readonly appId: string;
	/** Slack's old verification token, still a field of every payload. */
	readonly verificationToken: string;
};

export type Slack = {
	readonly settings: Settings;
	readonly clock: SimClock;
	readonly ids: Ids;
	readonly state: State;
	readonly log: TrafficLog;
	readonly changes: Changes;
	readonly activity: Activity;
	readonly faults: Faults;
	readonly rates: Rates;
	readonly courier: Courier;
	readonly links: LinkServer;
	/** Where this server answers; known once it listens. */
	readonly url: () => string;
};
