/** The button door: every button stands for a command and the words it already has. */
import type { App, BlockAction } from "@slack/bolt";
import type { Parts } from "../../assistant/app-context.ts";
import type { Served } from "../../assistant/dispatch.ts";
import { placeIn } from "../../assistant/home-page.ts";
import { servedUnlessStopped } from "../../assistant/intake/stopped.ts";
import { press, readValue } from "../../assistant/press.ts";
import { homeState } from "../../views/kit/form-state.ts";
import { showHomeAfter, showServed } from "../messenger/show-served.ts";
import { visitIn } from "./visit.ts";

/** What a button, or the choice that was made in a menu, stands for. */
const heldBy = (action: BlockAction["actions"][number]): string | undefined => {
	if ("selected_option" in action) return action.selected_option?.value;
	return "value" in action ? (action.value as string) : undefined;
};

const isShownToAll = (container: BlockAction["container"]): boolean =>
	container?.type === "message" && container.is_ephemeral !== true;

/** A menu at Home shows again what it offers, or what was chosen there could not be chosen once more. */
const isChosenAtHome = (action: BlockAction["actions"][number], { view }: BlockAction): boolean =>
	"selected_option" in action && view?.type === "home";

/** What could not be found out just now is asked again with the same button. */
const takesItsPlace = (
	served: Served,
	{ replace, isPrivate }: { readonly replace: boolean; readonly isPrivate: boolean },
): boolean =>
	served.is === "message" &&
	served.refusal?.why !== "unclear" &&
	(replace || (isPrivate && served.replaces === true));

/** What a form from Home changes is shown there afterwards, on the page that was seen. */
const fromHome = (served: Served, { view }: BlockAction): Served => {
	if (served.is !== "form" || view?.type !== "home") return served;
	const held = homeState(served.view.private_metadata, view.private_metadata);
	return { ...served, view: { ...served.view, private_metadata: held } };
};

/** The answer to a doubt takes the place of the question, and a preview with one answer more that of the last. */
const families = [
	{ ids: /^do:/, replace: false },
	{ ids: /^pick:/, replace: true },
	{ ids: /^fix$/, replace: false },
	{ ids: /^keep$/, replace: true },
] as const;

type Family = (typeof families)[number];

const listen = (app: App, { ids, replace }: Family, parts: Parts): void =>
	app.action<BlockAction>(ids, async ({ body, action, client, context }) => {
		const { asker, by } = visitIn(context);
		const isPrivate = !isShownToAll(body.container);
		const messageTs = isPrivate ? undefined : body.message?.ts;
		const value = readValue(heldBy(action));
		const pressed = await servedUnlessStopped(parts, { by, is: "command" }, () =>
			press(parts, { id: action.action_id, value, asker, messageTs }),
		);
		if (!pressed) return;
		const served = fromHome(pressed, body);
		const { response_url: url, trigger_id: trigger } = body;
		const isOwn = takesItsPlace(served, { replace, isPrivate });
		await showServed(served, { client, asker, url, trigger, replace: isOwn, parts });
		if (!isChosenAtHome(action, body)) return;
		const place = placeIn(body.view);
		await showHomeAfter(parts, { client, slackId: asker.slackId, place });
	});

export const openButtonDoor = (app: App, parts: Parts): void => {
	for (const family of families) listen(app, family, parts);
};
