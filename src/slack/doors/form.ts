/** The form door: what was filled in is read by the same schema; what is wrong is said at its own field. */
import type { App, ViewStateValue, ViewSubmitAction } from "@slack/bolt";
import { correctAudience } from "../../assistant/corrected-audience.ts";
import { type Attempt, type Served, serveRaw } from "../../assistant/dispatch.ts";
import { servedOnce } from "../../assistant/idempotency.ts";
import { begin } from "../../assistant/open-request.ts";
import { showStale } from "../../assistant/stale-form.ts";
import type { Command, Raw } from "../../command.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { cut } from "../../views/kit/blocks.ts";
import { readHeld, sentWith } from "../../views/kit/form-state.ts";
import { choicesIn, refusalWords } from "../../views/kit/refusal.ts";
import { handOver } from "../hand-over-file.ts";
import type { Watched } from "../in-flight.ts";
import { tellPrivately } from "../respond.ts";
import { placeIn, showHomeAfter } from "../show-home.ts";

type Values = ViewSubmitAction["view"]["state"]["values"];

/** A channel is chosen as it is mentioned. */
const channelIn = (value: ViewStateValue | undefined): string | undefined => {
	const id = value?.selected_conversation ?? value?.selected_channel;
	return id ? `<#${id}>` : undefined;
};

const wordsOf = (value: ViewStateValue | undefined): string | undefined =>
	value?.value ??
	value?.selected_option?.value ??
	value?.selected_options?.map((option) => option.value).join(", ") ??
	value?.selected_user ??
	channelIn(value) ??
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

const sayChoices = (refusal: Refusal): string => {
	const choices = choicesIn(refusal);
	return choices.length > 0 ? ` ${choices.map(({ label }) => label).join("; ")}.` : "";
};

/** A day that is too late or too early is wrong where it was typed; a channel where it was chosen. */
const fieldOf = ({ why }: Refusal, { fields }: Command): string | undefined => {
	const first = (...names: readonly string[]) => names.find((name) => fields[name] !== undefined);
	if (why === "not-a-channel-of-ours") return first("channel");
	const isDay =
		why === "future" || why === "past" || why === "backwards" || why === "snooze-too-far";
	return isDay ? first("when", "to", "on", "until") : undefined;
};

type Said = { readonly field: string; readonly says: string };

/** Slack takes no errors but at the inputs that the form has: what is about another is said at the first. */
const atInputs = (said: readonly Said[], inputs: readonly string[]): Record<string, string> => {
	const errors: Record<string, string> = {};
	for (const { field, says } of said) {
		const at = inputs.includes(field) ? field : (inputs[0] ?? "");
		errors[at] = cut([errors[at], says].filter(Boolean).join(" "), 1_000);
	}
	return errors;
};

/** The refusal at the field that it is about; at the first field when it is about the whole. */
const saidOf = (refusal: Refusal, command: Command): readonly Said[] => {
	if (refusal.why === "unreadable") return refusal.problems;
	const field = "field" in refusal ? refusal.field : (fieldOf(refusal, command) ?? "");
	return [{ field, says: `${refusalWords(refusal)}${sayChoices(refusal)}` }];
};

const submissionOf = (command: Command, body: ViewSubmitAction) => {
	const held = readHeld(body.view.private_metadata);
	const asker = { slackId: body.user.id, channelId: held.channel };
	const values = rawOf(command, body.view.state.values);
	const raw = sentWith(command, held, values);
	const key = `form ${body.view.id} ${asker.slackId} ${JSON.stringify(raw)}`;
	const inputs = body.view.blocks.flatMap(({ type, block_id: id }) =>
		type === "input" && id ? [id] : [],
	);
	return { asker, raw, key, inputs, sent: { held, values } };
};

/** Said where the form stays open: what was filled in is still there. */
const waiting = {
	"under way": "This is being recorded already. Send it again in a moment.",
	interrupted:
		"Sending this was interrupted before, and I can't tell whether it was recorded. Look first; if it was not, send it again.",
} as const;

/** What is said at the fields; undefined where it was done. */
const objectionsTo = (served: Served, command: Command): readonly Said[] | undefined => {
	if (served.is === "form")
		return served.missing.map((field) => ({ field, says: "This is needed." }));
	return served.refusal && saidOf(served.refusal, command);
};

const listen = (app: App, command: Command, { parts, watch }: Watched): void => {
	app.view<ViewSubmitAction>(`form:${command.name}`, async ({ ack, body, client }) => {
		const { asker, raw, key, inputs, sent } = submissionOf(command, body);
		const keepOpen = (said: readonly Said[]) =>
			ack({ response_action: "errors", errors: atInputs(said, inputs) });
		const serve = async () => {
			const begun = await begin(parts, { asker, through: command.name, mentioned: [] });
			const unlessStale = async (attempt: Attempt) =>
				(await showStale(attempt, sent)) ?? serveRaw(attempt);
			const once = await servedOnce(key, { parts, command, raw, begun }, unlessStale);
			if (once.is === "done") return void (await ack());
			if (once.is !== "served") return keepOpen([{ field: "", says: waiting[once.is] }]);
			const { served } = once;
			const objections = objectionsTo(served, command);
			if (objections && objections.length > 0) return keepOpen(objections);
			if (served.is === "form") return ack({ response_action: "update", view: served.view });
			await ack();
			await tellPrivately(client, asker, await correctAudience(served, parts.directory));
			const { log } = parts;
			if (served.file) await handOver(served.file, { client, asker, log });
			// A form with no channel was opened from Home, which shows what has become of it.
			const place = placeIn({ private_metadata: sent.held.home });
			if (!asker.channelId) await showHomeAfter(parts, { client, slackId: asker.slackId, place });
		};
		await watch("form", serve, { client, ...asker });
	});
};

export const openFormDoor = (app: App, watched: Watched): void => {
	for (const command of watched.parts.commands) if (command.form) listen(app, command, watched);
};
