/** Tells one person something in their own conversation, at most once: it is tried again only where Slack surely did not take it. */
import type { WebClient } from "@slack/web-api";
import type { TellOnce } from "../../assistant/intake/lost-requests.ts";
import type { Meaning } from "../../reminders/deliver/messenger.ts";
import { tried } from "./calls.ts";
import { tellPrivately } from "./respond.ts";

const passing: readonly Meaning[] = ["wait", "installation", "unknown"];

export const tellOnceBy =
	(client: WebClient): TellOnce =>
	async (slackId, message) => {
		const answer = await tried(() => tellPrivately(client, { slackId }, message));
		if (answer.is === "answered") return "told";
		return answer.is === "refused" && passing.includes(answer.means) ? "not yet" : "given up";
	};
