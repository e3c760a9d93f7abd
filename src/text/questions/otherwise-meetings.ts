/** Meetings and what they hold, in other words than those that are read: who is put in front, what comes after what, which boards do not meet. */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const boards = "(boards?|groups?|committees?|panels?|forums?|bodies)";
const not =
	"(?:(?:do|does|are|is|will|wo|have|has)(?:n['’]?t| not)|(?:do|does|are|is|have|has) no)";
const name = "([\\w’'-]+(?: [\\w’'-]+){0,2}?)";
const day =
	"(?:(?:on |this |next )?(?:today|tonight|tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|week|month)|(?:on )?the \\d{1,2}(?:st|nd|rd|th)?)";
const next = "(?:the )?(?:next|coming|upcoming)";
const isOfRoles = ({ ask, subjects }: Question): boolean =>
	ask === "roles" && subjects.some(({ kind }) => kind === "board");
const isOf =
	(record: string) =>
	({ ask, records = [] }: Question): boolean =>
		ask === "records" && records.some((each) => each === record);

const ofRhythm = ({ ask, subjects }: Question): boolean =>
	ask === "rhythm" && subjects.some(({ kind }) => kind === "board");

export const waysOfMeetings: readonly Otherwise[] = [
	{
		// "PNBs" and "counter rounds" are the meetings of one board.
		shape: shaped(
			"how many (?:of (?:the|our) )?(?:more )?([\\w'’& -]+?)(?:['’]?s) (?!(?:have|has|do|did|are|were|is|will)(?: (?:we|they|you|i|there|be))*(?: (?:got|have|need|want|now|altogether|in all|still|left))*\\W*$)((?:are|were|have|had|has|did|do|is|will|in|this|last|next|since|before|until|between|left|so far|there)\\b.*?)",
		),
		plain: (board, rest) => `how many ${board} meetings ${rest}`,
		asks: ({ ask, subjects }) =>
			ask === "meetings" && subjects.some(({ kind }) => kind === "board"),
	},
	{
		// How often it meets is told with the days from which and until which it does.
		shape: shaped(
			"(?:(?:until|till) when|how long|for how long) (?:do|does|will|is|are) (?:the |our )?(.+?) (?:go on |carry on |booked |planned |scheduled )?(?:meet(?:ing)?|sit(?:ting)?|run(?:ning)?|booked|planned|scheduled|go on|carry on)(?: for| until)?",
		),
		plain: (board) => `how often does ${board} meet`,
		asks: ofRhythm,
	},
	{
		shape: shaped(
			"how often (?:do|does) (?:the |our )?(.+?) (?:meet|sit|get together),? (?:and )?(?:(?:until|till) when|for how long|from when|when (?:do|does|will) (?:it|they|that) (?:end|stop|finish|start))",
		),
		plain: (board) => `how often does ${board} meet`,
		asks: ofRhythm,
	},
	{
		shape: shaped(
			"(?:when|what (?:day|date)) (?:do|does|will|is|are) (?:the |our )?(.+?)(?:['’]s|s['’]|s)? (?:(?:series|run|meetings|mtgs)(?: of meetings)? )?(?:end|ends|finish|finishes|stop|stops|run out|runs out|over)(?: meeting)?",
		),
		plain: (board) => `how often does ${board} meet`,
		asks: ofRhythm,
	},
	{
		shape: shaped(
			"how (?:big|large|small) (?:is|are) (?:the |our )?(.+?)(?: now| these days| actually)?",
		),
		plain: (board) => `how many people are on ${board}`,
		asks: isOfRoles,
	},
	{
		shape: shaped("(.+?) (?:on|at|over|falls? (?:on|at)) (?:a |any |the )?weekends?"),
		plain: (asked) => `${asked} on saturdays or sundays`,
		asks: ({ weekdays, span }) => weekdays?.length === 2 && span === undefined,
	},
	{
		shape: shaped(
			`who(?:['’]?s| is| are| will(?: be)?| does)? (?:chairs?|chairing|leading|running|in the chair (?:at|for)) (?:${next} (?:(?:meeting|mtg|session) of )?(?:the )?(.+?)(?: (?:meeting|mtg|session))?|(?:the )?(.+?) next(?: time)?)`,
		),
		plain: (board, other) => `who chairs ${board ?? other}`,
		asks: isOfRoles,
	},
	{
		shape: shaped(
			`(?:which|what) ${boards} ${not} (?:be )?(?:meet(?:ing)?|sit(?:ting)?|due to (?:meet|sit)|have (?:a|any) meetings?|meetings?)(?: at all)? ((?:in|on|this|next|before|after|until|between|during|today|tomorrow)\\b.*)`,
		),
		plain: (some, time) => `which ${some} have no meeting ${time}`,
		asks: ({ ask, lacking }) => ask === "boards" && lacking === "next meeting",
	},
	{
		shape: shaped(
			`(?:which|what) ${boards} (?:meet|sit|run|work|operate|go on|carry on|get by)s? without (?:a |any )?(chair|secretary|quorum)`,
		),
		plain: (some, role) => `which ${some} have no ${role}`,
		asks: ({ ask, lacking }) => ask === "boards" && lacking !== undefined,
	},
	{
		shape: shaped(
			"who (chaired|clerked|ran|led) (?:the |our )?(.+?) (?:before|until|when|till) (?:it|that|they) (?:was |were |got |had )?(?:closed|ended|merged|folded|stopped|finished|wound up|shut|abolished|disbanded|went)(?: down)?",
		),
		plain: (did, board) => `who ${did} ${board}`,
		asks: isOfRoles,
	},
	{
		shape: shaped(
			"(?:was|were) (?:the |our )?(?!(?:it|that|this|there|they|anyone|anybody)\\b)(.+?) (?:there|present|around|at (?:it|the meetings?|any(?:thing)?)) ((?:in|on|last|this|during|since|yesterday)\\b ?.*)",
		),
		plain: (who, time) =>
			`${/^i$/i.test(who ?? "") ? "have" : "has"} ${who} attended the meetings ${time}`,
		asks: isOf("attendance"),
	},
	{
		shape: shaped(
			"(?:which|what|how many) (.*?)(?:meetings?|mtgs?|boards?) (?:was|were) (?!(?:there|they|we)\\b)(.+?) (?:at|in|present at|there for)(?: ((?:in|on|last|this|during|since|before|yesterday)\\b ?.*))?",
		),
		plain: (of, who, time = "") => `which ${of ?? ""}meetings did ${who} attend ${time}`,
		asks: isOf("attendance"),
	},
	{
		// The whole agenda stands in its order.
		shape: shaped(
			"(?:what|who|which (?:item|one|thing))(?:['’]?s| is| are| comes?| goes| follows?| stands?)?(?: up| next| on| straight| right| just| immediately| coming)* (?:after|before|following|ahead of) (.+?) (?:on|in|at) (?:the |our )?(.+?)(?:['’]s)?(?: board)? agenda(.*)",
		),
		plain: (_, board, time = "") => `what is on the agenda for ${board}${time}`,
		asks: isOf("agenda"),
	},
	{
		shape: shaped(
			"(?:whose (?:turn|go|job) is it|who(?:['’]?s| is|se)(?: turn is it)?(?: up| down| due| supposed| meant)?) to (?:bring|present|take|say|show|do|introduce)(?: (?:something|anything|an item|a paper|things?|items?))? (?:to|at|for|before) (?:the |our )?(.+?)",
		),
		plain: (board) => `who is presenting at ${board}`,
		asks: isOf("agenda"),
	},
	{
		shape: shaped(
			`(?:which|what) (?:meeting|one|board|session)(?:['’]?s| is| does| will| must| should| has)? ${name} (?:(?:be|meant|supposed|due|expected|need|needs|have|has|down|going|got|next) )*(?:to (?:be )?)?(?:at|in|go to|attend|get to|for|on for)(?: next| first)`,
		),
		plain: (who) => `what is ${/^i$/i.test(who ?? "") ? "my" : `${who}'s`} next meeting`,
		asks: ({ ask }) => ask === "meetings",
	},
	{
		shape: shaped(
			`is it ${day}(?:,| that)? (?:the|our) (.+?)(?: thing| meeting| one)?(?: is| or .+)?`,
		),
		plain: (board) => `when does the ${board} next meet`,
		asks: ({ ask, subjects }) =>
			ask === "meetings" && subjects.some(({ kind }) => kind === "board"),
	},
	{
		// "Is Tomasz still on the board after June": until when says whether.
		shape: shaped(
			"(?:is|are|will) (?:the |our )?(.+?) (?:(?:still|be|going to be|sitting) )*(?:on|at) (?:the |our )?(.+?) (?:after|beyond|past) (?:the end of )?(.+?)",
		),
		plain: (who, board) => `until when does ${who} sit on ${board}`,
		asks: ({ ask }) => ask === "tenure",
	},
	{
		shape: shaped(
			"(?:did|have|has) (?:they|we|you|any(?:one|body)|the [\\w’'-]+) (?:(?:actually|ever|finally|really|just) )*(?:(?:turn(?:ed)?|sa(?:y|id) (?:yes|no) to|go(?:ne)? (?:for|with)|went (?:for|with)|thr(?:ow|own|ew)|reject(?:ed)?|knock(?:ed)?|vot(?:e|ed)) )+(?:(?:down|out|back|through|on|for|against) )?(?:the |our |that )?(.+?)(?: (?:down|out|back|through))?(?: then| in the end| after all)?",
		),
		plain: (what) => `what was decided about ${what}`,
		asks: ({ ask }) => ask === "decisions",
	},
	{
		shape: shaped(
			"who (?:(?:actually|ever|finally) )?(put|turned|threw|knocked|voted|kicked|pushed|called|set) (?!(?:it|that|this|them|those|these) )(?:the |our )?(.+?) (off|down|out|back|through|aside)",
		),
		// What was decided says it in those words, or is another thing.
		plain: (deed, what, how) => `what was decided about ${deed} ${how} ${what}`,
		asks: ({ ask }) => ask === "decisions",
	},
	{
		shape: shaped(
			"(?:(?:which|what|any|anything|is (?:there )?anything|are there any|is something|what(?:['’]?s| is))(?: meetings?)?(?: (?:is|are|on|happening|held|being held|going on|booked|there))* |meetings? )(?:at|in) (?:the |our )?(.+?)",
		),
		plain: (place) => `which meetings are held at ${place}`,
		asks: ({ ask, place }) => ask === "meetings" && place !== undefined,
	},
	{
		shape: shaped(
			"when (?:do|does|are|is|will) (?:the |any |our )?(?:seats?|places?|terms?) (?:on|at|of) (?:the |our )?(.+?) (?:(?:be|due|next|going|to) )*(?:com(?:e|ing) up|run(?:ning)? out|up|end(?:ing)?|expir(?:e|ing)|lapse)(?: for renewal| next)?",
		),
		plain: (board) => `which seats on ${board} are running out`,
		asks: ({ ask }) => ask === "tenure",
	},
	{
		shape: shaped(
			"(?:who|which (?:of them|members|people)) (?:(?:have|do|are) (?:we|you) )?(?:(?:still|got|yet|have|need|waiting) )*to hear (?:back )?from (?:about|for|on|over|re) (?:the |our )?(.+?)",
		),
		plain: (meeting) => `who has not replied to the ${meeting}`,
		asks: isOf("attendance"),
	},
	{
		shape: shaped(
			"(?:what|whatever) (?:was it )?(?:did )?(?:we|they|you) (?:(?:all|actually|finally|last) )*(?:sa(?:y|id)|settle(?:d)? on|go(?:ne)? for|went for|land(?:ed)? on|come down on|came down on) (?:about|on|for|over|regarding|with) (?:the |our )?(.+?)(?: in the end| again| then)?",
		),
		plain: (what) => `what was decided about ${what}`,
		asks: ({ ask, subjects, topic }) =>
			ask === "decisions" && (topic !== undefined || subjects.length > 0),
	},
	{
		shape: shaped(
			"(?:how come|why|y)(?: is| are| has| have|['’]?s)? (?:the |our )?(.+?) (?:is|are|was|were|wo|will|do|does|did|has|have)(?:n['’]?t| not) (?:be )?(?:meet(?:ing)?|met|sit(?:ting)?|on|happen(?:ing)?|going ahead|taking place)(?: (?:any ?more|after all))?(.*)",
		),
		plain: (board, time = "") => `why is the ${board} not meeting${time}`,
		asks: ({ ask }) => ask === "reasons",
	},
];

/** "The one after the 29th of June": a meeting of the board, which would be read as a list of what is due. */
export const oneAfterDay: readonly Otherwise[] = [
	{
		shape: shaped(
			"(?:(?:and|when(?:['’]?s| is)|what(?:['’]?s| is| about)) )?(?:the )?(?:next )?(?:one|meeting|session|mtg) after ((?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*)?) (?:for|of|at|with) (?:the |our )?(.+?)",
		),
		plain: (day, board) => `when does the ${board} meet after ${day}`,
		asks: ({ ask, span }) => ask === "meetings" && span !== undefined,
	},
];
