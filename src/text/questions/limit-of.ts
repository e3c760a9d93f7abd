/** How many of a list are asked for: said as a number, or by asking for the one that is most so or next. */
import type { Cover } from "./cover.ts";

const oneOfThem =
	/\b(?:(?:most|longest|oldest) overdue|next) (?:action|milestone|item|thing|one|deadline)\b/i;

/** "The most overdue", "the next thing due" is one. */
export const limitOf = ({ pattern, pieces }: Cover, text: string): number | undefined =>
	pieces.flatMap((piece) => (piece.is === "limit" ? [piece.most] : [])).at(-1) ??
	(pattern.ask === "items" && oneOfThem.test(text) ? 1 : undefined);
