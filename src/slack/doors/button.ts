/** The button door: every button stands for a command and the words it already has. */
import type { App, BlockAction } from "@slack/bolt";
import { line, message } from "../../views/blocks.ts";
import { begin, commandNamed } from "../begin.ts";
import type { Asker, Parts } from "../parts.ts";
import { type Served, serveButton, serveForm, serveRaw } from "../serve.ts";
import { showServed } from "../show.ts";
import type { Watched } from "../watch.ts";

type Click = {
	readonly id: string;
	readonly value: Readonly<Record<string, string>>;
	readonly asker: Asker;
};

const choices = Array.from({ length: 10 }, (_, index) => `pick:${index + 1}`);

const expired: Served = {
	is: "message",
	message: message(
		line(
			"That question has been answered already, or is over a day old. Please type the command again.",
		),
	),
};

const begun = (parts: Parts, asker: Asker, through: string) =>
	begin(parts, { asker, through, mentioned: [] });

/** A button on a card: runs its command with what the button holds. */
const clicked = async (parts: Parts, { id, value, asker }: Click): Promise<Served> => {
	const command = commandNamed(parts.commands, id.slice("do:".length));
	return serveButton({
		parts,
		command,
		raw: value,
		begun: await begun(parts, asker, command.name),
	});
};

/** A button that settles a doubt: takes the unfinished command up again, once. */
const picked = async (parts: Parts, { value, asker }: Click): Promise<Served> => {
	const now = parts.clock.now();
	const draft = await parts.desk.draft(value.draft ?? "", now);
	if (!draft || draft.slackId !== asker.slackId) return expired;
	if (!(await parts.desk.isFirst(`draft ${draft.id}`, now))) return expired;
	const command = commandNamed(parts.commands, draft.command);
	const raw = value.field ? { ...draft.raw, [value.field]: value.words ?? "" } : draft.raw;
	return serveRaw({ parts, command, raw, begun: await begun(parts, asker, command.name) });
};

const fixed = async (parts: Parts, { value, asker }: Click): Promise<Served> => {
	const draft = await parts.desk.draft(value.draft ?? "", parts.clock.now());
	if (!draft || draft.slackId !== asker.slackId) return expired;
	const command = commandNamed(parts.commands, draft.command);
	return serveForm({
		parts,
		command,
		raw: draft.raw,
		begun: await begun(parts, asker, command.name),
	});
};

const readValue = (text: string | undefined): Readonly<Record<string, string>> => {
	try {
		const value: unknown = JSON.parse(text ?? "{}");
		return typeof value === "object" && value !== null ? (value as Record<string, string>) : {};
	} catch {
		return {};
	}
};

export const openButtonDoor = (app: App, { parts, watch }: Watched): void => {
	const listen = (
		id: string,
		serve: (parts: Parts, click: Click) => Promise<Served>,
		replace: boolean,
	) => {
		app.action<BlockAction>(id, async ({ ack, body, action, client }) => {
			await ack();
			const asker = { slackId: body.user.id, channelId: body.channel?.id };
			await watch(
				"button",
				async () => {
					const value = readValue("value" in action ? (action.value as string) : undefined);
					const served = await serve(parts, { id, value, asker });
					const { response_url: url, trigger_id: trigger } = body;
					const isOwn = replace && served.is === "message";
					await showServed(served, { client, asker, url, trigger, replace: isOwn, log: parts.log });
				},
				{ client, ...asker },
			);
		});
	};
	for (const { name } of parts.commands) listen(`do:${name}`, clicked, false);
	for (const id of choices) listen(id, picked, true);
	listen("fix", fixed, false);
};
