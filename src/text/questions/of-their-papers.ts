/** "Is hers in", "which item is it for", after papers were told: asked of theirs by whose they are. */
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import { keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

const isIn = opened(
	"(?:is|has|was|did|have|are) (?!(?:it|this|that)s?\\b)([\\w’'-]+?(?: [\\w’'-]+?)?)['’]?s(?: one)?(?: (?:been|yet|actually|at least))* (?:in|come(?: in)?|arrived?|here|late|received|sent|ready|turned up)(?: yet)?\\W*$",
);
const whichItem = opened(
	"(?:which|what)(?: agenda)? (?:item|bit|part)(?:['’]?s| is| was| does| do)? (?:it|that|this|they|those)(?: (?:for|go with|belong to|under|on|go under|about))*\\W*$",
);

const theOne =
	/\b(the (?!(?:other|same|next|last|first|second|third|late|missing|only)\b)(?:[\w’'-]+ ){1,3}?)one\b(?=.*\b(?:in|come|arrived?|here|received|sent|ready|due|wanted|late)\b)/i;

const oneAlone = opened(
	"(?:just |only |(?:what|how) about |which is )?the (?!(?:other|same|next|last|first|second|third|late|missing|only|outstanding)\\b)((?:[\\w’'-]+ ){1,3})(?:one|paper)(?: (?:then|too))*\\W*$",
);

const isOfPapers = ({ ask, records }: Question): boolean =>
	ask === "papers" || records?.join() === "papers";

const another = opened(
	"(?:(?:thanks|thank you|cheers|ta|great|perfect|lovely)\\W+(?:and )?)?(?:(?:what|how) about )?(?:the )?(.+?)\\W*$",
);

/** "And winter arrivals", where one paper alone is called so. */
const paperCalled = (text: string, { paperTitles = [] }: World): string | undefined => {
	const keys = keysOf(another.exec(text)?.[1] ?? "");
	const fits = paperTitles.filter((title) => {
		const own = keysOf(title);
		return keys.length > 1 && keys.every((key) => own.includes(key));
	});
	return fits.length === 1 ? fits[0] : undefined;
};

/** The same words with what they leave out. */
export const ofTheirPapers = (
	text: string,
	{ question, focus }: ThreadContext,
	world: World,
): string | undefined => {
	if (!question || !isOfPapers(question)) return undefined;
	const { people, boards } = world;
	const called = paperCalled(text, world);
	if (called !== undefined) return `when is the ${called} paper due`;
	const whose = isIn.exec(text)?.[1];
	if (whose !== undefined) return `is ${whose}'s paper in`;
	const which = oneAlone.exec(text)?.[1];
	if (which !== undefined) return `when is the ${which}paper due`;
	if (theOne.test(text)) return text.replace(theOne, "$1paper");
	const [only, ...others] = question.subjects.filter(({ kind }) => kind === "person");
	const who = others.length === 0 && people.find(({ id }) => id === only?.id)?.name;
	const boardId = focus.find(({ kind }) => kind === "board")?.id;
	const code = boards.find(({ id }) => id === boardId)?.code;
	return who && code && whichItem.test(text)
		? `what is ${who} presenting at the next ${code} meeting`
		: undefined;
};
