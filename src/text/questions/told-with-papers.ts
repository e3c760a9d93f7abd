/** A few words that ask for what the answer before them tells as well, after papers were told: whose they are, whether they are in and when they are due. */
import type { Question, Subject } from "../../domain/questions/question.ts";

export type Turn = {
	readonly after: (earlier: Question) => boolean;
	readonly words: RegExp;
	/** Otherwise the same again. */
	readonly instead?: (earlier: Question) => Question;
};

export const said = (words: string): RegExp =>
	new RegExp(`^\\W*(?:and |so |but )*(?:${words})\\W*$`, "i");

const somebody = ({ kind }: Subject): boolean => kind === "person" || kind === "organisation";

/** "Who's late with theirs", "are any overdue": of the papers that were told, and of nothing else that is late. */
const whichAreLate = said(
	"(?:who|which|whose|(?:is |are |has )?any(?:one|body)?)(?: (?:ones?|papers?|of (?:them|those)|else))?(?:['’]?s| is| are)?(?: (?:still|already|now))* (?:late|overdue|behind|past due)(?: (?:with|on))?(?: (?:theirs|(?:their|a|any) papers?|one|them|it|already|yet|now|then))*",
);

export const ofPapers: readonly Turn[] = [
	{
		after: ({ ask }) => ask === "papers",
		words: whichAreLate,
		instead: (earlier) => ({ ...earlier, facets: ["overdue"], state: "overdue", yesNo: false }),
	},
	{
		after: ({ records }) => records?.join() === "papers",
		words: whichAreLate,
		instead: (earlier) => ({ ...earlier, facets: ["lateness"], yesNo: false }),
	},
	// Of everybody, where one person's were told.
	{
		after: ({ ask }) => ask === "papers",
		words: said(
			"who else(?:['’]?s| is| has| have| owes| hasn['’]?t| needs?| still)*(?: (?:to|owes?|got|do|done|write|writing|doing|down for|sent|in|due|missing|outstanding|late|one|ones|any|a|papers?|theirs|anything|something|us|in yet))*",
		),
		instead: (earlier) => ({
			...earlier,
			mine: false,
			yesNo: false,
			subjects: earlier.subjects.filter((each) => !somebody(each)),
		}),
	},
	// Who writes a paper is told with it.
	{
		after: ({ records, topic }) => records?.includes("papers") === true && topic !== undefined,
		words: said(
			"who(?:['’]?s| is| has)? (?:doing|writing|got|written|on|owns|preparing) (?:it|that|this)|who (?:do|should|can) (?:i|we) (?:chase|ask|nag|remind|nudge)(?: (?:for|about|up on) (?:it|that|this))?|when(?:['’]?s| is| was) (?:it|that|this) (?:due|wanted|needed)(?: by| in)?|when did (?:they|we|you) want (?:it|that|this)(?: by)?|by when|when by|due when",
		),
	},
	{
		after: ({ records }) => records?.join() === "papers",
		words: said(
			"(?:is|was|were|are|did)(?: (?:it|that|this|they|those))?(?: (?:come|all|in))* (?:on time|in time|late|early|by then|too late)|how late(?: (?:is|was|are|were) (?:it|that|they|those))?|when did (?:it|that|they) come(?: in)?",
		),
		instead: (earlier) => ({ ...earlier, facets: ["lateness"] }),
	},
	{
		after: ({ records, topic }) => records?.join() === "papers" && topic === undefined,
		words: said(
			"when(?:['’]?s| is| are| was| were) (?:it|that|they|those|the other one)(?: (?:to be|meant to be|supposed to be|have to be))?(?: (?:due|wanted|needed|in))+(?: (?:by|in))?|by when|when by|due when|how long (?:have|do) (?:they|we) (?:got|have)",
		),
		instead: (earlier) => ({ ...earlier, facets: ["next", "due"], yesNo: false }),
	},
	// Whether one is in is told with it, whoever it is from.
	{
		after: ({ records }) => records?.join() === "papers",
		words: said(
			"(?:is|are|has|have|did)(?: (?:it|that|this|they|those|any|all|any of (?:it|them|those)|all of (?:it|them|those)))(?: (?:been|come|all|arrived?|actually))* ?(?:in|received|here|sent|missing|outstanding|ready)?(?: yet)?|(?:which|what|who)(?: ones?)?(?:['’]?s| is| are)?(?: still)? (?:missing|outstanding|owed|awaited)|who(?:['’]?s| has| is)?(?: still)?(?: (?:got|doing|writing|owes|bringing|down for))? the (?:others?|rest|missing ones?|late ones?)|(?:what about |how about )?the (?:others?|rest)|who owes (?:it|that|them|those|one|any)|owners?|whose",
		),
	},
	// Those that have come and those that have not are told together.
	{
		after: ({ records }) => records?.join() === "papers",
		words: said(
			"(?:which|what|any|how many|whose|who)(?: (?:ones?|papers?|of (?:them|those)))?(?:['’]?s| is| are| has| have)? ?(?:still |not )*(?:n['’]?t|havent|hasnt|arent|isnt|left|outstanding|missing|late|due|owing|to come|in)(?: (?:in|come|arrived|here|been (?:sent|received)|turned up|handed in|sent (?:theirs|it|one)))*(?: yet)?",
		),
	},
	{
		after: ({ ask, records }) => ask === "papers" || records?.join() === "papers",
		words: said(
			"whose(?: (?:is|are) (?:it|that|they|those))?|who(?:['’]?s| is) (?:it|that|this|they) with|who(?:['’]?s| is| has| have)?(?: (?:got|doing|writing|owes|bringing))? (?:it|that|them|those)",
		),
	},
	// The meeting that a paper is for is told with it.
	{
		after: ({ ask, records, topic }) =>
			ask === "papers" || (records?.join() === "papers" && topic !== undefined),
		words: said(
			"(?:for )?(?:which|what) (?:meeting|mtg|board)(?:['’]?s| is| was| are)?(?: (?:it|that|this|they|those))?(?: for)?|what(?:['’]?s| is) (?:it|that) for",
		),
	},
	{
		after: ({ ask }) => ask === "papers",
		words: said(
			"(?:whose|who|when)|(?:when|who|whose|what)(?:['’]?s| is| are| was| were)? (?:(?:writing|doing|bringing|got|owns?) )?(?:it|they|that|those|them)(?: one)?(?: (?:due|wanted|needed)(?: (?:in|by))?)?|(?:is|are) (?:it|they|that|those) (?:in|late|overdue|due)(?: yet)?",
		),
	},
];
