/**
 * The people and places that a simulated workspace starts with.
 * It is read once at the start; afterwards the workspace changes only as Slack would change it.
 */

export type WorldTeam = { readonly id: string; readonly name: string; readonly domain?: string };

export type Standing = "member" | "guest" | "external" | "deactivated";

export type WorldUser = {
	readonly id: string;
	readonly team: string;
	/** The handle, typed after an @. */
	readonly name: string;
	readonly real_name: string;
	readonly title?: string;
	readonly tz: string;
	readonly standing: Standing;
	readonly is_admin?: boolean;
};

export type ChannelKind = "public" | "private" | "shared" | "im";

export type WorldChannel = {
	readonly id: string;
	readonly name: string;
	readonly kind: ChannelKind;
	/** The workspace that owns it; the first one unless said. */
	readonly team?: string;
	readonly archived?: boolean;
	/** User ids; `@app` stands for the app's own user. */
	readonly members: readonly string[];
	readonly topic?: string;
};

export type World = {
	readonly teams: readonly WorldTeam[];
	readonly users: readonly WorldUser[];
	readonly channels: readonly WorldChannel[];
};

export type ManifestCommand = {
	readonly command: string;
	readonly description?: string;
	readonly usage_hint?: string;
	readonly should_escape?: boolean;
};

export type ManifestShortcut = {
	readonly name: string;
	readonly type: "message" | "global";
	readonly callback_id: string;
	readonly description?: string;
};

/** The parts of an app manifest that decide what Slack sends and allows. */
export type Manifest = {
	readonly display_information?: { readonly name?: string };
	readonly features?: {
		readonly bot_user?: { readonly display_name?: string };
		readonly slash_commands?: readonly ManifestCommand[];
		readonly shortcuts?: readonly ManifestShortcut[];
	};
	readonly oauth_config?: {
		readonly scopes?: {
			readonly bot?: readonly string[];
			readonly bot_optional?: readonly string[];
		};
	};
	readonly settings?: {
		readonly event_subscriptions?: { readonly bot_events?: readonly string[] };
	};
};

export const appName = (manifest: Manifest): string =>
	manifest.features?.bot_user?.display_name ?? manifest.display_information?.name ?? "app";

/** Whoever installs the app may decline the scopes that it calls optional. */
export type OptionalScopes = "granted" | "declined";

export const grantedScopes = (
	{ oauth_config }: Manifest,
	optional: OptionalScopes,
): readonly string[] => {
	const { bot = [], bot_optional: mayBeDeclined = [] } = oauth_config?.scopes ?? {};
	return bot.filter((scope) => optional === "granted" || !mayBeDeclined.includes(scope));
};
