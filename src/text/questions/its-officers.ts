/** "Does its secretary own anything", "and the chair?": whoever holds an office of the board that was told of. */
import type { Board } from "../../domain/boards/board.ts";
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { calledBy } from "./called-by.ts";

/** Who holds it is asked in other words; "the chair of LPB" says of which board. */
const its =
	/^(\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:does|do|did|is|are|has|have|was|what(?:['’]?s)?|which|when|how)\b.*? )(?:its|their|the|that board['’]s) (chair|secretary)\b(?! (?:of|for)\b)/i;
const office =
	/^\W*(?:(?:and|so|ok|but|what about|how about)\b[\s,]*)+(?:its |their |the )?(chair|secretary)\W*$/i;

const boardsIn = (told: readonly Subject[], { boards }: World): readonly Board[] =>
	boards.filter(({ id }) => told.some((each) => each.id === id));

/** The one board that was told of. */
const boardTold = ({ focus, latest }: ThreadContext, world: World): Board | undefined => {
	const [only, ...others] = boardsIn(focus.slice(0, latest), world);
	return others.length === 0 ? only : undefined;
};

/** The same words with the board's name beside the office. */
export const ofItsOfficer = (
	text: string,
	thread: ThreadContext,
	world: World,
): string | undefined => {
	const [said, before = "", role = ""] = its.exec(text) ?? [];
	const board = said === undefined ? undefined : boardTold(thread, world);
	return said !== undefined && board
		? text.replace(said, `${before}the ${role.toLowerCase()} of ${calledBy(board)}`)
		: undefined;
};

const holders = ({ chairId, secretaryId }: Board) => ({ chair: chairId, secretary: secretaryId });

/** After what was asked of one of a board's two officers, the same of the other. */
export const ofOtherOfficer = (
	text: string,
	{ question, focus }: ThreadContext,
	world: World,
): Question | undefined => {
	const role = office.exec(text)?.[1]?.toLowerCase();
	const [who, ...others] = question?.subjects.filter(({ kind }) => kind === "person") ?? [];
	if (!question || !who || others.length > 0 || (role !== "chair" && role !== "secretary"))
		return undefined;
	const out = (question.without ?? []).flatMap(({ subjects }) => subjects);
	const spoken = boardsIn([...out, ...question.subjects, ...focus], world);
	const [board, ...more] = spoken.filter((each) => Object.values(holders(each)).includes(who.id));
	const id = board && holders(board)[role];
	if (id === undefined || more.length > 0 || id === who.id) return undefined;
	const isOfRole = question.facets.some((facet) => facet === "chair" || facet === "secretary");
	const rest = question.subjects.filter((each) => each.id !== who.id);
	return {
		...question,
		subjects: [{ kind: "person", id }, ...rest],
		facets: question.ask === "seats" && isOfRole ? [role] : question.facets,
	};
};
