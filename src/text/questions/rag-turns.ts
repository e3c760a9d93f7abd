/** "When did it go red", "has it ever been green": what is asked of the reports on one thing, one after the other. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

const rag = "(red|amber|green)";
const ends = "(?: on)?(?: then| now| anyway)?\\W*$";
const ever = "(?: first| last| ever| actually| originally)*";

const forms: readonly RegExp[] = [
	opened(`when did (.+?)${ever} (?:go|turn|become|get)${ever} ${rag}${ends}`),
	opened(
		`when (?:was|were) (.+?)${ever}(?: (?:reported|rated|flagged|marked|made|put|turned)${ever})?(?: as| to| at| on)? ${rag}${ends}`,
	),
	opened(`(?:since when|for how long) (?:has|have|is|are) (.+?)(?: been| gone)? ${rag}${ends}`),
	opened(
		`how long(?: ago)?(?: has|['’]?s| have| was| is| did) (.+?)(?: been| gone?| turn)?(?: at| on)? ${rag}${ends}`,
	),
	opened(`(?:has|have|was|were|did) (.+?) (?:ever|always)(?: been| gone?| turn)? ${rag}${ends}`),
];

/** Read as how long it has been so, which is told with what it was before. */
export const ofRagTurns = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const [, whose, colour] = forms.map((form) => form.exec(text)).find((found) => found) ?? [];
	if (whose === undefined || colour === undefined) return undefined;
	const reading = read(`how long has ${whose} been ${colour}`);
	if (reading.is === "which") return reading.isGuess ? undefined : reading;
	const isMeant = reading.is === "question" && reading.question.facets.includes("rag since");
	return isMeant ? reading : undefined;
};
