/** "Which are late", where no list went before it. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { isNamed } from "./fragments.ts";
import type { Clause } from "./pieces.ts";

const barePick =
	/^\W*(?:and |so |ok |n |but )*(?:which(?: ones?)? (?:are|is|r|were|was|have|has|havent|arent|hasnt|isnt)\b|(?:(?:are|were) )?any (?:ones? )?(?!of\b)[a-z]+\W*$)/i;
const bareCount = /^\W*(?:and |so |ok |n |but )*how many (?:are|were|have|arent|havent)\b/i;

/** What lists other things than items: "how many are late" then counts some of those. */
const listsOthers: ReadonlySet<string> = new Set(
	"coverage decisions papers changes records boards seats".split(" "),
);

/** "Which are late", after what held no list, picks from nothing that was told: it asks for no list of all. */
export const picksUnsaid = (
	{ text }: Clause,
	cover: Cover,
	{ question, unread }: ThreadContext,
): boolean =>
	(cover.pattern.ask === "items" || (cover.pattern.ask === "overview" && unread !== undefined)) &&
	(question ?? unread) !== undefined &&
	(barePick.test(text) ||
		(bareCount.test(text) &&
			(question === undefined ? unread !== undefined : listsOthers.has(question.ask)))) &&
	!isNamed(cover) &&
	!tagsOf(cover).some((tag) =>
		/^(action|milestone|guidance|item|them|mine|us|register)$/.test(tag),
	);
