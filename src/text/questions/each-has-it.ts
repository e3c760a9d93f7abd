/** "Has each stop had its letter", "letters done at every stop": whether all of the bodies have it is told by those that have not. */
import type { Question } from "../../domain/questions/question.ts";
import { firstOf, type Otherwise, shaped } from "./shaped.ts";

const every = "(?:every(?: single)?|each(?: and every)?|each of the|all(?: of)?(?: the| our)?)";
const body = "([a-z]{3,}?)s?";
const now = "(?:(?:now|already|yet|actually|all|finally) )*";
const later = "(?: (?:yet|now|already|by now|so far))*";
const had = "(?:had|got|have|get|gotten|received|receive|been (?:given|sent)|seen|see)";
const done =
	"(?:done|complete|completed|finished|out|sent|sent out|gone out|delivered|given|received|rolled out|in place)";

const isOfBodies = ({ ask }: Question): boolean => ask === "coverage";

const ways: readonly Otherwise[] = [
	{
		shape: shaped(
			`(?:has|have|did|does|do) ${every} ${body} ${now}${had} (?:its |their |the |an? |his |her )?(.+?)${later}`,
		),
		plain: (of, thing) => `which ${of}s have not had the ${thing}`,
		asks: isOfBodies,
	},
	{
		shape: shaped(
			`(?:has|have|did) ${every} ${body} ${now}(acknowledged?|signed for|replied to|confirmed|read|completed?|done|finished|agreed|adopted) (?:the |its |their )?(.+?)${later}`,
		),
		plain: (of, deed, thing) => `which ${of}s have not ${deed} the ${thing}`,
		asks: isOfBodies,
	},
	{
		shape: shaped(
			`(?:(?:is|are|was|were|has|have) )?(?:the |our )?(.+?) ${now}(?:been )?${done} (?:at|in|to|for|by|across) ${every} ${body}${later}`,
		),
		plain: (thing, of) => `which ${of}s have not had the ${thing}`,
		asks: isOfBodies,
	},
];

/** Also where "every hospice" is a part of several titles, which is what would be asked back. */
export const ofEachBody = firstOf(ways);
