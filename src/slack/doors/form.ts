/** The form door: what was filled in is read by the same schema; what is wrong is said at its own field. */
import type { App, ViewStateValue, ViewSubmitAction } from "@slack/bolt";
import type { Command, Raw } from "../../command.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { cut } from "../../views/blocks.ts";
import { refusalWords } from "../../views/refusal.ts";
import { begin } from "../begin.ts";
import { handOver } from "../hand-over.ts";
import { asHeard } from "../heard.ts";
import { servedOnce } from "../once.ts";
import { tellPrivately } from "../respond.ts";
import type { Served } from "../serve.ts";
import { showHomeAfter } from "../show-home.ts";
import type { Watched } from "../watch.ts";

type Values = ViewSubmitAction["view"]["state"]["values"];

const wordsOf = (value: ViewStateValue | undefined): string | undefined =>
	value?.value ??
	value?.selected_option?.value ??
	value?.selected_options?.map((option) => option.value).join(", ") ??
	value?.selected_user ??
	value?.files?.[0]?.permalink ??
	value?.files?.[0]?.url_private ??
	undefined;

/** Each field's words; what was left empty is absent. */
export const rawOf = (command: Command, values: Values): Raw =>
	Object.fromEntries(
		Object.keys(command.fields).flatMap((name) => {
			const words = wordsOf(values[name]?.value);
			return words?.trim() ? [[name, words]] : [];
		}),
	);

const sayChoices = (refusal: Refusal): string =>
	refusal.why === "which" && refusal.choices.length > 0
		? ` ${refusal.choices.map(({ label }) => label).join("; ")}.`
		: "";

/** A day that is too late or too early is wrong where it was typed. */
const datedField = ({ why }: Refusal, { fields }: Command): string | undefined =>
	why === "future" || why === "past" || why === "backwards" || why === "snooze-too-far"
		? ["when", "to", "on", "until"].find((name) => fields[name] !== undefined)
		: undefined;

const firstOf = ({ fields }: Command): string => Object.keys(fields)[0] ?? "";

/** The refusal at the field that it is about; at the first field when it is about the whole. */
export const errorsFor = (refusal: Refusal, command: Command): Record<string, string> => {
	const first = firstOf(command);
	if (refusal.why === "unreadable")
		return Object.fromEntries(
			refusal.problems.map(({ field, says }) => [field || first, cut(says, 1_000)]),
		);
	const field = refusal.why === "which" ? refusal.field : (datedField(refusal, command) ?? first);
	return { [field]: cut(`${refusalWords(refusal)}${sayChoices(refusal)}`, 1_000) };
};

const channelIn = (metadata: string): string | undefined => {
	const held: { channel?: string } = metadata ? JSON.parse(metadata) : {};
	return held.channel;
};

const submissionOf = (command: Command, body: ViewSubmitAction) => {
	const asker = { slackId: body.user.id, channelId: channelIn(body.view.private_metadata) };
	const raw = rawOf(command, body.view.state.values);
	const key = `form ${body.view.id} ${asker.slackId} ${JSON.stringify(raw)}`;
	return { asker, raw, key };
};

/** Said where the form stays open: what was filled in is still there. */
const waiting = {
	"under way": "This is being recorded already. Send it again in a moment.",
	interrupted:
		"Sending this was interrupted before, and I can't tell whether it was recorded. Look first; if it was not, send it again.",
} as const;

/** What is said at the fields; undefined where it was done. */
const errorsOf = (served: Served, command: Command): Record<string, string> | undefined => {
	if (served.is === "form")
		return Object.fromEntries(served.missing.map((name) => [name, "This is needed."]));
	return served.refusal && errorsFor(served.refusal, command);
};

export const openFormDoor = (app: App, { parts, watch }: Watched): void => {
	for (const command of parts.commands.filter(({ form }) => form)) {
		app.view<ViewSubmitAction>(`form:${command.name}`, async ({ ack, body, client }) => {
			const { asker, raw, key } = submissionOf(command, body);
			const keepOpen = (errors: Record<string, string>) =>
				ack({ response_action: "errors", errors });
			const serve = async () => {
				const begun = await begin(parts, { asker, through: command.name, mentioned: [] });
				const once = await servedOnce(key, { parts, command, raw, begun });
				if (once.is === "done") return void (await ack());
				if (once.is !== "served") return keepOpen({ [firstOf(command)]: waiting[once.is] });
				const { served } = once;
				const errors = errorsOf(served, command);
				if (errors || served.is === "form") return keepOpen(errors ?? {});
				await ack();
				await tellPrivately(client, asker, await asHeard(served, parts.directory));
				const { log } = parts;
				if (served.file) await handOver(served.file, { client, asker, log });
				// A form with no channel was opened from Home, which shows what has become of it.
				if (!asker.channelId)
					await showHomeAfter(parts, { client, slackId: asker.slackId, place: {} });
			};
			await watch("form", serve, { client, ...asker });
		});
	}
};
