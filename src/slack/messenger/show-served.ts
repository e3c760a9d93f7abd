/** Shows what was served: a form on the asker's screen, words that only they see, or their Home. */
import type { WebClient } from "@slack/web-api";
import type { Asker, Parts } from "../../assistant/app-context.ts";
import { correctAudience } from "../../assistant/corrected-audience.ts";
import type { Served } from "../../assistant/dispatch.ts";
import { homePageOf } from "../../assistant/home-page.ts";
import type { HomePlace } from "../../views/home/parts.ts";
import { buttons, line, message } from "../../views/kit/blocks.ts";
import { patiently } from "./calls.ts";
import { handOver, isOfSlack, respondTo, tellPrivately } from "./respond.ts";

export type Showing = {
	readonly client: WebClient;
	readonly asker: Asker & { readonly threadTs?: string | undefined };
	/** The response address of what they did. */
	readonly url?: string | undefined;
	readonly trigger?: string | undefined;
	/** Put the answer in place of the question that was clicked. */
	readonly replace: boolean;
	readonly parts: Pick<Parts, "directory" | "log" | "desk" | "ids" | "clock">;
};

/** Slack opens a form within three seconds of what somebody did, and for no message: what they said by then is kept. */
const offerForm = async (
	{ begun }: Extract<Served, { is: "form" }>,
	{ asker, parts, trigger }: Showing,
): Promise<Served> => {
	const draft = parts.ids();
	await parts.desk.keepDraft({ id: draft, slackId: asker.slackId, ...begun }, parts.clock.now());
	return {
		is: "message",
		message: message(
			line(
				trigger === undefined
					? "That needs a few words more. Nothing was done yet, and what you said is kept."
					: "Slack did not open the form. Nothing was done yet, and what you said is kept.",
			),
			buttons({ label: "Open the form", id: "fix", value: { draft } }),
		),
	};
};

export const showServed = async (served: Served, showing: Showing): Promise<void> => {
	const { client, asker, url, trigger } = showing;
	const { log, directory } = showing.parts;
	if (served.is === "form" && trigger === undefined)
		return showServed(await offerForm(served, showing), showing);
	if (served.is === "form") {
		const { view } = served;
		const open = () => client.views.open({ trigger_id: trigger ?? "", view });
		const failed = await patiently(open).then(
			() => undefined,
			(error) => String(error),
		);
		if (failed === undefined) return;
		log.warn({ error: failed }, "a form could not be opened");
		return showServed(await offerForm(served, showing), showing);
	}
	const says = await correctAudience(served, directory);
	const replace = showing.replace && served.replaces !== false;
	const isSlacks = url !== undefined && isOfSlack(url, client.slackApiUrl);
	const isShown = isSlacks && (await respondTo(url, says, { replace, log }));
	if (!isShown) await tellPrivately(client, asker, says);
	if (served.file) await handOver(served.file, { client, asker, log });
};

type ShowingHome = {
	readonly client: WebClient;
	readonly slackId: string;
	readonly place: HomePlace;
};

export const showHome = async (
	parts: Parts,
	{ client, slackId, place }: ShowingHome,
): Promise<void> => {
	const view = await homePageOf(parts, slackId, place);
	await client.views.publish({ user_id: slackId, view });
};

/** What they did is done and told: a Home that cannot be shown now is right when it is next opened. */
export const showHomeAfter = (parts: Parts, showing: ShowingHome): Promise<void> =>
	showHome(parts, showing).catch((error) =>
		parts.log.error({ error }, "Home could not be shown after what was done there"),
	);
