import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import type { Action } from "../../src/domain/items/action.ts";
import type { Owner } from "../../src/domain/people/person.ts";
import { refuse } from "../../src/domain/refusal.ts";
import { optional, retyped } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { ownerField } from "../../src/language/fields/names/owner.ts";
import { reassignAction } from "../../src/usecases/action/reassign.ts";
import type { Request } from "../../src/usecases/request.ts";

/** "From @may" has to be whose it is. */
const notTheirs = refuse({
	why: "unreadable",
	problems: [
		{
			field: "owner",
			says: "Its owner is not the one that you said it is taken from. Nothing was changed. Say only the new one: “to @ctsu-lead”.",
		},
	],
});

type Giving = {
	readonly item: Action;
	readonly was: Owner | undefined;
	readonly owner: Owner;
};

const give = async ({ was, ...input }: Giving, request: Request) => {
	const { owner } = input.item;
	if (was && !(owner?.kind === was.kind && owner.id === was.id)) return notTheirs;
	return reassignAction(input, request);
};

export const actionReassign = command({
	name: "action reassign",
	also: ["assign", "transfer", "give", "pass", "hand-over", "change-owner"],
	summary: "Give an action, or several, to another owner",
	example: "/action reassign MCB-7 to @ctsu-lead with @guidance-lead",
	who: "the board's members, or the action's owner",
	deed: "update",
	fields: {
		item: itemField("action"),
		was: optional({
			...retyped(ownerField({ label: "Owner until now", softKeywords: ["from"] }), {
				loose: "never",
			}),
			unasked: "in words",
		}),
		owner: ownerField({
			label: "New owner",
			keywords: ["owner"],
			softKeywords: ["to"],
			isHelped: true,
		}),
	},
	form: { title: "Change the owner", submit: "Change" },
	several: { of: "item", verb: "Reassign", fact: "Reassigned", change: give },
	run: async (input, request) =>
		itemReply(await give(input, request), request, { fact: "Reassigned" }),
});
