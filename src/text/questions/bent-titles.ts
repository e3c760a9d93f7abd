/** Titles that have a word of those said in another form: as a deed, or as done. */
import { isItemKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { coreOf } from "../../language/names/spellings.ts";
import { stemOf } from "../../language/names/stems.ts";
import type { Candidate, NameIndex } from "./name-index.ts";

/** So many words of a title, one of them bent, are looked for. */
const mostBent = 4;

/** "North Pier glazing" is "North Pier glazed", though another title has "glazing" in it. */
export const bentInto = (keys: readonly string[], index: NameIndex): readonly Candidate[] => {
	const core = coreOf(keys);
	const isInSome = (key: string): boolean => index.has(key) || index.bentOf(stemOf(key)).length > 0;
	if (core.length < 2 || core.length > mostBent || !core.every(isInSome)) return [];
	const others = core.flatMap((key) =>
		index
			.bentOf(stemOf(key))
			.filter((word) => word !== key)
			.map((word) => keys.map((each) => (each === key ? word : each))),
	);
	return others
		.flatMap((bent) => index.find(bent, "any"))
		.filter(({ known, tier }) => isItemKind(known.kind) && tier <= tiers.part);
};
