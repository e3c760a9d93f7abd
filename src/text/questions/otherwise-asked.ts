/** "What are Raj's boards", "what percentage is done", "who's away for the next board": asked in other words for what is told as a plain list or a plain line. */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const bodies = "(?:boards?|groups?|committees?|panels?|forums?)";
const keeps =
	(record: "apologies" | "attendance" | "quorate") =>
	({ ask, records = [] }: Question): boolean =>
		ask === "records" && records.includes(record);
const ofItems = ({ ask, state, rags }: Question): boolean =>
	ask === "items" && (state !== undefined || rags.length > 0);

/** One of the several of that sort: "programme boards" meet as one board does. */
const asOne = (said = ""): string => said.replace(/ies$/i, "y").replace(/s$/i, "");

export const waysAsked: readonly Otherwise[] = [
	{
		shape: shaped(
			"(?:has|did) (?:the |our )?(.+?) (?:reach(?:ed)?|got(?: out)? to|gone(?: out)? to|been (?:sent|given) to|been had by) (?:everyone|everybody|everywhere|all of (?:them|you)|all (?:of )?(?:the )?[\\w’'-]+)",
		),
		plain: (what) => `has everyone acknowledged ${what}`,
		asks: ({ ask }) => ask === "coverage",
	},
	{
		shape: shaped(
			`(?:(?:what|which|who) ?(?:['’]?s| is| are)? |list |show me )?(?:all )?(?!(?:my|your|our|its|their|his|her|the)\\b)([\\w’'-]+(?: [\\w’'-]+)?)['’]s? ${bodies}`,
		),
		plain: (who) => `which boards is ${who} on`,
		asks: ({ ask, subjects }) =>
			ask === "seats" && subjects.length === 1 && subjects[0]?.kind === "person",
	},
	{
		// Of no board or body, what is expected is whatever is due: of a body, its guidance.
		shape: shaped(
			"(what(?:['’]?s| is| are)?|is anything|is there anything|anything) (?:to be )?expected ((?:in|on|by|before|after|between|this|next|today|tomorrow|over|during|within|until)\\b.*)",
		),
		plain: (what, when) => `${what} due ${when}`,
		asks: ({ ask, subjects, span }) =>
			ask === "items" && subjects.length === 0 && span !== undefined,
	},
	{
		// "The next 3 programme boards".
		shape: shaped(
			`(?:(?:what|when|which) (?:are|is) |list |show me |give me )?(?:the |our )?next (\\d{1,2}|two|three|four|five|six|few|couple of) (?:of )?(?:the )?(.+? )?(${bodies})`,
		),
		plain: (many, name = "", noun) =>
			`next ${/^(?:few|couple of)$/i.test(many ?? "") ? "3" : many} meetings of the ${name}${asOne(noun)}`,
		asks: ({ ask, subjects }) =>
			ask === "meetings" && subjects.length === 1 && subjects[0]?.kind === "board",
	},
	{
		shape: shaped(
			"(?:what|which|how much of a) (?:percentage|percent|per cent|%|proportion|share|fraction) of (?:the |our |all |all the )?(.+?) (?:is|are|has been|have been|was|were) (.+?)",
		),
		plain: (what, state) => `how many ${what} are ${state}`,
		asks: ofItems,
	},
	{
		shape: shaped(
			"(?:what['’]?s |what is |how long is )?(?:the )?(?:gap|difference|slip|variance) between (?:the |its )?(?:forecast|baseline)(?: date)? and (?:the |its )?(?:baseline|forecast)(?: date)? (?:for|of|on) (.+?)",
		),
		plain: (what) => `how late is ${what}`,
		asks: ({ ask, facets }) => ask === "facts" && facets.includes("lateness"),
	},
	{
		shape: shaped(
			"who(?:['’]?s| is| are| will be)? (?:going to be |likely to be )?(?:away|absent|missing|not there|unavailable) (?:for|from|at) (.+?)",
		),
		plain: (when) => `who has sent apologies for ${when}`,
		asks: keeps("apologies"),
	},
	{
		shape: shaped(
			"who(?:['’]?s| is| are| was| were|['’]?s been| has been)? (?:all )?(?:invited|asked|summoned|supposed to come) (?:to|for) (.+?)",
		),
		plain: (meeting) => `who should be at ${meeting}`,
		asks: keeps("attendance"),
	},
	{
		shape: shaped(
			"how many (?:more|others|extra)(?: people| members)? (?:do we|are|does it|would we|will we|do they|does .+?)? ?(?:still )?(?:need(?:ed)?|require|required)(?: to (?:come|attend|be there))? (?:for (?:a )?quorum|to be quorate|to make (?:it )?quorate|to make (?:a )?quorum)(?: (?:at|for|on) (.+?))?",
		),
		plain: (meeting) => `will ${meeting ?? "the next meeting"} be quorate`,
		asks: keeps("quorate"),
	},
	{
		shape: shaped(
			"(?:is|are) (.+?) (?:going|likely|looking|expected|set) to be (in)?quorate(?: (?:on|for|at) (.+?))?",
		),
		plain: (board, not = "", when) => `will ${board} be ${not}quorate${when ? ` on ${when}` : ""}`,
		asks: keeps("quorate"),
	},
	{
		shape: shaped(
			"(which|what|how many) actions did (.+?) (?:raise|give|set|agree|create|hand out|give out|produce|generate)",
		),
		plain: (which, meeting) => `${which} actions were raised at ${meeting}`,
		asks: ({ ask, raisedAt }) => ask === "items" && raisedAt !== undefined,
	},
	{
		// "What was the note on the letters".
		shape: shaped(
			"(?:what(?:['’]?s| is| was| does| did)? |is there |was there |read me )?(?:the |an? |any )?(?:latest |last )?notes? (?:say )?(?:on|for|against|about) (.+?)(?: say)?",
		),
		plain: (what) => `how is the ${(what ?? "").replace(/^the /i, "")} action going`,
		asks: ({ ask, subjects }) =>
			ask === "facts" && subjects.length === 1 && subjects[0]?.kind === "action",
	},
];
