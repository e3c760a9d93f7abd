/** Deeds that are the same for each kind of item: every kind's own command is a page of words, made into one here. */

import { itemReply, namesOf } from "../assistant/item-reply.ts";
import { type Command, command, reply } from "../command.ts";
import type { Item } from "../domain/register.ts";
import { dayField } from "../language/fields/dates/dates.ts";
import { optional } from "../language/fields/field.ts";
import { itemField } from "../language/fields/items/item.ts";
import { bodiesField, notInField } from "../language/fields/names/bodies.ts";
import { rewordedField } from "../language/fields/words.ts";
import { rewordItem } from "../usecases/item/reword.ts";
import { recordDoneIn, rollOutItem, takeBackDoneIn } from "../usecases/item/roll-out.ts";
import { showItem } from "../usecases/item/show.ts";
import { wrong } from "../usecases/meeting/meeting-change.ts";
import { itemMessage } from "../views/items/item-page.ts";

type Page<Kind extends Item["kind"]> = Pick<Command, "summary" | "example" | "who"> & {
	readonly name: `${Kind} ${string}`;
	readonly kind: Kind;
	/** The heading of its form. */
	readonly title: string;
};
type WorkPage = Page<"action"> | Page<"milestone">;
type OwnedPage = WorkPage | Page<"guidance">;

const formOf = ({ title }: { readonly title: string }, submit: string) => ({ title, submit });

const missingBodies = 'Done in which bodies? Try "Barnet", or "Barnet and Camden".';

export const doneInCommand = ({ kind, title, ...page }: WorkPage) =>
	command({
		...page,
		fields: {
			item: itemField(kind),
			not: optional(notInField("Not done in after all")),
			bodies: optional(
				bodiesField({
					label: "Done in",
					softKeywords: ["in", "for", "by"],
					missing: missingBodies,
				}),
			),
			on: optional(dayField({ label: "On", softKeywords: ["on"], lean: "past", missing: "" })),
		},
		form: formOf({ title }, "Record"),
		run: async ({ item, on, bodies, not }, request) => {
			const isPrivate = true;
			if (not) {
				const also = [`Not done in ${namesOf(not)} after all.`];
				const taken = await takeBackDoneIn({ item, bodies: not }, request);
				return itemReply(taken, request, { fact: "Taken back", also, isPrivate });
			}
			if (!bodies) return wrong("bodies", missingBodies);
			const also = [`Done in ${namesOf(bodies)}.`];
			const done = await recordDoneIn({ item, on, bodies }, request);
			return itemReply(done, request, { fact: "Recorded", also, isPrivate });
		},
	});

export const rollOutCommand = ({ kind, title, ...page }: WorkPage) =>
	command({
		...page,
		deed: "update",
		fields: {
			item: itemField(kind),
			over: bodiesField({
				label: "Over",
				softKeywords: ["over", "in", "to", "across"],
				missing: 'Over which bodies? Try "all boroughs", or "Barnet, Camden and NPIA".',
			}),
		},
		form: formOf({ title }, "Roll out"),
		run: async (input, request) =>
			itemReply(await rollOutItem(input, request), request, {
				fact: "Rolling out",
				next: { "Record where it is done": `${kind} done-in` },
			}),
	});

/** `words` is a title that something could have instead. */
export const rewordCommand = ({
	kind,
	title,
	words,
	...page
}: OwnedPage & { readonly words: string }) =>
	command({
		...page,
		also: ["retitle", "rename", "correct"],
		deed: "run",
		fields: { item: itemField(kind), title: rewordedField(words) },
		form: formOf({ title }, "Reword"),
		run: async (input, request) =>
			itemReply(await rewordItem(input, request), request, {
				fact: "Reworded",
				also: [`It read: “${input.item.title}”.`],
			}),
	});

export const showCommand = ({ kind, title, ...page }: OwnedPage) =>
	command({
		...page,
		also: ["view", "details"],
		fields: { item: itemField(kind) },
		oneClick: true,
		form: formOf({ title }, "Show"),
		run: async ({ item }, request) => reply(itemMessage(await showItem(item, request))),
	});
