/**
 * Takes a form or Home as Slack would: checked, refused with a pointer, and with the ids that Slack fills in.
 */

import type { Ids } from "../world/ids.ts";
import { type Json, records } from "../world/json.ts";
import { Refusal } from "../world/refusal.ts";
import { fillIds, refuseWith } from "./accept.ts";
import { blocksRule } from "./block-rules.ts";
import { plainText } from "./compositions.ts";
import { elementsIn } from "./elements.ts";
import { allRules, object, oneOf, type Problem, type Rule, saying, words, yesNo } from "./rules.ts";

const LARGEST_BYTES = 250_000;
const label = plainText(24);

const shared = {
	callback_id: words(255, 0),
	private_metadata: words(3000, 0),
	external_id: words(255, 0),
};

const needsSubmit = saying(({ blocks, submit }) =>
	records(blocks).some(({ type }) => type === "input") && !submit
		? "missing required field: submit (a modal with an input block needs one)"
		: undefined,
);

const oneFocus = saying(({ blocks }) =>
	elementsIn(blocks).filter(({ element }) => element.focus_on_load === true).length > 1
		? "only one element may have focus_on_load"
		: undefined,
);

const rules: Readonly<Record<"modal" | "home", Rule>> = {
	modal: allRules(
		object(
			{ type: oneOf("modal"), title: label, blocks: blocksRule.modal },
			{
				...shared,
				submit: label,
				close: label,
				clear_on_close: yesNo,
				notify_on_close: yesNo,
				submit_disabled: yesNo,
			},
		),
		needsSubmit,
		oneFocus,
	),
	home: allRules(object({ type: oneOf("home"), blocks: blocksRule.home }, shared), oneFocus),
};

export const acceptView = (ids: Ids, body: Json, type: "modal" | "home"): Json => {
	const problems: Problem[] = [];
	rules[type](body, "/view", problems);
	if (problems.length > 0) throw refuseWith("invalid_arguments", problems);
	if (JSON.stringify(body).length > LARGEST_BYTES) throw new Refusal("view_too_large");
	return { ...body, blocks: fillIds(ids, records(body.blocks)) };
};
