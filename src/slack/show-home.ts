/** Somebody's Home as it stands now. */
import type { WebClient } from "@slack/web-api";
import { homePage } from "../usecases/home.ts";
import { type HomePlace, homeView } from "../views/home.ts";
import { begin } from "./begin.ts";
import type { Parts } from "./parts.ts";

type Showing = {
	readonly client: WebClient;
	readonly slackId: string;
	readonly place: HomePlace;
};

export const showHome = async (
	parts: Parts,
	{ client, slackId, place }: Showing,
): Promise<void> => {
	const { request } = await begin(parts, { asker: { slackId }, through: "home", mentioned: [] });
	const view = homeView(await homePage(request), place);
	await client.views.publish({ user_id: slackId, view });
};
