/** "Who was first to acknowledge it", "which ward got the tablets last": of the bodies that a thing is counted over, the first or the last to have it. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped, type Way } from "./shaped.ts";

const who = "(who|which (?:one|of them)|(?:which|what) \\w+)";
const has =
	"(?:get|got|have|had|receive|received|do|did|done|finish|finished|complete|completed|acknowledge|acknowledged|confirm|confirmed|sign|signed|read)";
const first = "(first|earliest|last|latest|most recently)";
const thing = "(?:the |its |their |our )?(.+?)";

const wasFirst = shaped(
	`${who}(?: (?:was|were|is|came|has been))?(?: the)? ${first}(?: (?!to\\b)\\w+)? (?:to|that|who) (?:be )?${has}(?: for| with)? ${thing}`,
);
const hadFirst = shaped(
	`${who}(?: (?:was|were|has|have|did))? ${has}(?: for| with)? ${thing} ${first}`,
);

export const firstToHaveIt: Way = (text, read) => {
	const [, asked, said, what] = wasFirst.exec(text) ?? [];
	const [, other, which, end] = hadFirst.exec(text) ?? [];
	const body = asked ?? other;
	const name = what ?? which;
	if (body === undefined || name === undefined) return undefined;
	const sort = /^(?:which|what) (?!(?:one|of)\b)(\w+)$/i.exec(body)?.[1];
	const plain = sort
		? `which ${sort.replace(/s?$/, "s")} have had the ${name}`
		: `who has acknowledged the ${name}`;
	const readings: readonly Reading[] = [read(plain), read(`who has had the ${name}`)];
	const reading = readings.find(
		(each) => each.is === "question" && each.question.ask === "coverage",
	);
	if (reading?.is !== "question") return undefined;
	const isFirst = /^(?:first|earliest)$/i.test(said ?? end ?? "");
	return { is: "question", question: { ...reading.question, end: isFirst ? "first" : "last" } };
};
