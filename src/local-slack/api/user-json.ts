/**
 * A person as Slack describes them: their standing, zone and workspace.
 */
import { Temporal } from "temporal-polyfill";
import type { Json } from "../world/json.ts";
import type { Slack } from "../world/slack.ts";
import type { User } from "../world/state.ts";

const offsetSeconds = (slack: Slack, zone: string): number =>
	Temporal.Instant.from(slack.clock.iso()).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9;

const profileOf = (user: User): Json => ({
	title: user.title,
	phone: "",
	skype: "",
	real_name: user.real_name,
	real_name_normalized: user.real_name,
	display_name: user.name,
	display_name_normalized: user.name,
	first_name: user.real_name.split(" ")[0] ?? "",
	last_name: user.real_name.split(" ").slice(1).join(" "),
	email: emailOf(user),
	status_text: "",
	status_emoji: "",
	status_expiration: 0,
	avatar_hash: "",
	team: user.team,
});

export const emailOf = (user: User): string => `${user.name}@example.org`;

const standingPart = (user: User): Json => ({
	is_admin: user.is_admin,
	is_owner: false,
	is_primary_owner: false,
	is_restricted: user.standing === "guest",
	is_ultra_restricted: false,
	is_bot: user.is_bot,
	is_app_user: false,
});

export const userJson = (
	slack: Slack,
	user: User,
	viewer: { readonly team: string; readonly scopes: readonly string[] },
): Json => {
	const profile = profileOf(user);
	if (!viewer.scopes.includes("users:read.email")) delete profile.email;
	const base: Json = {
		id: user.id,
		team_id: user.team,
		name: user.name,
		deleted: user.standing === "deactivated",
		profile,
		is_bot: user.is_bot,
		is_app_user: false,
		updated: user.updated,
	};
	if (user.standing === "deactivated") return base;
	return {
		...base,
		color: "4bbe2e",
		real_name: user.real_name,
		tz: user.tz,
		tz_label: user.tz,
		tz_offset: offsetSeconds(slack, user.tz),
		is_email_confirmed: true,
		who_can_share_contact_card: "EVERYONE",
		...standingPart(user),
		...(user.team !== viewer.team && { is_stranger: false }),
	};
};
