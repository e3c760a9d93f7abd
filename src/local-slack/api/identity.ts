/**
 * auth.test, api.test, team.info, bots.info: who the app is, and where.
 */
import type { Json } from "../world/json.ts";
import { botProfile } from "../world/payload-parts.ts";
import { domainOf } from "../world/places.ts";
import { Refusal } from "../world/refusal.ts";
import { optionalText } from "./arguments.ts";
import { botMethod, type Call, type Methods } from "./method.ts";

const authTest = ({ slack, install, bot }: Call): Json => ({
	ok: true,
	url: `https://${domainOf(slack, install.team)}.slack.com/`,
	team: slack.state.teams.get(install.team)?.name,
	user: bot.name,
	team_id: install.team,
	user_id: bot.id,
	bot_id: install.botId,
	is_enterprise_install: false,
});

const teamInfo = ({ slack, install }: Call): Json => {
	const team = slack.state.teams.get(install.team);
	return {
		ok: true,
		team: { id: install.team, name: team?.name, domain: team?.domain, email_domain: "", icon: {} },
	};
};

const botInfo = (call: Call): Json => {
	const wanted = optionalText(call.args, "bot") ?? call.install.botId;
	if (wanted !== call.install.botId) throw new Refusal("bot_not_found");
	return { ok: true, bot: botProfile(call.slack, call.bot) };
};

const apiTest = ({ args }: Call): Json => {
	const error = optionalText(args, "error");
	if (error) throw new Refusal(error, { args });
	return { ok: true, args };
};

export const identity: Methods = {
	"auth.test": botMethod("special", [], authTest),
	"api.test": { tier: "four", token: "none", scopes: () => [], run: apiTest },
	"team.info": botMethod("three", ["team:read"], teamInfo),
	"bots.info": botMethod("three", ["users:read"], botInfo),
};
