/** "Is LPB quorate without the chair": how many make its quorum, and who there is to make it. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { isKnown, opened } from "./shaped.ts";

const without = opened(
	"(?:is|are|was|will|would|can|could|might|do|does) (?:the |our )?(.+?) (?:still |even |ever )*(?:be |have |make )?(?:quorate|(?:a )?quorum) (?:without|if) (?:the |our |its |their )?(.+?)(?:(?:['’]s| is| are)(?:n['’]t| not)? (?:there|away|absent|off|out|ill|sick|late|missing|coming|present|on leave)| (?:does|do)(?:n['’]?t| not) (?:come|turn up|show up|attend|make it)| (?:can['’]?t|cannot|can not) (?:come|make it|attend)| drops? out| stays? away| misses it)?\\W*$",
);
const office = /^(?:chair\w*|secretary|clerk|deputy|vice[- ]chair|members?)$/i;

export const quorateWithout = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const [, board, who = ""] = without.exec(text) ?? [];
	if (board === undefined || !(office.test(who) || isKnown(who, read))) return undefined;
	const quorum = `what is the quorum of ${board}`;
	const reading = read(quorum);
	const isOfBoard =
		reading.is === "question" &&
		reading.question.ask === "roles" &&
		reading.question.subjects.length === 1 &&
		reading.question.subjects[0]?.kind === "board";
	return isOfBoard ? { is: "each", texts: [quorum, `who is on ${board}`] } : undefined;
};
