/** A question that names something and points at something told before: what the two have to do with each other. */
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Cover } from "./cover.ts";
import { items } from "./pattern.ts";
import type { Clause } from "./pieces.ts";
import { saysPeople, saysPerson } from "./pronouns.ts";
import { withSeveral } from "./several.ts";
import { meantByThem } from "./subjects.ts";

const asksOfPeople: ReadonlySet<string> = new Set(["roles", "records", "tenure", "deputies"]);

/** "Which of them belong to her" picks from what was told: of items it asks for no seats, and of nothing it asks nothing. */
export const picksInVain = (
	{ text }: Clause,
	{ pattern }: Cover,
	[latest]: readonly Subject[],
): boolean => {
	const picks = /\bof (them|those|these)\b|\bwhich ones\b/i.test(text);
	if (pattern.name === "which of them are somebody's" && !picks) return true;
	if (latest === undefined) return picks;
	// "Which of them are from the company" picks people, and asks for no portrait of the company.
	if (picks && pattern.name === "about") return true;
	return picks && /^(seats|about|roles)$/.test(pattern.ask) && isItemKind(latest.kind);
};

/** What "they" and "those" add to what was named. */
export const besideNamed = (
	clause: Clause,
	{ pattern: { ask } }: Cover,
	thread: ThreadContext,
): readonly Subject[] | undefined => {
	// "Which of them are MCB's" picks from the list that was told.
	if (ask === "items") {
		const listed = meantByThem(withSeveral(clause.text, thread), items);
		return listed.length > 0 ? listed : undefined;
	}
	if (!asksOfPeople.has(ask) || !(saysPeople(clause) || saysPerson(clause))) return [];
	// "Do they sit on SPB" names the board, and asks of somebody who was spoken of.
	const [who, ...more] = meantByThem(thread, ["person", "organisation"]);
	return who && more.length === 0 ? [who] : undefined;
};

/** "Who is writing it": the verb may begin a title, and is done to what was told of, which may be another thing. */
export const actsOnAnother = (
	{ keys }: Clause,
	{ pieces }: Cover,
	{ focus, latest }: ThreadContext,
): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "name" &&
			(/^(?:it|them|those|these)$/.test(keys[piece.to] ?? "") ||
				(/^(?:that|this)$/.test(keys[piece.to] ?? "") && piece.to === keys.length - 1)) &&
			piece.candidates.every(
				({ known }) =>
					isItemKind(known.kind) && !focus.slice(0, latest).some(({ id }) => id === known.id),
			),
	);
