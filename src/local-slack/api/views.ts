/**
 * views.*: opening, stacking and changing forms, and publishing a person's Home.
 */

import type { Json } from "../world/json.ts";
import { openModal, publishHome, pushModal, replaceBody } from "../world/modals.ts";
import { viewJson } from "../world/payload-parts.ts";
import { Refusal } from "../world/refusal.ts";
import type { View } from "../world/state.ts";
import { useTrigger } from "../world/triggers.ts";
import { invalidArguments, optionalText, record, text } from "./arguments.ts";
import { botMethod, type Call, type Methods } from "./method.ts";

const answer = (call: Call, view: View): Json => ({ ok: true, view: viewJson(call.slack, view) });

const triggerOf = (call: Call) =>
	useTrigger(
		call.slack,
		optionalText(call.args, "trigger_id") ?? optionalText(call.args, "interactivity_pointer") ?? "",
	);

const open = (call: Call): Json => {
	const body = record(call.args, "view");
	const trigger = triggerOf(call);
	const owner = { user: trigger.user, team: call.install.team };
	return answer(call, openModal(call.slack, owner, body));
};

const push = (call: Call): Json => {
	const body = record(call.args, "view");
	const trigger = triggerOf(call);
	const owner = { user: trigger.user, team: call.install.team };
	return answer(call, pushModal(call.slack, owner, body));
};

const viewNamed = (call: Call): View => {
	const id = optionalText(call.args, "view_id");
	const externalId = optionalText(call.args, "external_id");
	if (!id && !externalId)
		throw invalidArguments("[ERROR] either view_id or external_id is required");
	const views = [...call.slack.state.views.values()].filter(
		({ team }) => team === call.install.team,
	);
	const found = views.find((view) => (id ? view.id === id : view.body.external_id === externalId));
	if (!found) throw new Refusal("not_found");
	return found;
};

const checkHash = (call: Call, view: View): void => {
	const hash = optionalText(call.args, "hash");
	if (hash !== undefined && hash !== view.hash) throw new Refusal("hash_conflict");
};

const update = (call: Call): Json => {
	const body = record(call.args, "view");
	const view = viewNamed(call);
	checkHash(call, view);
	replaceBody(call.slack, view, body);
	return answer(call, view);
};

const publish = (call: Call): Json => {
	const body = record(call.args, "view");
	const user = call.slack.state.users.get(text(call.args, "user_id"));
	if (!user) throw new Refusal("user_not_found");
	if (user.standing === "deactivated") throw new Refusal("not_enabled");
	const home = call.slack.state.homes.get(`${call.install.team}:${user.id}`);
	const current = home === undefined ? undefined : call.slack.state.views.get(home);
	if (current) checkHash(call, current);
	const owner = { user: user.id, team: call.install.team };
	return answer(call, publishHome(call.slack, owner, body));
};

export const views: Methods = {
	"views.open": botMethod("four", [], open),
	"views.push": botMethod("four", [], push),
	"views.update": botMethod("four", [], update),
	"views.publish": botMethod("four", [], publish),
};
