/**
 * A person types a slash command: the app has three seconds, and its answer is shown where it asks.
 */

import { encodeCommand } from "../blocks/typed-text.ts";
import { makeResponseUrl, respond } from "../transport/response-urls.ts";
import { asRecord, asText, isRecord, type Json, present } from "../world/json.ts";
import { addMember } from "../world/membership.ts";
import { channelNameFor } from "../world/payload-parts.ts";
import { domainOf, installationFor } from "../world/places.ts";
import { DriverRefusal, Refusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { Channel, Message, User } from "../world/state.ts";
import { makeTrigger } from "../world/triggers.ts";
import type { ManifestCommand } from "../world/world.ts";
import { fateOf, tellPrivately } from "./outcome.ts";
import { requireActor, requireMember } from "./participants.ts";

type Typed = {
	readonly user: User;
	readonly channel: Channel;
	readonly command: ManifestCommand;
	readonly text: string;
};

const commandNamed = (slack: Slack, name: string): ManifestCommand => {
	const wanted = name.startsWith("/") ? name : `/${name}`;
	const found = slack.settings.manifest.features?.slash_commands?.find(
		({ command }) => command === wanted,
	);
	if (!found) throw new DriverRefusal("unknown_command", `${wanted} is not a valid command.`);
	return found;
};

const payloadOf = (slack: Slack, { user, channel, command, text }: Typed): Json => ({
	token: slack.settings.verificationToken,
	team_id: user.team,
	team_domain: domainOf(slack, user.team),
	channel_id: channel.id,
	channel_name: channelNameFor(channel),
	user_id: user.id,
	user_name: user.name,
	command: command.command,
	text: encodeCommand(slack, text, command.should_escape ?? false),
	api_app_id: slack.settings.appId,
	is_enterprise_install: "false",
	response_url: makeResponseUrl(slack, { channel, user }),
	trigger_id: makeTrigger(slack, user),
});

const answerArgs = (body: unknown): Json | undefined => {
	if (typeof body === "string") return body.trim() === "" ? undefined : { text: body };
	return isRecord(body) && Object.keys(body).length > 0 ? body : undefined;
};

const showAnswer = (slack: Slack, typed: Typed, body: unknown): Message | undefined => {
	const args = answerArgs(body);
	const install = installationFor(slack, typed.user, typed.channel);
	const author = slack.state.users.get(install.botUserId);
	if (!args || !author) return undefined;
	const { channel, user } = typed;
	return respond(slack, { channel, author, reader: user.id, source: undefined, args });
};

const failed = (slack: Slack, typed: Typed, error: string): Json => {
	const words = `${typed.command.command} failed with the error "${error}"`;
	return { ok: true, outcome: error, ephemeral: tellPrivately(slack, typed, words) };
};

/** Slack's own command, which no app hears: `/invite @Convenor`. */
const inviteTyped = (slack: Slack, place: Pick<Typed, "user" | "channel" | "text">): Json => {
	const { user, channel, text } = place;
	const id = /<@(\w+)/.exec(encodeCommand(slack, text, true))?.[1] ?? "";
	const invited = slack.state.users.get(id);
	if (channel.kind === "im" || !invited)
		throw new DriverRefusal("user_not_found", "Name someone to invite: /invite @Convenor.");
	addMember(slack, channel, { userId: id, inviter: user.id });
	return { ok: true, outcome: "acknowledged" };
};

export const runCommand = async (slack: Slack, body: Json): Promise<Json> => {
	const user = requireActor(slack, body);
	const channel = requireMember(slack, user, body);
	if (asText(body.command).replace(/^\//, "") === "invite")
		return inviteTyped(slack, { user, channel, text: asText(body.text) });
	const command = commandNamed(slack, asText(body.command));
	const typed = { user, channel, command, text: asText(body.text).trim() };
	const payload = payloadOf(slack, typed);
	const outcome = await slack.courier.deliver({ kind: "slash_commands", payload });
	if (outcome.kind !== "acknowledged") return failed(slack, typed, fateOf(outcome));
	try {
		const shown = showAnswer(slack, typed, outcome.body);
		return present({
			ok: true,
			outcome: "acknowledged",
			response: outcome.body,
			ephemeral: shown?.ephemeralFor ? { ts: shown.ts, text: shown.text } : undefined,
			ts: shown?.ts,
		});
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { ...failed(slack, typed, "invalid_command_response"), detail: asRecord(error.extra) };
	}
};
