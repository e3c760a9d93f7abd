/**
 * A person submits or closes a form: Slack checks the inputs first, then the app answers.
 */
import { checkInputs } from "../blocks/check-inputs.ts";
import { elementsIn } from "../blocks/elements.ts";
import { rawValue } from "../blocks/form-values.ts";
import { makeResponseUrl } from "../transport/response-urls.ts";
import { asRecord, asText, isRecord, type Json, present } from "../world/json.ts";
import { clearStack, closeModal, pushModal, replaceBody, stackOf } from "../world/modals.ts";
import { envelopePart, viewJson } from "../world/payload-parts.ts";
import { DriverRefusal, Refusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { User, View } from "../world/state.ts";
import { makeTrigger } from "../world/triggers.ts";
import { keepTyped } from "./click.ts";
import { requireView } from "./control-location.ts";
import { fateOf } from "./outcome.ts";
import { requireActor } from "./participants.ts";

/** One for each conversation chosen in a menu that asked for it. */
const responseUrls = (slack: Slack, user: User, view: View): readonly Json[] =>
	elementsIn(view.body.blocks).flatMap(({ element, blockId, actionId }) => {
		if (element.response_url_enabled !== true) return [];
		const chosen = rawValue(asRecord(view.values[blockId]?.[actionId]));
		const channel = slack.state.channels.get(String(chosen));
		if (!channel) return [];
		const response_url = makeResponseUrl(slack, { channel, user });
		return [{ block_id: blockId, action_id: actionId, channel_id: channel.id, response_url }];
	});

const submission = (slack: Slack, user: User, view: View): Json => ({
	type: "view_submission",
	...envelopePart(slack, user),
	trigger_id: makeTrigger(slack, user, view.id),
	view: viewJson(slack, view),
	response_urls: responseUrls(slack, user, view),
	is_cleared: false,
});

const badAnswer = (detail: string): DriverRefusal =>
	new DriverRefusal("invalid_response_action", detail);

const showErrors = (view: View, answer: Json): Json => {
	const errors = asRecord(answer.errors);
	const inputs = elementsIn(view.body.blocks)
		.filter(({ block }) => block.type === "input")
		.map(({ blockId }) => blockId);
	const stray = Object.keys(errors).filter((blockId) => !inputs.includes(blockId));
	if (stray.length > 0 || Object.keys(errors).length === 0)
		throw badAnswer(`errors must name input blocks of this form; got "${stray.join(", ")}".`);
	return { ok: true, errors };
};

const shown = (slack: Slack, view: View): Json => ({ ok: true, view: viewJson(slack, view) });

const nextView = (slack: Slack, view: View, answer: Json): Json => {
	if (!isRecord(answer.view)) throw badAnswer(`${String(answer.response_action)} needs a view.`);
	if (answer.response_action === "push")
		return shown(slack, pushModal(slack, { user: view.user, team: view.team }, answer.view));
	replaceBody(slack, view, answer.view);
	return shown(slack, view);
};

const follow = (slack: Slack, view: View, body: unknown): Json => {
	const answer = asRecord(body);
	const action = answer.response_action;
	if (action === "errors") return showErrors(view, answer);
	if (action === "update" || action === "push") return nextView(slack, view, answer);
	if (action === "clear") {
		clearStack(slack, view.user);
		return { ok: true };
	}
	if (action !== undefined) throw badAnswer(`There is no response_action "${String(action)}".`);
	if (slack.state.views.has(view.id)) closeModal(slack, view);
	const below = stackOf(slack, view.user).at(-1);
	return present({ ok: true, view: below && viewJson(slack, below) });
};

const requireTop = (slack: Slack, user: User, body: Json): View => {
	const view = requireView(slack, user, asText(body.view_id));
	if (view.type !== "modal") throw new DriverRefusal("not_a_modal", "A Home is not submitted.");
	if (stackOf(slack, user.id).at(-1) !== view)
		throw new DriverRefusal("view_not_on_top", "Another form lies over this one.");
	return view;
};

export const submit = async (slack: Slack, body: Json): Promise<Json> => {
	const user = requireActor(slack, body);
	const view = requireTop(slack, user, body);
	await keepTyped(slack, user, {
		spot: { kind: "view", view },
		given: asRecord(body.values),
	});
	const errors = checkInputs(view);
	if (Object.keys(errors).length > 0) return { ok: true, errors };
	const payload = submission(slack, user, view);
	const outcome = await slack.courier.deliver({ kind: "interactive", payload });
	if (outcome.kind !== "acknowledged")
		throw new DriverRefusal(fateOf(outcome), "We had some trouble connecting. Try again?");
	try {
		return follow(slack, view, outcome.body);
	} catch (error) {
		if (error instanceof Refusal) throw badAnswer(`${error.error} ${JSON.stringify(error.extra)}`);
		throw error;
	}
};

const closedPayload = (slack: Slack, view: View, opening: Json): Json => ({
	type: "view_closed",
	...opening,
	view: viewJson(slack, view),
});

export const close = async (slack: Slack, body: Json): Promise<Json> => {
	const user = requireActor(slack, body);
	const view = requireView(slack, user, asText(body.view_id));
	const all = view.body.clear_on_close === true;
	const closed = all ? stackOf(slack, user.id) : closeModal(slack, view);
	if (all) clearStack(slack, user.id);
	for (const one of closed)
		if (one.body.notify_on_close === true)
			await slack.courier.deliver({
				kind: "interactive",
				payload: closedPayload(slack, one, { ...envelopePart(slack, user), is_cleared: all }),
			});
	return { ok: true };
};
