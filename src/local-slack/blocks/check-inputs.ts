/**
 * What Slack's own client says of a form's inputs before the app hears of it.
 */

import { asText, type Json } from "../world/json.ts";
import type { View } from "../world/state.ts";
import { elementsIn, type PlacedElement } from "./elements.ts";
import { isEmpty, rawValue } from "./form-values.ts";

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const WEB = /^(?:https?|mailto|ftp):\S+$/i;

const lengthProblem = (element: Json, text: string): string | undefined => {
	const least = Number(element.min_length ?? 0);
	const most = Number(element.max_length ?? 3000);
	if (text.length < least) return `Must be at least ${least} characters.`;
	return text.length > most ? `Must be at most ${most} characters.` : undefined;
};

const numberProblem = (element: Json, text: string): string | undefined => {
	const value = Number(text);
	if (text.trim() === "" || !Number.isFinite(value)) return "Must be a number.";
	if (element.is_decimal_allowed !== true && !Number.isInteger(value))
		return "Must be a whole number.";
	if (element.min_value !== undefined && value < Number(element.min_value))
		return `Must be at least ${asText(element.min_value)}.`;
	if (element.max_value !== undefined && value > Number(element.max_value))
		return `Must be at most ${asText(element.max_value)}.`;
	return undefined;
};

const CHECKS: Readonly<Record<string, (element: Json, text: string) => string | undefined>> = {
	plain_text_input: lengthProblem,
	number_input: numberProblem,
	email_text_input: (_, text) => (EMAIL.test(text) ? undefined : "Must be an email address."),
	url_text_input: (_, text) => (WEB.test(text) ? undefined : "Must be a web address."),
};

const problemOf = ({ element, block, type }: PlacedElement, value: Json): string | undefined => {
	if (isEmpty(value))
		return block.optional === true ? undefined : "Please complete this required field.";
	return CHECKS[type]?.(element, String(rawValue(value)));
};

/** A sentence for each input block that is not ready to be sent. */
export const checkInputs = (view: View): Record<string, string> =>
	Object.fromEntries(
		elementsIn(view.body.blocks)
			.filter(({ block }) => block.type === "input")
			.flatMap((placed) => {
				const value = view.values[placed.blockId]?.[placed.actionId] ?? {};
				const problem = problemOf(placed, value);
				return problem === undefined ? [] : [[placed.blockId, problem] as const];
			}),
	);
