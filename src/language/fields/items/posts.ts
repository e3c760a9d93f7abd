/** How many posts are filled ("2 posts filled", "now 3 of 5 hired"), and how an action is closed of which some are not. */
import type { Field } from "../../../command.ts";
import { spell } from "../../dates/spelling.ts";
import { slot } from "../field.ts";
import { choiceField } from "../words.ts";

const said =
	/^(?:now |up to )?(\d{1,4}) (?:of|out of) (?:the |our )?(\d{1,4})(?: (?:are |is |now )*(?:filled|hired|recruited|appointed|engaged|taken on|in post|in place))?(?: now| so far| by now)?(?=\s*(?:$|[,.;]))/i;

/** Only where it counts out of as many as there are to fill. */
export const filledIn = (
	note: string | undefined,
	posts: { readonly wanted: number } | undefined,
): number | undefined => {
	const clauses = (note ?? "").split(/[,.;]/).map((clause) => said.exec(clause.trim()) ?? []);
	const [, filled] = clauses.find(([, , wanted]) => posts && Number(wanted) === posts.wanted) ?? [];
	return filled === undefined ? undefined : Number(filled);
};

/** What is said of people who have come to a post; "unfilled" and "to be filled" are said of nobody. */
const come =
	"filled|taken|occupied|recruited(?: to)?|appointed(?: to)?|hired|taken on|engaged|in post|in place";
const count = "(\\d{1,4})(?: (?:of|out of)(?: the| our)? \\d{1,4})?";
const already = "(?: (?:are|is|were|was|have|has|been|now|already|both|all))*";
const filledPatterns: readonly RegExp[] = [
	`${count}(?: posts?)?${already} filled`,
	`${count} posts?${already} (?:${come})`,
	"posts? filled:? (\\d{1,4})",
].map((pattern) => new RegExp(`^${pattern}(?: (?:so far|by now|now))?(?![\\p{L}\\p{N}-])`, "u"));
const postsAlone = new RegExp(`^${count} posts?(?=\\s*(?:$|[,;.]))`, "u");
const stillEmpty =
	/\b(?:not|no|none|un\w+|vacan\w+|empty|open|to|still|left|remain\w*|re-?adverti\w+)\b/i;

/** "Another post filled" says how many more, and not how many by now. */
const oneMore = /^\s*(?:another|(?:an? )?(?:further|extra)|\S+ (?:more|further|extra))\b/i;

/** Posts filled by now: "2 posts filled", "2 of 4 posts", "2 filled". */
export const filledField = (): Field<number> => {
	return slot({
		label: "Posts filled",
		example: "2",
		typed: {
			clause: "self-evident",
			lead: (text) => {
				if (oneMore.test(text)) return undefined;
				const { text: plain, endAt } = spell(text);
				const said = filledPatterns.map((each) => each.exec(plain)).find((found) => found !== null);
				const found = said ?? (stillEmpty.test(plain) ? null : postsAlone.exec(plain));
				return found
					? { used: found[1] ?? "", rest: text.slice(endAt(found[0].length)) }
					: undefined;
			},
		},
		control: { as: "line", most: 4 },
		missing: "How many posts are filled? Give a whole number, such as 2.",
		read: (text) => (/^\d{1,3}$/.test(text) ? Number(text) : undefined),
	});
};

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
