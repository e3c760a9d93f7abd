/** The form door: what was filled in is read by the same schema; what is wrong is said at its own field. */
import type { App, ViewStateValue, ViewSubmitAction } from "@slack/bolt";
import type { Command, Raw } from "../../command.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { cut } from "../../views/blocks.ts";
import { refusalWords } from "../../views/refusal.ts";
import { begin, unclearTo } from "../begin.ts";
import { handOver } from "../hand-over.ts";
import { asHeard } from "../heard.ts";
import type { Parts } from "../parts.ts";
import { tellPrivately } from "../respond.ts";
import { serveRaw } from "../serve.ts";
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

/** The refusal at the field that it is about; at the first field when it is about the whole. */
export const errorsFor = (refusal: Refusal, command: Command): Record<string, string> => {
	const [first = ""] = Object.keys(command.fields);
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

const submissionOf = (parts: Parts, command: Command, body: ViewSubmitAction) => {
	const asker = { slackId: body.user.id, channelId: channelIn(body.view.private_metadata) };
	const raw = rawOf(command, body.view.state.values);
	const key = `form ${body.view.id} ${asker.slackId} ${JSON.stringify(raw)}`;
	return { asker, raw, isFirst: () => parts.desk.isFirst(key, parts.clock.now()) };
};

export const openFormDoor = (app: App, { parts, watch }: Watched): void => {
	for (const command of parts.commands.filter(({ form }) => form)) {
		app.view<ViewSubmitAction>(`form:${command.name}`, async ({ ack, body, client }) => {
			const { asker, raw, isFirst } = submissionOf(parts, command, body);
			await watch(
				"form",
				async () => {
					const begun = await begin(parts, { asker, through: command.name, mentioned: [] });
					// What is refused only because Slack could not be asked is sent again as it stands.
					if (!unclearTo(begun) && !(await isFirst())) return void (await ack());
					const served = await serveRaw({ parts, command, raw, begun });
					if (served.is === "form") {
						const errors = Object.fromEntries(
							served.missing.map((name) => [name, "This is needed."]),
						);
						return void (await ack({ response_action: "errors", errors }));
					}
					if (served.refusal) {
						const errors = errorsFor(served.refusal, command);
						return void (await ack({ response_action: "errors", errors }));
					}
					await ack();
					await tellPrivately(client, asker, await asHeard(served, parts.directory));
					const { log } = parts;
					if (served.file) await handOver(served.file, { client, asker, log });
					// A form with no channel was opened from Home, which shows what has become of it.
					if (!asker.channelId)
						await showHomeAfter(parts, { client, slackId: asker.slackId, place: {} });
				},
				{ client, ...asker },
			);
		});
	}
};
