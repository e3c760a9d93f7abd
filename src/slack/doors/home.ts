/** The Home tab: each person's own page, with only what they may see. */
import type { App } from "@slack/bolt";
import { homePage } from "../../usecases/home.ts";
import { homeView } from "../../views/home.ts";
import { begin } from "../begin.ts";
import type { Watched } from "../watch.ts";

export const openHomeDoor = (app: App, { parts, watch }: Watched): void => {
	app.event("app_home_opened", async ({ event, client }) => {
		if (event.tab !== "home") return;
		await watch("home", async () => {
			const asker = { slackId: event.user };
			const { request } = await begin(parts, { asker, through: "home", mentioned: [] });
			const view = homeView(await homePage(request));
			await client.views.publish({ user_id: event.user, view });
		});
	});
};
