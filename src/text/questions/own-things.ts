/** Things with words of somebody's name in their titles: asked of the thing, and not of what that person has. */
import { isItemKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import type { Cover } from "./cover.ts";
import type { Known } from "./named-things.ts";
import type { Clause, Piece } from "./pieces.ts";

const whose =
	/^(for|of|by|from|with|on|to|against|has|have|had|does|do|did|is|are|under|what|whats)$/;
const article = /^(the|our|my|all|any)$/;

export const isOneThing = (key: string | undefined): boolean =>
	/^(action|milestone|item|task)$/.test(key ?? "");

/** "When will the survey be finished" is asked of a survey, and not of the person who leads one. */
export const isThingOfItsOwn = ({ keys, words }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "items" &&
	pieces.some((piece, at) => {
		if (piece.is !== "name") return false;
		const owns = ({ known }: { readonly known: { readonly kind: string } }) =>
			known.kind === "person" || known.kind === "organisation";
		const isPart = piece.candidates.every(({ tier }) => tier >= tiers.part);
		const isBoth =
			piece.candidates.some(owns) && piece.candidates.some((each) => isItemKind(each.known.kind));
		if (!isPart || !isBoth) return false;
		const before = article.test(keys[piece.from - 1] ?? "") ? piece.from - 2 : piece.from - 1;
		const after = pieces[at + 1];
		const isPossessive = /['’]s?$/.test(words[piece.to - 1]?.raw ?? "");
		// "Is the survey done", "has it been done": said of a thing, where "has she done" is of somebody.
		const isPassive =
			/^(is|are|was|were)$/.test(keys[before] ?? "") ||
			(/^(has|have|had)$/.test(keys[before] ?? "") && keys.includes("been"));
		const isNoun = after?.is === "tag" && /^(action|milestone|guidance|item)$/.test(after.tag);
		// "The survey action" is one thing, where "survey lead actions" are somebody's.
		if (isNoun && article.test(keys[piece.from - 1] ?? "") && isOneThing(keys[after.from]))
			return true;
		return !isPossessive && !isNoun && (isPassive || !whose.test(keys[before] ?? ""));
	});

const role =
	/\b(?:of|for|officer|manager|lead|leader|director|head|clerk|chief|chair|secretary|advis[eo]r|librarian|representative|rep|deputy|co-?ordinator|commander|controller|administrator|team|warden|steward|marshal|captain|trustee|treasurer|registrar|engineer|surveyor|curator|producer|planner|analyst|editor|consultant|keeper|master|mistress|superintendent|inspector|supervisor|assistant)\b/i;

/** "Survey Lead" is an office, and "Frank Marsh" somebody. */
export const isOfficeName = (name: string): boolean => role.test(name);

/** "Is Mark late": somebody's first name may begin a title too ("Mark out the pitch"), and it is asked back which is meant. */
export const peopleCalledSo = ({ keys }: Clause, piece: Piece): readonly Known[] => {
	if (piece.is !== "name" || piece.to - piece.from !== 1) return [];
	if (article.test(keys[piece.from - 1] ?? "") || isOneThing(keys[piece.to])) return [];
	const key = keys[piece.from] ?? "";
	return piece.candidates.flatMap(({ known }) =>
		known.kind === "person" &&
		!isOfficeName(known.label) &&
		known.label.toLowerCase().startsWith(`${key} `)
			? known
			: [],
	);
};
