/** The button door: every button stands for a command and the words it already has. */

import type { App, BlockAction } from "@slack/bolt";
import type { Served } from "../../assistant/dispatch.ts";
import { personKey } from "../../assistant/limits.ts";
import { press, readValue } from "../../assistant/press.ts";
import { homeState } from "../../views/kit/form-state.ts";
import { signatureIn, type Watched } from "../in-flight.ts";
import { showServed } from "../show.ts";
import { placeIn, showHomeAfter } from "../show-home.ts";
import { servedUnlessStopped } from "../stopped.ts";

/** What a button, or the choice that was made in a menu, stands for. */
const heldBy = (action: BlockAction["actions"][number]): string | undefined => {
	if ("selected_option" in action) return action.selected_option?.value;
	return "value" in action ? (action.value as string) : undefined;
};

const choices = Array.from({ length: 10 }, (_, index) => `pick:${index + 1}`);

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

export const openButtonDoor = (app: App, { parts, watch }: Watched): void => {
	/** The answer to a doubt takes the place of the question, and a preview with one answer more that of the last. */
	const listen = (id: string, replace: boolean) => {
		app.action<BlockAction>(id, async ({ ack, body, action, client, context }) => {
			await ack();
			const asker = { slackId: body.user.id, channelId: body.channel?.id };
			await watch(
				"button",
				async () => {
					const value = readValue(heldBy(action));
					const isPrivate = !isShownToAll(body.container);
					const messageTs = isPrivate ? undefined : body.message?.ts;
					const by = personKey(body.user.team_id ?? body.team?.id, asker.slackId);
					const pressed = await servedUnlessStopped(parts, { by, is: "command" }, () =>
						press(parts, { id, value, asker, messageTs }),
					);
					if (!pressed) return;
					const served = fromHome(pressed, body);
					const { response_url: url, trigger_id: trigger } = body;
					const isOwn = takesItsPlace(served, { replace, isPrivate });
					const showing = { client, asker, url, trigger, replace: isOwn, parts };
					await showServed(served, showing);
					if (isChosenAtHome(action, body)) {
						const place = placeIn(body.view);
						await showHomeAfter(parts, { client, slackId: asker.slackId, place });
					}
				},
				{ client, ...asker, signature: signatureIn(context) },
			);
		});
	};
	for (const { name } of parts.commands) listen(`do:${name}`, false);
	for (const id of choices) listen(id, true);
	listen("fix", false);
	listen("keep", true);
};
