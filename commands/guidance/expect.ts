import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { dateField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { organisationField } from "../../src/language/fields/names/named.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { ownerField } from "../../src/language/fields/names/owner.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { expectGuidance } from "../../src/usecases/guidance/expect.ts";

export const guidanceExpect = command({
	name: "guidance expect",
	also: ["add", "new", "await", "watch", "watch-for"],
	summary: "Watch for guidance that is expected from an issuing body",
	example:
		"/guidance expect Revised handbook from NPIA in March 2009 for London Prevent board, watcher @guidance-lead",
	who: "the board's members",
	deed: "update",
	fields: {
		title: wordsField({
			label: "Guidance",
			example: "Revised handbook",
			missing: "Which guidance? Try: Revised handbook.",
		}),
		issuer: organisationField({
			label: "Issuing body",
			keywords: ["issued by", "issuer"],
			softKeywords: ["from", "by"],
		}),
		window: dateField({
			label: "Expected",
			keywords: ["expected", "due"],
			softKeywords: ["in", "by", "on", "between", "before"],
			beforeTitle: true,
			missing: 'When is it expected? Try "in March" or "by end of Q1".',
		}),
		board: boardField({ loose: "after a stop" }),
		watcher: optional(
			ownerField({
				label: "Watcher",
				keywords: ["watcher", "watchers", "watched by"],
				beside: "title",
			}),
		),
	},
	form: { title: "Expect guidance", submit: "Watch" },
	run: async (input, request) =>
		itemReply(await expectGuidance(input, request), request, {
			fact: "Watching for",
			also: ({ owner }) => [input.watcher && `Watcher: ${owner(input.watcher)}.`],
			next: { "It's out": "guidance release" },
		}),
});
