/** "Which month is busiest", "the quietest week for meetings": what is counted over months, weeks or days. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

type Read = (words: string) => Reading;
type Asked = { readonly unit: string; readonly way: string; readonly rest: string };

const unit = "(month|week|day)(?! of the week)";
const way =
	"(busiest|fullest|heaviest|most (?:packed|crowded|hectic)|quietest|emptiest|lightest|slackest|calmest)";
const is = "(?:['’]?s| is| are| was| will be| looks?| looking)?";
const within = "(?: (?:of|in) (?:the|this) (?:year|programme|calendar|diary))?";
const rest = "(?:[,:]? (?:for|with|of|in|on|by) (.+?))?";
const the = "(?:the |our )?";
const busy = [
	shaped(`(?:(?:which|what|when)${is} )?${the}${way} ${unit}${within}${is}${rest}`),
	shaped(`(?:which|what)(?: of the)? ${unit}s?${is} ${the}${way}${within}${rest}`),
];
const most = shaped(
	`(?:in )?(?:which|what) ${unit}${is}(?: (?:do|does|did|has|have|will|we|i|there))* ${the}(most|fewest|least)(?: of the)? (.+?)(?: in it)?`,
);
const own = shaped(`when(?: (?:am|are|is))? (i|we|things|boards) (?:at (?:my|our|their) )?${way}`);

const askedIn = (text: string): Asked | undefined => {
	const [, first = "", other = "", after = ""] = busy[0]?.exec(text) ?? [];
	if (first) return { way: first, unit: other, rest: after };
	const [, ofUnit = "", how = "", beside = ""] = busy[1]?.exec(text) ?? [];
	if (how) return { way: how, unit: ofUnit, rest: beside };
	const [, over = "", many = "", what = ""] = most.exec(text) ?? [];
	if (many) return { way: many, unit: over, rest: what };
	const [, who = "", when = ""] = own.exec(text) ?? [];
	return when ? { way: when, unit: "month", rest: /^i$/i.test(who) ? "me" : "" } : undefined;
};

const meetings =
	/^(?:the |our |board )?(?:meetings?|mtgs?|boards?|sessions)(?: (?:meet(?:ing)?|on|held|booked|planned))*\b ?/i;
const duties =
	/^(?:the |our )?(?:what(?:['’]?s| is) due|(?:things?|actions?|milestones?|items?|work|stuff|tasks?)(?: (?:falling |that (?:is|are) )?due)?|deadlines?|due(?: dates?| things?)?|deliver(?:y|ies|ables)|falling due)\b ?/i;
const kindIn = /\b(?:actions?|milestones?)\b/i;

const counted = (reading: Reading, ask: Question["ask"], { unit, way }: Asked): Reading => {
	if (reading.is !== "question" || reading.question.ask !== ask)
		return { is: "unread", words: [unit] };
	const { subjects, mine, span, kinds, state } = reading.question;
	const busiest = {
		unit: unit.toLowerCase() as "month" | "week" | "day",
		way: /^(?:quiet|empt|light|slack|calm|few|least)/i.test(way) ? "fewest" : "most",
	} as const;
	return {
		is: "question",
		question: {
			...plainQuestion(ask),
			...{ subjects, mine, span, busiest },
			...(ask === "meetings" ? {} : { kinds, state }),
		},
	};
};

/** Of neither alone, both are told. */
export const ofBusiest = (text: string, read: Read): Reading | undefined => {
	const asked = askedIn(text);
	if (!asked) return undefined;
	const { rest } = asked;
	if (meetings.test(rest)) {
		const of = rest.replace(meetings, "");
		const question = plainQuestion("meetings");
		const reading: Reading = of
			? read(`what meetings are there ${of}`)
			: { is: "question", question };
		return counted(reading, "meetings", asked);
	}
	if (duties.test(rest)) {
		const what = kindIn.exec(rest)?.[0] ?? "things";
		return counted(read(`${what} due ${rest.replace(duties, "")}`), "items", asked);
	}
	const of = rest === "" ? "" : ` ${/^(?:this|next|last|in|20)/i.test(rest) ? "" : "for "}${rest}`;
	const { way, unit } = asked;
	return {
		is: "each",
		texts: [`${way} ${unit} for meetings${of}`, `${way} ${unit} for what is due${of}`],
	};
};
