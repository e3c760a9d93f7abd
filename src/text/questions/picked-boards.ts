/** "Which of them have finished", after boards were listed, picks from that list; "which boards have" asks of all. */
import type { Question } from "../../domain/questions/question.ts";
import { opened } from "./shaped.ts";

const some =
	"(?:which|what|any|how many|are any|have any|just|only)(?: (?:of (?:them|those|these)|ones?))?(?:(?:['’]s| is| are| has| have| been| the| still| not yet| already)*)";
const picks = (words: string): RegExp =>
	opened(`${some} (?:${words})(?: (?:ones?|already|now|yet))*\\W*$`);

const ended = picks(
	"finished|ended|closed(?: down)?|wound up|merged|disbanded|stopped|gone|over|no longer (?:running|meeting|active)",
);
const forming = picks(
	"forming|being set up|new|not started|n['’]?t started|yet to start|to start|starting(?: up)?",
);
const active = picks("active|running|going|live|meeting|in operation");
const lacks = (what: string): RegExp =>
	picks(
		`(?:no|without an?|(?:don['’]?t|doesn['’]?t) have an?|need(?:s|ing)? an?|lack(?:s|ing)? an?|n['’]?t got an?) ${what}`,
	);
const noChair = lacks("chair");
const noSecretary = lacks("secretary");

export const pickedBoards = (text: string, earlier: Question): Question | undefined => {
	if (earlier.ask !== "boards") return undefined;
	if (ended.test(text)) return { ...earlier, boardState: "ended" };
	if (forming.test(text)) return { ...earlier, boardState: "forming" };
	if (active.test(text)) return { ...earlier, boardState: "active" };
	if (noChair.test(text)) return { ...earlier, lacking: "chair" };
	return noSecretary.test(text) ? { ...earlier, lacking: "secretary" } : undefined;
};
