/** Since when a milestone or a work stream has been red, amber or green, as its history has it; a report counts from the day that it was made. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Rag, RagReport } from "../../domain/items/milestone.ts";
import type { EntityKind } from "../../domain/register.ts";
import type { Change } from "../ports.ts";
import type { Answering } from "./answering.ts";

type RagSince = { readonly rag: Rag; readonly on: PlainDate };

const reportIn = ({ entity }: Change): RagReport | undefined =>
	entity.kind === "milestone" || entity.kind === "workStream" ? entity.report : undefined;

/** Each time that it was reported otherwise than before, oldest first. */
const turnsIn = (changes: readonly Change[]): readonly RagSince[] =>
	changes
		.flatMap((change) => reportIn(change) ?? [])
		.filter(({ rag }, at, all) => rag !== all[at - 1]?.rag);

/** So many turns before the present one are told. */
const mostTurns = 3;

const sinceWords = ({ rag, on }: RagSince): string => `${rag} from ${wordDay(on)}`;

/** "red since Mon 2 March 2009; before that amber from Thu 22 January 2009"; undefined where nobody has reported. */
export const ragSince = async (
	{ kind, id }: { readonly kind: EntityKind; readonly id: string },
	{ register }: Answering,
): Promise<string | undefined> => {
	const turns = turnsIn(await register.changesOf(kind, id));
	const last = turns.at(-1);
	if (!last) return undefined;
	const before = turns.slice(0, -1).reverse();
	const day = wordDay(last.on);
	if (before.length === 0)
		return `${last.rag} in every report that is kept, the first of them of ${day}`;
	const more = before.length > mostTurns ? " and other reports before" : "";
	const told = before.slice(0, mostTurns).map(sinceWords).join(", ");
	return `${last.rag} since ${day}; before that ${told}${more}`;
};
