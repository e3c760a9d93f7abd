/** The Home tab: each person's own page, with only what they may see; each part of it is turned by its own buttons. */
import type { App, BlockAction } from "@slack/bolt";
import type { Parts } from "../../assistant/app-context.ts";
import { placeIn } from "../../assistant/home-page.ts";
import { readValue } from "../../assistant/press.ts";
import { homeParts } from "../../views/home/parts.ts";
import { greetAtFirst } from "../messenger/greet.ts";
import { showHome } from "../messenger/show-served.ts";
import { visitIn } from "./visit.ts";

const turnings = new RegExp(`^home:(${homeParts.join("|")})(?::first)?$`);

export const openHomeDoor = (app: App, parts: Parts): void => {
	app.event("app_home_opened", async ({ event, client, body }) => {
		const { user: slackId, channel, tab } = event;
		if (tab === "home") return showHome(parts, { client, slackId, place: {} });
		await greetAtFirst({ slackId, channel }, { parts, client, eventId: body.event_id });
	});
	app.action<BlockAction>(turnings, async ({ body, action, client, context }) => {
		const { slackId } = visitIn(context).asker;
		const [, part = ""] = turnings.exec(action.action_id) ?? [];
		const { after = "" } = readValue("value" in action ? String(action.value) : undefined);
		// Turning one part leaves the others as they are.
		const place = { ...placeIn(body.view), [part]: String(after).slice(0, 600) || undefined };
		await showHome(parts, { client, slackId, place });
	});
};
