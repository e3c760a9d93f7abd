/** Somebody's Home as it stands now, with each part turned to where they left it. */
import { checklist } from "../onboarding/checklist.ts";
import { homePage } from "../usecases/home.ts";
import { homeView, unclearHome } from "../views/home/home.ts";
import { type HomePlace, homeParts } from "../views/home/parts.ts";
import type { Parts } from "./app-context.ts";
import { begin, unclearTo } from "./open-request.ts";
import { readValue } from "./press.ts";

export const homePageOf = async (parts: Parts, slackId: string, place: HomePlace) => {
	const begun = await begin(parts, { asker: { slackId }, through: "home", mentioned: [] });
	if (unclearTo(begun)) return unclearHome(place);
	const page = await homePage(begun.request);
	const above = checklist({ ...page.progress, actor: page.actor });
	return homeView(page, { place, stamp: parts.ids(), above });
};

/** Where each part of the Home that they see was turned to. */
export const placeIn = (
	view: { readonly private_metadata?: string | undefined } | undefined,
): HomePlace => {
	const held = readValue(view?.private_metadata);
	return Object.fromEntries(
		homeParts.flatMap((part) => (typeof held[part] === "string" ? [[part, held[part]]] : [])),
	);
};
