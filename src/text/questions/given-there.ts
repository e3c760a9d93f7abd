/** "What did they give out", "what are they holding up", "who owns those two", after one meeting, one body or so many things were told: asked of those by name. */
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { shaped } from "./shaped.ts";
import { only } from "./told-last.ts";

const givenOut = shaped(
	"(?:and )?(?:what|which|any)(?: (?:actions?|jobs?|tasks?|things))? (?:did|were|was|have|has|got)(?: (?:they|it|that|we|you))?(?: been)? (?:give|given|hand|handed|dish|dished|set|ask|asked|assign|assigned)(?: (?:out|people|for|to do))*",
);

/** Of the one meeting that was told of last. */
const ofMeeting = (text: string, { focus, latest = 0 }: ThreadContext, world: World) => {
	const meeting = only(focus.slice(0, latest).filter(({ kind }) => kind === "meeting"));
	const name = meeting && givenOut.test(text) ? nameOf(meeting, world) : undefined;
	return name && `what actions came out of ${name}`;
};

const counted =
	/\b(those|these|them|the) (two|three|four|five|six)\b(?= *(?:\W*$|(?:are|is|due|late|overdue|with|owned|now|then|again)\b))/i;
const numbers = ["two", "three", "four", "five", "six"];

/** "Those two" are all that was told, where that is two. */
const ofSoMany = (text: string, { focus, latest = 0, listed = [] }: ThreadContext) => {
	const [said, , number = ""] = counted.exec(text) ?? [];
	if (said === undefined) return undefined;
	const wanted = numbers.indexOf(number.toLowerCase()) + 2;
	const isSort = (row: readonly Subject[]) => row.length === wanted && row.every(isDuty);
	return [focus.slice(0, latest).filter(isDuty), listed].some(isSort)
		? text.replace(said, "those")
		: undefined;
};

const wereThere = shaped(
	"(?:were|was) there (?:any |an )?(?:actions?|tasks?|jobs?)(?: too| as well| from (?:it|that))?",
);

/** "Were there any actions", after what was decided at some time. */
const ofDecided = (text: string, { question }: ThreadContext) => {
	const { ask, subjects = [], among = [], records = [] } = question ?? {};
	const isOfDecisions =
		ask === "decisions" || (ask === "records" && records.join() === "decisions");
	return isOfDecisions && subjects.length + among.length > 0 && wereThere.test(text)
		? "and the actions"
		: undefined;
};

const holdingUp = shaped(
	"(?:what|which|anything|which (?:actions?|things?))(?:['’]?s| is| are)? (?:they|it|he|she) (?:holding(?: up)?|blocking|delaying|stopping)(?: for us| up)*",
);

/** "What are they holding up", of the one body that was asked of. */
const ofBlocker = (text: string, { question }: ThreadContext, world: World) => {
	const body = only((question?.subjects ?? []).filter(({ kind }) => kind === "organisation"));
	const name = body && holdingUp.test(text) ? nameOf(body, world) : undefined;
	return name && `what is blocked by ${name}`;
};

export const ofGivenThere = (
	text: string,
	thread: ThreadContext,
	world: World,
): string | undefined =>
	ofMeeting(text, thread, world) ??
	ofDecided(text, thread) ??
	ofBlocker(text, thread, world) ??
	ofSoMany(text, thread);
