/** Gives an item other words; the history keeps both. Guidance keeps answering to its old title. */

import type { Action } from "../../domain/items/action.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export type Worded = Action | Milestone | Guidance;

const withTitle = <I extends Worded>(item: I, title: string): I =>
	item.kind === "guidance"
		? { ...item, title, aliases: [...new Set([...item.aliases, item.title])] }
		: { ...item, title };

export const rewordItem = <I extends Worded>(
	{ item, title }: { readonly item: I; readonly title: string },
	request: Request,
) =>
	changeItem<I>(request, { item, deed: "run", news: "reworded" }, (current, board) =>
		current.title === title
			? refuse({
					why: "nothing-to-change",
					what: `${referenceText(current, board)} reads so already`,
				})
			: withTitle(current, title),
	);
