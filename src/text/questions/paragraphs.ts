/** "What came from paragraph 13": the paragraph that a list's items were taken from. */
import type { Turned } from "./list-turns.ts";

const paragraph =
	/\b(?:(?:that|which|have|has|had|was|were|is|are|did|does|do)\s+)*(?:(?:came|come|comes|arose|arises?|arising|taken|stems?|originated?|based|recorded|rests?|hangs?|hanging|flows?|follows?|sits?|falls?|belongs?)\s+)?(?:off|from|in|under|out of|of|on|to|within)\s+(?:the\s+)?(?:paragraphs?|paras?|sections?|sect|parts?(?=\s+(?:[A-Z]\b|\d))|headings?|¶|§)\.?\s*([A-Z]|\d+(?:\.\d+)*)\b(?: of (?:the|that) (?:[\w ]+ )?paper)?|¶\s*([A-Z]|\d+(?:\.\d+)*)/iu;
const noun = /\b(items?|actions?|milestones?|guidance|things?|stuff|work)\b/i;

/** "What does paragraph 4 cover" asks what came from it. */
const covers =
	/^(\W*(?:and |so )?)what (?:does|did|do) (?:the |our |that )?(?:paper['’]?s? )?(paragraph|para|section|heading|¶|§)\.? ?([A-Z]|\d+(?:\.\d+)*)(?: of the paper)? (?:cover|contain|lead to|give rise to|deal with|set out)\b/iu;

export const paragraphIn = (asked: string): Turned | undefined => {
	const text = asked.replace(covers, "$1what came from paragraph $3");
	const found = paragraph.exec(text);
	const [said = "", named, marked] = found ?? [];
	const which = named ?? marked;
	if (!found || !which) return undefined;
	const rest = text.replace(said, noun.test(text) ? " " : " items ");
	return { text: rest, said, filter: { paragraph: which.toUpperCase() } };
};
