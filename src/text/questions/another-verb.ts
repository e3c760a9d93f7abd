/** A verb that has another sense here than the pattern takes it in. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { Cover } from "./cover.ts";
import { isOtherDeed } from "./deed-of-title.ts";
import type { Clause } from "./pieces.ts";

const begins = /^(started|begun|commenced)$/;

/** "Will it land in March": elsewhere land is what something stands on, or who deals with it. */
const landing = /\b(?:will|to|does|do|did|should|could|might|may|can|['’]?ll)\b.*\bland\b/i;

/** "Whom does she report to" is no report; "did they attend" is no seat; "who is leasing it" asks for none who drafts a lease. */
export const isOfAnotherVerb = (
	{ text, keys }: Clause,
	{ pattern, pieces }: Cover,
	{ subjects, world }: { readonly subjects: readonly Subject[]; readonly world: World },
): boolean => {
	const reportsTo = pieces.some(
		(piece) =>
			piece.is === "tag" &&
			piece.tag === "status" &&
			keys[piece.from] === "report" &&
			keys[piece.to] === "to",
	);
	const sits = pattern.ask === "roles" || pattern.ask === "seats";
	// "Who was at it" asks who came.
	const came = pattern.ask === "meetings" && /^\W*who (was|were) (at|there)\b/i.test(text);
	// What has begun is no list of what is open.
	const began = pieces.some(
		(piece) => piece.is === "tag" && piece.tag === "status" && begins.test(keys[piece.from] ?? ""),
	);
	const [only, ...others] = pattern.ask === "facts" ? subjects : [];
	const leases =
		only !== undefined &&
		others.length === 0 &&
		isOtherDeed(text, itemAmong(world.holdings, only.id));
	const isOfLand =
		!landing.test(text) &&
		pieces.some(
			(piece) => piece.is === "tag" && piece.tag === "due" && keys[piece.from] === "land",
		);
	return (
		isOfLand ||
		leases ||
		(began && pattern.ask !== "facts") ||
		reportsTo ||
		came ||
		(sits && /\bdid\b.*\battend\b/i.test(text))
	);
};
