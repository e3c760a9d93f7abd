/** What Slack tells of accounts and memberships: what is known of them is asked for anew, and profiles are followed. */
import type { App } from "@slack/bolt";
import type { Parts } from "../../assistant/app-context.ts";
import type { Watch } from "../../assistant/intake/in-flight.ts";
import { followZone } from "../../usecases/person/hours.ts";
import { noteLeaving } from "../../usecases/person/leaving.ts";
import type { ChangedInSlack } from "../directory/lookups.ts";
import { greetIn } from "../messenger/greet.ts";

/** Called when Slack says that membership or accounts have changed, and which. */
export type OnPeopleChanged = (changed: ChangedInSlack) => void;

const placeEvents = [
	"member_joined_channel",
	"member_left_channel",
	"channel_archive",
	"channel_unarchive",
	"group_archive",
	"group_unarchive",
	"channel_left",
	"group_left",
	"channel_shared",
	"channel_unshared",
] as const;

type PlaceEvent = { readonly user?: string; readonly channel?: string };

type Following = { readonly watch: Watch; readonly onPeopleChanged: OnPeopleChanged };

/** Somebody's mornings are in the zone of their Slack profile, and whose account was closed has left. */
const followProfile = async (slackId: string, parts: Parts): Promise<void> => {
	const now = parts.clock.now();
	await followZone(slackId, { ...parts, now });
	await noteLeaving(slackId, { ...parts, now });
	parts.afterChange();
};

export const openPeopleDoor = (
	app: App,
	parts: Parts,
	{ watch, onPeopleChanged }: Following,
): void => {
	for (const name of placeEvents)
		app.event(name, async ({ event, client, context, body }) => {
			const { user: slackId, channel: channelId }: PlaceEvent = event;
			onPeopleChanged({ slackId, channelId });
			const isOurs = slackId !== undefined && slackId === context.botUserId;
			if (name !== "member_joined_channel" || !isOurs || !channelId) return;
			const arriving = { parts, client, eventId: body.event_id };
			await watch({ door: "event", person: slackId }, () => greetIn(channelId, arriving));
		});
	app.event("user_change", async ({ event }) => {
		const slackId = event.user.id;
		// Of an account that changed its places are not forgotten, nor anybody else's.
		onPeopleChanged({ slackId });
		await watch({ door: "profile", person: slackId }, () => followProfile(slackId, parts));
	});
};
