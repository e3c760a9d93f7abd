/** Whether a question is asked of what is the asker's own: "my actions", "anything for me", "am I in anything". */
import type { Tag } from "./vocabulary.ts";

/** "Anything for me today?" is the asker's own; "list it for me" is a courtesy. */
const isForMe =
	/^(?!.*\b(can|could|would|please|pls|check|find|list|look|get|remind|show|tell|confirm)\b).*\b(anything|something|what|whats|nothing|stuff|items?|actions?|things?)\b.*\bfor me\b/i;

/** "Due by Friday for me": a list that is asked for in a few words. */
const listForMe =
	/^(?!.*\b(?:can|could|would|please|pls|check|find|list|look|get|remind|show|tell|confirm)\b)\W*(?:and |so |ok )?(?:(?:is |are there )?any(?:thing)? )?(?:due|overdue|late|open|outstanding|blocked|stuck|slipped|done|closed|red|amber|green|milestones?|guidance)\b.*\bfor me\W*$/i;

/** "Am I in anything tomorrow" asks for one's own meetings. */
const amIn = /\bam i (?:in|at|needed at|wanted at)\b|\bwhere (?:am|do|should|will) i\b/i;

/** Of the asker's own, and of nobody else's. */
export const asksOfMe = (tags: readonly Tag[], text: string): boolean =>
	tags.includes("mine") ||
	tags.includes("plate") ||
	isForMe.test(text) ||
	listForMe.test(text) ||
	amIn.test(text);

const owned =
	"(?:actions?|milestones?|guidance|items?|tasks?|things?|stuff|work|list|plate|ones?|jobs?|commitments?|deadlines?)";
const own = new RegExp(
	`\\bmy (?:[\\w'’-]+ ){0,3}${owned}\\b|\\bmine\\b|\\b(?:for|on) me\\b(?! (?:to|and)\\b)|\\bi (?:own|lead|look after|am responsible for)\\b`,
	"i",
);

/** "What changed on my actions", where "what changed since I was in" and "for me to tell the board" ask of everything. */
export const saysOwn = (text: string): boolean => own.test(text);
