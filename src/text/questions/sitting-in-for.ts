/** "Can the equality lead sit in for the chair", "who covers for the secretary of COG": whoever stands in is a deputy. */
import type { Question } from "../../domain/questions/question.ts";
import { type Cover, tagsOf } from "./cover.ts";
import type { Clause } from "./pieces.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const may = "(?:can|could|may|might|is|would|will|should|does|do)";
const standIn =
	"(?:(?:allowed|able|going|supposed|meant) to )?(?:sit(?:ting)? in|stand(?:ing)? in|step(?:ping)? in|fill(?:ing)? in|cover(?:ing)?|deputi[sz](?:e|ing)|act(?:ing)?|sub(?:stitut(?:e|ing))?)s?";

const isOfDeputies = ({ ask }: Question): boolean => ask === "deputies";

export const sittingInFor: readonly Otherwise[] = [
	{
		shape: shaped(
			`${may} (?:the |our )?(?!it\\b|that\\b|there\\b)(.+?) ${standIn} (?:for|as) (?:the |our )?(.+?) (?:of|on|at) (?:the |our )?(.+?)`,
		),
		plain: (_, whom, board) => `who deputises for the ${whom} of ${board}`,
		names: (who) => who,
		asks: isOfDeputies,
	},
];

const inFor = /\b(?:s[ia]t|stand|stood|step|fill)(?:s|ting|ing|ped|ped|ped|led|ed)? in for\b/i;

/** No list of where somebody sits says for whom they may. */
export const isOfStandingIn = ({ text }: Clause, cover: Cover): boolean =>
	cover.pattern.ask === "seats" && inFor.test(text) && tagsOf(cover).length > 0;
