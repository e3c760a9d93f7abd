/** Tells one person, in their own conversation, of what was lost: at most once, so it is tried again only where Slack surely did not take it. */
import type { WebClient } from "@slack/web-api";
import type { TellLost } from "../../assistant/intake/lost-requests.ts";
import type { Meaning } from "../../reminders/deliver/messenger.ts";
import { tried } from "./calls.ts";
import { tellPrivately } from "./respond.ts";

const passing: readonly Meaning[] = ["wait", "installation", "unknown"];

export const tellLostBy =
	(client: WebClient): TellLost =>
	async (slackId, message) => {
		const answer = await tried(() => tellPrivately(client, { slackId }, message));
		if (answer.is === "answered") return "told";
		return answer.is === "refused" && passing.includes(answer.means) ? "not yet" : "given up";
	};
