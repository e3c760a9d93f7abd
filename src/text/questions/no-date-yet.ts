/** "We still don't have a date for POB", "no date for COG yet?": of a board, it is its meeting that has none, and of a thing, what it is due on. */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const still = "(?:(?:still|yet|actually|already|now|really) )*";
const have = "(?:(?:got|have|been given|had|heard) )*";
const none = `(?:(?:we|they|there|you)(?:['’]?ve|['’]s)? ${still}(?:(?:do|have|has|is)(?:n['’]?t| not) ${still}${have}(?:a|any|the)|(?:have|has|is|got)? ?${still}${have}no|haven['’]?t ${have}(?:a|any))|(?:(?:is|are) there |have we |do we )?${still}(?:have |got )*no|(?:haven['’]?t|don['’]?t|hasn['’]?t|isn['’]?t|have n['’]?t) (?:we|they|there) ${still}${have}(?:a|any))`;
const date =
	"(?:(?:firm|fixed|new|next|proper|real|confirmed|agreed|meeting|first|actual) )*(?:meeting )?(?:date|day|time)s?(?: (?:set|fixed|agreed|booked|confirmed|yet))*";
const board = "(?:the |our )?(?:(?:next|first) (?:meeting|mtg) of (?:the )?)?(.+?)";
const tail =
	"(?:(?: (?:yet|still|so far|at all))|,? (?:do|have|is|are) (?:we|they|there|it)|,? (?:right|correct|is that right|then))*";

const ofItsMeeting = ({ ask, subjects }: Question): boolean =>
	ask === "meetings" && subjects.length === 1 && subjects[0]?.kind === "board";

const ofItsDueDate = ({ ask, facets, subjects, among = [] }: Question): boolean =>
	ask === "facts" && facets.includes("due") && subjects.length + among.length === 1;

export const noDateYet: readonly Otherwise[] = [
	{
		shape: shaped(`(?:so )?${none} ${date} for ${board}${tail}`),
		plain: (whose) => `when does ${whose} next meet`,
		asks: ofItsMeeting,
	},
	{
		shape: shaped(`(?:so )?${none} ${date} for ${board}${tail}`),
		plain: (what) => `when is ${what} due`,
		asks: ofItsDueDate,
	},
];
