/**
 * Installing over OAuth: a page to agree on, a code, and the token it is exchanged for.
 */
import { installInto } from "../world/installations.ts";
import type { Json } from "../world/json.ts";
import { Refusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";

/** Where the browser goes after agreeing; agreeing is assumed, for nobody here is asked. */
export const authorize = (slack: Slack, query: URLSearchParams): URL => {
	if (query.get("client_id") !== slack.settings.clientId) throw new Refusal("invalid_client_id");
	const back = new URL(query.get("redirect_uri") ?? "");
	const team = query.get("team") ?? [...slack.state.teams.keys()][0] ?? "";
	if (!slack.state.teams.has(team)) throw new Refusal("team_not_found");
	const code = slack.ids.secret();
	slack.state.oauthCodes.set(code, team);
	back.searchParams.set("code", code);
	back.searchParams.set("state", query.get("state") ?? "");
	return back;
};

const credentials = (args: Json, authorization: string | undefined): readonly [string, string] => {
	if (authorization?.startsWith("Basic ")) {
		const [id = "", secret = ""] = Buffer.from(authorization.slice(6), "base64")
			.toString()
			.split(":");
		return [id, secret];
	}
	return [String(args.client_id ?? ""), String(args.client_secret ?? "")];
};

export const exchangeCode = (slack: Slack, args: Json, authorization: string | undefined): Json => {
	const [id, secret] = credentials(args, authorization);
	if (id !== slack.settings.clientId) throw new Refusal("invalid_client_id");
	if (secret !== slack.settings.clientSecret) throw new Refusal("bad_client_secret");
	const code = String(args.code ?? "");
	const team = slack.state.oauthCodes.get(code);
	if (!team) throw new Refusal("invalid_code");
	slack.state.oauthCodes.delete(code);
	const install = installInto(slack.state, slack.settings, team);
	return {
		ok: true,
		app_id: slack.settings.appId,
		authed_user: { id: [...slack.state.users.values()].find((user) => user.team === team)?.id },
		scope: install.scopes.join(","),
		token_type: "bot",
		access_token: install.token,
		bot_user_id: install.botUserId,
		team: { id: team, name: slack.state.teams.get(team)?.name },
		enterprise: null,
		is_enterprise_install: false,
	};
};
