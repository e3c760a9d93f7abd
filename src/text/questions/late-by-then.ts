/** "What will be overdue on 1 February", "overdue as of the 15th": what is due before then and not done yet. */
import type { Question } from "../../domain/questions/question.ts";
import { saidFirst } from "./beside-the-answer.ts";
import { firstOf, type Otherwise, shaped, type Way } from "./shaped.ts";

const late =
	"(?:overdue|late|behind|outstanding|delayed|past (?:its|their) (?:due )?dates?|passed its date)";
const which =
	"(?:(?:which|what|who|whose|how many|anything|is anything|list|show me)(?: of (?:the|our))?(?: (?:actions|items|things|milestones|tasks|else))?(?: that)?)";
const coming =
	"(?:(?:will|['’]?ll|is going to|are going to|is likely to|are likely to|would|shall|might|could) (?:all )?(?:have )?(?:be|become|go|get|fall|been|end up|turn)(?: (?:going|gone|running))?)";
const when = "((?:the |next |this )?.+?)";
/** What is left undone goes late. */
const unlessDone =
	"(?:,? (?:if|unless) (?:nothing|nobody|no one|we|it|they|anyone|somebody|someone|something) [^,]+?)?";
const whenever = "(?:by|on|at|come|before|as of|as at|until|till|from)";
/** With no word before it, the time is one that somebody is in, or the next. */
const soon = "((?:this|next) (?:week|month|fortnight|quarter)|tomorrow)";
const endOfMonth = "(?:the )?(?:month[- ]?end|end of (?:the )?month)";

const isOfThen = ({ ask, span }: Question): boolean => ask === "items" && span?.last !== undefined;

const endOf = (time: string): string => (/^tom/i.test(time) ? time : `the end of ${time}`);

const ways: readonly Otherwise[] = [
	{
		shape: shaped(
			`${which} ${coming} ${late}(?: (for|at|in|on|under) (?!(?:the )?\\d)(.+?))?${unlessDone} ${whenever} ${when}${unlessDone}`,
		),
		plain: (side, whose, day) =>
			`what is due before ${day}${whose === undefined ? "" : ` ${side} ${whose}`}`,
		asks: isOfThen,
	},
	{
		shape: shaped(`${which} ${coming} ${late} ${soon}${unlessDone}`),
		plain: (time = "") => `what is due before ${endOf(time)}`,
		asks: isOfThen,
	},
	{
		shape: shaped(
			`(?:what|which|anything)(?:['’]?ll| will| would| might| could) slip${unlessDone} ${whenever} ${when}${unlessDone}`,
		),
		plain: (day) => `what is due before ${day}`,
		asks: isOfThen,
	},
	{
		shape: shaped(
			`(?:${which}(?:['’]?s| is| are)? )?(?:at risk of|in danger of|close to|about to|liable to) (?:go(?:ing)?|be(?:ing)?|becom(?:e|ing)|fall(?:ing)?|get(?:ting)?) ${late} ${soon}`,
		),
		plain: (time = "") => `what is due before ${endOf(time)}`,
		asks: isOfThen,
	},
	{
		shape: shaped(
			`(?:if|unless) (?:nothing|nobody|no one|we) .+?,? (?:what|which)(?:['’]?s| is|['’]?ll be| will be| are| would be| goes| go) ${late} ${whenever} ${when}`,
		),
		plain: (day) => `what is due before ${day}`,
		asks: isOfThen,
	},
	{
		shape: shaped(`(?:${which}(?:['’]?s| is| are)? )?${late} (?:at|by|come) ${endOfMonth}`),
		plain: () => "what is due before the end of the month",
		asks: isOfThen,
	},
];

const asDueBefore = firstOf(ways);

export const lateByThen: Way = (text, read) => {
	const reading = asDueBefore(text, read);
	return (
		reading && saidFirst(reading, "What is due before then is overdue by then, unless it is done")
	);
};
