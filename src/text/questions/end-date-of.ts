/** "Does the survey have an end date", "is there a deadline for it": when a thing is due, and no term of anybody's seat. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const date =
	"(?:an? |any |the )(?:(?:end|due|target|finish|finishing|completion|delivery|forecast|firm|real|actual|final|closing) )*(?:date|deadline)s?(?: (?:set|yet|fixed|for it|at all|now))*";
const what = "(?:the |our )?(?!(?:it|that|this|he|she|they|we|i|anyone|anybody)\\b)(.+?)";
const having = shaped(
	`(?:does|do|has|have) ${what} (?:yet |now |still )?(?:have|got|had)(?: got)? ${date}`,
);
const thereIs = shaped(`(?:is|are) there ${date} (?:for|on|to) ${what}`);

const isDuty = ({ kind }: { readonly kind: string }): boolean =>
	kind === "action" || kind === "milestone" || kind === "guidance";

/** Of a board the same words ask when it meets. */
export const endDateOf = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const thing = (having.exec(text) ?? thereIs.exec(text))?.[1];
	if (thing === undefined) return undefined;
	const reading = read(`when is ${thing} due`);
	if (reading.is === "which") return reading.isGuess ? undefined : reading;
	if (reading.is !== "question" || reading.question.ask !== "facts") return undefined;
	const { subjects, among = [] } = reading.question;
	return [...subjects, ...among].every(isDuty) ? reading : undefined;
};
