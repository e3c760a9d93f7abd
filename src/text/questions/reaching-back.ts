/** "Which of those are mine", after what asked for others and could not be read: those are of that, and none that were told before it. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Clause } from "./pieces.ts";

const several = /\b(?:those|these|them|both)\b/i;
const asksForOthers =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:what|which|who|whose|any\w*|how many|list|show)\b|\b(?:else|others?)\b/i;

export const reachesBack = ({ text }: Clause, { unread }: ThreadContext): boolean =>
	unread !== undefined && several.test(text) && !several.test(unread) && asksForOthers.test(unread);
