/** "And who owns it", "with reasons": what each line of a list says anyhow, or can say, is taken out of the question. */
import type { Turned } from "./list-turns.ts";

const why =
	/\s*(?:,\s*|\band\s+|\bwith\s+(?:the\s+|their\s+)?|\b)(?:why|reasons?|reason why|explanations?)(?:\s+(?:is|are)?\s*(?:it|they|those|each)?(?:\s+(?:is|are))?)?\s*[?.!]*$/i;
const told =
	/\s*(?:,\s*|\band\s+|\bwith\s+)(?:who(?:['’]?s| is| has)?\s*(?:own\w*|got|doing|on|responsible for)?(?:\s+(?:it|them|those|these|each|each one|for (?:it|them)))?|whose\s+(?:(?:is|are)\s+)?(?:it|they|those|these)(?:\s+(?:is|are))?|by whom|(?:the(?:ir)? )?(?:owners?|dates|due dates?|owners? and (?:due )?dates?)|when(?:['’]?s| is| are)?\s+(?:it|they|each|those)?\s*(?:is|are|was|were)?\s*due)\s*[?.!]*$/i;

export const besideIn = (text: string): Turned | undefined => {
	const reasons = /\b(and|with|plus)\b|,/i.test(text) ? why.exec(text) : null;
	const found = reasons ?? told.exec(text);
	if (!found || found.index === 0) return undefined;
	return {
		text: text.slice(0, found.index),
		said: found[0],
		filter: reasons ? { reasons: true } : {},
	};
};
