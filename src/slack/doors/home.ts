/** The Home tab: each person's own page, with only what they may see; each part of it is turned by its own buttons. */
import type { App, BlockAction } from "@slack/bolt";
import { readValue } from "../../assistant/press.ts";
import { type HomePart, homeParts } from "../../views/home/parts.ts";
import type { Watched } from "../in-flight.ts";
import { placeIn, showHome } from "../show-home.ts";

const listenForTurn = (app: App, id: string, { part, watched }: Turning): void => {
	app.action<BlockAction>(id, async ({ ack, body, action, client }) => {
		await ack();
		const slackId = body.user.id;
		const { after = "" } = readValue("value" in action ? String(action.value) : undefined);
		// Turning one part leaves the others as they are.
		const place = { ...placeIn(body.view), [part]: String(after).slice(0, 600) || undefined };
		await watched.watch("home", () => showHome(watched.parts, { client, slackId, place }));
	});
};

type Turning = { readonly part: HomePart; readonly watched: Watched };

export const openHomeDoor = (app: App, watched: Watched): void => {
	app.event("app_home_opened", async ({ event, client }) => {
		if (event.tab !== "home") return;
		await watched.watch("home", () =>
			showHome(watched.parts, { client, slackId: event.user, place: {} }),
		);
	});
	for (const part of homeParts) {
		listenForTurn(app, `home:${part}`, { part, watched });
		listenForTurn(app, `home:${part}:first`, { part, watched });
	}
};
