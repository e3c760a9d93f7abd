/** A few words that ask for what the answer before them tells as well: each after the questions of its kind alone. */
import type { Question } from "../../domain/questions/question.ts";
import { ofTellings } from "./told-again.ts";
import { ofPapers, said, type Turn } from "./told-with-papers.ts";

const holdsSeats = ({ ask, subjects }: Question): boolean =>
	/^(?:seats|roles|from|deputies)$/.test(ask) && subjects.length > 0;

const isOfBody = ({ subjects }: Question): boolean =>
	subjects.some(({ kind }) => kind === "organisation");

const isOfSomebody = ({ subjects }: Question): boolean =>
	subjects.length === 1 &&
	subjects.every(({ kind }) => kind === "person" || kind === "organisation");

const isOfPeoplesRecord = ({ ask, records = [] }: Question): boolean =>
	ask === "records" &&
	records.some((each) => /^(?:attendance|quorate|apologies|absence)$/.test(each));

const theyAre =
	"who(?:['’]?re| are| were) (?:they|those|these|those people)(?: (?:all|both|then|exactly|again))*";

/** Whoever has the thing, or has not said so yet. */
export const chased =
	"who(?:m)? (?:do|should|can|must|would) (?:i|we)(?: be)? (?:chase|chasing|nag|nagging|remind|reminding|nudge|nudging)(?: (?:for|about|up on) (?:it|that|this|them|those|these))?";

const turns: readonly Turn[] = [
	// Whoever was counted is named.
	{
		after: ({ ask, facets }) =>
			ask === "roles" && facets.every((facet) => facet === "members" || facet === "quorum"),
		words: said(theyAre),
		instead: (earlier) => ({ ...earlier, facets: ["members"], counted: false, yesNo: false }),
	},
	{
		after: isOfPeoplesRecord,
		words: said(theyAre),
		instead: (earlier) => ({ ...earlier, records: ["attendance"] }),
	},
	{ after: ({ ask }) => /^(?:from|absent|coverage)$/.test(ask), words: said(theyAre) },
	// Who comes for whom is told with who comes.
	{
		after: isOfPeoplesRecord,
		words: said(
			"who(?:['’]?s| is| will be)? (?:coming|going|there|standing in|deputising|filling in|stepping in)(?: instead| then| for (?:them|him|her|those))?|any deputies|who are the deputies|who (?:came|went|stood in|deputised)(?: instead| for (?:them|him|her))",
		),
		instead: (earlier) => ({ ...earlier, records: ["attendance"] }),
	},
	{
		after: ({ ask, subjects }) =>
			ask === "about" && subjects.every(({ kind }) => kind === "person"),
		words: said("(?:what about |how about )?(?:hers|his|theirs)"),
		instead: (earlier) => ({ ...earlier, ask: "items", facets: [], yesNo: false }),
	},
	{
		after: ({ records }) => records?.join() === "minutes",
		words: said(
			"when (?:will|would|should|can|could|might) (?:it|they|that|those|theirs|that one['’]?s|its)(?: minutes)? be(?: (?:approved|out|circulated|sent out|agreed|signed off|done|ready|written(?: up)?))?",
		),
	},
	{
		after: ({ records }) => records?.includes("approval") === true,
		words: said(
			"when (?:will|would|should|can|could|might) (?:it|they|that|those) be(?: (?:approved|out|circulated|sent out|agreed|signed off))?|when(?: (?:was|were) (?:it|that|they|those)(?: (?:sent out|sent round|circulated|approved|agreed|signed off))?)?",
		),
	},
	// The meeting that approved them is told with the approval.
	{
		after: ({ records }) => records?.includes("approval") === true,
		words: said(
			"(?:(?:by|at|in) )?(?:which|what) (?:meeting|one|mtg)(?: (?:approved|agreed) (?:it|them|those)| was (?:it|that))?|who by|by whom?|where",
		),
	},
	// Why a meeting moved is told with the day that it moved from.
	{
		after: ({ ask }) => ask === "reasons",
		words: said(
			"from (?:when|what)|(?:when|what) was it (?:meant|supposed) to be|from what (?:day|date)",
		),
	},
	// When it was called off is told with why.
	{
		after: ({ ask, facets }) => ask === "reasons" && !facets.includes("moved"),
		words: said(
			"when|when was (?:it|that|this)(?: (?:cancelled|called off|decided|moved|ended))?|on what (?:day|date)",
		),
	},
	// When a board began or ended is told with how it stands.
	{
		after: ({ ask, boardState }) => ask === "about" && boardState !== undefined,
		words: said("when|since when|when was (?:it|that)|on what (?:day|date)|which day"),
	},
	// Of all the bodies, those that have it and those that have not.
	{
		after: (earlier) =>
			earlier.ask === "coverage" || (earlier.ask === "facts" && isOfBody(earlier)),
		words: said("who (?:has|have|hasn[’']?t|haven[’']?t|has not|did|didn[’']?t)(?: yet)?"),
		instead: (earlier) => ({
			...earlier,
			ask: "coverage",
			facets: [],
			subjects: earlier.subjects.filter(({ kind }) => kind !== "organisation"),
		}),
	},
	{
		after: ({ ask }) => ask === "coverage",
		words: said(
			`(?:what about )?(?:all )?the (?:others?|rest)|(?:which|who|and)(?: ones?)? (?:do|does|did)(?:n['’]?t| not)?|${chased}`,
		),
	},
	{
		after: ({ ask }) => ask === "facts",
		words: said(chased),
		instead: (earlier) => ({ ...earlier, facets: ["owner"], yesNo: false }),
	},
	{
		after: ({ ask, facets }) =>
			ask === "facts" && facets.some((facet) => /^(?:overdue|lateness|due)$/.test(facet)),
		words: said("by how (?:much|long|many days)|how (?:much|long|far) by"),
		instead: (earlier) => ({ ...earlier, facets: ["lateness"], yesNo: false }),
	},
	// The bodies that have said so, and those that have not, are told together.
	{
		after: ({ ask }) => ask === "coverage",
		words: said(
			"(?:which(?: ones)?|who|how many|what)(?:['’]?s| is| are| has| have)? ?(?:still |now )*(?:n['’]?t|not|arent|isnt|hasnt|havent|left|outstanding|missing|remaining|to go|to do|waiting|done|not done|been done)(?: (?:left|done|got it|had it|acked|acknowledged|yet|to go|to do))*",
		),
	},
	{
		after: ({ ask, facets }) =>
			ask === "coverage" || (ask === "facts" && facets.includes("circulated")),
		words: said(
			"(?:which|what|who|how many)(?: ones?)?(?:['’]?s| are| have| do| has| is| must| should)?(?: (?:we|they|you|i))?(?: (?:still|yet|got|have|left|not|need))* (?:to (?:do|go|come|get to|reach|finish|cover|see|visit)|undone)(?: (?:yet|still|now))?",
		),
		instead: (earlier) => ({ ...earlier, ask: "coverage", facets: [], yesNo: false }),
	},
	{
		after: ({ ask }) => ask === "decisions",
		words: said(
			"(?:which|what)(?: one)?(?:['’]?s| is| was)? the (?:latest|last|most recent|newest)(?: one)?|what (?:was|were|is|are) (?:it|they|that|those)|(?:at |in )?(?:which|what) (?:meeting|mtg|board)(?: was (?:it|that))?",
		),
	},
	{
		after: isOfSomebody,
		words: said("(?:on )?(?:which|what) boards?"),
		instead: (earlier) => ({
			...earlier,
			ask: "seats",
			facets: ["members"],
			yesNo: false,
			span: undefined,
		}),
	},
	// Whoever is wanted at both is told with the clash.
	{
		after: ({ ask }) => ask === "clashes",
		words: said("who(?:['’]?s| is) (?:\\w+ )?(?:at |in |on |for )?both"),
	},
	{
		after: (earlier) => holdsSeats(earlier) && isOfBody(earlier),
		words: said(
			"who(?:['’]?s| is)? (?:fills|holds|has|sits in|takes|in|on|filling|holding) (?:it|that|that seat|the seat|that one|them|those|these|(?:those|these|the|their) seats)",
		),
	},
	{
		after: holdsSeats,
		words: said("(?:until|till) when"),
		instead: (earlier) => ({ ...earlier, ask: "tenure", facets: [], yesNo: false }),
	},
	{
		after: ({ ask }) => ask === "tenure",
		words: said(
			"(?:who|which|whose)(?:['’]?s| is| runs out| ends| goes)?(?: up)? next|next(?: one)?|the next(?: one)?|who(?:['’]?s| is) (?:after|next after) (?:that|them|him|her|those)|(?:any(?:one|body) else|who else|whose else|any others?|anyone)(?:['’]?s)?(?: (?:seats?|terms?|is|are|up|ending|running out|due|out|over|expiring|soon|this year|coming up))+",
		),
		instead: (earlier) => ({
			...earlier,
			facets: ["due"],
			yesNo: false,
			subjects: earlier.subjects.filter(({ kind }) => kind === "board"),
		}),
	},
	// Whose it is and until when are told together.
	{
		after: ({ ask }) => ask === "tenure",
		words: said(
			"(?:when|what)(?:['’]?s| is| was)? ?(?:(?:it|that|the) ?(?:date|day)?(?: (?:up|over|for|until))?)?|(?:on )?what (?:date|day)|until when|when(?:['’]?s| is) (?:it|that) (?:up|over|end|run out)|when does (?:it|that) (?:end|run out|expire)",
		),
	},
	// "Is that a Thursday": what was told says so.
	{
		after: () => true,
		words: said(
			"(?:ok )?(?:is|was|isn['’]?t|that['’]?s|that is|it['’]?s|it is)(?: (?:that|it|this))? (?:on )?an? (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:then|is(?: it|n['’]?t it)?))?",
		),
	},
	// Guidance that came out came from somebody.
	{
		after: ({ ask, facets, subjects }) =>
			ask === "facts" &&
			facets.some((facet) => /^(?:released|expected|issuer)$/.test(facet)) &&
			subjects.every(({ kind }) => kind === "guidance"),
		words: said("who by|by whom?|from whom?|who from"),
		instead: (earlier) => ({ ...earlier, facets: ["issuer"], yesNo: false }),
	},
	{
		after: ({ ask }) => ask === "facts",
		words: said("(?:n )?(?:since when|who by|by whom?)"),
		instead: (earlier) => ({ ...earlier, facets: ["status", "updated"] }),
	},
	...ofPapers,
	...ofTellings,
];

export const toldWith = (text: string, earlier: Question): Question | undefined => {
	const turn = turns.find(({ after, words }) => after(earlier) && words.test(text));
	return turn && (turn.instead ? turn.instead(earlier) : earlier);
};
