/** "What's on the plan for March", "who chairs boards", "did we get the December returns", "when is the training being rolled out": everyday words that are no word of what is kept. */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const the = "(?:the |our |those |these )?";
const thing = `${the}((?!(?:it|that|this|them|those|these|one|we|i|you|they|he|she|there|to)\\b).+?)`;
const lately = "(?: (?:yet|already|now|so far|at all|in the end|after all|ok|safely))*";
const boards = "(?:boards|groups|committees|panels|forums|meetings)";

const ofDuties =
	(kinds: RegExp) =>
	({ ask, subjects, among = [] }: Question): boolean => {
		const all = [...subjects, ...among].filter(({ kind }) => kind !== "organisation");
		return ask === "facts" && all.length > 0 && all.every(({ kind }) => kinds.test(kind));
	};

/** The day of a thing is that of whatever brings it about; a deed of another kind is another matter. */
const brought =
	"(?:rolled out|rolling out|roll out|delivered|delivering|run|running|held|carried out|put on|put in place|implemented|introduced|brought in|provided|offered|done|taking place|take place|going ahead|go ahead|happening|happen|going out|landing|land|being ready|ready|going live|go live|coming in|come in|completed|finished)";
const towards =
	"(?:(?:be|being|get|getting|going to|due to|meant to|supposed to|expected to|likely to|set to|still|finally|actually|now) )*";

/** Bodies that things are counted over are places, whatever sort of place the programme calls them. */
const places =
	"(?:places|villages|towns|zones|localities|neighbourhoods|neighborhoods|communities|townships|municipalities|hamlets|quarters|settlements|islands|sectors|divisions|clusters|hubs|catchments)";

const plannedFor = "(?:plan|schedule|calendar|diary|cards|timetable|books|horizon|slate|menu)";

export const waysInBrief: readonly Otherwise[] = [
	{
		shape: shaped(
			`(?:what(?:['’]?s| is| do we have| have we got| else is)?|anything|is there anything|show me what(?:['’]?s| is)?) (?:(?:there|coming up|lined up) )?(?:on|in) ${the}${plannedFor} (?:for|in|during|over) (.+?)`,
		),
		plain: (time) => `what is coming up in ${time}`,
		asks: ({ ask, span }) => ask === "next" && span !== undefined,
	},
	{
		shape: shaped(
			"(?:what(?:['’]?s| is| have we got| do we have| has been| are we)?|anything|is anything|is there anything) (?:lined up|in store|pencilled in|in the pipeline|in the offing|ahead|slated|scheduled|in hand|doing) (?:for|in|during|over) (.+?)",
		),
		plain: (time) => `what is coming up in ${time}`,
		asks: ({ ask, span }) => ask === "next" && span !== undefined,
	},
	{
		shape: shaped(
			`(?:(?:which|what|list|any|are there any)(?: the)? )?${boards} (?:(?:that|which|with) )?(?:nobody|no ?one|nobody at all) (chairs?|chairing|runs?|leads?|clerks?|(?:is |as |acting as )?(?:the )?secretary(?: (?:of|for|to))?|minutes)`,
		),
		plain: (office = "") =>
			`which boards have no ${/^(?:ch|r|l)/i.test(office) ? "chair" : "secretary"}`,
		asks: ({ ask, lacking }) => ask === "boards" && /^(?:chair|secretary)$/.test(lacking ?? ""),
	},
	{
		shape: shaped(
			`(?:which|what|any|are there) ${boards} (?:(?:that|which) )?(?:has|have|having|with) (?:got )?(?:nothing|no meetings?) (?:coming up|booked|planned|scheduled|ahead|lined up|in the (?:diary|calendar|book))(?: (?:yet|at all|next))?`,
		),
		plain: () => "which boards have no next meeting",
		asks: ({ ask, lacking }) => ask === "boards" && lacking === "next meeting",
	},
	{
		shape: shaped(
			`(?:which|what|any) ${boards} (?:(?:that|which) )?(?:have |has |are |were )?(?:(?:gone|been|fallen|lain|stayed|got) )?(?:quiet|silent|dormant|inactive|idle|asleep|to sleep) (since .+?)`,
		),
		plain: (since) => `which boards have not met ${since}`,
		asks: ({ ask, lacking }) => ask === "boards" && lacking === "past meeting",
	},
	{
		shape: shaped(
			"(?:what(?:['’]?s| is| was) )?(?:the )?(?:very )?(?:last|latest|most recent) thing (?:(?:that|which|to be|we|they|was|has been|been) )*(?:decided|agreed|resolved|settled)(?: (?:on|so far))?",
		),
		plain: () => "newest decision",
		asks: ({ ask, limit }) => ask === "decisions" && limit === 1,
	},
	{
		shape: shaped(
			"(?:(?:what|which|any|list|show)(?:['’]?s| is| has| have)? )?(?:the )?(?:bits?(?: of work)?|work|things?|items?|actions?|stuff|jobs?|anything|everything)? ?(?:(?:that|which|is|are|has|have|with) )*(?:nobody|no ?one|no name|nobody at all)(?:['’]s)?(?: (?:name|one))?(?: (?:on|to|against|down|beside|next to)(?: (?:it|them))?)+",
		),
		plain: () => "what has no owner",
		asks: ({ ask, lacking }) => ask === "items" && lacking === "owner",
	},
	...(["is $ done", "has $ been released"] as const).map(
		(plain): Otherwise => ({
			shape: shaped(
				`(?:has|have|had|did) ${thing} (?:(?:finally|actually|ever|all) )*(?:come|arrived?|turned up|turn up|landed|land|shown up|show up|appeared?|materialised?|reached us|reach us|gone up|go up|gone live|go live|gone out|go out|been put up)(?: (?:in|through|back|out|over|round|up))?${lately}`,
			),
			plain: (what = "") => plain.replace("$", what),
			asks: ofDuties(plain.startsWith("is") ? /^(?:action|milestone)$/ : /^guidance$/),
		}),
	),
	{
		shape: shaped(
			"who(?:['’]?s| is| are) waiting (?:on|for) (?:what|whom?|which)(?: (?:things?|bits?))?",
		),
		plain: () => "what is blocked",
		asks: ({ ask, state }) => ask === "items" && state === "blocked",
	},
	{
		shape: shaped(
			"(?:what(?:['’]?s| is| have we got)?|anything) (?:(?:coming up|due|happening|on) )?(?:soon|shortly|in the near future|before long)",
		),
		plain: () => "what is coming up",
		asks: ({ ask }) => ask === "next" || ask === "items",
	},
	{
		shape: shaped(
			`(?:what(?:['’]?s| is| are)? )?${the}(?:plans?|schedule|outlook|programme) (?:for|in) (.+?)`,
		),
		plain: (time) => `what is coming up in ${time}`,
		asks: ({ ask, span }) => ask === "next" && span !== undefined,
	},
	{
		shape: shaped(
			`(?:who|whos|which people|what people) (?:is |are )?(?:all )?(?:chairs?|chairing|runs?|leads?|heads?) (?:all |all of |any of )?${the}${boards}`,
		),
		plain: () => "list the chairs",
		asks: ({ ask, facets }) => ask === "boards" && facets.includes("chair"),
	},
	{
		shape: shaped(
			`(?:who|whos|which people|what people)(?: (?:is|are|acts? as|works? as))?(?: the| all)* (?:(?:secretaries|clerks|minute takers)(?: (?:of|for|to|on) (?:all |all of )?${the}${boards})?|(?:secretary|clerk|minute taker) (?:of|for|to|on) (?:all |all of )?${the}${boards})`,
		),
		plain: () => "list the secretaries",
		asks: ({ ask, facets }) => ask === "boards" && facets.includes("secretary"),
	},
	{
		shape: shaped(
			`(?:when|whens|when['’]?s)(?: (?:is|are|was|were|will|does|do|should))? ${thing} ${towards}${brought}(?: (?:to|by|in|for|across|at) (?:everyone|everybody|all|us|staff|people))?${lately}`,
		),
		plain: (what) => `when is ${what} due`,
		asks: ofDuties(/^(?:action|milestone|guidance)$/),
	},
	...(["is $ done", "has $ been released"] as const).map(
		(plain): Otherwise => ({
			shape: shaped(
				`(?:did|have|has|do|does) (?:we|you|they|i|any(?:one|body)|us) (?:(?:ever|actually|finally|even|now|not) )*(?:get|got|gotten|receive|received|had|have|see|seen) ${thing}(?: (?:back|in|through|over))?${lately}`,
			),
			plain: (what = "") => plain.replace("$", what),
			asks: ofDuties(plain.startsWith("is") ? /^(?:action|milestone)$/ : /^guidance$/),
		}),
	),
	{
		shape: shaped(`${the}(.+?) (?:in|received|here|arrived)(?: yet| already)?\\W*\\?`),
		plain: (what) => `is ${what} done`,
		asks: ofDuties(/^(?:action|milestone)$/),
	},
	{
		shape: shaped(
			`(?:when|what (?:date|day)) (?:did|has|was|is|have) ${thing} (?:(?:get|got|been|being) )*(?:moved|rearranged|rescheduled|re-?arranged|shifted|put back|postponed|changed) (?:to|until|till)`,
		),
		plain: (board) => `has ${board} been moved`,
		asks: ({ ask }) => ask === "reasons" || ask === "meetings",
	},
	{
		shape: shaped(`(which|what|how many) ${places} (.+?)`),
		plain: (which, rest) => `${which} areas ${rest}`,
		asks: ({ ask }) => ask === "coverage",
	},
	{
		shape: shaped(
			"(?:which|what) (?:edition|version|revision|rev|issue) of (.+?) (?:is|are|do|did|has|have) (?:we )?(?:out|current|latest|in force|in use|have|got|been released|the latest|now)",
		),
		plain: (guidance) => `has ${guidance} been released`,
		asks: ({ ask, facets }) => ask === "facts" && facets.includes("released"),
	},
	{
		shape: shaped(
			"(?:what|which) (?:edition|version|revision|rev|issue) (?:is|was|of) (.+?)(?: on| at| up to)?",
		),
		plain: (guidance) => `has ${guidance} been released`,
		asks: ({ ask, facets }) => ask === "facts" && facets.includes("released"),
	},
];
