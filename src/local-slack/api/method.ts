/**
 * What a Web API method is: which token, scope and pace it needs, and what it does.
 */
import type { Json } from "../world/json.ts";
import type { Tier } from "../world/rate-limits.ts";
import type { Slack } from "../world/slack.ts";
import type { Installation, User } from "../world/state.ts";

export type Call = {
	readonly slack: Slack;
	readonly args: Json;
	readonly install: Installation;
	/** The app's own user in this workspace. */
	readonly bot: User;
};

export type Method = {
	/** Any one of these scopes will do; none is needed when empty. */
	readonly scopes: (call: Call) => readonly string[];
	readonly tier: Tier;
	readonly token: "bot" | "app" | "none";
	readonly run: (call: Call) => Json | Promise<Json>;
};

export type Methods = Readonly<Record<string, Method>>;

export const botMethod = (
	tier: Tier,
	scopes: readonly string[] | Method["scopes"],
	run: Method["run"],
): Method => ({
	tier,
	token: "bot",
	scopes: typeof scopes === "function" ? scopes : () => scopes,
	run,
});
