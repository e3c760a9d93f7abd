/**
 * A person presses a button, or chooses in a menu or a date picker.
 */
import { elementsIn, optionsOf, type PlacedElement } from "../blocks/elements.ts";
import { holdsValue, initialValues, keepValues, type Values } from "../blocks/form-values.ts";
import { makeResponseUrl } from "../transport/response-urls.ts";
import { eventTs } from "../world/events.ts";
import { asRecord, asText, type Json, present } from "../world/json.ts";
import { envelopePart } from "../world/payload-parts.ts";
import { DriverRefusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { User } from "../world/state.ts";
import { makeTrigger } from "../world/triggers.ts";
import { choose, keep } from "./choose.ts";
import { blocksAt, elementAt, type Spot, spotOf } from "./control-location.ts";
import { fateOf } from "./outcome.ts";
import { requireActor } from "./participants.ts";
import { containerOf, placePart } from "./suggest.ts";

/** What this person has chosen here so far. */
const valuesAt = (slack: Slack, spot: Spot, user: User): Values => {
	if (spot.kind === "view") return spot.view.values;
	const key = `${spot.channel.id}:${spot.message.ts}:${user.id}`;
	const body = { blocks: blocksAt(spot) };
	const before = slack.state.choices.get(key);
	const values = before ? keepValues(body, before) : initialValues(body);
	slack.state.choices.set(key, values);
	return values;
};

const picked = (placed: PlacedElement, wanted: unknown): Json => {
	const option = optionsOf(placed.element).find(({ value }) => value === wanted);
	if (!option)
		throw new DriverRefusal("option_not_found", `"${placed.actionId}" does not offer that.`);
	return { type: placed.type, selected_option: option };
};

const REPEATED = ["text", "value", "style", "url", "placeholder", "confirm"] as const;

const described = ({ element, type }: PlacedElement): Json => {
	const initial = Object.entries(element).filter(([key]) => key.startsWith("initial_"));
	const kept = REPEATED.filter(
		(key) => element[key] !== undefined && (type === "button" || key !== "value"),
	);
	return Object.fromEntries([...initial, ...kept.map((key) => [key, element[key]] as const)]);
};

const actionOf = (slack: Slack, placed: PlacedElement, value: Json): Json => ({
	...described(placed),
	...value,
	type: placed.type,
	action_id: placed.actionId,
	block_id: placed.blockId,
	action_ts: eventTs(slack),
});

type Press = { readonly user: User; readonly spot: Spot; readonly action: Json };

const payloadOf = (slack: Slack, { user, spot, action }: Press): Json =>
	present({
		type: "block_actions",
		...envelopePart(slack, user),
		container: containerOf(spot),
		trigger_id: makeTrigger(slack, user, spot.kind === "view" ? spot.view.id : undefined),
		...placePart(slack, spot),
		...(spot.kind === "message" && {
			state: { values: structuredClone(valuesAt(slack, spot, user)) },
			response_url: makeResponseUrl(slack, {
				channel: spot.channel,
				user,
				message: spot.message,
			}),
		}),
		actions: [action],
	});

/** Words typed elsewhere in the form travel with the click, as they do in Slack's own state. */
export const keepTyped = async (
	slack: Slack,
	user: User,
	{ spot, given }: { readonly spot: Spot; readonly given: Json },
): Promise<void> => {
	const values = valuesAt(slack, spot, user);
	for (const [name, wanted] of Object.entries(given)) {
		const placed = elementsIn(blocksAt(spot)).find(
			(one) => holdsValue(one.type) && (one.blockId === name || one.actionId === name),
		);
		if (!placed)
			throw new DriverRefusal("element_not_found", `Nothing in the form is called "${name}".`);
		keep(values, placed, await choose(slack, { user, spot, placed }, wanted));
	}
};

/** An input only tells the app when it was asked to. */
const silent = ({ block }: PlacedElement): boolean =>
	block.type === "input" && block.dispatch_action !== true;

const chosen = async (
	slack: Slack,
	user: User,
	{ spot, placed, wanted }: { spot: Spot; placed: PlacedElement; wanted: unknown },
): Promise<Json> => {
	if (placed.type === "overflow") return picked(placed, wanted);
	if (!holdsValue(placed.type)) return {};
	const value = await choose(slack, { user, spot, placed }, wanted ?? null);
	keep(valuesAt(slack, spot, user), placed, value);
	return value;
};

export const click = async (slack: Slack, body: Json): Promise<Json> => {
	const user = requireActor(slack, body);
	const spot = spotOf(slack, user, body);
	const placed = elementAt(spot, body);
	await keepTyped(slack, user, { spot, given: asRecord(body.values) });
	const value = await chosen(slack, user, { spot, placed, wanted: body.value });
	if (silent(placed)) return { ok: true, outcome: "kept" };
	const payload = payloadOf(slack, { user, spot, action: actionOf(slack, placed, value) });
	const outcome = await slack.courier.deliver({ kind: "interactive", payload });
	if (outcome.kind === "acknowledged") return { ok: true, outcome: "acknowledged" };
	throw new DriverRefusal(fateOf(outcome), `The app did not answer "${asText(body.action_id)}".`);
};
