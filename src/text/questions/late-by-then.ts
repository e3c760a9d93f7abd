/** "What will be overdue on 1 February", "overdue as of the 15th": what is due before then and not done yet. */
import type { Question } from "../../domain/question.ts";
import { saidFirst } from "./beside-the-answer.ts";
import { firstOf, type Otherwise, shaped, type Way } from "./shaped.ts";

const late =
	"(?:overdue|late|behind|outstanding|past (?:its|their) (?:due )?dates?|passed its date)";
const which =
	"(?:(?:which|what|how many|anything|list|show me)(?: of (?:the|our))?(?: (?:actions|items|things|milestones|tasks|else))?(?: that)?)";
const coming =
	"(?:(?:will|['’]?ll|is going to|are going to|is likely to|are likely to|would|shall|might|could) (?:all )?(?:have )?(?:be|become|go|get|fall|been|end up|turn)(?: (?:going|gone|running))?)";
const when = "((?:the |next |this )?.+?)";
/** What is left undone goes late. */
const unlessDone =
	"(?:,? (?:if|unless) (?:nothing|nobody|no one|we|it|they|anyone|somebody|someone|something) .+?)?";

const isOfThen = ({ ask, span }: Question): boolean => ask === "items" && span?.last !== undefined;

const ways: readonly Otherwise[] = [
	{
		shape: shaped(
			`${which} ${coming} ${late}(?: (for|at|in|on|under) (?!(?:the )?\\d)(.+?))? (?:by|on|at|come|before|as of|as at|until|till|from) ${when}${unlessDone}`,
		),
		plain: (side, whose, day) =>
			`what is due before ${day}${whose === undefined ? "" : ` ${side} ${whose}`}`,
		asks: isOfThen,
	},
	{
		shape: shaped(
			`(?:if|unless) (?:nothing|nobody|no one|we) .+?,? (?:what|which)(?:['’]?s| is|['’]?ll be| will be| are| would be| goes| go) ${late} (?:by|on|at|come|before|as of|as at) ${when}`,
		),
		plain: (day) => `what is due before ${day}`,
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
