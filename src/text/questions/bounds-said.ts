/** What bounds a question beside the things and the times that it names: how many, where, on which days, for which body. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import { type Cover, fitting, tagsOf } from "./cover.ts";
import type { Clause } from "./pieces.ts";
import { whereaboutsIn } from "./venues.ts";

const oneOfThem =
	/\b(?:(?:most|longest|oldest) overdue|next) (?:action|milestone|item|thing|one|deadline)\b|^\W*(?:(?:what|which)(?:['’]?s| is)? |the )?(?:(?:action|milestone|item|thing|one|deadline) )?(?:(?:is|has been) )?(?:the )?longest (?:overdue|late)\W*$/i;

/** How many of a list are asked for; "the most overdue", "the next thing due" is one. */
const limitOf = ({ pattern, pieces }: Cover, { text }: Clause): number | undefined =>
	pieces.flatMap((piece) => (piece.is === "limit" ? [piece.most] : [])).at(-1) ??
	(pattern.ask === "items" && oneOfThem.test(text) ? 1 : undefined);

const joins = /\b(?:and|or|nor)\b|[,&/]/i;
const forBody = /\b(?:for|from|representing|on behalf of)(?: the| our)? *$/i;

/** "Is she on LPB for the Trust", "does she represent it there": with nothing to join them, the one sits for the other. */
const sitsFor = (
	{ text, words }: Clause,
	cover: Cover,
	subjects: readonly Subject[],
): true | undefined => {
	const { pattern, pieces } = cover;
	const of = (wanted: Subject["kind"]) => subjects.filter(({ kind }) => kind === wanted);
	if (!/^(?:roles|seats)$/.test(pattern.ask) || of("organisation").length !== 1) return undefined;
	const owners = pieces.filter(
		(piece) =>
			piece.is === "name" &&
			/^(?:person|organisation)$/.test(fitting(piece, pattern.of)[0]?.known.kind ?? ""),
	);
	const [first, last] = [owners.at(0), owners.at(-1)];
	if (!first || !last || joins.test(text.slice(words[first.to - 1]?.end, words[last.from]?.start)))
		return undefined;
	if (of("person").length === 1) return true;
	const isFor = forBody.test(text.slice(0, words[last.from]?.start));
	const isSomebody = tagsOf(cover).includes("mine") || /\bany(?:one|body)\b/i.test(text);
	return isFor && isSomebody && of("person").length === 0 ? true : undefined;
};

export const boundsSaid = (
	clause: Clause,
	cover: Cover,
	subjects: readonly Subject[],
): Pick<Question, "limit" | "place" | "weekdays" | "sitsFor"> => ({
	limit: limitOf(cover, clause),
	...whereaboutsIn(cover.pieces),
	sitsFor: sitsFor(clause, cover, subjects),
});
