/** A word in the plural that stands in one name: "nurses" are many people, and "the boroughs" are bodies, whatever is called after one of them. */
import { tiers } from "../../language/names/match.ts";
import { headNouns } from "../../language/names/words.ts";
import type { Candidate, NameIndex } from "./name-index.ts";
import { ownWork } from "./ordinary-names.ts";
import type { Clause } from "./pieces.ts";
import type { Place } from "./sure-names.ts";

/** "How many theatres" are many, though one of them alone is called so. */
export const areMany = (before: string | undefined, raw = ""): boolean =>
	/^(?:which|what|many|all|every|any|other|few|more)$/.test(before ?? "") && /[^s'’]s$/i.test(raw);

/** "Nurses" are many, and no part of one person's name. */
const isOneOfMany = (
	{ words, keys }: Clause,
	{ from, to }: Place,
	{ known, tier }: Candidate,
): boolean =>
	(known.kind === "person" ||
		(known.kind === "organisation" &&
			to - from === 1 &&
			areMany(keys[from - 1], words[from]?.raw))) &&
	tier >= tiers.part &&
	// "The sponsors term" and "colms actions" have lost their apostrophe.
	!/^(term|seat|deputy|place|replacement)$/.test(keys[to] ?? "") &&
	!(
		ownWork.test(keys[to] ?? "") &&
		known.label.toLowerCase().startsWith(`${keys.slice(from, to).join(" ")} `)
	) &&
	words
		.slice(from, to)
		.some(
			({ raw }) =>
				/[^s'’]s$/i.test(raw) &&
				raw.length > 4 &&
				!known.label.toLowerCase().includes(raw.toLowerCase()),
		);

/** "The boroughs" are bodies that are called so, and no board that is called after one: "the borough forums". */
const areBodiesInstead = (
	{ words }: Clause,
	{ from, to }: Place,
	{ all, known, tier }: Candidate & { readonly all: readonly Candidate[] },
): boolean => {
	const raw = (words[to - 1]?.raw ?? "").toLowerCase();
	const isSaidIn = ({ label }: Candidate["known"]) => label.toLowerCase().includes(raw);
	return (
		known.kind === "board" &&
		tier > tiers.whole &&
		to - from === 1 &&
		/[^s'’]s$/.test(raw) &&
		!isSaidIn(known) &&
		all.some(
			(other) =>
				other.known.kind === "organisation" &&
				/^(?:all|every|each)\b/i.test(other.known.label) &&
				isSaidIn(other.known),
		)
	);
};

type Among = Candidate & {
	readonly all: readonly Candidate[];
	readonly index: Pick<NameIndex, "isSortCounted">;
};

/** "Has any district done it": one of those that a thing is counted over, and no board that has the word in its name. */
const isAnyOfThem = (
	{ keys }: Clause,
	{ from, to }: Place,
	{ known, tier, index }: Among,
): boolean =>
	known.kind === "board" &&
	tier > tiers.whole &&
	to - from === 1 &&
	/^(?:any|every|each|no|which|what|all|some|many)$/.test(keys[from - 1] ?? "") &&
	!headNouns.has(keys[to] ?? "") &&
	index.isSortCounted(keys[from] ?? "");

export const isMany = (clause: Clause, place: Place, candidate: Among): boolean =>
	isOneOfMany(clause, place, candidate) ||
	areBodiesInstead(clause, place, candidate) ||
	isAnyOfThem(clause, place, candidate);
