import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { wordDue } from "../../src/domain/dates/honest-date.ts";
import { referenceText } from "../../src/domain/register.ts";
import { byWords, dateField } from "../../src/language/fields/dates/dates.ts";
import { asksIfPast } from "../../src/language/fields/dates/past-date.ts";
import { optional } from "../../src/language/fields/field.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { ownerField, ownerWords } from "../../src/language/fields/names/owner.ts";
import { runningStreamField } from "../../src/language/fields/names/streams.ts";
import { countField, wordsField } from "../../src/language/fields/words.ts";
import { addAction, calledTheSame } from "../../src/usecases/action/add.ts";

export const actionAdd = command({
	name: "action add",
	also: ["create", "new", "record", "log", "raise"],
	summary: "Record an action for a board, or one a line",
	example:
		"/action add Draft risk paper for London Prevent board, owner @ctsu-lead, due Fri 6 March",
	who: "the board's members",
	deed: "update",
	fields: {
		title: wordsField({
			label: "Action",
			example: "Draft risk paper",
			missing: "What is to be done? Try: Draft risk paper.",
		}),
		board: boardField({ loose: "after a stop" }),
		owner: optional(
			ownerField({
				label: "Owner",
				...ownerWords,
				beside: "title",
				isHelped: true,
			}),
		),
		due: asksIfPast(
			dateField({
				label: "Due",
				keywords: ["due", "due date", "deadline", "when:"],
				...byWords,
				hangs: true,
				beforeTitle: true,
				missing: 'When is it due? Try "6 March", "in April", or "date not set".',
			}),
		),
		posts: optional(
			countField({
				label: "Posts to fill",
				example: "4",
				noun: "post",
				missing: "How many posts? Give a whole number, such as 4.",
				most: 999,
			}),
		),
		workStream: optional(runningStreamField()),
	},
	form: { title: "Add an action", submit: "Add", rare: ["posts", "workStream"] },
	several: { of: "title", verb: "Add", fact: "Recorded", change: addAction },
	run: async (input, request) => {
		const same = await calledTheSame(input, request);
		const said = same && `${referenceText(same, input.board)} is open too, and called the same`;
		return itemReply(await addAction(input, request), request, {
			fact: "Recorded",
			also: same ? [`${said}: ${wordDue(same.due)}. Close one if they are one.`] : [],
			next: { "Change the date": "action re-date", "Change the owner": "action reassign" },
		});
	},
});
