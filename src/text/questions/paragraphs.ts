/** "What came from paragraph 13", "actions from the January paper": where a list's items were taken from. */

import { dutiesIn } from "../../domain/boards/board-contents.ts";
import { isOfPaper } from "../../domain/items/source-paper.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { Turned } from "./list-turns.ts";

const paragraph =
	/\b(?:(?:that|which|have|has|had|was|were|is|are|did|does|do)\s+)*(?:(?:came|come|comes|arose|arises?|arising|taken|stems?|originated?|based|recorded|rests?|hangs?|hanging|flows?|follows?|sits?|falls?|belongs?)\s+)?(?:off|from|in|under|out of|of|on|to|within)\s+(?:the\s+)?(?:paragraphs?|paras?|sections?|sect|parts?(?=\s+(?:[A-Z]\b|\d))|headings?|¶|§)\.?\s*([A-Z]|\d+(?:\.\d+)*)\b(?: of (?:the|that) (?:[\w ]+ )?paper)?|¶\s*([A-Z]|\d+(?:\.\d+)*)/iu;
const noun = /\b(items?|actions?|milestones?|guidance|things?|stuff|work)\b/i;

/** "What does paragraph 4 cover" asks what came from it. */
const covers =
	/^(\W*(?:and |so )?)what (?:does|did|do) (?:the |our |that )?(?:paper['’]?s? )?(paragraph|para|section|heading|¶|§)\.? ?([A-Z]|\d+(?:\.\d+)*)(?: of the paper)? (?:cover|contain|lead to|give rise to|deal with|set out)\b/iu;

const month =
	"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
/** One paper: several are those of a meeting. */
const paper = new RegExp(
	`\\b(?:(?:that|which|have|has|had|was|were|is|are|did|do)\\s+)*(?:(?:came|come|comes|arose|arises?|arising|taken|stems?|originated?|flows?)\\s+)?(?:from|out of)\\s+(?:the|our|that)\\s+((?:[\\w’'&-]+\\s+){0,6}?)paper(?:\\s+(?:of|dated|from)\\s+((?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${month}(?:\\s+\\d{4})?))?(?=\\W*$)`,
	"i",
);
const fullMonth = (said: string): string =>
	said
		.replace(/(\d)(?:st|nd|rd|th)\b/gi, "$1")
		.replace(/\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/gi, (short) => {
			const full =
				"january february march april june july august september october november december";
			return (
				full.split(" ").find((each) => each.startsWith(short.toLowerCase().slice(0, 3))) ?? short
			);
		});

/** A paper that nothing came from is not known here. */
const isKnown = (said: string, { holdings }: World): boolean =>
	holdings.some((each) => dutiesIn(each).some(({ source }) => isOfPaper(source, said)));

const paperIn = (text: string, world: World): Turned | undefined => {
	const [said = "", called = "", dated = ""] = paper.exec(text) ?? [];
	if (said === "" || /\b(?:this|last|next|green|white)\b/i.test(called)) return undefined;
	const rest = text.replace(said, noun.test(text) ? " " : " items ");
	const fromPaper = fullMonth(`${called} ${dated}`).trim();
	return isKnown(fromPaper, world) ? { text: rest, said, filter: { fromPaper } } : undefined;
};

export const paragraphIn = (asked: string, world: World): Turned | undefined => {
	const text = asked.replace(covers, "$1what came from paragraph $3");
	const found = paragraph.exec(text);
	const [said = "", named, marked] = found ?? [];
	const which = named ?? marked;
	if (!found || !which) return paperIn(asked, world);
	const rest = text.replace(said, noun.test(text) ? " " : " items ");
	return { text: rest, said, filter: { paragraph: which.toUpperCase() } };
};
