/** Somebody's Home as it stands now. */
import type { WebClient } from "@slack/web-api";
import type { Parts } from "../assistant/app-context.ts";
import { begin, unclearTo } from "../assistant/open-request.ts";
import { readValue } from "../assistant/press.ts";
import { homePage } from "../usecases/home.ts";
import { homeView, unclearHome } from "../views/home/home.ts";
import { type HomePlace, homeParts } from "../views/home/parts.ts";

type Showing = {
	readonly client: WebClient;
	readonly slackId: string;
	readonly place: HomePlace;
};

export const showHome = async (
	parts: Parts,
	{ client, slackId, place }: Showing,
): Promise<void> => {
	const begun = await begin(parts, { asker: { slackId }, through: "home", mentioned: [] });
	const { request } = begun;
	const view = unclearTo(begun)
		? unclearHome(place)
		: homeView(await homePage(request), { place, stamp: parts.ids() });
	await client.views.publish({ user_id: slackId, view });
};

/** What they did is done and told: a Home that cannot be shown now is right when it is next opened. */
export const showHomeAfter = (parts: Parts, showing: Showing): Promise<void> =>
	showHome(parts, showing).catch((error) =>
		parts.log.error({ error }, "Home could not be shown after what was done there"),
	);

/** Where each part of the Home that they see was turned to. */
export const placeIn = (
	view: { readonly private_metadata?: string | undefined } | undefined,
): HomePlace => {
	const held = readValue(view?.private_metadata);
	return Object.fromEntries(
		homeParts.flatMap((part) => (typeof held[part] === "string" ? [[part, held[part]]] : [])),
	);
};
