/** "Which towns are left", of a thing that is counted over no towns: how it stands says nothing of them. */
import { itemAmong } from "../../domain/holding.ts";
import type { Subject } from "../../domain/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { Cover } from "./cover.ts";
import type { Clause } from "./pieces.ts";

const whichAreLeft =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:which|what|how many) (?!(?:ones?|of|actions?|items?|milestones?|things?|tasks?|jobs?|boards?)\b)[\w’'-]+(?: [\w’'-]+)?(?: (?:are|is|have|has|still|yet))+ (?:left|missing|outstanding|remaining|to (?:do|go|come)|not done|not had it|without)\b/i;

const isCounted = ({ id }: Subject, { holdings }: World): boolean => {
	const item = itemAmong(holdings, id);
	if (item?.kind === "action") return (item.rollOut ?? []).length > 0 || item.posts !== undefined;
	return item?.kind === "guidance" && (item.recipients ?? []).length > 0;
};

export const isOfBodiesOfNone = (
	{ text }: Clause,
	{ pattern: { ask } }: Cover,
	{ subjects, world }: { readonly subjects: readonly Subject[]; readonly world: World },
): boolean =>
	ask === "facts" &&
	whichAreLeft.test(text) &&
	subjects.length > 0 &&
	!subjects.some((each) => isCounted(each, world));
