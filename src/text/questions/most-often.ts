/** "Which board meets most often": of all the boards, by how often each meets in a year. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

const noun = "(?:boards?|groups?|committees?|panels?|forums?|one|bod(?:y|ies)|teams?)";
const often = "(?:often|frequently|regularly)";
const most = new RegExp(
	`^\\W*(?:(?:and|so|ok)\\b[\\s,]*)*(?:which|what)(?: (?:of (?:the|our|my) )?${noun})?(?: (?:is|are|do|does|has|have))? (?:meets?|sits?|met|meeting|the one that meets) (?:the )?(most|least|less|more|fewest)(?: ${often})?\\W*$`,
	"i",
);
const busiest = new RegExp(
	`^\\W*(?:(?:and|so|ok)\\b[\\s,]*)*(?:which|what)(?:['’]?s| is| are)? (?:${noun} (?:has|have|gets) (?:the )?(most|fewest|least) meetings|(?:our|the) (busiest) ${noun})\\W*$`,
	"i",
);

export const mostOften = (text: string): Reading | undefined => {
	const found = most.exec(text) ?? busiest.exec(text);
	if (!found) return undefined;
	const isLeast = /^(?:least|less|fewest)$/i.test(found[1] ?? "");
	return {
		is: "question",
		question: { ...plainQuestion("rhythm"), often: isLeast ? "least" : "most" },
	};
};
