/** "When should we see the rules", "why can't we fit the ramps", "how many are still wanted": plain questions by another name. */
import type { Question } from "../../domain/questions/question.ts";
import { firstOf, shaped, type Way } from "./shaped.ts";

const isOf =
	(...asks: readonly Question["ask"][]) =>
	({ ask }: Question): boolean =>
		asks.includes(ask);
const isOfOne = ({ ask, subjects, among = [] }: Question): boolean =>
	ask === "facts" && subjects.length + among.length === 1;

export const ofHurried: Way = firstOf([
	{
		shape: shaped(
			"when (?:should|can|might|will|could|do) (?:we|i|they|people) (?:be )?(?:see|seeing|expect|expecting|get|getting|have|having|receive|hear about) (?:the |our )?(.+?)",
		),
		plain: (what) => `when is ${what} expected`,
		asks: isOfOne,
	},
	{
		shape: shaped(
			"why (?:can['’]?t|cannot|couldn['’]?t|haven['’]?t|aren['’]?t|can) (?:we|they|you)(?: not)? (.+?)(?: yet)?",
		),
		plain: (what) => `why is ${what} held up`,
		asks: isOfOne,
	},
	{
		shape: shaped(
			"(?:what(?:['’]?s| is| are)|anything)(?: still| all)? (?:sat|sitting|parked|resting|lying) with (?:the )?(.+?)",
		),
		plain: (whom) => `what is open for ${whom}`,
		asks: isOf("items"),
	},
	{
		shape: shaped(
			"how many (.+?) (?:are |is )?(?:still |yet )*(?:wanted|needed|required|missing|short|to find|to recruit)(?: still)?",
		),
		plain: (whom) => `how many ${whom} do we still need`,
		asks: isOfOne,
	},
	{
		shape: shaped(
			"who(?:['’]?s| is)(?: the)? (?:boss|top dog|in charge|big cheese) (?:of|at|on) (.+?)",
		),
		plain: (board) => `who chairs ${board}`,
		asks: isOf("roles"),
	},
]);
