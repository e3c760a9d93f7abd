/** "When do the two boards merge", "SPB v PPB merger when", of boards that merge or do not: what is recorded of that is told, or that nothing is. */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const the = "(?:the |our )?";
const asking =
	"(?:(?:when|how soon) )?(?:has|have|did|does|do|is|are|was|were|will)(?: n['’]t| not)?";
const merging =
	"(?:(?:yet|already|been|be|going|due|planned|supposed|to|ever) )*(?:merg(?:e[ds]?|ing)|join(?:ed|ing)?(?: (?:up|forces))?|combin(?:e[ds]?|ing)|amalgamat(?:e[ds]?|ing))";
const end = "(?: (?:and when|when|yet|already|together|up|then|now|soon))*";

const isOfBoard = ({ ask, subjects }: Question): boolean =>
	ask === "about" && subjects.length > 0 && subjects.every(({ kind }) => kind === "board");
export const waysOfMerging: readonly Otherwise[] = [
	{
		shape: shaped(`${asking} ${the}(.+?) ${merging} (?:with|into|and|by|to) ${the}(.+?)${end}`),
		plain: (board) => `is ${board} merging`,
		names: (_, other) => other,
		asks: isOfBoard,
	},
	{
		shape: shaped(`${asking} ${the}(.+?) and ${the}(.+?) ${merging}${end}`),
		plain: (board) => `is ${board} merging`,
		names: (_, other) => other,
		asks: isOfBoard,
	},
	{
		shape: shaped(`${asking} ${the}(.+?) ${merging}${end}`),
		plain: (board) => `is ${board} merging`,
		asks: isOfBoard,
	},
];
