/** The slash door: answers what was typed. */
import type { App } from "@slack/bolt";
import type { Parts } from "../../assistant/app-context.ts";
import { serveWords } from "../../assistant/dispatch.ts";
import { servedUnlessStopped } from "../../assistant/intake/stopped.ts";
import { showServed } from "../messenger/show-served.ts";
import { visitIn } from "./visit.ts";

export const openSlashDoor = (app: App, parts: Parts): void => {
	const nouns = [...new Set(parts.commands.map(({ name }) => name.split(" ")[0] ?? ""))];
	app.command(new RegExp(`^/(?:${nouns.join("|")})$`), async ({ command, client, context }) => {
		const { asker, by } = visitIn(context);
		const { text = "", response_url: url, trigger_id: trigger } = command;
		const words = { noun: command.command.slice(1), text, asker };
		const served = await servedUnlessStopped(parts, { by, is: "command" }, () =>
			serveWords(parts, words),
		);
		if (served) await showServed(served, { client, asker, url, trigger, replace: false, parts });
	});
};
