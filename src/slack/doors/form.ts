/** The form door: what was filled in is read by the same schema; what is wrong is said at its own field. */
import type { App, BlockAction, ViewOutput, ViewStateValue, ViewSubmitAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Asker, Parts } from "../../assistant/app-context.ts";
import { correctAudience } from "../../assistant/corrected-audience.ts";
import { type Attempt, mentionsIn, type Served, serveRaw } from "../../assistant/dispatch.ts";
import {
	objectionsBefore,
	objectionsTo,
	type Said,
	stillWaiting,
} from "../../assistant/forms/form-objections.ts";
import { openForm } from "../../assistant/forms/open-form.ts";
import { showStale } from "../../assistant/forms/stale-form.ts";
import { placeIn } from "../../assistant/home-page.ts";
import { servedOnce } from "../../assistant/intake/idempotency.ts";
import { forgetAnswered } from "../../assistant/intake/in-flight.ts";
import { begin, beginCommand, commandNamed, readingFor } from "../../assistant/open-request.ts";
import type { Command, Control, Raw } from "../../command.ts";
import { cut, line, message } from "../../views/kit/blocks.ts";
import { moreOptions, optionsHolding, pickedDay, pickedTime } from "../../views/kit/form.ts";
import { readHeld, sentWith } from "../../views/kit/form-state.ts";
import { handOver, tellPrivately } from "../messenger/respond.ts";
import { showHomeAfter } from "../messenger/show-served.ts";
import { untilWritten } from "./acknowledgement.ts";
import { present } from "./request-content.ts";
import { type FormAnswer, type Visit, visitIn } from "./visit.ts";

type Values = ViewSubmitAction["view"]["state"]["values"];

/** A channel is chosen as it is mentioned. */
const channelIn = (value: ViewStateValue | undefined): string | undefined => {
	const id = value?.selected_conversation ?? value?.selected_channel;
	return id ? `<#${id}>` : undefined;
};

const mentionIn = (value: ViewStateValue | undefined): string | undefined =>
	value?.selected_user ? `<@${value.selected_user}>` : undefined;

/** Where a paper can be opened; where its content can be read, for what reads it. */
const fileIn = (value: ViewStateValue | undefined, control: Control): string | undefined => {
	const [file] = value?.files ?? [];
	const isRead = control.as === "file" && control.isRead === true;
	return isRead ? file?.url_private : (file?.permalink ?? file?.url_private);
};

const wordsOf = (value: ViewStateValue | undefined, control: Control): string | undefined =>
	value?.value ??
	value?.selected_option?.value ??
	value?.selected_options?.map((option) => option.value).join(", ") ??
	mentionIn(value) ??
	channelIn(value) ??
	fileIn(value, control);

/** A day that was picked, and the time where one was. */
const pickedIn = (name: string, values: Values): string | undefined => {
	const day = values[pickedDay(name)]?.value?.selected_date;
	const time = values[pickedTime(name)]?.value?.selected_time;
	return day ? [day, time].filter(Boolean).join(" ") : undefined;
};

/** What was typed and what was picked may differ, and nobody can tell which was meant. */
const saidTwice = (command: Command, values: Values): readonly Said[] =>
	Object.entries(command.fields).flatMap(([name, { control }]) =>
		pickedIn(name, values) && wordsOf(values[name]?.value, control)?.trim()
			? [{ field: pickedDay(name), says: "Type a date or pick one, not both." }]
			: [],
	);

/** Each field's words; what was left empty is absent. */
const rawOf = (command: Command, values: Values): Raw =>
	Object.fromEntries(
		Object.entries(command.fields).flatMap(([name, { control }]) => {
			const words = wordsOf(values[name]?.value, control);
			const said = words?.trim() ? words : pickedIn(name, values);
			return said ? [[name, said]] : [];
		}),
	);

/** Slack takes no errors but at the inputs that the form has: what is about another is said at the first. */
const atInputs = (said: readonly Said[], inputs: readonly string[]): Record<string, string> => {
	const errors: Record<string, string> = {};
	for (const { field, says } of said) {
		const at = inputs.includes(field) ? field : (inputs[0] ?? "");
		errors[at] = cut([errors[at], says].filter(Boolean).join(" "), 1_000);
	}
	return errors;
};

type Submission = {
	readonly by: string;
	readonly command: Command;
	readonly asker: Asker;
	readonly raw: Raw;
	readonly viewId: string;
	readonly key: string;
	readonly inputs: readonly string[];
	/** Accounts that were chosen: those that the register does not know yet are entered. */
	readonly mentioned: readonly string[];
	readonly twice: readonly Said[];
	readonly sent: { readonly held: ReturnType<typeof readHeld>; readonly values: Raw };
};

const submissionOf = (
	command: Command,
	{ asker, by }: Visit,
	body: ViewSubmitAction,
): Submission => {
	const held = readHeld(body.view.private_metadata);
	const values = rawOf(command, body.view.state.values);
	const raw = sentWith(command, held, values);
	const key = `form ${body.view.id} ${asker.slackId} ${JSON.stringify(raw)}`;
	const inputs = body.view.blocks.flatMap(({ type, block_id: id }) =>
		type === "input" && id ? [id] : [],
	);
	const mentioned = mentionsIn(Object.values(raw).join(" "));
	const twice = saidTwice(command, body.view.state.values);
	const viewId = body.view.id;
	return { by, command, asker, raw, viewId, key, inputs, mentioned, twice, sent: { held, values } };
};

/** What the form is answered; and what is told once that has closed it. */
type Taken = {
	readonly answer?: FormAnswer;
	readonly served?: Served;
	readonly isRecorded?: boolean;
};

const take = async (parts: Parts, submission: Submission): Promise<Taken> => {
	const { command, asker, raw, key, inputs, sent } = submission;
	const keepOpen = (said: readonly Said[]): Taken => ({
		answer: { response_action: "errors", errors: atInputs(said, inputs) },
	});
	const stopped = [...objectionsBefore(parts, submission), ...submission.twice];
	if (stopped.length > 0) return keepOpen(stopped);
	const { mentioned } = submission;
	const begun = await begin(parts, { asker, through: command.name, mentioned });
	const unlessStale = async (attempt: Attempt) =>
		(await showStale(attempt, sent)) ?? serveRaw(attempt);
	const once = await servedOnce(key, { parts, command, raw, begun }, unlessStale);
	if (once.is === "done") return {};
	if (once.is !== "served") return keepOpen([{ field: "", says: stillWaiting[once.is] }]);
	const { served, isRecorded } = once;
	const objections = objectionsTo(served, command);
	if (objections && objections.length > 0) return keepOpen(objections);
	if (served.is === "form") return { answer: { response_action: "update", view: served.view } };
	return { served, isRecorded };
};

type Telling = { readonly parts: Parts; readonly client: WebClient };

const tell = async (
	served: Extract<Served, { is: "message" }>,
	{ asker, sent }: Submission,
	{ parts, client }: Telling,
): Promise<void> => {
	const { log, directory } = parts;
	await tellPrivately(client, asker, await correctAudience(served, directory));
	if (served.file) await handOver(served.file, { client, asker, log });
	// A form with no channel was opened from Home, which shows what has become of it.
	const place = placeIn({ private_metadata: sent.held.home });
	if (!asker.channelId) await showHomeAfter(parts, { client, slackId: asker.slackId, place });
};

/** The form has closed: what would have been said at its fields is said in words. */
const tellAfterwards = async (
	{ answer, served }: Taken,
	submission: Submission,
	telling: Telling,
): Promise<void> => {
	const errors = answer?.response_action === "errors" ? Object.values(answer.errors) : [];
	const says = errors.length > 0 ? message(...errors.map((words) => line(words))) : undefined;
	if (says) return tell({ is: "message", message: says }, submission, telling);
	if (served?.is === "message") await tell(served, submission, telling);
};

/** The same form with every field, and what was filled in so far. */
const showAll = async (parts: Parts, asker: Asker, view: ViewOutput): Promise<Served> => {
	const began = await beginCommand(parts, view.callback_id.slice("form:".length), asker);
	const values = rawOf(began.command, view.state.values);
	const raw = sentWith(began.command, readHeld(view.private_metadata), values);
	return openForm({ ...began, raw }, [], "all");
};

const openMoreOptions = (app: App, parts: Parts): void =>
	app.action<BlockAction>(moreOptions, async ({ body, client, context }) => {
		const { view } = body;
		if (!view) return;
		const channelId = readHeld(view.private_metadata).channel;
		const asker = { slackId: visitIn(context).asker.slackId, channelId };
		const served = await showAll(parts, asker, view);
		if (served.is !== "form") return;
		await client.views.update({ view_id: view.id, hash: view.hash, view: served.view });
	});

/** A list of more than Slack shows at once, as somebody types. */
const openSuggestions = (app: App, parts: Parts): void =>
	app.options<"block_suggestion">("value", async ({ body, ack, context }) => {
		const { view, block_id: name, value } = body;
		const { asker } = visitIn(context);
		const id = view?.callback_id.slice("form:".length) ?? "";
		const { command, begun } = await beginCommand(parts, id, asker);
		const field = command.fields[name];
		const options = field ? optionsHolding(field, value, readingFor({}, begun)) : [];
		await ack({ options: [...options] });
	});

/** Answers as what it is kept; undefined where the database doesn't take it. */
const keepSent = async (
	{ command: { name: id, form }, asker, raw, viewId, key }: Submission,
	{ pending, clock, log }: Parts,
): Promise<string | undefined> => {
	const { slackId, channelId } = asker;
	const said = { door: "form", id, label: form?.title, key, raw: JSON.stringify(raw), channelId };
	const request = { id: `form ${viewId}`, slackId, content: present(said) };
	try {
		await pending?.withdraw(request.id);
		return (await pending?.add(request, clock.now())) ? request.id : undefined;
	} catch (error) {
		log.warn({ error: String(error) }, "a form that was sent could not be kept");
		return undefined;
	}
};

/**
 * Closes a form of which nothing is recorded yet. One that is open is sent again by whoever filled it in, and one that
 * is recorded can be looked at; but of what was asked in one that has closed nobody would know any more. So it is kept
 * from then on, by its view's own id: sent again because the acknowledgement was lost, it is the same request.
 */
const close = async (
	submission: Submission,
	{ parts, acknowledge }: Pick<Visit, "acknowledge"> & Pick<Telling, "parts">,
	work: (submission: Submission) => Promise<void>,
): Promise<void> => {
	const keeping = keepSent(submission, parts);
	await untilWritten(keeping);
	await acknowledge();
	const requestId = await keeping;
	const asker = { ...submission.asker, requestId };
	try {
		await work({ ...submission, asker });
	} finally {
		await forgetAnswered(requestId, parts);
	}
};

export const openFormDoor = (app: App, parts: Parts): void => {
	openMoreOptions(app, parts);
	openSuggestions(app, parts);
	openSubmission(app, parts);
};

const openSubmission = (app: App, parts: Parts): void =>
	app.view<ViewSubmitAction>(
		{ callback_id: /^form:/, type: "view_submission" },
		async ({ body, view, client, context }) => {
			const visit = visitIn(context);
			const command = commandNamed(parts.commands, view.callback_id.slice("form:".length));
			const submission = submissionOf(command, visit, body);
			const telling = { parts, client };
			const closing = { parts, acknowledge: visit.acknowledge };
			if (command.form?.closesAtOnce)
				return close(submission, closing, async (sent) =>
					tellAfterwards(await take(parts, sent), sent, telling),
				);
			const { answer, served, isRecorded } = await take(parts, submission);
			if (served?.is === "message" && !isRecorded)
				return close(submission, closing, () => tell(served, submission, telling));
			await visit.acknowledge(answer);
			if (served?.is === "message") await tell(served, submission, telling);
		},
	);
