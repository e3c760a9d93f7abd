/** How an action is closed of which some posts or places are not done: "all filled", "as it stands", "not yet". */
import type { Field } from "../../../command.ts";
import { choiceField } from "../words.ts";

const remaining = {
	"all filled": ["all done", "done everywhere", "all places done", "all posts filled"],
	"as it stands": ["as it is", "as is", "as they stand"],
	"not yet": [],
} as const;

export const remainingField = (): Field<keyof typeof remaining> => ({
	...choiceField({
		label: "If posts or places are still open",
		example: "as it stands",
		missing: "Say “all filled”, “as it stands” or “not yet”.",
		of: remaining,
	}),
	sayIfMissing: false,
});

/** "All four are in post": said of the whole, it says of the rest too. */
const ofAll =
	/^all (?:(?:the )?(?:posts|places|\d+|two|three|four|five|six|seven|eight|nine|ten|of (?:them|it))\b.{0,20}?)?(?:are |is |now )*(?:filled|done|in post|in place|recruited|appointed|complete[d]?|delivered|briefed)(?:[.!]|$)/i;

export const saysAllDone = (outcome: string | undefined): boolean =>
	outcome !== undefined && ofAll.test(outcome.trim());
