/** Who on a board is of which body, and who is of none of its people: "from outside the agency", "that doesn't work for the trust". */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const who =
	"(?:who(?:['’]?s| is| are| sits| all)?|which (?:people|ones|members|of the members)|any(?:one|body)|(?:is|are) there any(?:one|body)|does any(?:one|body))";
const on = "(?:(?:is|are|who is|that is|sits?|sitting) )?(?:on|of)";
const onBoard = `(?:${who} ${on} (?:the |our )?(.+?)|which (?:of )?(?:the |our )?(.+?)(?:['’]s)? (?:members|people))`;
const isNot = "(?:is|are|do|does|was|were)(?:n['’]?t| not)";
const comes =
	"(?:come|comes|from|working|works?|employed|belongs?|belonging|part|with|a member|members|external)";
const towards = "(?: (?:from|for|to|by|of|with))?";
const staff = "(?: (?:people|staff|employees|officers|folk|ones|itself|themselves))?";

const leavesOut = ({ ask, without = [] }: Question): boolean =>
	ask === "roles" && without.some(({ subjects }) => subjects.length > 0);
const isFrom = ({ ask, subjects }: Question): boolean =>
	/^(?:roles|from|seats)$/.test(ask) && subjects.some(({ kind }) => kind === "organisation");

const ofOneBoard = ({ ask, subjects }: Question): boolean =>
	ask === "about" && subjects.length === 1 && subjects[0]?.kind === "board";

export const waysOfBodies: readonly Otherwise[] = [
	// "What did the working group do": what it was for, and what became of it.
	{
		shape: shaped("what (?:did|was) (.+?) (?:used to do|actually do|do|doing|for)(?: then)?"),
		plain: (board) => `what is ${board} for`,
		asks: ofOneBoard,
	},
	{
		shape: shaped(`${onBoard} (?:(?:that|who) )?${isNot} (?:${comes}${towards} )?(.+?)${staff}`),
		plain: (one, other, body) => `who on ${one ?? other} is not from ${body}`,
		asks: leavesOut,
	},
	{
		shape: shaped(
			`${onBoard} (?:(?:that|who) )?(?:(?:is|are|comes?) )?(?:from )?(?:outside(?: of)?|external to) (.+?)${staff}`,
		),
		plain: (one, other, body) => `who on ${one ?? other} is not from ${body}`,
		asks: leavesOut,
	},
	{
		shape: shaped(
			`${onBoard} (?:(?:that|who) )?(?:works? (?:for|at)|(?:is|are) (?:employed by|with|part of|working for)|belongs? to|comes? from) (.+?)${staff}`,
		),
		plain: (one, other, body) => `who on ${one ?? other} is from ${body}`,
		asks: isFrom,
	},
];
