/** "Is that more than in February", after what was counted of another time or board: each is counted. "Does anyone have more than me": who has the most. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const comparing = shaped(
	"(?:is|are|was|were) (?:that|this|it|those|these|they) (?:any )?(?:more|fewer|less|higher|lower|better|worse|up|down|busier|quieter)(?: of (?:them|those))? (?:than|on) (.+?)(?: (?:was|is|were|had|has))?",
);
const counted: ReadonlySet<Question["ask"]> = new Set(["items", "meetings", "decisions"]);

type Round = {
	readonly read: (words: string) => Reading;
	readonly earlier?: Question | undefined;
};

/** The same question, of what is set against it: of the same sort, and of something else. */
const isAgain = (reading: Reading | undefined, earlier: Question): boolean =>
	reading?.is === "question" &&
	reading.question.ask === earlier.ask &&
	JSON.stringify(reading.question) !== JSON.stringify(earlier);

export const moreThanThat = (text: string, { read, earlier }: Round): Reading | undefined => {
	const than = comparing.exec(text)?.[1];
	if (than === undefined || !earlier || !counted.has(earlier.ask)) return undefined;
	const other = [`and ${than}`, `and in ${than}`, `and for ${than}`].find((words) =>
		isAgain(read(words), earlier),
	);
	const words = earlier.span?.words;
	const itself = ["how many is that", `and ${words}`].find((again) => {
		const reading = read(again);
		return reading.is === "question" && reading.question.ask === earlier.ask;
	});
	return other && itself ? { is: "each", texts: [itself, other] } : undefined;
};

const anyoneMore = shaped(
	"(?:does|has|is|do|have) (?:any(?:one|body)|some(?:one|body))(?: else)?(?: (?:have|has|got|with|own|owns))* more (?:(actions?|milestones?|items?) )?(?:(?:that are |which are )?(open|overdue|late|on|to do) ?)?(?:(actions?|milestones?|items?) )?than .+?",
);

/** Who has the most is told with how many everyone has. */
export const moreThanAnyone = (text: string): string | undefined => {
	const found = anyoneMore.exec(text);
	if (!found) return undefined;
	const [, before, state = "open", after] = found;
	const stands = /^(?:overdue|late)$/i.test(state) ? "overdue" : "open";
	return `who has the most ${stands} ${(before ?? after ?? "actions").replace(/s?$/i, "s")}`;
};
