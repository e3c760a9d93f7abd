/** The words around "why": whether something came or nothing did, and on which days. */
import type { Field } from "../../../command.ts";
import { isDated } from "../../../domain/dates/honest-date.ts";
import { daysBetween } from "../../../domain/dates/plain-date.ts";
import type { Days } from "../../../usecases/reminder/records.ts";
import type { Asks } from "../../../usecases/reminder/why.ts";
import type { Reading } from "../../reading.ts";
import { dateField } from "../dates/dates.ts";
import { optional, passOn, retyped, slot, stop } from "../field.ts";

/** What people say around an item and a day, and nothing that could name either. */
const talk =
	/^(?:(?:did|does|do|was|were|is|has|have|had|there|it|i|we|me|us|you|they|anyone|anybody|anything|any|a|the|come|came|coming|arrived?|get|got|getting|hear|heard|receive|received|sent|send|sending|told|tell|said|say|remind|reminded|reminders?|messages?|messaged|messaging|notif(?:y|ied|ication)s?|pinged|nudged|telling|reminding|am|are|keep|keeps|still|here|now|so|both|twice|again|another|two|three|several|many|more than one|often|times?|second|copies|copy|doubled?|duplicated?s?|repeated(?:ly)?|appear(?:ed)?|why|this|that|these|go|went|gone|out|post|posted|happen|happened|be|been|up|at all|not|nothing|nobody|no one|none|no|never|without|silent|silence|missing|missed|didn['’]?t|wasn['’]?t|weren['’]?t|hasn['’]?t|haven['’]?t|isn['’]?t|don['’]?t|doesn['’]?t)(?![\p{L}\p{N}-])[\s?]*)+/iu;

const denial =
	/\b(?:not|nothing|nobody|no|none|never|without|silent|silence|missing|missed)\b|n['’]?t\b/i;

/** Said of something that came more often than it was wanted. */
const repetition =
	/\b(?:twice|again|(?:two|three|several|many|more than one) (?:times|messages|reminders|copies)|both|double[ds]?|duplicate[ds]?|repeated(?:ly)?|keeps?|(?:a|the) second (?:time|one))\b/i;

/** What is asked around an item and a day, and what is left beside it. */
export const talkIn = (text: string): { readonly asks: Asks; readonly rest: string } => {
	const [said = ""] = talk.exec(text) ?? [];
	return { asks: asksIn(said), rest: text.slice(said.length) };
};

export const talkField = (): Field<Asks | undefined> =>
	optional(
		slot({
			label: "Asked",
			example: "not",
			typed: {
				lead: (text) => {
					const found = (talk.exec(text) ?? /^[?.!\s]+$/.exec(text))?.[0];
					return found ? { used: found.trim(), rest: text.slice(found.length) } : undefined;
				},
			},
			control: { as: "line", most: 100 },
			missing: "",
			read: asksIn,
		}),
	);

const asksIn = (said: string): Asks => {
	if (denial.test(said)) return "nothing";
	return repetition.test(said) ? "again" : "something";
};

/** Asked afterwards, a weekday is the last one; a day further off is the nearest of its name. */
const recent = 60;

export const daysField = (): Field<Days | undefined> => {
	const past = field("past");
	const future = field("future");
	return optional(
		slot<Days>({
			...retyped(past, {
				// Whatever is asked ends in a question mark for some, and no date does.
				lead: (text, reading) => past.typed.lead?.(text.replace(/[?!]/g, " "), reading),
			}),
			missing: "",
			read: async (typed, { reading, context }) => {
				const [before, after] = await Promise.all([
					past.schema(reading).safeParseAsync(typed),
					future.schema(reading).safeParseAsync(typed),
				]);
				const found = nearest([before.data, after.data].flatMap(daysOf), reading);
				if (found) return found;
				return before.error ? passOn(before.error, context) : stop(context, undated);
			},
		}),
	);
};

const undated = 'Which day? Try "Wed 4 March".';

const field = (lean: "past" | "future") =>
	dateField({
		label: "Day",
		softKeywords: ["on", "in", "at"],
		lean,
		asks: true,
		missing: undated,
	});

const daysOf = (date: Parameters<typeof isDated>[0] | undefined): readonly Days[] =>
	date && isDated(date) ? [{ first: date.first, last: date.last }] : [];

const nearest = (found: readonly Days[], { today }: Reading): Days | undefined => {
	const away = ({ last }: Days) => daysBetween(last, today);
	const [before, after] = found;
	if (!before || !after) return before ?? after;
	if (away(before) >= 0 && away(before) <= recent) return before;
	return Math.abs(away(after)) < Math.abs(away(before)) ? after : before;
};

/** The message that is asked about, as Slack's own menu or a thread names it; nobody types it. */
export const messageField = (): Field<string | undefined> =>
	optional(
		slot({
			label: "Message",
			example: "",
			typed: { keywords: { hard: ["message:"] }, loose: "never" },
			most: 30,
			missing: "",
			read: (typed) => typed,
		}),
	);
