/** A form that began with what was recorded is not sent over what somebody else has recorded since, unseen. */
import type { Raw } from "../../command.ts";
import { formView } from "../../views/kit/form.ts";
import type { Held } from "../../views/kit/form-state.ts";
import type { Attempt, Served } from "../dispatch.ts";
import { readingFor } from "../open-request.ts";
import { unclear } from "./open-form.ts";

const says =
	"Something else is recorded than this form began with. Look at it first, or send this again to put it in its place.";

type Sent = {
	readonly held: Held;
	/** What its inputs hold. */
	readonly values: Raw;
};

/** The form once more, with all that is in it; undefined where nothing has come between. */
export const showStale = async (
	attempt: Attempt,
	{ held, values }: Sent,
): Promise<Served | undefined> => {
	const { command, begun } = attempt;
	if (!command.fill || unclear(attempt)) return undefined;
	const reading = readingFor(attempt.raw, begun);
	const { stamp } = await command.fill(attempt.raw, reading);
	if (stamp === undefined || stamp === held.stamp) return undefined;
	const raw = { ...held.raw, ...values };
	const view = formView({
		command,
		raw,
		reading,
		held: { ...held, stamp, began: undefined },
		says,
	});
	return { is: "form", view, missing: [], begun: { command: command.name, raw } };
};
