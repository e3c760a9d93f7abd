/** Publishes somebody's Home tab. */
import type { WebClient } from "@slack/web-api";
import type { Parts } from "../../assistant/app-context.ts";
import { homePageOf } from "../../assistant/home-page.ts";
import type { HomePlace } from "../../views/home/parts.ts";

type Showing = {
	readonly client: WebClient;
	readonly slackId: string;
	readonly place: HomePlace;
};

export const showHome = async (
	parts: Parts,
	{ client, slackId, place }: Showing,
): Promise<void> => {
	const view = await homePageOf(parts, slackId, place);
	await client.views.publish({ user_id: slackId, view });
};

/** What they did is done and told: a Home that cannot be shown now is right when it is next opened. */
export const showHomeAfter = (parts: Parts, showing: Showing): Promise<void> =>
	showHome(parts, showing).catch((error) =>
		parts.log.error({ error }, "Home could not be shown after what was done there"),
	);
